import Record
import Testing

@testable import Analysis

@Suite("Attention to strategies, metrics and teams")
struct AttentionOtherTests {
  private func rules(on date: String = "2026-11-16", _ fill: (inout OrganizationRecord) -> Void) -> [String] {
    analyse(.build(fill), asOf: day(date)).reasons.map(\.rule)
  }

  /// One metric for each tie, so that none is missing.
  private var allTies: [Metric] {
    Metric.Tie.allCases.map { .build("covers-\($0.rawValue)", ties: $0) }
  }

  @Test("strategy.no-outcome and strategy.outcomes-without-data")
  func outcomes() {
    let metrics = allTies + [.build("nps", values: weekly(from: "2026-11-02", [1])), .build("empty")]
    #expect(
      rules {
        $0.metrics = metrics; $0.strategies = [.build("s", outcomes: [])]
      } == ["strategy.no-outcome"])
    #expect(
      rules {
        $0.metrics = metrics; $0.strategies = [.build("s", outcomes: ["empty"])]
      }
        == ["strategy.outcomes-without-data"])
    #expect(
      rules {
        $0.metrics = metrics; $0.strategies = [.build("s", outcomes: ["empty", "nps"])]
      }.isEmpty)
    #expect(
      rules(on: "2026-11-01") {
        $0.metrics = metrics; $0.strategies = [.build("s", outcomes: ["nps"])]
      }
        == ["strategy.outcomes-without-data"])
  }

  @Test("nothing is claimed of an outcome that is not shown to everyone")
  func withheld() {
    let hidden = Metric.build("nps", values: weekly(from: "2026-11-02", [1])) { $0.header.visibility = "leadership" }
    #expect(
      rules {
        $0.metrics = allTies + [hidden]; $0.strategies = [.build("s", outcomes: ["nps"])]
      }.isEmpty)
  }

  @Test("strategy.review-overdue: from the day after")
  func review() {
    let strategy = Strategy.build("s", outcomes: ["m"], date: "2026-05-16") {
      $0.header.reviewIn = CalendarDuration(6, .month)
    }
    let metrics = allTies + [.build("m", values: weekly(from: "2026-11-02", [1]))]
    #expect(
      rules(on: "2026-11-16") {
        $0.metrics = metrics; $0.strategies = [strategy]
      }.isEmpty)
    #expect(
      rules(on: "2026-11-17") {
        $0.metrics = metrics; $0.strategies = [strategy]
      } == ["strategy.review-overdue"])
  }

  @Test("metric.too-many-headlines: more than the few")
  func headlines() {
    func few(_ count: Int) -> [String] {
      rules {
        $0.organization.policies.headlineMetrics = 3
        $0.metrics = allTies + (0..<count).map { .build("m\($0)") { $0.isHeadline = true } }
      }
    }
    #expect(few(3).isEmpty)
    #expect(few(4) == ["metric.too-many-headlines"])
  }

  @Test("metric.tie-uncovered: once there is a metric")
  func ties() {
    #expect(rules { _ in }.isEmpty)
    let report = analyse(.build { $0.metrics = [.build("m", ties: .growth)] }, asOf: day("2026-11-16"))
    #expect(report.items("metric.tie-uncovered").map(\.subject) == [.tie(.customer), .tie(.reliability)])
  }

  @Test("metric.gone-quiet: after three beats of its rhythm, and 21 days")
  func quiet() {
    let weeklyMetric = Metric.build("m", values: weekly(from: "2026-09-07", [1, 2, 1]))
    #expect(rules(on: "2026-10-12") { $0.metrics = allTies + [weeklyMetric] }.isEmpty)
    #expect(rules(on: "2026-10-13") { $0.metrics = allTies + [weeklyMetric] } == ["metric.gone-quiet"])
    let monthly = Metric.build(
      "m", values: [0, 30, 60].map { MetricPoint(date: day("2026-01-01").adding(days: $0), value: 1) })
    #expect(rules(on: "2026-05-31") { $0.metrics = allTies + [monthly] }.isEmpty)
    #expect(rules(on: "2026-06-01") { $0.metrics = allTies + [monthly] } == ["metric.gone-quiet"])
    #expect(rules { $0.metrics = allTies + [.build("m", values: weekly(from: "2026-01-05", [1]))] }.isEmpty)
  }

  @Test(
    "metric.moved: better is good, worse is bad, neutral is to be watched; headlines first",
    arguments: [
      (Metric.Direction.higher, AttentionItem.Tone.good), (.lower, .bad), (.neutral, .watch),
    ])
  func moved(better: Metric.Direction, tone: AttentionItem.Tone) throws {
    let values: [Double] = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 10, 1]
    let plain = Metric.build("a", better: better, values: weekly(from: "2026-08-03", values))
    let headline = Metric.build("b", better: better, values: weekly(from: "2026-08-03", values)) {
      $0.isHeadline = true
    }
    let report = analyse(.build { $0.metrics = [plain, headline] }, asOf: day("2026-11-18"))
    let found = report.items("metric.moved")
    #expect(found.map(\.tone) == [tone, tone])
    #expect(found.map(\.subject.id) == ["b", "a"])
    #expect((found.first?.matter as? MetricMoved)?.point.value == 10)
  }

  @Test("metric.no-question: a question of spaces is none")
  func question() {
    #expect(rules { $0.metrics = allTies + [.build("m") { $0.question = " \n" }] } == ["metric.no-question"])
  }

  @Test("metric.no-question: headline metrics first")
  func headlineQuestion() {
    let plain = Metric.build("a") { $0.question = "" }
    let headline = Metric.build("b") { ($0.question, $0.isHeadline) = ("", true) }
    let report = analyse(.build { $0.metrics = [plain, headline] }, asOf: day("2026-11-16"))
    #expect(report.items("metric.no-question").map(\.subject.id) == ["b", "a"])
  }

  @Test("team.no-charter: once one team has one, and not of groups")
  func charters() {
    let teams = [team("all"), team("a", parent: "all"), team("b", parent: "all")]
    #expect(rules { $0.organization.teams = teams }.isEmpty)
    let report = analyse(
      .build {
        $0.organization.teams = teams
        $0.charters = [.build("a", goals: ["Win"])]
      }, asOf: day("2026-11-16"))
    #expect(report.reasons.map(\.rule) == ["team.no-charter"])
    #expect(report.reasons.first?.subject == .team("b"))
  }

  @Test("team.no-goal and team.charter-overdue")
  func charterTerms() {
    #expect(
      rules {
        $0.organization.teams = [team("a")]; $0.charters = [.build("a", goals: [])]
      } == ["team.no-goal"])
    let charter = Charter.build("a", goals: ["Win"]) {
      $0.header.lastReviewedOn = day("2026-05-16")
      $0.header.reviewIn = CalendarDuration(6, .month)
    }
    #expect(
      rules(on: "2026-11-16") {
        $0.organization.teams = [team("a")]; $0.charters = [charter]
      }.isEmpty)
    #expect(
      rules(on: "2026-11-17") {
        $0.organization.teams = [team("a")]; $0.charters = [charter]
      }
        == ["team.charter-overdue"])
  }
}
