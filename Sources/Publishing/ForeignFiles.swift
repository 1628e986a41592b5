#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is in the old output folder and not from Fairlead: put there by somebody, so it stays.
///
/// An error that names it would be as safe, but would stop every report until a person has come by. Files are kept as
/// hard links and not moved, so that they are served at every moment.
struct ForeignFiles {
  private let old: OldOutput
  private let placing: FilePlacing

  init(_ old: OldOutput, _ placing: FilePlacing) {
    self.old = old
    self.placing = placing
  }

  /// Puts all of it into the new tree. Returns what is there now; fails when something is in the way of a page.
  func keep(beside register: PageRegister, in known: Set<String>) throws(PublishingFailure) -> HandedOver {
    let walk = FolderWalk(old.descriptor, shown: placing.shown)
    if let failure = walk.failures.first { throw failure }
    if let mount = walk.mounts.first { throw mounted(mount) }
    let files = walk.files.filter { !old.isOurs(file: $0) }.sorted()
    let folders = walk.folders.filter { !old.isOurs(folder: $0) }.sorted()
    var made = Set(known.map { RawPath($0) })
    var kept = HandedOver()
    for folder in folders where register.obstacle(to: folder, isFolder: true) == nil {
      try make(folder, &made)
      if let status = FileStatus(at: folder, in: old.descriptor) { kept.inodes[folder] = status.inode }
    }
    for path in files {
      if let page = register.obstacle(to: path) { throw obstacle(path, page) }
      if let folder = path.folder { try make(folder, &made) }
      kept.inodes[path] = try placing.keep(path)
    }
    // Last, because nothing can be put into a folder that is made read-only; and those inside before those around.
    for folder in folders.reversed() where made.contains(folder) {
      try makeAlike(folder, in: placing.staging, like: old.descriptor, shown: placing.shown)
    }
    return kept
  }

  private func make(_ folder: RawPath, _ made: inout Set<RawPath>) throws(PublishingFailure) {
    if made.contains(folder) { return }
    for path in folder.ancestors.reversed() + [folder] where !made.contains(path) {
      guard mkdirat(placing.staging, path.cString, 0o777) == 0 || errno == EEXIST else {
        throw .system("make the folder", "\(placing.shown)/\(path.text)", code: errno)
      }
      made.insert(path)
    }
  }

  private func obstacle(_ path: RawPath, _ page: String) -> PublishingFailure {
    PublishingFailure(
      .disk, "\(placing.shown)/\(path.text) is not from Fairlead, and is in the way of the page \(page)",
      hint: "move it out of the output folder")
  }

  private func mounted(_ path: RawPath) -> PublishingFailure {
    PublishingFailure(
      .disk, "\(placing.shown)/\(path.text) is a mounted folder, which a new output cannot hold",
      hint: "publish with --in-place, or mount it outside of the output folder")
  }
}

extension OldOutput {
  /// Whether Fairlead made the file. Nothing else is ever removed.
  func isOurs(file: RawPath) -> Bool { ours.contains(file) || file.isReserved }

  /// Whether Fairlead made the folder: one above a file of its own.
  func isOurs(folder: RawPath) -> Bool { ourFolders.contains(folder) || folder.isReserved }
}
