internal import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension OutputTree {
  /// Moves the staged files into the output one by one, each in one step: first what pages refer to, then the pages,
  /// the first page last; what is no longer made is removed at the end.
  ///
  /// From before the first move until after the last removal, the marker lists the old files and the new ones. So a run
  /// that is killed anywhere leaves a folder that the next one knows as its own.
  func renewInPlace(_ state: State) throws(PublishingFailure) -> Summary {
    guard let old = site.old else { throw PublishingFailure(.disk, "the output folder is not open") }
    let renewal = InPlace(
      old: old, staging: site.staging, register: state.register, folders: state.folders, shown: site.location.output)
    try renewal.refuseObstacles()
    try renewal.mark(and: old.ours, isWhole: false)
    do throws(PublishingFailure) {
      renewal.makeRoom()
      try renewal.makeFolders()
      for path in inOrderOfUse(state.changed) { try renewal.move(path) }
    } catch {
      var failure = error
      failure.message += "; some pages are new, and the others are still the old ones"
      throw failure
    }
    var summary = state.summary
    let lasting = LastingAssets(of: old, beside: state.register).paths
    summary.removed = old.ours.count { !state.register.hasPage(at: $0) && !lasting.contains($0) }
    let stuck = renewal.removeOld(but: lasting)
    try renewal.mark(and: Set(stuck.map(\.path)), lasting: lasting)
    summary.leftovers = stuck.map(\.failure) + removeStaged(site.staging.path)
    return summary
  }

  /// What pages fetch, then pages, then the first page; each with its compressed form.
  private func inOrderOfUse(_ paths: [String]) -> [String] {
    let sorted = paths.sorted(by: inByteOrder)
    func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".html.gz") }
    func isFirst(_ path: String) -> Bool { path == "index.html" || path == "index.html.gz" }
    return sorted.filter { !isPage($0) } + sorted.filter { isPage($0) && !isFirst($0) } + sorted.filter(isFirst)
  }
}

/// The steps of a renewal in place.
private struct InPlace {
  let old: OldOutput
  let staging: Staging
  let register: PageRegister
  let folders: Set<String>
  let shown: String

  private var output: Int32 { old.descriptor }

  func refuseObstacles() throws(PublishingFailure) {
    let walk = FolderWalk(output, shown: shown)
    let files = walk.files.filter { !old.isOurs(file: $0) }
    let places = walk.folders.filter { !old.isOurs(folder: $0) } + walk.mounts
    let obstacle =
      files.sorted().lazy.compactMap { path in register.obstacle(to: path).map { (path, $0) } }.first
      ?? places.sorted().lazy.compactMap { path in register.obstacle(to: path, isFolder: true).map { (path, $0) } }
      .first
    guard let (path, page) = obstacle else { return }
    throw PublishingFailure(
      .disk, "\(shown)/\(path.text) is not from Fairlead, and is in the way of the page \(page)",
      hint: "move it out of the output folder")
  }

  /// Writes the marker with the new files and some others.
  func mark(
    and others: Set<RawPath>, lasting: Set<RawPath> = [], isWhole: Bool = true
  ) throws(PublishingFailure) {
    let placing = FilePlacing(staging: output, old: nil, shown: shown, fileMode: staging.fileMode)
    let paths = others.union(register.paths.map { RawPath($0) }).subtracting(lasting)
    try placing.write(OutputMarker(paths: paths, lasting: lasting, isWhole: isWhole))
  }

  /// Removes old files that stand where a folder belongs, or in a folder where a file belongs.
  func makeRoom() {
    let wanted = Set(folders.map { RawPath($0) })
    for path in old.ours where wanted.contains(path) { unlinkat(output, path.cString, 0) }
    let pages = old.ourFolders.filter { register.hasPage(at: $0) }
    guard !pages.isEmpty else { return }
    for path in old.ours where !pages.isDisjoint(with: path.ancestors) { unlinkat(output, path.cString, 0) }
    for folder in old.ourFolders.sorted().reversed()
    where pages.contains(folder) || !pages.isDisjoint(with: folder.ancestors) {
      unlinkat(output, folder.cString, AT_REMOVEDIR)
    }
  }

  /// Makes the folders, and gives those of earlier runs the mode of the present umask.
  func makeFolders() throws(PublishingFailure) {
    for folder in folders.map({ RawPath($0) }).sorted() {
      guard mkdirat(output, folder.cString, 0o777) != 0 else { continue }
      guard errno == EEXIST else { throw .system("make the folder", "\(shown)/\(folder.text)", code: errno) }
      if old.isOurs(folder: folder), FileStatus(at: folder, in: output)?.permissions != staging.folderMode {
        _ = fchmodat(output, folder.cString, staging.folderMode, 0)
      }
    }
  }

  func move(_ path: String) throws(PublishingFailure) {
    if FileStatus(at: path, in: output) == nil {
      // New: so that nothing is replaced that somebody has put there meanwhile.
      if linkat(staging.descriptor, path, output, path, 0) == 0 { return }
      guard errno != EEXIST else { throw .system("write", "\(shown)/\(path)", code: EEXIST) }
    }
    guard renameat(staging.descriptor, path, output, path) == 0 else {
      throw .system("write", "\(shown)/\(path)", code: errno)
    }
  }

  /// Removes files of earlier runs that are no longer made, and folders that are empty then. Returns what it could not.
  func removeOld(but lasting: Set<RawPath>) -> [(path: RawPath, failure: PublishingFailure)] {
    var stuck: [(path: RawPath, failure: PublishingFailure)] = []
    for path in old.ours.sorted()
    where !register.hasPage(at: path) && !isPageElsewhere(path) && !lasting.contains(path) {
      guard unlinkat(output, path.cString, 0) != 0, errno != ENOENT, errno != ENOTDIR else { continue }
      stuck.append((path, .system("remove", "\(shown)/\(path.text)", code: errno)))
    }
    // One that still has a file in it stays.
    for folder in old.ourFolders.sorted().reversed() where !folders.contains(folder.text) {
      unlinkat(output, folder.cString, AT_REMOVEDIR)
    }
    return stuck
  }

  /// Whether the path is that of a page in another spelling, on a system that takes both for one.
  private func isPageElsewhere(_ path: RawPath) -> Bool {
    guard let page = register.obstacle(to: path), let one = FileStatus(at: path, in: output),
      let other = FileStatus(at: page, in: output)
    else { return false }
    return one.isSame(as: other)
  }
}
