import Foundation

/// A temporary folder that goes away with the test.
final class Scratch: Sendable {
  let root: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var content: String { path("content") }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  /// Writes a file with the folders above it.
  func put(_ name: String, _ text: String = "") throws { try put(name, bytes: Array(text.utf8)) }

  func put(_ name: String, bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of the content folder.
  func write(_ name: String, _ text: String) throws { try put("content/" + name, text) }
}
