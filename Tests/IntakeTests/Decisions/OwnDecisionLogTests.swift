import Analysis
import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// The project's own decision log, read by the project: `docs/decisions` is held to what Fairlead asks of others.
@Suite("Fairlead's own decision log")
struct OwnDecisionLogTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized
  private static let folder = root.appending(path: "docs/decisions")

  /// The names of the records.
  private static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The latest day that a record has, found without the reader that is tested: nothing is dated later than the report.
  private static func latestDay() throws -> CalendarDate {
    let days = try files().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("date: ") }, "\(name) is dated")
      return try #require(CalendarDate(iso: String(line.dropFirst("date: ".count))), "\(name) has a day")
    }
    return try #require(days.max())
  }

  /// What `script/report --content docs/report` reads and works out.
  private func checkReport() async throws -> Checked {
    await check(Self.root.appending(path: "docs/report").path, asOf: try Self.latestDay())
  }

  @Test("is read to its last file, without a finding")
  func everyFile() async throws {
    let (checked, files) = (try await checkReport(), try Self.files())
    #expect(checked.plainText == "")
    let decisions = try #require(checked.record)[Decision.self]
    #expect(decisions.map { $0.header.id + ".md" }.sorted() == files)
  }

  @Test("is read without a finding in our own form, where no key but ours may stand")
  func ownForm() async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Fairlead\n")
    try FileManager.default.copyItem(atPath: Self.folder.path, toPath: scratch.path("content/decisions"))
    let checked = await check(scratch.content, asOf: try Self.latestDay())
    #expect(checked.plainText == "")
    let (decisions, files) = (try #require(checked.record)[Decision.self], try Self.files())
    #expect(decisions.filter { $0.dialect == .own }.map { $0.header.id + ".md" }.sorted() == files)
  }

  @Test("gives each record a status that was decided, a day, and options of which one was taken")
  func complete() async throws {
    let (checked, files) = (try await checkReport(), try Self.files())
    let reports = try #require(checked.report).decisions.decisions
    #expect(reports.count == files.count)
    for report in reports {
      let (decision, id) = (report.decision, report.decision.header.id)
      let isDecided = [.accepted, .superseded, .partlySuperseded].contains(report.status)
      #expect(isDecided, "\(id) is \(report.status.rawValue)")
      #expect(decision.header.date != nil, "\(id) is dated")
      #expect(decision.options.count >= 2, "\(id) weighs two options")
      #expect(decision.options.filter(\.isRecommended).count == 1, "\(id) says which one was taken")
      #expect(decision.options.allSatisfy { $0.businessImplication != nil }, "\(id) says what each option means")
      #expect(decision.otherFields == [], "\(id) has no field that is only kept")
    }
  }

  @Test("asks for no attention")
  func quiet() async throws {
    let checked = try await checkReport()
    let report = try #require(checked.report)
    #expect(report.reasons.map(\.rule) == [])
  }

  @Test("is linked by the map of the house, one page whose links all lead to files")
  func map() throws {
    let text = try String(contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 100)
    #expect(lines.filter { $0.count > 120 } == [])
    let targets = text.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
    #expect(targets.contains { $0.hasPrefix("docs/decisions/") })
    let missing = targets.filter { !FileManager.default.fileExists(atPath: Self.root.appending(path: $0).path) }
    #expect(missing == [])
  }
}
