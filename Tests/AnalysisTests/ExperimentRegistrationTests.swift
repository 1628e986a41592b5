import Record
import Testing

@testable import Analysis

@Suite("Thresholds of experiments before and after the start")
struct ExperimentRegistrationTests: ExperimentSuite {
  @Test("a change of the threshold counts from the day after the start, and is not seen before its commit")
  func changed() throws {
    let five = Experiment.Threshold.Terms(bound: .atLeast, value: 0.5, scale: .relative)
    let experiment = Experiment.build(result: .shares((641, 1000), (930, 1000))) {
      $0.history = ThresholdHistory(
        firstCommitted: day("2026-08-30"),
        changes: [
          .build("2026-09-01", from: "at least 60% relative", to: "at least 50% relative"),
          .build("2026-10-05", from: "at least 50% relative", to: "at least 5% relative", five),
        ])
    }
    let now = try report(experiment)
    #expect(now.changes.map(\.committed) == [day("2026-10-05")])
    #expect(now.threshold.value == 0.05 && now.verdict == .measured(.supported))
    let before = try report(experiment, on: "2026-10-04")
    #expect(before.changes.isEmpty && before.threshold.value == 0.5)
    // 1.5 lies within 1.3829 to 1.5266.
    #expect(before.verdict == .measured(.inconclusive))
    #expect(before.firstCommitted == day("2026-08-30"))
    // Of the time before the first commit nothing is known: the threshold is as it stands now.
    var dateless = experiment
    dateless.header.date = nil
    let unknown = try report(dateless, on: "2026-08-29")
    #expect(unknown.firstCommitted == nil && unknown.threshold.value == 0.05)
    let attention = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-11-20"))
    #expect(attention.items("experiment.threshold-changed").map(\.tone) == [.bad])
    #expect(attention.items("experiment.registered-late").isEmpty)
    #expect(attention.practice(.B2)?.state == .notEvidenced)
    let earlier = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-10-04"))
    #expect(earlier.items("experiment.threshold-changed").isEmpty)
    #expect(earlier.practice(.B2)?.state == .practised)
  }

  @Test("what the file says and no commit does is told, where no later commit says what was in force")
  func uncommitted() throws {
    let five = ThresholdHistory.Version(
      text: "at least 5% relative", terms: .init(bound: .atLeast, value: 0.05, scale: .relative))
    let two = ThresholdHistory.Version(
      text: "at least 2% relative", terms: .init(bound: .atLeast, value: 0.02, scale: .relative))
    func last(
      _ latest: ThresholdHistory.Version?, changes: [ThresholdHistory.Change] = [], on date: String = "2026-11-20"
    ) throws -> ThresholdHistory.Version? {
      let experiment = Experiment.build {
        $0.history = ThresholdHistory(firstCommitted: day("2026-08-31"), changes: changes, latest: latest)
      }
      return try report(experiment, on: date).lastCommitted
    }
    #expect(try last(nil) == nil && last(five) == nil)
    #expect(try last(two) == two)
    #expect(try last(.init(text: "much", terms: nil))?.text == "much")
    let change = ThresholdHistory.Change(committed: day("2026-10-05"), from: five, to: two)
    #expect(try last(two, changes: [change]) == two)
    #expect(try last(two, changes: [change], on: "2026-10-04") == nil)
  }

  @Test("a history that begins after the start is a doubt, and not a matter for a conversation")
  func committedLate() throws {
    func experiment(_ first: String, starts: String? = "2026-02-01") -> Experiment {
      .build(registered: "2026-01-05", starts: starts, ends: "2026-03-31", result: .shares((1, 2), (1, 2))) {
        $0.history = ThresholdHistory(firstCommitted: day(first))
      }
    }
    let late = experiment("2026-03-01")
    #expect(try report(late, on: "2026-04-10").isCommittedLate)
    #expect(try !report(late, on: "2026-02-28").isCommittedLate, "it is not known yet")
    #expect(try !report(experiment("2026-02-01"), on: "2026-04-10").isCommittedLate)
    #expect(try !report(experiment("2026-03-01", starts: nil), on: "2026-04-10").isCommittedLate)
    let reasons = analyse(.build { $0.experiments = [late] }, asOf: day("2026-04-10")).reasons
    #expect(!reasons.contains { $0.rule.hasPrefix("experiment.") })
  }

  @Test("of many changes three are evidence")
  func manyChanges() {
    let experiment = Experiment.build(result: .shares((1, 2), (1, 2))) {
      $0.history = ThresholdHistory(
        firstCommitted: day("2026-08-30"),
        changes: (1...9).map { .build("2026-09-1\($0)", from: "at least \($0)% relative", to: "x") })
    }
    let items = analyse(.build { $0.experiments = [experiment] }, asOf: day("2026-11-20"))
      .items("experiment.threshold-changed")
    #expect(items.first?.evidence.count == 3)
  }

  @Test("a threshold that was registered after the start is talked about for half a year")
  func late() throws {
    let experiment = Experiment.build(registered: "2026-09-04", result: .shares((1, 2), (1, 2)))
    func items(_ date: String) -> [AttentionReason] {
      analyse(.build { $0.experiments = [experiment] }, asOf: day(date)).items("experiment.registered-late")
    }
    #expect(items("2026-09-03").isEmpty, "it is not seen before it was registered")
    #expect(items("2026-09-04").count == 1)
    // 182 days after 30 September 2026.
    #expect(items("2027-03-31").count == 1)
    #expect(items("2027-04-01").isEmpty)
    let later = analyse(.build { $0.experiments = [experiment] }, asOf: day("2027-04-01"), previous: day("2027-03-31"))
    #expect(!later.changes.contains { if case .solved = $0 { true } else { false } })
    #expect(try !report(.build(registered: "2026-09-01")).isRegisteredLate)
  }
}
