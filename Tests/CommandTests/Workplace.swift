import Foundation
import Testing

/// A folder that somebody works in, with the templates of this repository beside the content.
final class Workplace {
  let root: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.createSymbolicLink(
      atPath: path("templates"), withDestinationPath: package.appending(path: "templates").path)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  @discardableResult
  func fairlead(_ arguments: String...) throws -> Program.Ending { try Program.run(arguments, in: root) }

  /// Runs a line of the shell, in which `fairlead` is the program.
  func shell(_ line: String) throws -> Program.Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "fairlead() { '\(Program.path)' \"$@\"; }; program='\(Program.path)'; \(line)"]
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Ending(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below a folder, with its bytes and the time of its last change.
  func tree(_ folder: String) throws -> [String: FileState] {
    var states: [String: FileState] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path(folder)) {
      let place = path("\(folder)/\(name)")
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let changed = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate] as? Date
      states[name] = FileState(bytes: try Data(contentsOf: URL(fileURLWithPath: place)), changed: changed)
    }
    return states
  }

  /// A content of one decision, good or with an error in it.
  func writeContent(broken: Bool = false) throws {
    try write("content/fairlead.yaml", "organization: Quayside\nas_of: 2026-06-15\n")
    let link = broken ? "[nothing](nothing.md)" : "nothing"
    try write(
      "content/decisions/0001-queue.md",
      "# 1. One queue\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nThere is \(link) to see.\n")
  }

  /// A content with a warning, and no error.
  func writeWarning() throws {
    try writeContent()
    try write("content/notes.md", "# In no folder\n")
  }
}

struct FileState: Equatable {
  var bytes: Data
  var changed: Date?
}
