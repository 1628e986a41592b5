internal import Synchronization

/// Files of a report that are kept in memory: for whoever looks at it before it is published.
package final class MemoryTree: FileTree {
  private let files = Mutex<[String: [UInt8]]>([:])
  private let isKept: @Sendable (String) -> Bool

  /// - Parameter isKept: whether a file is kept, by its path; what is copied never is, because it lies elsewhere.
  package init(keeping isKept: @escaping @Sendable (String) -> Bool) { self.isKept = isKept }

  package subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }

  package func write(_ path: String, _ bytes: [UInt8], source: String) throws(PublishingFailure) {
    if isKept(path) { files.withLock { $0[path] = bytes } }
  }

  package func copy(from file: String, to path: String, source: String?) throws(PublishingFailure) {}
}
