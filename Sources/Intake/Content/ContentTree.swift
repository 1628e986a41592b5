import Diagnostics
import Record

/// A file of the content, by its three names.
struct ContentFile: Sendable {
  /// From the content folder: what links and `report.json` use.
  let path: ContentPath
  /// What to open.
  let source: String
  /// What a person is shown.
  let display: String
}

/// The files under one folder, in the order of their paths; names that start with a dot are left out.
struct ContentTree {
  private(set) var files: [ContentFile] = []
  private(set) var unreadableFolders: [String] = []
  /// What is neither read nor walked: links to folders, so that no circle can be, links to nothing, and links out of
  /// the folder, because what is published shall come from where people see it.
  private(set) var unfollowed: [(file: ContentFile, reason: String)] = []

  /// - Parameters:
  ///   - root: the content folder, as the person named it.
  ///   - folder: from `root`, or absolute; empty for all of it.
  init(root: String, folder: String = "") {
    var pending = [folder]
    while let next = pending.popLast() {
      let source = next.isEmpty ? root : FilePath.joined(root, next)
      guard let entries = Disk.entries(of: source) else {
        unreadableFolders.append(FilePath.normalised(source))
        continue
      }
      for (name, entry) in entries where !name.hasPrefix(".") {
        let path = next.isEmpty ? name : FilePath.joined(next, name)
        switch entry {
        case .folder: pending.append(path)
        case .file: files.append(ContentTree.file(path, root: root))
        case .linkedFile where Disk.leads(FilePath.joined(root, path), into: FilePath.joined(root, folder)):
          files.append(ContentTree.file(path, root: root))
        case .linkedFile: leave(path, root: root, "this link leads out of the folder, so it is not followed")
        case .linkedFolder: leave(path, root: root, "links to folders are not followed")
        case .brokenLink: leave(path, root: root, "this link leads to nothing")
        case .other: leave(path, root: root, "this is not a file")
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func leave(_ path: String, root: String, _ reason: String) {
    unfollowed.append((ContentTree.file(path, root: root), reason))
  }

  static func file(_ path: String, root: String) -> ContentFile {
    let source = FilePath.joined(root, path)
    return ContentFile(path: FilePath.normalised(path), source: source, display: FilePath.normalised(source))
  }
}
