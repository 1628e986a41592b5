import Record
import Testing

@testable import Analysis

/// On Friday 20 November 2026.
@Suite("What a schedule advises")
struct ScheduleAdviceTests {
  private func pricing(_ organization: inout Organization) {
    (organization.finance.personWeek, organization.finance.discountRate) = (4_000, 0)
    organization.finance.horizon = CalendarDuration(1, .year)
  }

  private func item(
    _ id: String, _ kind: WorkItem.Kind = .feature, weeks: Double, cost: Double?, _ status: WorkItem.Status = .ready,
    date: String? = nil, _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    .build(id, kind, status, cost: cost.flatMap { .of($0) }, weeks: .of(weeks), team: "a", date: date) {
      $0.effort = .of(5 * weeks)
      fill(&$0)
    }
  }

  @Test("a debt whose interest does not pay is scheduled where a cost of delay is written: that has other reasons")
  func ownCost() {
    func debt(_ id: String, cost: Double?) -> WorkItem {
      item(id, .debt, weeks: 2, cost: cost) {
        $0.interest = .init(hoursPerWeek: .of(1) ?? .init(exactly: 0), people: .init(exactly: 1), growth: nil)
      }
    }
    // An hour of €100 a week for 50 weeks is €5,000, for a repair of €40,000.
    let found = scheduled([debt("law", cost: 50_000), debt("untidy", cost: nil)], pace: 5, pricing).schedule
    #expect(found.steps.map(\.id) == ["law"] && found.apart.map(\.id) == ["untidy"])
  }

  @Test("what is under way and cannot meet its deadline by what is left is not ranked, and not scheduled")
  func late() throws {
    let report = scheduled([
      item("late", weeks: 20, cost: 9_000, .doing) {
        ($0.left, $0.delay) = (.of(10, 12, 14), .deadline(day("2026-12-18")))
      },
      item("just", weeks: 20, cost: 9_000, .doing) {
        ($0.left, $0.delay) = (.of(4, 6, 8), .deadline(day("2026-12-18")))
      },
    ])
    // Four weeks are left.
    #expect(report.schedule.steps.map(\.id) == ["just"])
    #expect(report.schedule.apart.first?.reasons == [.notRanked(.deadlineOutOfReach(day("2026-12-18")))])
    #expect(try #require(report.priorities.ranking.value).places.map(\.id) == ["just"])
  }

  @Test("an item that takes next to nothing of its team for ages does not take the schedule from the others")
  func thin() {
    let thin = WorkItem.build("thin", cost: .of(1), weeks: .of(1_000_000), team: "a") {
      $0.effort = .of(.leastNonzeroMagnitude)
    }
    let found = scheduled([thin, item("plain", weeks: 2, cost: 9)], pace: 5).schedule
    // The plain one takes all of the team for two weeks, and comes first.
    #expect(found.steps.map(\.id) == ["plain", "thin"] && found.steps.map(\.starts) == [0, 2])
    #expect(found.steps[1].length.load == 0.001)
  }

  @Test("of a repair that is under way only what is left of it is to be paid")
  func expense() {
    let begun = item("begun", .debt, weeks: 30, cost: nil, .doing) {
      $0.interest = .init(hoursPerWeek: .of(30) ?? .init(exactly: 0), people: .init(exactly: 1), growth: nil)
      ($0.effort, $0.left) = (.of(10), .of(2))
    }
    var whole = begun
    whole.left = nil
    func debt(_ item: WorkItem) -> DebtReport? { scheduled([item], pace: 5, pricing).debt.debts.first }
    // Two of thirty weeks of ten person-weeks of €4,000; saved are €3,000 a week for the 50 weeks after these two.
    #expect(abs((debt(begun)?.repair.value?.likely ?? 0) - 8_000 / 3.0) < 1e-6)
    #expect(abs((debt(begun)?.netValue.value?.likely ?? 0) - (150_000 - 8_000 / 3.0)) < 1)
    #expect(debt(whole)?.repair.value?.likely == 40_000)
  }

  @Test("no exchange is advised that the schedule does not make, because it keeps the promise first")
  func choices() {
    let items = [
      item("debt", .debt, weeks: 2, cost: 8, date: "2026-01-01"),
      item("dear", weeks: 6, cost: 60, date: "2026-01-02"),
    ]
    #expect(scheduled(items, pace: 5).schedule.choices.map(\.first) == ["dear"])
    let kept = scheduled(items, pace: 5, promised: 0.3).schedule
    #expect(kept.steps.map(\.id) == ["debt", "dear"] && kept.choices.isEmpty)
  }
}
