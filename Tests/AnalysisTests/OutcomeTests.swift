import Record
import Testing

@testable import Analysis

@Suite("Outcomes of finished work")
struct OutcomeTests {
  /// Twelve Mondays to 30 March 2026 about a level line: mean 10, standard deviation about it √(12/10) = 1.0954.
  private let calm = [11.0, 9, 9, 11, 11, 9, 9, 11, 11, 9, 9, 11]
  private let first = "2026-01-12"
  /// The last of them; its window ends on 25 May and holds the eight Mondays from 6 April on.
  private let done = "2026-03-30"

  private func report(
    _ values: [Double], on date: String = "2026-06-01", work: [WorkItem]? = nil,
    _ fill: (inout Metric) -> Void = { _ in }
  ) -> Report {
    let metric = Metric.build("m", values: weekly(from: first, values), fill)
    return analyse(
      .build {
        $0.organization.teams = [team("a"), team("b")]
        $0.metrics = [metric]
        $0.work = work ?? [.done("w", on: done)]
      }, asOf: day(date))
  }

  private func verdict(
    _ after: [Double], on date: String = "2026-06-01", expected: Double? = nil,
    _ fill: (inout Metric) -> Void = { _ in }
  ) -> OutcomeReport.Verdict? {
    report(calm + after, on: date, work: [.done("w", on: done) { $0.expected = expected }], fill)
      .outcomes.items.first?.verdict
  }

  // statsmodels 0.15.0: WLS with a level and a slope on each side; 95 % with the largest of the three errors.
  private func isNear(_ found: OutcomeReport.Comparison?, _ numbers: [Double]) -> Bool {
    guard let found else { return false }
    let own = [found.before, found.after, found.carriedOn, found.change.value, found.change.low, found.change.high]
    return zip(own, numbers).allSatisfy { abs($0 - $1) < 5e-5 }
  }

  @Test("values beyond the line of those before moved it, by the difference and its interval")
  func moved() throws {
    guard case .moved(let meaning, let found) = verdict([15, 15, 15, 15, 15, 15, 15, 15]) else {
      Issue.record("it moved")
      return
    }
    #expect(meaning == .better)
    #expect(isNear(found, [10, 15, 10, 5, 2.9934, 7.0066]))
    #expect(found.valuesBefore == 12 && found.valuesAfter == 8)
    #expect(abs(found.smallest - 0.5477) < 5e-5 && !found.isNamed && found.low == nil)
    // Four after are enough where the difference is large: −2.3466 to +2.3466 about it.
    #expect(verdict([13, 13, 13, 13])?.isMove == true)
  }

  @Test("a wide interval about nothing leaves it open; one within what was expected says that it did not move")
  func still() throws {
    let same = [11.0, 9, 9, 11, 11, 9, 9, 11]
    let open = verdict(same)
    guard case .undecided(let found) = open else {
      Issue.record("it is open")
      return
    }
    #expect(isNear(found, [10, 10, 10, 0, -2.6917, 2.6917]))
    guard case .undecided = verdict(same, expected: 2.69) else {
      Issue.record("more than was expected is possible")
      return
    }
    guard case .didNotMove(let still) = verdict(same, expected: 2.7) else {
      Issue.record("it did not move by as much as was expected")
      return
    }
    #expect(still.smallest == 2.7 && still.isNamed)
    // What excludes zero has moved, however much was expected.
    #expect(verdict([15, 15, 15, 15, 15, 15, 15, 15], expected: 20)?.isMove == true)
  }

  @Test("a metric that rose in a straight line all along is not better after it")
  func straight() throws {
    let line = (0..<20).map { Double($0) + ($0.isMultiple(of: 2) ? 0.5 : -0.5) }
    guard case .undecided(let found)? = report(line).outcomes.items.first?.verdict else {
      Issue.record("it is open")
      return
    }
    #expect(isNear(found, [5.5, 15.5, 15.2902, 0.2098, -0.9012, 1.3208]))
    let even = report((0..<20).map { Double($0) / 3 }).outcomes.items.first
    #expect(even?.verdict.isStill == true)
    #expect(even?.series?.line.last?.map { abs($0 - 19.0 / 3) < 1e-9 } == true)
  }

  /// `calm` and a 4 on the Wednesday before its last Monday, which is as good as not there.
  @Test("work that was begun at a low says so, and the low is no value before it: of line, mean and number alike")
  func lowLeftOut() throws {
    func item(_ calm: [MetricPoint]) -> OutcomeReport? {
      let low = MetricPoint(date: day("2026-03-25"), value: 4)
      let after = weekly(from: "2026-04-06", [15, 15, 15, 15, 15, 15, 15, 15])
      let work = WorkItem.done("w", on: done) { $0.header.date = day("2026-03-26") }
      return report([], work: [work]) {
        $0.points = ((calm + [low]).sorted { $0.date < $1.date }) + after
        $0.better = .higher
      }.outcomes.items.first
    }
    let found = item(weekly(from: first, calm))
    #expect(isNear(found?.verdict.comparison, [10, 15, 10, 5, 2.9934, 7.0066]))
    #expect(found?.verdict.comparison?.valuesBefore == 12 && found?.verdict.comparison?.low?.value == 4)
    #expect(found?.series?.before.count == 13, "it is drawn")
    // With it there are twelve, which are not enough without it.
    let fewer = item(weekly(from: "2026-01-19", Array(calm.dropFirst())))
    #expect(fewer?.verdict == .cannotTell(.tooFewBefore(have: 11, need: 12, isLowLeftOut: true)))
  }

