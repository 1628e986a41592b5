package import Presentation

/// `llms.txt`: what stands where, for programs that read text.
package struct TextIndexPublisher: Publisher {
  private let directory: Directory
  private let hasMarkdown: Bool

  /// - Parameter hasMarkdown: whether every page stands as Markdown beside its HTML.
  package init(_ directory: Directory, hasMarkdown: Bool) {
    (self.directory, self.hasMarkdown) = (directory, hasMarkdown)
  }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    let text = textIndex(of: directory, hasMarkdown: hasMarkdown)
    try tree.write(PagePath.textIndex, Array(text.utf8), source: "the index for programs")
  }
}
