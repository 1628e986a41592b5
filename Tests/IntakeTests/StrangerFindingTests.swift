import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// What somebody is told who breaks one thing in the files of `fairlead init`.
@Suite("One mistake, one message")
struct StrangerFindingTests {
  @Test("the files of init have no findings")
  func sound() async throws {
    #expect(try await Broken().findings().isEmpty)
  }

  @Test("a misspelt key of a required field is not missing as well")
  func misspelt() async throws {
    let found = try await Broken().replacing("baseline: 1\n", "basline: 1\n", in: Broken.objective).findings()
    #expect(found == ["9:5 field.unknown: 'basline' is not a field of a key result; did you mean 'baseline'?"])
  }

  @Test("a merge nobody finished is one message, in whatever kind of file")
  func conflict() async throws {
    for file in ["fairlead.yaml", Broken.objective, "metrics/release-lead-time.yaml", "data/release-lead-time.csv"] {
      let found = try await Broken().appending("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", to: file).findings()
      #expect(found.count == 1 && found.allSatisfy { $0.contains("text.merge-conflict") }, "\(file): \(found)")
    }
  }

  @Test("a file without front matter is one message")
  func noFrontMatter() async throws {
    let found = try await Broken().replacing("---\ntitle", "title", in: Broken.objective).findings()
    #expect(
      found.count == 1 && found[0].hasPrefix("1:1 field.missing: fields are written from line 1, and not read"),
      "\(found)")
  }

  @Test("a missing space after a colon is said to be that")
  func noSpace() async throws {
    let found = try await Broken().replacing("owner: platform", "owner:platform", in: Broken.objective).findings()
    #expect(
      found == [
        "3:1 yaml.syntax: a plain space is missing after the ':' of 'owner:platform'; write 'owner: platform'"
      ])
  }

  @Test("a date of two digits for the year is read in a decision where the numbers leave one order")
  func date() async throws {
    let broken = try Broken()
    let path = "decisions/0001-record-decisions.md"
    let found = try await broken.replacing("date: 2026-10-21", "date: 21.10.26", in: path).findings()
    #expect(found == [])
  }

  @Test("a second key result of one id is told at the id")
  func duplicateID() async throws {
    let found = try await Broken().replacing("- id: services", "- id: lead-time", in: Broken.objective).findings()
    #expect(found.count == 1 && found[0].hasPrefix("7:9 key-result.duplicate-id"), "\(found)")
  }

  @Test("a missing CSV file is told where it is named")
  func missingCSV() async throws {
    let broken = try Broken()
    try FileManager.default.removeItem(atPath: broken.path("data/release-lead-time.csv"))
    let found = await broken.findings()
    #expect(found.count == 1 && found[0].hasPrefix("12:15 series.missing-file"), "\(found)")
  }

  @Test("a folder that is no period is one message for all its files")
  func period() async throws {
    let broken = try Broken()
    let okrs = broken.path("okrs")
    try FileManager.default.moveItem(atPath: okrs + "/2026-Q4", toPath: okrs + "/2026-Q5")
    try FileManager.default.copyItem(
      atPath: okrs + "/2026-Q5/ship-within-a-day.md", toPath: okrs + "/2026-Q5/other.md")
    let found = await broken.findings()
    #expect(found.count == 1 && found[0].contains("objective.period: '2026-Q5' is not a period"), "\(found)")
  }

  @Test("what is left to be written is told")
  func toDo() async throws {
    let found = try await Broken().replacing("owner: platform", "owner: platform\nhorizon: TODO", in: Broken.strategy)
      .findings()
    #expect(found == ["4:10 field.todo: 'horizon' is still to be written; until when it is meant to hold"])
  }
}

/// Paths that lead where nobody looks.
@Suite("Links and pipes in a content folder")
struct StrangerLinkTests {
  @Test("a link out of the folder, to a folder and to nothing is told and not followed")
  func links() async throws {
    let broken = try Broken()
    let outside = try Broken()
    for (name, target) in [
      ("a.md", outside.path(Broken.strategy)), ("b", outside.path("decisions")), ("c.md", "nowhere"),
      ("d.png", outside.path("fairlead.yaml")),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: broken.path("decisions/" + name), withDestinationPath: target)
    }
    let reading = await readContent(at: broken.root)
    #expect(reading.findings.map(\.rule) == Array(repeating: "content.not-read", count: 3))
    #expect(
      reading.findings.contains { $0.message.hasSuffix("; nor is 1 more link in this folder") && $0.notes.count == 1 })
    #expect(reading.record?[Decision.self].count == 1)
  }

  @Test("a link to a file of the same folder is followed")
  func inside() async throws {
    let broken = try Broken()
    try FileManager.default.createSymbolicLink(
      atPath: broken.path("decisions/0002-again.md"), withDestinationPath: "0001-record-decisions.md")
    let reading = await readContent(at: broken.root)
    #expect(reading.findings.isEmpty && reading.record?[Decision.self].count == 2)
  }

  @Test("a pipe in the place of a CSV file is told, and nobody waits for it")
  func pipe() async throws {
    let broken = try Broken()
    let path = broken.path("data/release-lead-time.csv")
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    let found = await broken.findings()
    #expect(found.count == 1 && found[0].contains("it is no file"), "\(found)")
  }
}

/// The files of `fairlead init`, to be broken, in a folder that goes away with the test.
private final class Broken {
  static let objective = "okrs/2026-Q4/ship-within-a-day.md"
  static let strategy = "strategy/trusted-releases.md"
  let root: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    root = folder.resolvingSymlinksInPath().path
    let today = try #require(CalendarDate(iso: "2026-11-20"))
    for file in starterFiles(organization: "Ours", timeZone: "UTC", today: today) {
      let place = URL(fileURLWithPath: path(file.path))
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func replacing(_ old: String, _ new: String, in file: String) throws -> Broken {
    let text = try String(contentsOfFile: path(file), encoding: .utf8)
    try #require(text.contains(old), "\(text)")
    try text.replacingOccurrences(of: old, with: new).write(toFile: path(file), atomically: true, encoding: .utf8)
    return self
  }

  func appending(_ more: String, to file: String) throws -> Broken {
    let text = try String(contentsOfFile: path(file), encoding: .utf8)
    try (text + more).write(toFile: path(file), atomically: true, encoding: .utf8)
    return self
  }

  /// Each as "line:column rule: message; hint".
  func findings() async -> [String] {
    await readContent(at: root).findings.map { finding in
      let place = finding.span.map { "\($0.line):\($0.column) " } ?? ""
      return "\(place)\(finding.rule): \(finding.message)" + (finding.hint.map { "; \($0)" } ?? "")
    }
  }
}
