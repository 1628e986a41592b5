package import Diagnostics

/// A folder of templates as it lies on disk: texts to compile, and files to copy.
package struct TextFolder: Sendable {
  package struct File: Sendable {
    /// The path in the folder without its extension: `partials/head`.
    package let name: String
    /// The path as the person knows it.
    package let display: String
    package let bytes: [UInt8]
  }

  package struct Copy: Sendable {
    /// Where it stands in the output: the path in the folder.
    package let path: String
    package let source: String
  }

  /// The `.html` files, by path, but for those in `assets/`.
  package private(set) var files: [File] = []
  /// Everything in `assets/`, by path.
  package private(set) var copies: [Copy] = []
  package private(set) var findings: [Finding] = []

  package init(at path: String) {
    let tree = ContentTree(root: path)
    for file in tree.files {
      if file.path.hasPrefix("assets/") {
        copies.append(Copy(path: file.path, source: file.source))
      } else if FilePath.fileExtension(of: file.path) == "html" {
        read(file)
      }
    }
    for folder in tree.unreadableFolders {
      findings.append(ContentRules.unreadable.finding("this folder cannot be listed", at: .wholeFile(folder)))
    }
  }

  private mutating func read(_ file: ContentFile) {
    switch Disk.read(file.source, limit: 4 << 20) {
    case .success(let bytes):
      files.append(File(name: String(file.path.dropLast(".html".count)), display: file.display, bytes: bytes))
    case .failure(let failure):
      findings.append(
        ContentRules.unreadable.finding("this file cannot be read: \(failure.words)", at: .wholeFile(file.display)))
    }
  }

  /// The names of what is in a folder, in order; empty when it is not there.
  package static func names(in path: String) -> [String] { Disk.entries(of: path)?.map(\.name) ?? [] }

  package static func isThere(_ path: String) -> Bool { Disk.isFolder(path) }
}
