@testable import Analysis
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("How debt is told")
struct DebtWordingTests {
  private let wording = DebtWording(finance: DebtSample.finance)

  @Test("ranges of money have two figures, one unit, and a sign on each end where there is a loss")
  func ranges() {
    let euros = DebtSample.finance
    #expect(moneyRange(ThreePoint(low: 812, likely: 1_000, high: 1_749), euros) == "€810–1,700")
    #expect(moneyRange(ThreePoint(low: -4_120, likely: 0, high: 120_400), euros) == "−€4,100 to €120,000")
    #expect(moneyRange(ThreePoint(exactly: 500), euros) == nil)
    #expect(moneyRange(ThreePoint(low: 1_001, likely: 1_002, high: 1_003), euros) == nil)
    var finance = Finance()
    #expect(moneyRange(ThreePoint(low: 1, likely: 2, high: 3), finance) == "1–3")
    finance.currency = "CHF"
    #expect(moneyRange(ThreePoint(low: 800, likely: 900, high: 1_700), finance) == "800–1,700\u{A0}CHF")
    #expect(moneyRange(ThreePoint(low: -800, likely: 900, high: 1_700), finance) == "−800 to 1,700\u{A0}CHF")
  }

  @Test(
    "payback in months, from two years on in years",
    arguments: [
      (0.01, "within a month"), (0.08, "in 1\u{A0}month"), (0.6, "in 7\u{A0}months"), (1.9, "in 23\u{A0}months"),
      (2, "in 2\u{A0}years"), (2.44, "in 2.4\u{A0}years"),
    ])
  func payback(years: Double, expected: String) { #expect(DebtWording.payback(years) == expected) }

  @Test("one and many")
  func plurals() {
    #expect(DebtWording.hours(1) == "1\u{A0}hour" && DebtWording.hours(27.4) == "27\u{A0}hours")
    #expect(
      DebtWording.engineerWeeks(1) == "1\u{A0}engineer-week" && DebtWording.engineerWeeks(0) == "0\u{A0}engineer-weeks")
    #expect(wording.engineers(40) == "the work of 1\u{A0}engineer")
    #expect(wording.engineers(114) == "the work of 2.9\u{A0}engineers")
    // As it is written, and not as it was computed.
    #expect(
      DebtWording.hours(1.04) == "1\u{A0}hour" && weeks(0.996) == "1\u{A0}week" && weeks(1.06) == "1.1\u{A0}weeks")
    #expect(CapacityWords.personWeeks(1.0001) == "1\u{A0}person-week")
  }

  @Test("a repair pays in every case, in none, or as it may be")
  func verdicts() {
    func word(_ low: Double, _ likely: Double, _ high: Double) -> String {
      DebtWording.verdict(ThreePoint(low: low, likely: likely, high: high)).word
    }
    #expect(word(1, 2, 3) == "pays even at worst" && word(-3, -2, -1) == "does not pay even at best")
    #expect(word(-1, 2, 3) == "likely pays" && word(-1, 0, 3) == "likely does not pay")
    #expect(word(2, 2, 2) == "pays" && word(0, 0, 0) == "does not pay")
  }

  private func words(_ matter: DebtWithoutEstimate) -> AttentionWording {
    AttentionWordingTests.words(matter, called: "X")
  }

  private func words(_ excess: DebtReport.Excess) -> AttentionWording {
    AttentionWordingTests.words(InterestExceedsRepair(excess: excess, finance: DebtSample.finance), called: "X")
  }

  private func excess(isBegun: Bool = false, growth: Double = 0) -> DebtReport.Excess {
    .init(
      paid: .init(since: Sample.day("2025-11-03"), money: .measured(84_200), personWeeks: 21.05), effort: 6,
      repair: .measured(24_000), hours: 16, growth: growth, isBegun: isBegun)
  }

  @Test("debt.interest-exceeds-repair: in money and in weeks of an engineer")
  func exceeds() {
    let found = words(excess(growth: 0.2))
    #expect(
      found
        == AttentionWording(
          "The debt behind “X” has cost €84,000 since November 2025; its repair would cost €24,000.",
          because:
            "21\u{A0}engineer-weeks against 6\u{A0}engineer-weeks: 16\u{A0}hours a week today, growing by 20\u{A0}% a year, at "
            + "the likely values.", ask: "What would keep “X” from being done next?"))
    let begun = words(excess(isBegun: true))
    #expect(begun.question == "What is still in the way of “X”?" && !begun.evidence.contains("growing"))
  }

  @Test("debt.no-estimate: what is missing, and the first thing to find out")
  func unestimated() {
    let price = words(.one(missing: [.interest, .effort]))
    #expect(price.claim == "“X” is a debt without a price.")
    #expect(price.evidence == "Missing: interest (or a cost of delay) and effort.")
    #expect(price.question == "How many hours a week does “X” take, and from how many people?")
    let effort = words(.one(missing: [.effort]))
    #expect(effort.claim == "“X” is a debt without an estimate of its repair.")
    let many = words(.many(titles: ["A", "B", "C", "D", "E"], open: 13))
    #expect(many.claim == "Five of 13 open debts have no price or no effort.")
    #expect(many.evidence == "“A”, “B”, “C” and two more. Whether their repair pays is unknown.")
  }
}
