/// Files that are published as they are, such as what lies in a template folder's `assets/`.
package struct CopyPublisher: Publisher {
  private let files: [(path: String, source: String)]

  /// - Parameter files: where each stands in the output, and what to copy.
  package init(_ files: [(path: String, source: String)]) { self.files = files }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    for file in files { try tree.copy(from: file.source, to: file.path, source: nil) }
  }
}
