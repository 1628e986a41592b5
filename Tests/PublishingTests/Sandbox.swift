import Foundation
import Publishing

/// A temporary folder that goes away with the test.
final class Sandbox {
  let root: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var output: String { path("output") }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func put(_ name: String, _ text: String = "") throws {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func exists(_ name: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil }

  /// Every file below a folder with its text, in order, the marker left out.
  func tree(_ folder: String = "output") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder)).sorted()
      .filter { !$0.hasPrefix(".fairlead") && !isFolder("\(folder)/\($0)") }
      .map { "\($0): \(try text("\(folder)/\($0)"))" }
  }

  func isFolder(_ name: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType) == .typeDirectory
  }

  /// What stands beside the output, but for the tree that the last run replaced: nothing else may be left there.
  func besides() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root).filter { $0.hasPrefix(".") && $0 != ".output.replaced" }
      .sorted()
  }

  func inode(_ name: String) throws -> UInt64 { try attribute(name, .systemFileNumber) }
  func modified(_ name: String) throws -> Date { try attribute(name, .modificationDate) }

  func age(_ name: String) throws {
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path(name))
  }

  private func attribute<Value>(_ name: String, _ key: FileAttributeKey) throws -> Value {
    guard let value = try FileManager.default.attributesOfItem(atPath: path(name))[key] as? Value else {
      throw CocoaError(.fileReadUnknown)
    }
    return value
  }
}

extension OutputTree {
  /// Pages from their texts, each from a source named after it.
  func write(_ pages: KeyValuePairs<String, String>) throws {
    for (path, text) in pages { try write(path, Array(text.utf8), source: "content/\(path)") }
  }
}

/// Publishes pages the plain way.
@discardableResult
func publish(_ pages: KeyValuePairs<String, String>, in sandbox: Sandbox) throws -> OutputTree.Summary {
  let tree = try OutputTree.begin(at: sandbox.output)
  try tree.write(pages)
  return try tree.commit()
}

/// What an attempt failed with, or nil when it did not fail.
func failure(of attempt: () throws -> Void) -> PublishingFailure? {
  do { try attempt() } catch { return error as? PublishingFailure }
  return nil
}