  @Test("a low is the last value up to the day on which work began, where few are as bad")
  func low() throws {
    let values = [10.0] + Array(calm.dropLast()) + [4] + [11.0, 9, 9, 11, 11, 9, 9, 11]
    func found(_ date: String?, _ better: Metric.Direction = .higher) -> OutcomeReport.Comparison? {
      let work = WorkItem.done("w", on: done) { $0.header.date = date.map { day($0) } }
      return report([], work: [work]) {
        $0.points = weekly(from: "2026-01-05", values)
        $0.better = better
      }.outcomes.items.first?.verdict.comparison
    }
    #expect(found("2026-03-30")?.low == .init(day: day("2026-03-30"), value: 4))
    // Begun a week before, at 9: six of thirteen are as bad.
    #expect(found("2026-03-29")?.low == nil && found("2026-03-29")?.valuesBefore == 13)
    #expect(found(nil)?.low == nil && found("2026-03-30", .lower)?.low == nil)
    #expect(found("2026-03-30", .neutral)?.low == nil, "without a worse side there is no low")
    // The 1st is a value before all.
    #expect(found("2026-01-01")?.low == nil)
  }

  @Test("a line that leads to where no value can lie tells nothing")
  func beyond() {
    let falling = (0..<20).map { max(0, 11 - Double($0)) }
    let verdict = report(falling) { $0.unit = "%" }.outcomes.items.first?.verdict
    guard case .cannotTell(.lineLeaves(let past, let carriedOn, let unit))? = verdict else {
      Issue.record("below 0 % there is nothing: \(String(describing: verdict))")
      return
    }
    #expect(past == 0 && unit == "%" && abs(carriedOn + 4.5) < 1e-9)
    #expect(report(falling) { $0.unit = "points" }.outcomes.items.first?.verdict.comparison != nil)
  }

  @Test("which way is better is the metric's own")
  func meaning() {
    let up = [16.0, 16, 16, 16]
    func meaning(_ better: Metric.Direction) -> MetricReport.Meaning? {
      guard case .moved(let meaning, _) = verdict(up, { $0.better = better }) else { return nil }
      return meaning
    }
    #expect(meaning(.higher) == .better && meaning(.lower) == .worse && meaning(.neutral) == .neutral)
  }

  @Test("values after the window are not looked at, and the day itself belongs to the time before")
  func borders() {
    let same = [10.0, 10, 10, 10, 10, 10, 10, 10]
    #expect(verdict(same + [90, 90])?.isMove == false)
    // 25 May is the last day of the window.
    #expect(report(calm + same).outcomes.items.first?.series?.after.map(\.date).last == day("2026-05-25"))
    #expect(report(calm + same).outcomes.items.first?.series?.before.map(\.date).last == day(done))
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

  @Test("twelve values before and four after are enough, and one fewer is not")
  func fewest() {
    let few = Array(calm.suffix(11)) + [10, 10, 10, 10]
    let start = { (metric: inout Metric) in metric.points = weekly(from: "2026-01-19", few) }
    #expect(report(few, start).outcomes.items.first?.verdict == .cannotTell(.tooFewBefore(have: 11, need: 12)))
    #expect(report(few, start).outcomes.items.first?.series?.line.allSatisfy { $0 == nil } == true)
    #expect(verdict([10, 10, 10, 10])?.comparison != nil)
    #expect(verdict([10, 10, 10]) == .cannotTell(.tooFewAfter(have: 3, need: 4)))
    #expect(verdict([]) == .cannotTell(.tooFewAfter(have: 0, need: 4)))
  }

  @Test("all equal before and after did not move; another level did")
  func equal() {
    let flat = [Double](repeating: 10, count: 12)
    #expect(report(flat + [10, 10, 10, 10]).outcomes.items.first?.verdict.isStill == true)
    #expect(report(flat + [10.5, 10.5, 10.5, 10.5]).outcomes.items.first?.verdict.isMove == true)
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
    // One rebase before the first value, and one after it: eleven are left.
    #expect(verdict("2026-01-12")?.isMove == true)
    #expect(verdict("2026-01-13") == .cannotTell(.tooFewBefore(have: 11, need: 12)))
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

  @Test("shares count by how many were looked at, and their levels are all cases by all")
  func shares() throws {
    let columns = MetricSource.CSVColumns(
      path: "data/m.csv", date: "date", content: .share(count: "c", of: "n"))
    func point(_ week: Int, _ cases: Int, of n: Int) -> MetricPoint? {
      MetricPoint(date: day(first).adding(days: 7 * week), cases, of: n, scale: 100, part: nil)
    }
    let before = calm.enumerated().map { point($0, Int($1), of: 100) }
    let after = (12..<19).map { point($0, 20, of: 100) } + [point(19, 6, of: 20)]
    let found = report([]) {
      $0.source = .csv(columns)
      $0.unit = "%"
      $0.points = (before + after).compactMap { $0 }
    }.outcomes.items.first?.verdict
    guard case .moved(.better, let found)? = found else {
      Issue.record("it moved: \(String(describing: found))")
      return
    }
    // 146 of 720; the 30 % of 20 weigh a fifth.
    #expect(isNear(found, [10, 20.2778, 10, 10.2778, 7.2713, 13.2843]))
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

  fileprivate var isStill: Bool {
    if case .didNotMove = self { true } else { false }
  }
}
