import Record
import Testing

@testable import Analysis

/// The examples of methods.md, "Priorities", from the record to the scores.
@Suite("The worked examples of priorities")
struct WorkedExampleTests {
  private func report(_ items: [WorkItem], finance: Finance = .usual) -> [WorkItemReport] {
    analyse(
      .build {
        $0.work = items
        $0.organization.finance = finance
      }, asOf: day("2026-11-20")
    ).work
  }

  private func scores(_ item: WorkItem, finance: Finance = .usual) throws -> WorkItemReport.MethodScores {
    try #require(report([item], finance: finance).first).methods
  }

  private func job(_ id: String, _ costOfDelay: Double, _ weeks: Double) -> WorkItem {
    .bare(id) {
      $0.costOfDelay = guess(costOfDelay)
      $0.duration = guess(weeks)
    }
  }

  @Test("CD3 of 10 a week in 2 weeks is 5, of 30 in 4 weeks 7.5")
  func cd3() {
    let found = report([job("a", 10, 2), job("b", 30, 4)])
    #expect(found.map(\.methods.cd3) == [.measured(5), .measured(7.5)])
    #expect(found.allSatisfy { $0.notRanked == nil })
  }

  @Test("CD3 of a debt is its interest in money by its duration")
  func cd3OfDebt() throws {
    #expect(try scores(.debt("a") { $0.duration = guess(3) }).cd3 == .measured(400))
  }

  @Test("RICE of 2000 · 2 · 0.8 / 3 is 1066.67; ICE and WSJF by hand")
  func points() throws {
    let item = WorkItem.bare("a") {
      ($0.scores.reach, $0.scores.impact, $0.scores.confidence) = (guess(2_000), guess(2), guess(0.8))
      ($0.scores.ease, $0.effort) = (guess(5), guess(3))
      ($0.scores.value, $0.scores.urgency) = (guess(8), guess(5))
      ($0.scores.riskReduction, $0.scores.size) = (guess(2), guess(6))
    }
    let found = try scores(item)
    #expect(found.rice.rounded(2) == 1066.67)
    #expect(found.ice == .measured(8))
    #expect(found.wsjf == .measured(2.5))
  }

  /// −120,000 and then 60,000 a year, which is 5,000 a month: 30 person-weeks of €4,000 against 600 hours a year at €100.
  private var yearly: WorkItem {
    .debt("a") {
      $0.interest = .init(hoursPerWeek: guess(600.0 / 52), people: guess(1), growth: nil)
      $0.effort = guess(30)
    }
  }

  /// The flows by the year are held in StatisticsTests; by the month the references are numpy-financial 1.0.0:
  /// `npv((1 + r) ** (1 / 12) - 1, [-120000] + 36 * [5000])`, and `(1 + irr(...)) ** 12 - 1`.
  @Test(
    "−120,000 and 60,000 a year, monthly",
    arguments: [(0.0, 60_000.0), (0.05, 47106.3628638609), (0.1, 35932.29221109327)])
  func netValue(rate: Double, expected: Double) throws {
    var finance = Finance.usual
    finance.discountRate = rate
    let found = try scores(yearly, finance: finance)
    #expect(isClose(found.npv.value, expected))
    #expect(isClose(found.irr.value, 0.3261147311751549))
    #expect(isClose(found.paybackYears.value, 2))
  }

  @Test("what lacks an input is not ranked, with all that it lacks; nothing has a default")
  func missing() throws {
    let found = try #require(report([.bare("a")]).first)
    #expect(found.notRanked == .missing([.costOfDelay, .duration]))
    #expect(found.methods.rice == .unavailable(.missing([.reach, .impact, .confidence, .effort])))
    #expect(found.methods.npv == .unavailable(.noInterest) && found.methods.irr == .unavailable(.noInterest))
    #expect(found.expense == .unavailable(.missing([.effort])))
  }

  @Test("a duration next to nothing makes no score that is infinite")
  func overflow() throws {
    let found = try #require(report([job("a", 1e12, Double.leastNonzeroMagnitude)]).first)
    #expect(found.methods.cd3 == .unavailable(.notFinite) && found.notRanked == .notFinite)
    let reach = WorkItem.bare("a") {
      ($0.scores.reach, $0.scores.impact, $0.scores.confidence) = (guess(1e308), guess(1e6), guess(1))
      $0.effort = guess(1)
    }
    #expect(try scores(reach).rice == .unavailable(.notFinite))
  }
}
