import Analysis
import Diagnostics
import Foundation
import Intake
import Testing

/// Each folder in `Fixtures` is a test. `RECORD=1` writes what was found: read it by eye before it is committed.
@Suite("fixtures")
struct FixtureTests {
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test("what a run says of the content is what stands beside it", arguments: Fixture.all)
  func findings(_ fixture: Fixture) async throws {
    #expect(FileManager.default.fileExists(atPath: fixture.content), "a fixture has a folder 'content'")
    #expect(fixture.strays == [], "no other files belong into a fixture")
    let text = await check(fixture.content).plainText
    if Self.records { try fixture.record(text) }
    #expect(text == fixture.expected, "run the tests with RECORD=1 and read the difference")
  }

  /// One case would take 2,000,001 rows: `DeliveryReadingTests` lowers the limit instead, and `BoundedTableTests` and `LimitTests` have
  /// others of this kind. One takes a repository: `ThresholdHistoryTests` makes some.
  private static let elsewhere = [
    "event.unchecked-ids", "experiment.history-not-read", "process.history-not-read", "pulse.history-not-read",
    "pulse.changed-after-closing",
    "csv.not-listed", "series.too-many-rows", "metric.many-rebases",
  ]

  @Test("every rule has a fixture, or a generated case where its input is too large or too odd for one")
  func coverage() {
    let covered = Fixture.all.reduce(into: Set(GeneratedCase.all.map(\.rule) + Self.elsewhere)) { $0.formUnion($1.ids) }
    let missing = (intakeRules + analysisRules).map(\.id).filter { !covered.contains($0) }
    #expect(missing == [])
  }

  @Test("fixtures name no rule that is not there")
  func known() {
    let known = Set((intakeRules + analysisRules + attentionRuleExplanations).map(\.id))
    #expect(Fixture.all.reduce(into: Set<String>()) { $0.formUnion($1.ids) }.subtracting(known) == [])
  }

  @Test("rules have ids of their own, a sentence and an explanation")
  func rules() {
    let rules = intakeRules + analysisRules + attentionRuleExplanations
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id)")
      #expect(rule.summary.count > 10 && rule.explanation.count > 30, "\(rule.id)")
      #expect(rule.summary.first?.isLowercase == false && !rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(rule.explanation.hasSuffix(".") || rule.explanation.hasSuffix(".md"), "\(rule.id): \(rule.explanation)")
    }
  }
}
