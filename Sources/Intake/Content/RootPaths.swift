import Diagnostics
import Record

/// Paths that begin with `/`, as code hosts resolve them: from the root of the repository, which is the nearest folder above
/// that holds `.git`, else the first folder above under which the path leads to something that is read.
struct RootPaths: Sendable {
  /// The names of the folders that lead to the content folder, from the root of the file system on.
  private let above: [Substring]

  init(root: String) {
    above = Disk.realPath(root)?.pathParts ?? []
  }

  /// How far above a file is looked. Nobody keeps records deeper in a repository.
  private static let limit = 24

  /// A path in the form that files of the content have, where it leads out of the content folder and in again.
  func inContent(_ path: ContentPath) -> ContentPath {
    guard path.hasPrefix("../") else { return path }
    let parts = path.pathParts
    let ups = parts.prefix { $0 == ".." }.count
    guard ups <= above.count, parts.dropFirst(ups).starts(with: above.suffix(ups)) else { return path }
    return parts.dropFirst(2 * ups).joined(separator: "/")
  }

  /// What a path may mean, the most likely first.
  ///
  /// - Parameter file: the file that names it.
  func candidates(_ path: String, in file: ContentFile) -> [ContentPath] {
    let local = String(path.drop { $0 == "/" })
    let folder = FilePath.folder(of: file.path)
    var ups = Array(0...RootPaths.limit)
    if let root = RootPaths.repository(above: file.source) { ups.insert(root, at: 0) }
    return ups.map { up in
      let base = FilePath.joined(folder, String(repeating: "../", count: up) + local)
      return inContent(FilePath.normalised(up == 0 && folder.isEmpty ? local : base))
    }
  }

  /// Whether a path leads to something in the repository of a file, read or not.
  func isInRepository(_ path: String, of file: ContentFile) -> Bool {
    guard let up = RootPaths.repository(above: file.source) else { return false }
    let folder = FilePath.folder(of: file.source)
    let local = String(FilePath.normalised(path).drop { $0 == "/" })
    return Disk.isThere(FilePath.joined(folder.isEmpty ? "." : folder, String(repeating: "../", count: up) + local))
  }

  /// How many folders above that of a file the repository begins; nil when it is in none.
  private static func repository(above source: String) -> Int? {
    let folder = FilePath.folder(of: source)
    let start = folder.isEmpty ? "." : folder
    return (0...limit).first { up in
      Disk.isThere(FilePath.joined(start, String(repeating: "../", count: up) + ".git"))
    }
  }
}

extension ContentPlan {
  /// The path that is meant by one that is written in a file: from its folder, or with `/` from the root of its repository.
  func path(_ written: String, in file: ContentFile) -> ContentPath {
    guard written.hasPrefix("/") else {
      return rootPaths.inContent(FilePath.normalised(FilePath.joined(FilePath.folder(of: file.path), written)))
    }
    let candidates = rootPaths.candidates(FilePath.normalised(written), in: file)
    return candidates.first { places[$0] != nil || folders[$0] != nil } ?? FilePath.normalised(written)
  }
}
