import Record
import Testing

@testable import Analysis

/// Friday 20 November 2026: the last full week is that of 9 November, and the last 13 begin on 17 August.
@Suite("What capacity went to")
struct CapacityTests {
  private func report(
    _ rows: [CapacityActual], _ organization: Organization = promising(), on date: String = "2026-11-20"
  ) -> CapacityReport {
    analyseCapacity(rows, of: organization, asOf: day(date))
  }

  private func scope(
    _ rows: [CapacityActual], _ organization: Organization = promising(), on date: String = "2026-11-20"
  ) -> CapacityScope {
    report(rows, organization, on: date).organization
  }

  @Test("debt, reliability and tooling count for the promise, features and research do not")
  func kinds() {
    let rows = WorkItem.Kind.allCases.enumerated().map { place, kind in
      CapacityActual(week: day("2026-11-09"), team: "a", kind: kind, personDays: Double(place + 1))
    }
    // feature 1, debt 2, reliability 3, tooling 4, research 5: 9 of 15.
    let week = scope(rows).weeks[0]
    #expect(week.days.upkeep == 9 && week.days.total == 15 && week.days.share == .measured(0.6))
    #expect(week.days[.tooling] == 4 && week.teams == 1 && week.isFull)
  }

  @Test("the last 13 full weeks and the 13 before are sums, not means of shares; the running week is in neither")
  func windows() throws {
    // 13 weeks from 18 May with 30 of 100; then twelve with 10 of 100, one with 40 of 200, and the running one.
    let rows = capacity(
      from: "2026-05-18", shares(30, weeks: 13) + shares(10, weeks: 12) + [(160, 40)] + shares(100, weeks: 1))
    let scope = scope(rows)
    let last = try #require(scope.last.value)
    // 12 · 10 + 40 = 160 of 1,400.
    #expect(last.upkeep == 160 && last.total == 1_400 && abs(last.share - 160.0 / 1_400) < 1e-12)
    #expect(last.n == 13 && last.weeks == 13)
    #expect(last.from == day("2026-08-17") && last.through == day("2026-11-15"))
    let before = try #require(scope.before.value)
    #expect(before.share == 0.3 && before.from == day("2026-05-18") && before.through == day("2026-08-16"))
    #expect(scope.weeks.map(\.isFull).suffix(2) == [true, false] && scope.fullWeeks.count == 26)
  }

  @Test("a week is over on its Sunday")
  func sunday() {
    let rows = capacity(from: "2026-11-16", shares(20, weeks: 1))
    #expect(scope(rows, on: "2026-11-21").weeks.map(\.isFull) == [false])
    #expect(scope(rows, on: "2026-11-22").weeks.map(\.isFull) == [true])
  }

  @Test("a missing week is missing and not zero, and n says so; a week that was written without a day has no share")
  func missing() throws {
    let rows = capacity(from: "2026-11-09", shares(20, weeks: 1)) + capacity(from: "2026-10-05", shares(40, weeks: 1))
    let scope = scope(rows + capacity(from: "2026-10-12", [(0, 0)]))
    let last = try #require(scope.last.value)
    #expect(last.n == 3 && last.upkeep == 60 && last.total == 200 && last.share == 0.3)
    #expect(scope.weeks.map(\.days.share) == [.measured(0.4), .unavailable(.noData), .measured(0.2)])
    // 200 person-days in three weeks that were written.
    #expect(scope.pace == .measured(CapacityPace(personDays: 200.0 / 3, n: 3, weeks: 13)))
  }

  @Test("nothing dated after the day is seen")
  func later() {
    let rows = capacity(from: "2026-11-02", shares([20, 30, 40]))
    #expect(scope(rows, on: "2026-11-08").weeks.map(\.days.share) == [.measured(0.2)])
    #expect(scope(rows, on: "2026-11-01").weeks.isEmpty)
  }

  @Test("a week belongs to the month and quarter of its Thursday")
  func thursdays() {
    // Monday 29 June 2026 has its Thursday on 2 July; Monday 28 September on 1 October.
    let scope = scope(
      capacity(from: "2026-06-22", shares([10, 20])) + capacity(from: "2026-09-28", shares([30])))
    #expect(scope.months.map(\.period.id) == ["2026-06", "2026-07", "2026-10"])
    #expect(scope.months.map(\.days.share) == [.measured(0.1), .measured(0.2), .measured(0.3)])
    #expect(scope.quarters.map(\.period.id) == ["2026-Q2", "2026-Q3", "2026-Q4"])
    // Thursdays of July 2026: 2, 9, 16, 23, 30; of October: 1 to 29.
    #expect(scope.months.map(\.weeks) == [4, 5, 5])
    #expect(scope.quarters.map(\.weeks) == [13, 13, 14])
    #expect(scope.quarters.map(\.isOver) == [true, true, false] && scope.quarters.allSatisfy { !$0.isFull })
  }

  @Test("quarters follow the fiscal year")
  func fiscal() {
    var organization = promising()
    organization.fiscalYearStarts = 2
    let scope = scope(capacity(from: "2026-01-26", shares([10, 20])), organization)
    // Thursdays 29 January and 5 February; the year of February 2025 ends in between.
    #expect(scope.quarters.map(\.period.id) == ["2025-Q4", "2026-Q1"])
  }

  @Test(
    "stands as promised up to the tolerance on both sides",
    arguments: [
      (14.9, CapacityStanding.below), (15, .asPromised), (20, .asPromised), (25, .asPromised), (25.1, .above),
    ])
  func standing(percent: Double, standing: CapacityStanding) {
    let scope = scope(capacity(from: "2026-08-17", shares(percent, weeks: 13)))
    #expect(scope.standing == .measured(standing))
  }

