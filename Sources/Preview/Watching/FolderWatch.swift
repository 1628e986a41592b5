internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells when something changes below some folders.
package final class FolderWatch: Sendable {
  private struct Told {
    var changed: Set<String> = []
    var last = ContinuousClock.now
  }

  private let watched = Mutex(WatchedFolders())
  private let told = Mutex(Told())
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  /// Closed when it is over, which wakes the thread that waits.
  private let life: (waiting: Int32, held: Int32)

  /// A save is often several changes, and they come within this time.
  private static let calm = Duration.milliseconds(30)
  /// Somebody who saves without end sees something all the same.
  private static let longestUnrest = Duration.milliseconds(500)
  private static let millisecondsBetweenLooks: Int32 = 1000

  /// Begins to wait, on a thread of its own.
  package init() throws(PreviewFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw PreviewFailure(message: "folders cannot be watched: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    life = (ends[0], ends[1])
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    Thread.detachNewThread { [self] in wait() }
  }

  /// The folders from now on; what changes from here on is told.
  ///
  /// - Returns: whether the system tells of changes. Where it does not, they are seen within about a second.
  @discardableResult
  package func watch(_ folders: [String]) -> Bool {
    watched.withLock { watched in
      if watched.folders != folders { watched.watch(folders) }
      return watched.descriptor != nil
    }
  }

  /// The folders below which something changed, once that is over; nil when nobody watches any more.
  package func nextChange() async -> Set<String>? {
    for await _ in signals {
      let start = ContinuousClock.now
      while case let left = FolderWatch.calm - (.now - told.withLock { $0.last }), left > .zero,
        .now - start < FolderWatch.longestUnrest
      {
        do { try await Task.sleep(for: left) } catch { return nil }
      }
      let changed = told.withLock { told in
        defer { told.changed = [] }
        return told.changed
      }
      if !changed.isEmpty { return changed }
    }
    return nil
  }

  package func end() {
    signal.finish()
    close(life.held)
  }

  private func wait() {
    while true {
      let descriptor = watched.withLock { $0.descriptor }
      var sources = [pollfd(fd: life.waiting, events: 0, revents: 0)]
      if let descriptor { sources.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&sources, nfds_t(sources.count), descriptor == nil ? FolderWatch.millisecondsBetweenLooks : -1)
      if sources[0].revents != 0 { break }
      tell(watched.withLock { $0.changes() })
    }
    watched.withLock { $0.end() }
    close(life.waiting)
  }

  private func tell(_ changed: Set<String>) {
    guard !changed.isEmpty else { return }
    told.withLock { told in
      told.changed.formUnion(changed)
      told.last = .now
    }
    signal.yield()
  }
}
