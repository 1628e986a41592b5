import Record
import Testing

@testable import Analysis

@Suite("An objective")
struct ObjectiveAnalysisTests {
  private func report(
    _ objective: Objective, metrics: [Metric] = [], on date: String = "2026-11-16"
  ) throws -> ObjectiveReport {
    let record = OrganizationRecord.build {
      $0.objectives = [objective]
      $0.metrics = metrics
      $0.organization.teams = [team("payments")]
    }
    return try #require(analyse(record, asOf: day(date)).objective(objective.id))
  }

  @Test("scores the weighted mean of the key results that are measured")
  func weightedScore() throws {
    let objective = Objective.build(
      "a",
      [
        .checked([("2026-10-10", 42)], from: 32, to: 45, weight: 3),
        .checked([("2026-10-10", 6)], from: 8, to: 5, title: "Lower churn"),
        .checked([], from: 0, to: 10, weight: 5, title: "Nothing yet"),
      ])
    let report = try report(objective)
    // (3 × 10/13 + 2/3) / 4
    #expect(report.score.rounded(6) == 0.74359)
    // The third has five of nine parts, and could make it anything.
    #expect(report.grade == .unavailable(.partsWithoutData(1, of: 3)))
    #expect(report.keyResults[2].score == .unavailable(.noData))
  }

  @Test("without any value says why")
  func noValue() throws {
    let running = try report(.build("a", [.checked([], from: 0, to: 10)]))
    #expect(running.score == .unavailable(.noData))
    #expect(running.derived == .unavailable(.noData))
    #expect(running.history.isEmpty)
    #expect(try report(.build("a", [])).score == .unavailable(.noMeasuredParts))
    let early = try report(.build("a", [.checked([], from: 0, to: 10)]), on: "2026-09-30")
    #expect(early.score == .unavailable(.notStarted))
    #expect(early.pace == .unavailable(.notStarted))
  }

  @Test("takes a metric's last value up to the day, within the period")
  func metricValue() throws {
    let nps = Metric.build("nps", values: weekly(from: "2026-09-24", [30, 33, 36, 39]))
    let objective = Objective.build("a", [.metric("nps", from: 30, to: 40)])
    #expect(try report(objective, metrics: [nps], on: "2026-10-01").score == .measured(0.3))
    #expect(try report(objective, metrics: [nps], on: "2026-10-14").score == .measured(0.6))
    let only = Metric.build("nps", values: weekly(from: "2026-09-24", [30]))
    #expect(try report(objective, metrics: [only]).score == .unavailable(.noDataSince(day("2026-09-24"))))
    #expect(try report(objective).score == .unavailable(.sourceNotSeen))
    let after = Metric.build("nps", values: weekly(from: "2026-12-31", [34, 39]))
    #expect(try report(objective, metrics: [after], on: "2027-02-01").score == .measured(0.4))
  }

  @Test("takes its owner's values of a metric that is given by team")
  func byTeam() throws {
    let nps = Metric.build("nps", values: weekly(from: "2026-10-05", [35], team: "payments"))
    let key = KeyResult.metric("nps", from: 30, to: 40)
    #expect(try report(.build("a", owner: "payments", [key]), metrics: [nps]).score == .measured(0.5))
    #expect(try report(.build("a", owner: "other", [key]), metrics: [nps]).score == .unavailable(.byTeamOnly))
  }

  @Test("keeps a grade that was written after the period")
  func lateCheckIn() throws {
    let objective = Objective.build("a", [.checked([("2026-12-20", 5), ("2027-01-05", 10)], from: 0, to: 10)])
    #expect(try report(objective, on: "2027-01-04").derived == .measured(.missed))
    #expect(try report(objective, on: "2027-01-05").derived == .measured(.reached))
  }

  @Test("has a history of what was known on each day")
  func history() throws {
    let objective = Objective.build(
      "a",
      [
        .checked([("2026-10-10", 2), ("2026-11-01", 4)], from: 0, to: 10),
        .checked([("2026-10-20", 10)], from: 0, to: 10, title: "Other"),
      ])
    let report = try report(objective)
    #expect(
      report.history == [
        .init(date: day("2026-10-10"), score: 0.2, known: 1), .init(date: day("2026-10-20"), score: 0.6, known: 2),
        .init(date: day("2026-11-01"), score: 0.7, known: 2),
      ])
    #expect(report.lastCheckIn == day("2026-11-01"))
    #expect(report.lastEvidence == day("2026-11-01"))
  }

  @Test("states the confidence of the last check-in that has one")
  func confidence() throws {
    var keyResult = KeyResult.checked([("2026-10-10", 2), ("2026-10-17", 3)], from: 0, to: 10, confidence: 0.9)
    guard case .checkIns(var checkIns) = keyResult.measure else { return }
    checkIns[0].confidence = 0.4
    keyResult.measure = .checkIns(checkIns)
    #expect(try report(.build("a", [keyResult])).confidence == .measured(0.4))
    #expect(try report(.build("a", [keyResult]), on: "2026-10-09").confidence == .measured(0.9))
    #expect(try report(.build("a", [.checked([], from: 0, to: 1)])).confidence == .unavailable(.notWritten))
  }
}
