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
        case .other: break
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static func file(_ path: String, root: String) -> ContentFile {
    let source = FilePath.joined(root, path)
    return ContentFile(path: FilePath.normalised(path), source: source, display: FilePath.normalised(source))
  }
}