  @Test("four weeks are needed to judge a promise, and a promise")
  func fewest() {
    let three = capacity(from: "2026-10-26", shares(10, weeks: 3))
    #expect(scope(three).standing == .unavailable(.tooFew(have: 3, need: 4)))
    let four = capacity(from: "2026-10-19", shares(10, weeks: 4))
    #expect(scope(four).standing == .measured(.below))
    #expect(scope(four, promising(nil)).standing == .unavailable(.notWritten))
    #expect(scope(four, promising(nil)).weekAdherence == .unavailable(.notWritten))
    #expect(scope(four, promising(nil)).weeksBelow == nil)
  }

  @Test("adherence counts the weeks of a year, and months of which every week is written")
  func adherence() {
    // September 2026 has Thursdays on 3, 10, 17 and 24, October on 1 to 29: the weeks from 31 August to 26 October.
    let september = capacity(from: "2026-08-31", shares([15, 15, 10, 20]))
    let october = capacity(from: "2026-09-28", shares([10, 10, 15, 20, 10]))
    let november = capacity(from: "2026-11-02", shares([20, 20]))
    let scope = scope(september + october + november)
    // Kept: 15, 15, 20; 15, 20; 20, 20: seven of eleven. September has 15 %, October 13 %; November is not over.
    #expect(scope.weekAdherence == .measured(CapacityAdherence(kept: 7, n: 11)))
    #expect(scope.monthAdherence == .measured(CapacityAdherence(kept: 1, n: 2)))
    #expect(self.scope(september.dropLast(2) + october).monthAdherence == .measured(CapacityAdherence(kept: 0, n: 1)))
    // 53 weeks up to that of 9 November 2026, the first of which does not count any more.
    let year = self.scope(capacity(from: "2025-11-10", shares([0]) + shares(20, weeks: 52)))
    #expect(year.weekAdherence == .measured(CapacityAdherence(kept: 52, n: 52)))
    #expect(year.monthAdherence.value?.n == 11)
  }

  @Test(
    "below since the first of the weeks in a row; a missing week does not end the row, one that keeps the promise does")
  func since() {
    let rows = capacity(from: "2026-09-28", shares([10, 16, 14, 14])) + capacity(from: "2026-11-02", shares([10, 10]))
    #expect(scope(rows).weeksBelow == CapacityRun(since: day("2026-10-12"), n: 4))
    #expect(scope(rows + capacity(from: "2026-11-16", shares([90]))).weeksBelow?.n == 4)
    #expect(scope(capacity(from: "2026-11-02", shares([10, 16]))).weeksBelow == nil)
    // September keeps the promise, October does not.
    let months = capacity(from: "2026-08-31", shares(20, weeks: 4) + shares(10, weeks: 5) + shares(20, weeks: 2))
    #expect(scope(months).monthsBelow == CapacityRun(since: day("2026-10-01"), n: 1))
    #expect(scope(months).weeksBelow == nil)
  }

  @Test("teams stand in configured order by their own rows; a group without rows is left out, a team without is not")
  func teams() {
    var organization = promising(teams: ["z", "a", "m"])
    organization.teams.append(team("sub", parent: "m"))
    let report = report(
      capacity("a", from: "2026-11-09", [(30, 10)]) + capacity("z", from: "2026-11-09", [(50, 10)])
        + capacity("other", from: "2026-11-02", [(1, 1)]), organization)
    #expect(report.teams.map(\.team) == ["z", "a", "sub", "other"])
    #expect(report[team: "sub"]?.last == .unavailable(.noData))
    #expect(report[team: "a"]?.last.value?.share == 0.25)
    // 20 of 100 in two teams, and 1 of 2 in the week before.
    #expect(report.organization.weeks.map(\.days.total) == [2, 100])
    #expect(report.organization.weeks.map(\.teams) == [1, 2])
    #expect(report.organization.weeks.map(\.days.share) == [.measured(0.5), .measured(0.2)])
  }

  @Test("what is not written any more says since when, and nothing at all says so")
  func silence() {
    let old = scope(capacity(from: "2026-06-01", shares(10, weeks: 8)))
    #expect(old.last == .unavailable(.noDataSince(day("2026-07-26"))))
    #expect(old.pace == .unavailable(.noDataSince(day("2026-07-26"))))
    #expect(old.drift.movement == .unavailable(.noDataSince(day("2026-07-26"))))
    let none = report([], promising(nil))
    #expect(none.organization.last == .unavailable(.noData) && !none.isWritten)
    #expect(report([], promising()).isWritten)
  }

  @Test("numbers too large for a sum are no share")
  func huge() {
    let scope = scope(capacity(from: "2026-10-19", [(1e308, 1e308), (1e308, 1e308), (1, 1), (1, 1)]))
    #expect(scope.last == .unavailable(.outOfRange) && scope.pace == .unavailable(.outOfRange))
    #expect(scope.weeks[0].days.share == .unavailable(.outOfRange) && scope.weeks[2].days.share == .measured(0.5))
  }

  @Test("the order of rows changes nothing", arguments: 1...20)
  func order(seed: Int) {
    var chance = SeededChance(state: UInt64(seed))
    let rows = ["a", "b"].flatMap { team in
      capacity(team, from: "2026-06-01", (0..<24).map { _ in (chance.real(10), chance.real(10)) })
    }
    let organization = promising(teams: ["a", "b"])
    #expect("\(report(rows, organization))" == "\(report(chance.shuffled(rows), organization))")
  }
}
