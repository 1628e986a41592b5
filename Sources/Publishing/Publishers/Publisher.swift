/// A way out of the report: what makes files of one published tree. The site is one, `report.json` another.
package protocol Publisher: Sendable {
  /// Into how many parts its work is divided. Each is done by itself, in any order and on any core, so none may need another.
  var parts: Int { get }

  /// Makes the files of one part, one in memory at a time.
  func write(part: Int, to tree: any FileTree) throws(PublishingFailure)

  /// Makes what tells of the files of all parts, when these are made.
  func finish(_ tree: any FileTree) throws(PublishingFailure)
}

extension Publisher {
  package func finish(_ tree: any FileTree) throws(PublishingFailure) {}
}

/// Where the files of a report are put: a folder, or memory.
package protocol FileTree: Sendable {
  /// Adds a file. `path` is relative to the top, with `/` between folders; `source` is what wanted it, for messages.
  func write(_ path: String, _ bytes: [UInt8], source: String) throws(PublishingFailure)
  /// Adds a copy of the file at `file`.
  func copy(from file: String, to path: String, source: String?) throws(PublishingFailure)
}

/// Makes the files of all ways out, on all cores; the first failure ends it.
///
/// - Parameter goOn: asked before each part; throws to end it.
package func publish(
  _ publishers: [any Publisher], to tree: OutputTree, while goOn: @escaping @Sendable () throws -> Void = {}
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for publisher in publishers {
      for part in 0..<publisher.parts {
        group.addTask {
          try goOn()
          try publisher.write(part: part, to: tree)
        }
      }
    }
    try await group.waitForAll()
  }
  for publisher in publishers {
    try goOn()
    try publisher.finish(tree)
  }
}
