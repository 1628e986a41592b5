import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Capacity in words")
struct CapacityWordingTests {
  private static let share = CapacityShare(
    share: 0.11, upkeep: 41, total: 370, n: 13, weeks: 13, from: Sample.day("2026-08-17"),
    through: Sample.day("2026-11-15"))
  private static let policy = CapacityPolicy(share: 0.2, tolerance: 0.05)

  private static var euros: Finance {
    var finance = Finance()
    finance.currency = "EUR"
    return finance
  }

  private static func waiting(_ items: Int, costs: [Double]) -> WorkSchedule.Waiting {
    WorkSchedule.Waiting(
      costs: (0..<items).map { place in
        place < costs.count ? .measured(ThreePoint(exactly: costs[place])) : .unavailable(.noData)
      })
  }

  private func words(
    team: Team? = nil, parts: [CapacityBelowPolicy.Part] = [], before: Double? = nil, weeksBefore: Int = 13,
    teams: CapacityBelowPolicy.Teams = .init(judged: 2, unjudged: []), waiting: WorkSchedule.Waiting? = nil
  ) -> AttentionWording {
    var earlier = Self.share
    (earlier.share, earlier.n) = (before ?? 0, weeksBefore)
    return AttentionWordingTests.words(
      CapacityBelowPolicy(
        policy: Self.policy, last: Self.share, before: before == nil ? .unavailable(.noData) : .measured(earlier),
        parts: parts, teams: teams, waiting: waiting, finance: Self.euros),
      about: team.map { .team($0.id) } ?? .organization, called: team?.name ?? "")
  }

  private func part(_ name: String, month: String? = nil, week: String? = nil) -> CapacityBelowPolicy.Part {
    CapacityBelowPolicy.Part(
      name: name, weeksBelow: week.map { CapacityRun(since: Sample.day($0), n: 3) },
      monthsBelow: month.map { CapacityRun(since: Sample.day($0), n: 2) })
  }

