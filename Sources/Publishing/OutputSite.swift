#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folders that a run works with: locked, cleared of what earlier runs left, and open.
struct OutputSite: Sendable {
  let location: OutputLocation
  let way: PublishingWay
  let exchange: Exchange
  let old: OldOutput?
  let staging: Staging
  /// What earlier runs left and could not be removed.
  let leavings: [PublishingFailure]
  private let locks: [OutputLock]
  /// Folders that this run made, the output among them when it is made in place, nearest last.
  private let made: [String]

  init(_ location: OutputLocation, _ way: PublishingWay, _ exchange: Exchange) throws(PublishingFailure) {
    self.location = location
    self.way = way
    self.exchange = exchange
    var opening = Opening(location, way)
    do throws(PublishingFailure) {
      try opening.lockAndRestore()
      old = try opening.openOutput()
      leavings = opening.clear()
      staging = try opening.makeStaging()
    } catch {
      opening.undo()
      throw error
    }
    (locks, made) = (opening.locks, opening.made)
  }

  /// Lets go of everything.
  func close() {
    closeFolders()
    for lock in locks.reversed() { lock.release() }
  }

  /// Removes what was staged, and what was made for it.
  func abandon() {
    closeFolders()
    _ = removeStaged(staging.path)
    for lock in locks.reversed() { lock.release() }
    for folder in made.reversed() { rmdir(folder) }
  }

  private func closeFolders() {
    closeDescriptor(staging.descriptor)
    if let old { closeDescriptor(old.descriptor) }
  }
}

/// `close`, which a method of that name hides.
private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }

/// The steps to a site. A value of its own, so that a step that fails takes back those before it.
private struct Opening {
  let location: OutputLocation
  let way: PublishingWay
  private(set) var locks: [OutputLock] = []
  private(set) var made: [String] = []
  private var old: OldOutput?

  init(_ location: OutputLocation, _ way: PublishingWay) {
    self.location = location
    self.way = way
  }

  /// Where nothing can be made beside the output, an output that is renewed in place is locked by itself alone.
  private var isBesideUsed: Bool { way == .exchange || access(location.parent, W_OK) == 0 }

  mutating func lockAndRestore() throws(PublishingFailure) {
    made = try makeParents(of: location)
    guard isBesideUsed else { return }
    locks.append(try OutputLock(location.lock, shown: location.asked))
    try Leavings(location: location).bringBack()
  }

  mutating func openOutput() throws(PublishingFailure) -> OldOutput? {
    if way == .inPlace {
      if mkdir(location.output, 0o777) == 0 {
        made.append(location.output)
      } else if errno != EEXIST {
        throw .system("make the folder", location.output, code: errno)
      }
    }
    old = try Publishing.openOutput(at: location, inPlace: way == .inPlace)
    if way == .inPlace { locks.append(try OutputLock(location.lockInside, shown: location.asked)) }
    return old
  }

  func clear() -> [PublishingFailure] {
    let leavings = Leavings(location: location)
    return (isBesideUsed ? leavings.clear(beside: old?.descriptor) : [])
      + (old.map { leavings.clear(inside: $0.descriptor) } ?? [])
  }

  func makeStaging() throws(PublishingFailure) -> Staging {
    switch way {
    case .exchange: try Staging(at: location.freePlace(.staging))
    case .inPlace: try Staging(at: location.freeStagingInside())
    }
  }

  func undo() {
    if let old { close(old.descriptor) }
    for lock in locks.reversed() { lock.release() }
    for folder in made.reversed() { rmdir(folder) }
  }
}

extension OutputTree {
  /// Whether a folder is a site that Fairlead made.
  package static func isPublished(at folder: String) -> Bool {
    FileStatus(at: "\(folder)/\(OutputMarker.name)") != nil
  }

  /// Brings back an output that a killed run had moved away to put a newer one in its place, if there is one. To be
  /// called before anything else, so that it is served whatever becomes of this run.
  ///
  /// Returns where it had been, or nil when nothing was amiss. What keeps it from being done is told by `begin`.
  package static func bringBack(at output: String) -> Bool {
    do throws(PublishingFailure) {
      let location = try OutputLocation(output, apartFrom: [])
      guard FileStatus(at: location.output) == nil,
        location.places(.previous).contains(where: { FileStatus(at: $0) != nil })
      else { return false }
      let lock = try OutputLock(location.lock, shown: output)
      defer { lock.release() }
      try Leavings(location: location).bringBack()
      return FileStatus(at: location.output) != nil
    } catch {
      return false
    }
  }
}
