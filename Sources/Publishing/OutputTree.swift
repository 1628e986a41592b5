internal import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A new output folder, built beside the old one and put in its place in one step.
///
/// Until `commit` succeeds the old output is as it was, whatever fails. `write` and `copy` may be called from many
/// tasks at once; `commit` and `abandon` when these are done.
package final class OutputTree: Sendable {
  private let location: OutputLocation
  private let lock: OutputLock
  private let placing: FilePlacing
  private let exchange: Exchange
  /// Parents of the output that this run made, nearest last.
  private let madeParents: [String]
  private let previouslyOurs: [String]
  private let state = Mutex(State())

  private struct State {
    var register = PageRegister()
    var folders: Set<String> = []
    var summary = Summary()
    var isOpen = true
  }

  /// Takes the lock, makes sure that the folder may be replaced, removes what a killed run left, and makes the folder
  /// that the new output is staged in.
  ///
  /// A folder may be replaced when it is absent, empty but for `.gitignore` and the like, or has Fairlead's marker.
  package static func begin(
    at output: String, apartFrom inputs: [InputFolder] = []
  ) throws(PublishingFailure) -> OutputTree {
    try begin(at: output, apartFrom: inputs, exchange: Exchange())
  }

  static func begin(
    at output: String, apartFrom inputs: [InputFolder] = [], exchange: Exchange
  ) throws(PublishingFailure) -> OutputTree {
    let location = try OutputLocation(output, apartFrom: inputs)
    let made = try makeParents(of: location)
    var lock: OutputLock?
    do throws(PublishingFailure) {
      let taken = try OutputLock(at: location)
      lock = taken
      try clearLeavings(at: location)
      return try OutputTree(location, taken, exchange, made)
    } catch {
      lock?.release()
      for parent in made.reversed() { rmdir(parent) }
      throw error
    }
  }

  private init(
    _ location: OutputLocation, _ lock: OutputLock, _ exchange: Exchange, _ madeParents: [String]
  ) throws(PublishingFailure) {
    self.location = location
    self.lock = lock
    self.exchange = exchange
    self.madeParents = madeParents
    let old = try openOutput(at: location)
    previouslyOurs = old?.ours ?? []
    do throws(PublishingFailure) {
      let staging = try makeStaging(at: location, like: old?.descriptor)
      placing = FilePlacing(staging: staging, old: old?.descriptor, shown: location.output)
    } catch {
      if let old { close(old.descriptor) }
      throw error
    }
  }

  deinit { abandon() }

  /// Adds a page. `path` is relative to the output folder, with `/` between folders; `source` is what wanted it, for
  /// the message when two want the same.
  ///
  /// A page whose path is taken is not written; `collisions` tells, and `commit` fails.
  package func write(
    _ path: String, _ bytes: UnsafeRawBufferPointer, source: String
  ) throws(PublishingFailure) {
    guard try claim(path, for: source) else { return }
    note(try placing.place(bytes, at: path), bytes.count)
  }

  package func write(_ path: String, _ bytes: [UInt8], source: String) throws(PublishingFailure) {
    guard try claim(path, for: source) else { return }
    let placed = try bytes.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try placing.place(UnsafeRawBufferPointer(buffer), at: path)
    }
    note(placed, bytes.count)
  }

  /// Adds a copy of the file at `file`: an image, a style sheet.
  package func copy(from file: String, to path: String, source: String? = nil) throws(PublishingFailure) {
    guard try claim(path, for: source ?? file) else { return }
    let placed = try placing.place(fileAt: file, at: path)
    note(placed.placing, placed.size)
  }

  /// Pages so far that would be one file, in order.
  package var collisions: [Collision] { state.withLock { $0.register.collisions } }

  /// Puts the new output in the place of the old one, and removes that. Fails with the old output untouched.
  package func commit() throws(PublishingFailure) -> Summary {
    guard state.withLock({ $0.isOpen }) else { throw ended }
    do throws(PublishingFailure) {
      if let collision = collisions.first { throw collision.failure }
      let (register, folders) = state.withLock { ($0.register, $0.folders) }
      try placing.write(OutputMarker(paths: register.paths))
      let foreign = ForeignFiles(placing, ours: previouslyOurs)
      let kept = try foreign.keep(beside: register, in: folders)
      let old = try exchange.publish(location, replacing: placing.old != nil)
      return summary(clearing: old, kept: kept, register)
    } catch {
      abandon()
      throw error
    }
  }

  /// Removes what was staged and lets go of the folder. Does nothing after `commit`.
  package func abandon() {
    guard endOnce() else { return }
    _ = clear(location.staging)
    for parent in madeParents.reversed() { rmdir(parent) }
  }
}

extension OutputTree {
  private var ended: PublishingFailure {
    PublishingFailure(.disk, "the output folder is already published or abandoned")
  }

  private func claim(_ path: String, for source: String) throws(PublishingFailure) -> Bool {
    let page = try OutputPath(path, source: source)
    return try state.withLock { state throws(PublishingFailure) in
      guard state.isOpen else { throw ended }
      guard state.register.claim(page, for: source) else { return false }
      // Inside the lock, so that no task writes into a folder that another has only announced.
      if let folder = page.folder { try placing.makeFolders(to: folder, &state.folders) }
      return true
    }
  }

  private func note(_ placed: Placing, _ size: Int) {
    state.withLock { state in
      state.summary.bytes += size
      switch placed {
      case .written: state.summary.written += 1
      case .unchanged: state.summary.unchanged += 1
      }
    }
  }

  private func summary(clearing old: String?, kept: Int, _ register: PageRegister) -> Summary {
    var summary = state.withLock { $0.summary }
    summary.removed = previouslyOurs.count { !register.hasPage(at: $0) }
    summary.kept = kept
    if endOnce() { summary.leftover = clear(old) }
    return summary
  }

  /// Lets nobody write any more. False when the work had ended already.
  private func endOnce() -> Bool {
    state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
  }

  /// Closes, removes and unlocks, in this order. Returns what could not be removed, if anything.
  private func clear(_ folder: String?) -> PublishingFailure? {
    close(placing.staging)
    if let old = placing.old { close(old) }
    defer { lock.release() }
    guard let folder else { return nil }
    do throws(PublishingFailure) { try removeFolder(folder) } catch { return error }
    return nil
  }
}
