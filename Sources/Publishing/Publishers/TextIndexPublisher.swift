package import Presentation

/// `llms.txt`: what stands where, for programs that read text.
package struct TextIndexPublisher: Publisher {
  private let directory: Directory

  package init(_ directory: Directory) { self.directory = directory }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    let text = textIndex(of: directory)
    try tree.write(PagePath.textIndex, Array(text.utf8), source: "the index for programs")
  }
}
