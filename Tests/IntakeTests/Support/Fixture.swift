import Foundation
import Testing

/// A folder that is a test: `content/`, and beside it `findings.txt` with what a run has to say of it.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let all = names(in: folder).map(Fixture.init)

  var root: String { Fixture.folder.appending(path: name).path }
  var content: String { root + "/content" }
  var expectation: String { root + "/findings.txt" }

  var expected: String? { try? String(contentsOfFile: expectation, encoding: .utf8) }

  /// What lies in the folder and is no part of a fixture. `other/` holds decision folders of other repositories.
  var strays: [String] {
    Fixture.names(in: URL(filePath: root)).filter { !["content", "other", "findings.txt"].contains($0) }
  }

  /// The ids in brackets at the ends of the expected findings.
  var ids: Set<String> {
    let lines = (expected ?? "").split(separator: "\n")
    return Set(
      lines.compactMap { line in
        guard line.hasSuffix("]"), let open = line.lastIndex(of: "["), line.first != " " else { return nil }
        return String(line[line.index(after: open)...].dropLast())
      })
  }

  func record(_ text: String) throws { try text.write(toFile: expectation, atomically: true, encoding: .utf8) }

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}
