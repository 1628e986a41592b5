import Record
import Testing

@testable import Analysis

@Suite("Outcomes of finished work")
struct OutcomeTests {
  /// Twelve Mondays to 30 March 2026: mean 10, mean moving range 2, so limits 10 ± 5.32.
  private let calm = [9.0, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
  private let first = "2026-01-12"
  /// The last of them; its window ends on 25 May and holds the eight Mondays from 6 April on.
  private let done = "2026-03-30"

  private func report(
    _ values: [Double], on date: String = "2026-06-01", work: [WorkItem]? = nil,
    rules: SignalRules = .wheeler, _ fill: (inout Metric) -> Void = { _ in }
  ) -> Report {
    let metric = Metric.build("m", values: weekly(from: first, values), fill)
    return analyse(
      .build {
        $0.organization.teams = [team("a"), team("b")]
        $0.organization.signalRules = rules
        $0.metrics = [metric]
        $0.work = work ?? [.done("w", on: done)]
      }, asOf: day(date))
  }

  private func verdict(
    _ after: [Double], on date: String = "2026-06-01", rules: SignalRules = .wheeler,
    _ fill: (inout Metric) -> Void = { _ in }
  ) -> OutcomeReport.Verdict? {
    report(calm + after, on: date, rules: rules, fill).outcomes.items.first?.verdict
  }

  @Test("a value outside the limits of the values before moved it, by the means before and after")
  func outside() throws {
    guard case .moved(let meaning, let signal, let levels) = verdict([10, 10, 16, 16, 10, 10, 10, 14]) else {
      Issue.record("it moved")
      return
    }
    #expect(meaning == .better)
    #expect(signal.rule == "wheeler.outside" && signal.direction == .up)
    // Both values outside are told at once.
    #expect(signal.points.map(\.date) == [day("2026-04-20"), day("2026-04-27")])
    #expect(levels == .init(before: 10, after: 12, valuesBefore: 12, valuesAfter: 8))
    #expect(levels.difference == 2)
  }

  @Test("eight values above the centre are a run; seven are none, and values before the day do not lengthen it")
  func run() throws {
    guard case .moved(.better, let signal, let levels) = verdict([11, 12, 11, 12, 11, 12, 11, 12]) else {
      Issue.record("it moved")
      return
    }
    #expect(signal.rule == "wheeler.run" && levels.after == 11.5)
    // The last value before the day, 11, lies above the centre as well.
    #expect(
      verdict([11, 12, 11, 12, 11, 12, 11, 9])
        == .didNotMove(.init(before: 10, after: 11.125, valuesBefore: 12, valuesAfter: 8)))
    // Anhøj: of eight values six in a row are chance, seven are not (round(log₂ 8) + 3); the median is 10.
    #expect(
      verdict([11, 11, 11, 11, 11, 11, 9, 11], rules: .anhoej)
        == .didNotMove(.init(before: 10, after: 10.75, valuesBefore: 12, valuesAfter: 8)))
    guard case .moved(.better, let median, _) = verdict([11, 11, 11, 11, 11, 11, 11, 9], rules: .anhoej) else {
      Issue.record("it moved")
      return
    }
    #expect(median.rule == "anhoej.run")
  }

  @Test("which way is better is the metric's own")
  func meaning() {
    let up = [16.0, 16, 16, 16]
    func meaning(_ better: Metric.Direction) -> MetricReport.Meaning? {
      guard case .moved(let meaning, _, _) = verdict(up, { $0.better = better }) else { return nil }
      return meaning
    }
    #expect(meaning(.higher) == .better && meaning(.lower) == .worse && meaning(.neutral) == .neutral)
  }

  @Test("values after the window, and a level that changed before the day, are not its doing")
  func borders() {
    let steady = [10.0, 10, 10, 10, 10, 10, 10, 10]
    #expect(verdict(steady + [30, 30])?.isMove == false)
    // 25 May is the last day of the window.
    #expect(verdict(steady.dropLast() + [30], on: "2026-05-25")?.isMove == true)
    // The day itself belongs to the time before: its value widens the limits and is no signal.
    let shifted = report(calm.dropLast() + [30, 10, 13, 10, 13, 10, 13, 10, 13])
    #expect(shifted.outcomes.items.first?.verdict.isMove == false)
  }

  @Test("the window is open until its last day, and nothing is judged before")
  func open() {
    let after = [30.0, 30, 30, 30, 30, 30, 30, 30]
    #expect(verdict(after, on: "2026-05-24") == .cannotTell(.windowOpen(until: day("2026-05-25"))))
    #expect(verdict(after, on: "2026-05-25")?.isMove == true)
    let report = report(calm + after, on: "2026-05-24")
    #expect(report.outcomes.finished == 1 && report.outcomes.due == 0 && report.outcomes.judged == 0)
    // Two days before it was done it was not.
    #expect(self.report(calm + after, on: "2026-03-28").outcomes.items.isEmpty)
  }

  @Test("six values before and four after are enough, and one fewer is not")
  func fewest() {
    let few = Array(calm.suffix(5)) + [10, 10, 10, 10]
    let start = { (metric: inout Metric) in
      metric.points = weekly(from: "2026-03-02", few)
    }
    #expect(report(few, start).outcomes.items.first?.verdict == .cannotTell(.tooFewBefore(have: 5, need: 6)))
    let six = Array(calm.suffix(6)) + [10, 10, 10, 10]
    let enough = report(six) { $0.points = weekly(from: "2026-02-23", six) }
    #expect(enough.outcomes.items.first?.verdict.isMove == false)
    #expect(verdict([10, 10, 10]) == .cannotTell(.tooFewAfter(have: 3, need: 4)))
    #expect(verdict([]) == .cannotTell(.tooFewAfter(have: 0, need: 4)))
  }

  @Test("all equal before: the first other value is a signal")
  func equal() {
    let flat = [Double](repeating: 10, count: 12)
    func verdict(_ after: [Double]) -> OutcomeReport.Verdict? {
      report(flat + after).outcomes.items.first?.verdict
    }
    #expect(verdict([10, 10, 10, 10]) == .didNotMove(.init(before: 10, after: 10, valuesBefore: 12, valuesAfter: 4)))
    #expect(verdict([10, 10, 10, 10.5])?.isMove == true)
  }

  @Test("a rebase in the window, or on the day, makes another process of it; an earlier one shortens what came before")
  func rebased() {
    func verdict(_ date: String) -> OutcomeReport.Verdict? {
      self.verdict([30, 30, 30, 30, 30, 30, 30, 30]) { $0.rebases = [.init(date: day(date), reason: "new scale")] }
    }
    #expect(verdict("2026-04-15") == .cannotTell(.rebased(day("2026-04-15"))))
    #expect(verdict("2026-03-30") == .cannotTell(.rebased(day("2026-03-30"))))
    #expect(verdict("2026-05-25") == .cannotTell(.rebased(day("2026-05-25"))))
    #expect(verdict("2026-05-26")?.isMove == true)
    // Mondays from 23 February on: six.
    #expect(verdict("2026-02-17")?.isMove == true)
    #expect(verdict("2026-02-24") == .cannotTell(.tooFewBefore(have: 5, need: 6)))
  }

  @Test("without values of the whole, without a metric that is seen, without a metric at all")
  func unknown() {
    let byTeam = report(calm) { $0.points = weekly(from: first, calm, team: "a") }
    #expect(byTeam.outcomes.items.first?.verdict == .cannotTell(.withoutValues(.byTeamOnly)))
    #expect(report([]).outcomes.items.first?.verdict == .cannotTell(.withoutValues(.noData)))
    let withheld = report(calm) { $0.header.visibility = "board" }
    #expect(withheld.outcomes.items.first?.verdict == .cannotTell(.metricNotSeen))
    #expect(withheld.outcomes.items.first?.metric == nil)
    // Others see what it did: nobody is told that it is not known.
    #expect(withheld.outcomes.due == 0 && withheld.items("outcome.unjudged").isEmpty)
    #expect(withheld.practice(.B1)?.state == .notEvidenced)
    let both = report(calm + [10, 10, 10, 10], work: [.done("w", on: done), .done("x", on: done, outcome: "n")]) { _ in
    }
    #expect(both.outcomes.due == 2, "a metric that nobody has is not withheld")
    let none = report(calm, work: [.done("w", on: done, outcome: nil)])
    #expect(none.outcomes.items.first?.verdict == .withoutMetric)
    let dayless = report(calm, work: [.done("w", on: nil)])
    #expect(dayless.outcomes.items.first?.verdict == .cannotTell(.withoutDay))
    #expect(dayless.outcomes.due == 0 && dayless.outcomes.finished == 1)
  }

  @Test("shares are judged by their samples, and their levels are all cases by all")
  func shares() {
    let columns = MetricSource.CSVColumns(
      path: "data/m.csv", date: "date", content: .share(count: "c", of: "n"))
    let before = (0..<12).map { MetricPoint(date: day(first).adding(days: 7 * $0), 10, of: 100, scale: 100, part: nil) }
    // 8 of 10 are far above, 10 of 100 are not.
    let after = (12..<20).map {
      MetricPoint(
        date: day(first).adding(days: 7 * $0), $0 == 14 ? 80 : 10, of: 100, scale: 100, part: nil)
    }
    let found = report([]) {
      $0.source = .csv(columns)
      $0.points = (before + after).compactMap { $0 }
    }.outcomes.items.first?.verdict
    guard case .moved(.better, let signal, let levels) = found else {
      Issue.record("it moved: \(String(describing: found))")
      return
    }
    #expect(signal.pattern == .outside && signal.points.count == 1)
    // 80 + 7 × 10 of 800.
    #expect(levels.before == 10 && levels.after == 18.75)
  }

  @Test("work on one metric whose windows share days is named; the latest stands first")
  func overlapping() {
    let work = [
      WorkItem.done("early", on: "2026-02-02"), .done("late", on: "2026-03-29"), .done("next", on: "2026-03-30"),
      .done("other", on: "2026-03-29", outcome: "n"),
    ]
    let items = report(calm, work: work).outcomes.items
    #expect(items.map(\.key.id) == ["next", "late", "other", "early"])
    // From 2 February 55 days lead to 29 March, and 56 to 30 March.
    #expect(items.map { $0.overlapping.latest.map(\.id) } == [["late"], ["next", "early"], [], ["late"]])
    #expect(items.map(\.overlapping.count) == [1, 2, 0, 1])
  }

  @Test("of many the latest three are named and all counted, without a look at every pair")
  func manyOverlapping() throws {
    let five = (1...5).map { WorkItem.done("w\($0)", on: "2026-03-0\($0)") }
    let items = report(calm, work: five).outcomes.items
    #expect(items.first?.overlapping.latest.map(\.id) == ["w4", "w3", "w2"])
    #expect(items.last?.overlapping.latest.map(\.id) == ["w5", "w4", "w3"])
    #expect(items.map(\.overlapping.count) == [4, 4, 4, 4, 4])
    let many = report(calm, work: (0..<10_000).map { .done("\($0)", on: done) }).outcomes.items
    #expect(many.allSatisfy { $0.overlapping.count == 9_999 && $0.overlapping.latest.count == 3 })
  }

  @Test("what nobody can tell is one item for each team, and for half a year")
  func attention() throws {
    let work = [
      WorkItem.done("one", on: "2026-03-02", outcome: nil), .done("two", on: "2026-03-30", outcome: nil),
      .done("three", on: "2026-03-09", outcome: nil, team: "b"), .done("open", on: "2026-05-30", outcome: nil),
      .done("good", on: done), .done("nobody", on: "2026-03-03", outcome: nil, team: nil),
    ]
    let values = calm + [10, 10, 10, 10]
    let items = report(values, work: work).items("outcome.unjudged")
    #expect(items.map(\.subject) == [.team("a"), .organization, .team("b")])
    let first = try #require(items.first { $0.subject == .team("a") })
    #expect((first.matter as? OutcomesUnjudged)?.work.map(\.title) == ["Title of two", "Title of one"])
    #expect(first.tone == .watch && first.owner == "a")
    #expect(first.evidence.map(\.file) == ["work/two.md", "work/one.md"])
    // 2 March and 56 days and 182 days is 26 October.
    let only = [WorkItem.done("one", on: "2026-03-02", outcome: nil)]
    #expect(report(values, on: "2026-10-26", work: only).items("outcome.unjudged").count == 1)
    #expect(report(values, on: "2026-10-27", work: only).items("outcome.unjudged").isEmpty)
    #expect(report(values, on: "2026-04-26", work: only).items("outcome.unjudged").isEmpty)
    #expect(report(values, on: "2026-04-27", work: only).items("outcome.unjudged").count == 1)
  }

  @Test("what only became old was not solved")
  func passing() {
    let record = OrganizationRecord.build {
      $0.organization.teams = [team("a")]
      $0.work = [.done("one", on: "2026-03-02", outcome: nil)]
    }
    let later = analyse(record, asOf: day("2026-10-27"), previous: day("2026-10-26"))
    #expect(!later.changes.contains { if case .solved = $0 { true } else { false } })
  }

  @Test("impact is practised where half of what is due this year is judged; what is open counts neither way")
  func practice() {
    func state(_ work: [WorkItem], on date: String = "2026-06-01") -> PracticeReport.State? {
      report(calm + [10, 10, 10, 10, 10, 10, 10, 10], on: date, work: work).practice(.B1)?.state
    }
    let without = WorkItem.done("x", on: done, outcome: nil)
    #expect(state([]) == .notEvidenced)
    #expect(state([.done("w", on: done)]) == .practised)
    #expect(state([.done("w", on: done), without]) == .practised)
    #expect(state([.done("w", on: done), without, .done("y", on: done, outcome: nil)]) == .lapsing)
    #expect(state([without]) == .notEvidenced)
    #expect(state([.done("w", on: "2026-05-30")]) == .notEvidenced)
    #expect(state([.done("w", on: done)], on: "2027-06-01") == .lapsing)
  }
}

extension OutcomeReport.Verdict {
  fileprivate var isMove: Bool {
    if case .moved = self { true } else { false }
  }
}
