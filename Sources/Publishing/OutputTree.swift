internal import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the new output takes the place of the old one.
package enum PublishingWay: Sendable {
  /// Built beside the old one, and exchanged with it in one step.
  case exchange
  /// File by file, inside the folder that is there: where nothing can be exchanged, as in a mounted folder.
  case inPlace
}

/// A new output folder, built beside the old one and put in its place in one step.
///
/// Until `commit` succeeds the old output is as it was, whatever fails. `write` and `copy` may be called from many
/// tasks at once; `commit` and `abandon` when these are done.
package final class OutputTree: FileTree {
  let site: OutputSite
  let placing: FilePlacing
  private let isPrecompressed: Bool
  let state = Mutex(State())

  struct State {
    var register = PageRegister()
    var folders: Set<String> = []
    /// Pages with new bytes; only kept in place, where they are what has to be moved.
    var changed: [String] = []
    var summary = Summary()
    var isOpen = true
  }

  /// Takes the lock, makes sure that the folder may be replaced, removes what earlier runs left, and makes the folder
  /// that the new output is staged in.
  ///
  /// A folder may be replaced when it is absent, empty but for `.gitignore` and the like, or has Fairlead's marker.
  ///
  /// - Parameter isPrecompressed: whether every text has its compressed form beside it, as `.gz`.
  package static func begin(
    at output: String, apartFrom inputs: [InputFolder] = [], _ way: PublishingWay = .exchange,
    isPrecompressed: Bool = false
  ) throws(PublishingFailure) -> OutputTree {
    try begin(at: output, apartFrom: inputs, way, isPrecompressed: isPrecompressed, exchange: Exchange())
  }

  static func begin(
    at output: String, apartFrom inputs: [InputFolder] = [], _ way: PublishingWay = .exchange,
    isPrecompressed: Bool = false, exchange: Exchange
  ) throws(PublishingFailure) -> OutputTree {
    let location = try OutputLocation(output, apartFrom: inputs)
    return OutputTree(try OutputSite(location, way, exchange), isPrecompressed: isPrecompressed)
  }

  private init(_ site: OutputSite, isPrecompressed: Bool) {
    self.site = site
    self.isPrecompressed = isPrecompressed
    placing = FilePlacing(
      staging: site.staging.descriptor, old: site.old?.descriptor, shown: site.location.output,
      fileMode: site.staging.fileMode, isInPlace: site.way == .inPlace)
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
    let placed = try placing.place(bytes, at: path)
    note(path, placed, bytes.count)
    if isPrecompressed, Precompression.isWanted(for: path) { try compress(bytes, of: path, placed) }
  }

  package func write(_ path: String, _ bytes: [UInt8], source: String) throws(PublishingFailure) {
    try bytes.withUnsafeBufferPointer { buffer throws(PublishingFailure) in
      try write(path, UnsafeRawBufferPointer(buffer), source: source)
    }
  }

  /// Adds a copy of the file at `file`: an image, a style sheet.
  package func copy(from file: String, to path: String, source: String? = nil) throws(PublishingFailure) {
    guard try claim(path, for: source ?? file) else { return }
    let placed = try placing.place(fileAt: file, at: path)
    note(path, placed.placing, placed.size)
    if isPrecompressed, Precompression.isWanted(for: path) { try compress(fileAt: file, as: path) }
  }

  /// Pages so far that would be one file, in order.
  package var collisions: [Collision] { state.withLock { $0.register.collisions } }

  /// Puts the new output in the place of the old one. Fails with the old output untouched; in place, with pages that
  /// are each old or new.
  package func commit() throws(PublishingFailure) -> Summary {
    let state = state.withLock { $0 }
    guard state.isOpen else { throw ended }
    do throws(PublishingFailure) {
      if let collision = state.register.collisions.first { throw collision.failure }
      var summary =
        switch site.way {
        case .exchange: try exchange(state)
        case .inPlace: try renewInPlace(state)
        }
      summary.leftovers = site.leavings + summary.leftovers
      if endOnce() { site.close() }
      return summary
    } catch {
      abandon()
      throw error
    }
  }

  /// Removes what was staged and lets go of the folder. Does nothing after `commit`.
  package func abandon() {
    guard endOnce() else { return }
    site.abandon()
  }

  /// Lets nobody write any more. False when the work had ended already.
  private func endOnce() -> Bool {
    state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
  }
}

extension OutputTree {
  private var ended: PublishingFailure {
    PublishingFailure(.disk, "the output folder is already published or abandoned")
  }

  func claim(_ path: String, for source: String) throws(PublishingFailure) -> Bool {
    let page = try OutputPath(path, source: source)
    return try state.withLock { state throws(PublishingFailure) in
      guard state.isOpen else { throw ended }
      guard state.register.claim(page, for: source) else { return false }
      // Inside the lock, so that no task writes into a folder that another has only announced.
      if let folder = page.folder { try placing.makeFolders(to: folder, &state.folders) }
      return true
    }
  }

  func note(_ path: String, _ placed: Placing, _ size: Int) {
    state.withLock { state in
      state.summary.bytes += size
      switch placed {
      case .written:
        state.summary.written += 1
        if site.way == .inPlace { state.changed.append(path) }
      case .unchanged: state.summary.unchanged += 1
      }
    }
  }
}