  @Test("capacity.below-policy: what it gets, what was promised, since when and where, and what waiting costs")
  func below() {
    let words = words(
      parts: [part("Search", month: "2026-09-01"), part("Mobile", month: "2026-09-01")], before: 0.14,
      waiting: Self.waiting(3, costs: [4_000, 3_000, 2_400]))
    #expect(
      words
        == AttentionWording(
          "Debt, reliability and tooling get 11\u{A0}% of capacity; 20\u{A0}% was promised.",
          because:
            "41 of 370\u{A0}person-days in the last 13 full weeks; 14\u{A0}% in the 13 weeks before. Below policy since "
            + "September in Search and Mobile. The three such items that the schedule finishes after the next quarter cost "
            + "€9,400 a week in waiting.",
          ask: "Which feature would we rather delay?"))
  }

  @Test(
    "teams with different beginnings are told each with its own; a month says more than a week, a year only if another")
  func beginnings() {
    let different = words(
      parts: [
        part("Search", month: "2026-09-01", week: "2026-08-24"), part("Mobile", week: "2026-10-05"), part("Data"),
        part("Shop", month: "2025-12-01"),
      ])
    #expect(
      different.evidence.contains(
        "Below policy in Search (since September), Mobile (since the week of 5 October), Data and Shop (since December "
          + "2025)."))
    #expect(words(parts: []).evidence.hasSuffix("No team is below policy by itself."))
    #expect(words(parts: [part("Search")]).evidence.hasSuffix("Below policy in Search."))
  }

  @Test("that no team is below is said only where every team can be judged")
  func nobody() {
    #expect(
      words(teams: .init(judged: 0, unjudged: ["Search", "Mobile"])).evidence.hasSuffix(
        "full weeks. Search and Mobile wrote too few weeks to be judged."))
    #expect(
      words(teams: .init(judged: 3, unjudged: ["Search"])).evidence.hasSuffix(
        "full weeks. No team that can be judged is below policy by itself; Search wrote too few weeks to be judged."))
  }

  @Test("of how many weeks a share is, is said where it is not all of them")
  func basis() {
    #expect(CapacityWords.lastWeeks(of: Self.share) == "the last 13 weeks")
    #expect(CapacityWords.weeksBefore(of: Self.share) == "the 13 weeks before")
    var share = Self.share
    (share.n, share.partial) = (5, 2)
    #expect(CapacityWords.lastWeeks(of: share) == "the 5 weeks written of the last 13")
    #expect(
      CapacityWords.days(of: share)
        == "41 of 370\u{A0}person-days in the last 13 full weeks (5 of 13\u{A0}weeks written; 2 by fewer teams than "
        + "usual, which does not count)")
    share.n = 1
    #expect(CapacityWords.weeksBefore(of: share) == "the one week written of the 13 before")
    #expect(
      words(before: 0.14, weeksBefore: 5).evidence.contains("14\u{A0}% in the 5 weeks written of the 13 before."))
  }

  @Test("how many teams wrote, and which week is not judged because some have not")
  func teamsWriting() {
    func words(_ teams: [(Int, of: Int)]) -> String? {
      let first = Sample.day("2026-11-09").adding(days: -7 * (teams.count - 1))
      let weeks = teams.enumerated().map { place, teams in
        CapacityWeek(
          monday: first.adding(days: 7 * place), days: CapacityDays(), teams: teams.0, usualTeams: teams.of,
          isFull: true)
      }
      return CapacityTeams(weeks: weeks, asOf: Sample.asOf).words
    }
    #expect(words([]) == nil && words([(6, 6), (6, 6)]) == "6\u{A0}teams each week")
    #expect(
      words([(5, 5), (6, 5), (1, 6)])
        == "5 to 6\u{A0}teams each week; the week of 9 November by 1 of the usual 6, so it is not judged")
    #expect(
      words([(6, 6), (5, 6), (1, 6)])
        == "6\u{A0}teams each week; 2\u{A0}weeks by fewer than usual are not judged, the latest the week of 9 November by 1 of "
        + "the usual 6")
  }

  @Test("a team is named in the claim")
  func team() {
    let search = Team(id: "search", name: "Search", parent: nil, span: Sample.span("fairlead.yaml"))
    let words = words(team: search, parts: [part("Search", week: "2026-10-05")], waiting: Self.waiting(1, costs: [800]))
    #expect(words.claim == "Debt, reliability and tooling get 11\u{A0}% of Search’s capacity; 20\u{A0}% was promised.")
    #expect(
      words.evidence.hasSuffix(
        "Below policy since the week of 5 October. The one such item that the schedule finishes after the next quarter "
          + "costs €800 a week in waiting."))
  }

  @Test("what is not known of the cost is said")
  func unpriced() {
    #expect(
      words(waiting: Self.waiting(3, costs: [800])).evidence.hasSuffix(
        "Of three such items that the schedule finishes after the next quarter, one costs €800 a week in waiting; what "
          + "the others cost is not written."))
    #expect(!words(waiting: Self.waiting(2, costs: [])).evidence.contains("schedule"))
    #expect(!words(waiting: WorkSchedule.Waiting.none).evidence.contains("schedule"))
  }

  @Test("capacity.promise-without-work: what is promised in which team, what there is, and what does not pay")
  func promise() throws {
    let until = try #require(Period(id: "2027-Q1", fiscalYearStarts: 1))
    func words(_ teams: [PromiseWithoutWork.Part]) -> AttentionWording {
      AttentionWordingTests.words(PromiseWithoutWork(policy: Self.policy, until: until, teams: teams))
    }
    let two = words([
      .init(name: "Search", promised: 16, there: 9, unpaid: ["One ledger"]),
      .init(name: "Mobile", promised: 1, there: 0, unpaid: []),
    ])
    #expect(
      two.claim
        == "The 20\u{A0}% promised to debt, reliability and tooling exceeds the work that is written down for it.")
    #expect(
      two.evidence
        == "In Search 16\u{A0}person-weeks are promised by the end of 2027-Q1, and there are 9; “One ledger” does not pay "
        + "even at its best, and is not counted. In Mobile 1\u{A0}person-week is promised by the end of 2027-Q1, and there "
        + "is none.")
    #expect(
      words([.init(name: "A", promised: 4, there: 1, unpaid: ["x", "y"])]).evidence.hasSuffix(
        "and there is 1; “x” and “y” do not pay even at their best, and are not counted."))
  }

  @Test("capacity.drifting: what moved, against what, and by how much noise that is told")
  func drifting() {
    let points = (0..<8).map { MetricPoint(date: Sample.day("2026-09-21").adding(days: 7 * $0), value: 0.16) }
    let signal = MetricReport.Signal(
      rule: "wheeler.run", pattern: .run, points: points, direction: .down, meaning: .worse)
    let limits = MetricReport.Limits(
      centre: 0.2, lower: 0.112, upper: 0.284, n: 30, isTrial: false, from: Sample.day("2026-04-06"))
    let words = AttentionWordingTests.words(
      CapacityDrifting(
        policy: Self.policy, signal: signal, since: Sample.day("2026-09-14"), last: .measured(Self.share),
        limits: limits, teams: ["Search", "Mobile"]))
    #expect(words.claim == "The share of debt, reliability and tooling has shifted down.")
    #expect(
      words.evidence
        == "Eight values in a row below the centre, 21 September to 9 November; lower since the week of "
        + "14 September; usual range 11–28\u{A0}% from "
        + "30\u{A0}weeks; 11\u{A0}% in the last 13 weeks, 20\u{A0}% promised. Search and Mobile move the same way.")
    #expect(words.question == "What took its place, and was that a decision?")
  }

  @Test("an uncertain amount has its least and its most beside it, one that is known stands alone")
  func spreads() {
    #expect(CapacityWords.effort(ThreePoint(low: 2, likely: 3, high: 6)) == "3 (2–6)")
    #expect(CapacityWords.effort(ThreePoint(exactly: 1.25)) == "1.3")
    #expect(
      CapacityWords.money(ThreePoint(low: 1_000, likely: 1_600, high: 2_449), Self.euros) == "€1,600 (€1,000–2,400)")
    #expect(
      CapacityWords.waiting(Self.waiting(2, costs: [500]), Self.euros)
        == "2\u{A0}items; waiting costs €500 a week, without 1 whose cost is not written")
    #expect(CapacityWords.waiting(WorkSchedule.Waiting.none, Self.euros) == "nothing")
  }
}
