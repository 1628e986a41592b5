import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The broken file on the first screen of the README is one that somebody really broke.
@Suite("The example of the README")
struct StrangerReadmeTests {
  @Test("the sample with line 17 changed gives the finding that is shown, byte for byte")
  func example() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let copy = FileManager.default.temporaryDirectory.appending(path: "fairlead-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: root.appending(path: "content"), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let file = copy.appending(path: "okrs/2026-Q4/gates-open-first-time.md")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    lines[16] = "    target: 7.2"
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)

    let found = await readContent(at: copy.path).findings
    let text = FindingFormat.plain.text(
      of: Findings(found).attachingExcerpts(source: sourceText), by: ReportingTool(version: "1", rules: []))
    let shown = text.replacingOccurrences(of: copy.path, with: "content")
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(shown.hasPrefix("content/okrs/2026-Q4/gates-open-first-time.md:17:13: error: "))
    #expect(readme.contains("$ script/report\n" + shown + "Nothing was published: 1 error"), "\(shown)")
  }
}
