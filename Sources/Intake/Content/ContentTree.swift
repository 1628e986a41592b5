import Diagnostics
import Documents
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
  /// Files and folders whose names begin with a dot: they are not read.
  private(set) var hidden: [(file: ContentFile, isFolder: Bool)] = []
  /// What the disk refused to list, or to look at. Records may lie there that nobody has seen.
  private(set) var unreadable: [Finding] = []
  /// Symbolic links to folders: they are not followed, so that no circle can be walked.
  private(set) var linkedFolders: [ContentFile] = []
  /// Links to files out of the folder: what is published shall come from where people see it.
  private(set) var escapes: [ContentFile] = []
  /// Links to nothing, pipes, sockets.
  private(set) var oddities: [ContentFile] = []

  /// - Parameters:
  ///   - root: the content folder, as the person named it.
  ///   - folder: from `root`, or absolute; empty for all of it.
  init(root: String, folder: String = "") {
    var pending = [folder]
    while let next = pending.popLast() {
      let source = next.isEmpty ? root : FilePath.joined(root, next)
      let entries: [(name: String, entry: Disk.Entry)]
      switch Disk.entries(of: source) {
      case .success(let listed): entries = listed
      case .failure(let failure):
        unreadable.append(ContentRules.unlistable(FilePath.normalised(source), failure))
        continue
      }
      for (name, entry) in entries {
        guard !name.hasPrefix(".") else {
          note(hidden: next.isEmpty ? name : FilePath.joined(next, name), entry, root: root)
          continue
        }
        let path = next.isEmpty ? name : FilePath.joined(next, name)
        switch entry {
        case .folder: pending.append(path)
        case .file: files.append(ContentTree.file(path, root: root))
        case .linkToFile where Disk.leads(FilePath.joined(root, path), into: FilePath.joined(root, folder)):
          files.append(ContentTree.file(path, root: root))
        case .linkToFile where path.hasPrefix("data/"): break
        case .linkToFile: escapes.append(ContentTree.file(path, root: root))
        case .linkToFolder: linkedFolders.append(ContentTree.file(path, root: root))
        case .unknown(let failure):
          unreadable.append(ContentRules.unreadable(ContentTree.file(path, root: root), failure))
        // The values of a metric are opened by the path that it names; then whatever is wrong with it is told there.
        case .other where path.hasPrefix("data/"): break
        case .other: oddities.append(ContentTree.file(path, root: root))
        }
      }
    }
    files.sort { inByteOrder($0.path, $1.path) }
  }

  private mutating func note(hidden path: String, _ entry: Disk.Entry, root: String) {
    switch entry {
    case .file: hidden.append((ContentTree.file(path, root: root), false))
    case .folder: hidden.append((ContentTree.file(path, root: root), true))
    default: break
    }
  }

  /// One for the links of a folder: a folder of a system has hundreds.
  private var escapeFindings: [Finding] {
    let folders = Dictionary(grouping: escapes) { FilePath.folder(of: $0.display) }
    return folders.keys.sorted().compactMap { folders[$0] }.map { links in
      let more =
        links.count > 1
        ? "; nor \(links.count == 2 ? "is 1 more link" : "are \(links.count - 1) more links") in this folder" : ""
      return ContentRules.notRead.finding(
        "this link leads out of the folder, so it is not followed\(more)", at: .wholeFile(links[0].display),
        notes: links.dropFirst().prefix(2).map { Finding.Note("and here", at: .wholeFile($0.display)) },
        hint: "put the file itself here")
    }
  }

  /// What of the folder is not read, and why.
  var findings: [Finding] {
    unreadable + HiddenFiles.findings(hidden) + files.compactMap { turnedName(of: $0.path, file: $0.display) }
      + linkedFolders.map {
        ContentRules.notRead.finding(
          "this link to a folder is not followed", at: .wholeFile($0.display),
          hint: "put the folder itself here; a folder of decisions is named under 'decisions' in fairlead.yaml")
      }
      + escapeFindings
      + oddities.map {
        ContentRules.notRead.finding(
          "this is no file, or a link to none", at: .wholeFile($0.display), hint: "remove it, or mend the link")
      }
  }

  static func file(_ path: String, root: String) -> ContentFile {
    let source = FilePath.joined(root, path)
    return ContentFile(path: FilePath.normalised(path), source: source, display: FilePath.normalised(source))
  }
}
