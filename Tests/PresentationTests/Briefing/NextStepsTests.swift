import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Work, debt and capacity on the Briefing")
struct NextStepsTests {
  private static let weeks = 13

  /// Thirteen weeks up to that of 9 November 2026 of 25 person-days.
  private func rows(_ team: String, debt: Double) -> [CapacityActual] {
    (0..<NextStepsTests.weeks).flatMap { place in
      [(WorkItem.Kind.feature, 25 - debt), (.debt, debt)].map {
        CapacityActual(
          week: Sample.day("2026-08-17").adding(days: 7 * place), team: team, kind: $0.0, personDays: $0.1)
      }
    }
  }

  private func report(
    _ rows: [CapacityActual], work: [WorkItem] = [], in record: OrganizationRecord? = nil
  ) -> Report {
    var record = record ?? OrganizationRecord(organization: Sample.organization)
    record.organization.policies.capacity = CapacityPolicy(share: 0.2, tolerance: 0.05)
    record.organization.finance = DebtSample.finance
    record.organization.priorities.draws = 100
    (record.capacity, record[WorkItem.self]) = (rows, work)
    return analyse(record, asOf: Sample.asOf)
  }

  private func plain(_ text: String) -> String { text.replacing("\u{00A0}", with: " ") }

  /// The sentence on capacity, which is the last.
  private func upkeep(_ rows: [CapacityActual], work: [WorkItem] = []) -> String? {
    NextSteps(links: Links(from: PagePath.briefing, in: Directory(report(rows, work: work)))).sentences.last.map(plain)
  }

  /// More than the 30 and 60 person-weeks that are there.
  private func large(_ id: String, costs: Double?) -> WorkItem {
    Sample.work(id, cost: costs.flatMap { .of($0) }, weeks: .of(1), team: "payments") {
      ($0.effort, $0.duration) = (.of(100), nil)
    }
  }

  private let share = "Debt, reliability and tooling got 11 % of the last 13 weeks; 20 % was promised"

  @Test("the third sentence is the share of debt, reliability and tooling, and what is finished later")
  func sentence() {
    // 2.75 of 25 days.
    let below = rows("payments", debt: 2.75)
    #expect(upkeep(below) == share + ".")
    #expect(
      upkeep(below, work: [large("a", costs: 9_000)])
        == share + ". One item is finished after 2027-Q1: waiting costs €9,000 a week.")
    #expect(
      upkeep(below, work: [large("a", costs: 9_000), large("b", costs: 400)])
        == share + ". Two items of all kinds are finished after 2027-Q1: waiting costs €9,400 a week.")
    #expect(
      upkeep(Array(below.suffix(2)))
        == "Debt, reliability and tooling got 11 % of the one week written of the last 13, too few to hold against the "
        + "20 % promised.")
  }

  @Test("without capacity there is no such sentence, unless a share is promised")
  func silence() {
    #expect(
      upkeep([])
        == "20 % of capacity is promised to debt, reliability and tooling; what they get is not written.")
    var record = OrganizationRecord(organization: Sample.organization)
    record[WorkItem.self] = [Sample.work("a")]
    let directory = Directory(analyse(record, asOf: Sample.asOf))
    #expect(
      NextSteps(links: Links(from: PagePath.briefing, in: directory)).sentences
        == ["“Item a” cannot be ranked: cost of delay and duration are missing."])
  }

  @Test("what cannot be ranked is named with what it lacks, all of it once")
  func unranked() {
    var record = OrganizationRecord(organization: Sample.organization)
    record[WorkItem.self] = [
      Sample.work("a", cost: .of(4_000), weeks: .of(6)), Sample.work("b", cost: .of(100)), Sample.work("c"),
    ]
    let steps = NextSteps(
      links: Links(from: PagePath.briefing, in: Directory(analyse(record, asOf: Sample.asOf))))
    #expect(steps.sentences.contains("Two items cannot be ranked: duration and cost of delay are missing."))
  }

  @Test("a share that is not the promised one, but within its tolerance, is told with both")
  func tolerance() {
    #expect(
      upkeep(rows("payments", debt: 4.5))
        == "Debt, reliability and tooling got 18 % of the last 13 weeks, within the tolerance of 5 points around the 20 % "
        + "promised.")
    #expect(
      upkeep(rows("payments", debt: 5)) == "Debt, reliability and tooling got 20 % of the last 13 weeks, as promised.")
  }

  private func headline(
    _ rows: [CapacityActual] = [], work: [WorkItem] = [], in record: OrganizationRecord? = nil
  ) -> String {
    plain(BriefingHeadline(report(rows, work: work, in: record)).sentence)
  }

  /// Since 2020 it has taken more than its repair costs.
  private func old(_ id: String) -> WorkItem { DebtSample.debt(id, id, date: "2020-01-01") }

  @Test("the headline tells of capacity once, with the team where it is not all of them")
  func capacity() {
    let metric = "debt, reliability and tooling get less than their share"
    #expect(
      headline(rows("payments", debt: 2), work: [old("a")]).hasPrefix(
        "Debt, reliability and tooling get less than their share of capacity"))
    let team = headline(rows("payments", debt: 2) + rows("platform", debt: 12), work: [Sample.work("a")])
    #expect(team.hasPrefix("Nothing is off course, but \(metric) in Payments"))
    let teams = headline(
      rows("payments", debt: 2) + rows("commerce", debt: 2) + rows("platform", debt: 20), work: [Sample.work("a")])
    #expect(teams.hasPrefix("Nothing is off course, but \(metric) in two teams"))
  }

  @Test("the headline tells of debts that cost more than their repair by their number")
  func debts() {
    #expect(headline(work: [old("a")]) == "One debt has cost more than its repair.")
    #expect(headline(work: [old("a"), old("b")]) == "Two debts have cost more than their repairs.")
  }

  @Test("of more than three concerns those behind the second are counted: things that need care, not sorts of them")
  func more() {
    let news = "One goal needs a decision, “Change fail rate” got worse"
    let below = rows("payments", debt: 2)
    #expect(
      headline(below, in: Sample.record)
        == news + " and debt, reliability and tooling get less than their share of capacity.")
    #expect(headline(below, work: [old("a")], in: Sample.record) == news + " and two more things need care.")
    #expect(
      headline(below, work: [old("a"), old("b")], in: Sample.record) == news + " and three more things need care.")
  }
}
