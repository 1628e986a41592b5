internal import Diagnostics

/// What is in the old output folder and not from Fairlead: put there by somebody, so it stays.
///
/// An error that names it would be as safe, but would stop every report until a person has come by. Files are kept as
/// hard links and not moved, so that at no moment, however a run ends, is the only copy in a folder to be cleared.
struct ForeignFiles {
  private let placing: FilePlacing
  private let ours: Set<String>

  init(_ placing: FilePlacing, ours: [String]) {
    self.placing = placing
    self.ours = Set(ours).union([OutputMarker.name])
  }

  /// Puts all of it into the new tree. Returns the number of files; fails when one is in the way of a page.
  func keep(beside register: PageRegister, in folders: Set<String>) throws(PublishingFailure) -> Int {
    guard let old = placing.old else { return 0 }
    let walk = try FolderWalk(old, shown: placing.shown)
    let foreign = walk.files.filter { !ours.contains($0) }.sorted(by: inByteOrder)
    var known = folders
    for path in foreign {
      if let page = register.obstacle(to: path) { throw obstacle(path, page) }
      if let folder = ancestors(of: path).first { try placing.makeFolders(to: folder, &known) }
      try placing.keep(path)
    }
    for path in walk.empty.sorted(by: inByteOrder) where register.obstacle(to: path) == nil {
      try placing.makeFolders(to: path, &known)
    }
    return foreign.count
  }

  private func obstacle(_ path: String, _ page: String) -> PublishingFailure {
    PublishingFailure(
      .disk, "\(placing.shown)/\(path) is not from Fairlead, and is in the way of the page \(page)",
      hint: "move it out of the output folder")
  }
}
