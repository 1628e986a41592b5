import Record
import Testing

@testable import Analysis

@Suite("The register of debt")
struct DebtRegisterTests {
  private func register(
    _ items: [WorkItem], finance: Finance = .usual, on date: String = "2026-11-20"
  ) -> DebtRegister {
    analyse(
      .build {
        $0.work = items
        $0.organization.finance = finance
      }, asOf: day(date)
    ).debt
  }

  private func only(_ item: WorkItem, finance: Finance = .usual, on date: String = "2026-11-20") throws -> DebtReport {
    try #require(register([item], finance: finance, on: date).debts.first)
  }

  /// 4 (2 to 6) hours of 3 (to 5) people, growing by 20 % (0 to 40 %), repaired in 6 (4 to 9) weeks.
  private static let uncertain = WorkItem.debt("a", date: "2025-11-20") {
    $0.interest = .init(hoursPerWeek: guess(2, 4, 6), people: guess(3, 3, 5), growth: guess(0, 0.2, 0.4))
    $0.effort = guess(4, 6, 9)
  }

  @Test("hours, money and the repair, from the least to the greatest")
  func money() throws {
    let debt = try only(Self.uncertain)
    #expect(debt.hours == .measured(ThreePoint(low: 6, likely: 12, high: 30)))
    #expect(debt.interest == .measured(ThreePoint(low: 600, likely: 1_200, high: 3_000)))
    #expect(debt.repair == .measured(ThreePoint(low: 16_000, likely: 24_000, high: 36_000)))
    #expect(debt.growth == ThreePoint(low: 0, likely: 0.2, high: 0.4))
    #expect(debt.missing.isEmpty && !debt.lacksEstimate)
  }

  /// The references of this suite: numpy-financial 1.0.0 on the monthly flows, with (1 + rate)^(1/12) − 1 a month.
  @Test("net value from the least saved by the dearest repair to the most by the cheapest; return and payback")
  func investment() throws {
    let debt = try only(Self.uncertain)
    #expect(isClose(debt.netValue.value, 45084.79194976851, 187444.37400977788, 658464.4345699365))
    #expect(isClose(debt.rateOfReturn.value, 11.19987110002843))
    #expect(isClose(debt.paybackYears.value, 0.3743144082023373))
  }

  @Test("the likely net value is that by which the method ranks")
  func method() throws {
    let report = analyse(
      .build {
        $0.work = [Self.uncertain]
        $0.organization.finance = .usual
      }, asOf: day("2026-11-20"))
    #expect(isClose(report.work.first?.methods.npv.value, try only(Self.uncertain).netValue.value?.likely ?? .nan))
    #expect(report.work.first?.methods.irr == report.debt.debts.first?.rateOfReturn)
    #expect(report.work.first?.methods.paybackYears == report.debt.debts.first?.paybackYears)
  }

  // 70 days are ten weeks: 12 hours each are 120, three weeks of an engineer, €12,000.
  @Test("what it has taken since it was written down, to the day")
  func taken() throws {
    let debt = try only(.debt("a"))
    #expect(debt.paid == .measured(.init(since: day("2026-09-11"), money: .measured(12_000), personWeeks: 3)))
    #expect(isClose(try only(.debt("a"), on: "2026-09-12").paid.value?.personWeeks, 12.0 / 7 / 40))
    #expect(try only(.debt("a"), on: "2026-09-11").paid.value?.personWeeks == 0)
  }

  // scipy 1.17.1: quad of 12 · 1.2^(−t/52) over 365/7 weeks.
  @Test("before it had grown to what it is today it took less")
  func growth() throws {
    let paid = try #require(try only(Self.uncertain).paid.value)
    #expect(isClose(paid.personWeeks, 571.8489682801388 / 40) && isClose(paid.money.value, 57184.89682801388))
  }

  @Test("nothing is guessed: without a date, an effort or a price it says what is missing")
  func missing() throws {
    let undated = try only(.debt("a", date: nil))
    #expect(undated.paid == .unavailable(.missing([.date])) && undated.missing == [.date] && !undated.lacksEstimate)
    let effortless = try only(.debt("a") { $0.effort = nil })
    #expect(effortless.repair == .unavailable(.missing([.effort])) && effortless.missing == [.effort])
    #expect(effortless.netValue == .unavailable(.missing([.effort])))
    #expect(effortless.paid.value?.personWeeks == 3)
    let bare = try only(
      .debt("a") {
        $0.interest = nil
        $0.effort = nil
      })
    #expect(bare.netValue == .unavailable(.missing([.interest, .effort])))
    #expect(bare.interest == .unavailable(.missing([.interest])) && bare.paid == .unavailable(.missing([.interest])))
    #expect(bare.missing == [.interest, .effort] && bare.lacksEstimate)
  }

  @Test("a cost of delay in place of interest is a price, and makes no investment")
  func costOfDelay() throws {
    let debt = try only(
      .debt("a") {
        $0.interest = nil
        $0.costOfDelay = guess(500, 800, 900)
      })
    #expect(debt.delayCost == ThreePoint(low: 500, likely: 800, high: 900))
    #expect(debt.missing.isEmpty && !debt.lacksEstimate)
    #expect(debt.interest == .unavailable(.missing([.interest])))
    #expect(debt.netValue == .unavailable(.missing([.interest])) && debt.rateOfReturn.value == nil)
  }

  @Test("without the price of a person-week there are hours and weeks, and no money")
  func priceless() throws {
    var finance = Finance.usual
    finance.personWeek = nil
    let debt = try only(.debt("a", date: "2026-03-06"), finance: finance)
    #expect(debt.interest == .unavailable(.missing([.personWeek])))
    #expect(debt.repair == .unavailable(.missing([.personWeek])))
    #expect(debt.netValue == .unavailable(.missing([.personWeek])))
    // 259 days are 37 weeks: 444 hours, 11.1 weeks of an engineer.
    #expect(isClose(debt.paid.value?.personWeeks, 11.1))
    #expect(debt.paid.value?.money == .unavailable(.missing([.personWeek])))
    #expect(debt.exceedsRepair)
  }

  @Test("the rate is needed for the net value only, the horizon for all three, and all that lacks is told")
  func terms() throws {
    var finance = Finance.usual
    finance.discountRate = nil
    let rateless = try only(.debt("a"), finance: finance)
    #expect(rateless.netValue == .unavailable(.missing([.discountRate])))
    #expect(rateless.rateOfReturn.value != nil && rateless.paybackYears.value != nil)
    let nothing = try only(.debt("a") { $0.effort = nil }, finance: Finance())
    #expect(nothing.netValue == .unavailable(.missing([.effort, .personWeek, .discountRate, .horizon])))
    #expect(nothing.paybackYears == .unavailable(.missing([.effort, .personWeek, .horizon])))
  }

  @Test("interest of nothing never pays back, and is a loss of the repair")
  func zero() throws {
    let debt = try only(.debt("a") { $0.interest = .init(hoursPerWeek: guess(0), people: guess(3), growth: nil) })
    #expect(debt.netValue.value == ThreePoint(exactly: -24_000))
    #expect(debt.rateOfReturn == .unavailable(.notPaidBack) && debt.paybackYears == .unavailable(.notPaidBack))
    #expect(!debt.exceedsRepair && debt.paid.value?.personWeeks == 0)
  }

  @Test("a horizon beyond a century, or below a month, has no figures")
  func horizon() throws {
    var finance = Finance.usual
    finance.horizon = CalendarDuration(101, .year)
    #expect(try only(.debt("a"), finance: finance).netValue == .unavailable(.tooMany(have: 1_212, limit: 1_200)))
    finance.horizon = CalendarDuration(2, .week)
    #expect(try only(.debt("a"), finance: finance).netValue == .unavailable(.missing([.horizon])))
  }

  @Test("products that no number can hold are unavailable, and no sum hides them")
  func overflow() throws {
    let huge = WorkItem.debt("a") {
      $0.interest = .init(hoursPerWeek: guess(1e300), people: guess(1e300), growth: guess(0))
    }
    let debt = try only(huge)
    #expect(debt.hours == .unavailable(.outOfRange) && debt.interest == .unavailable(.outOfRange))
    #expect(debt.netValue == .unavailable(.notFinite) && debt.paid == .unavailable(.notFinite))
    #expect(!debt.lacksEstimate && !debt.exceedsRepair)
    let large = ["a", "b"].map { id in
      WorkItem.debt(id) { $0.interest = .init(hoursPerWeek: guess(1e308), people: guess(1), growth: nil) }
    }
    #expect(register(large).hours == .unavailable(.outOfRange))
  }

  @Test("sums are of the open debts with interest; what is missing is no nothing")
  func totals() {
    let found = register([
      Self.uncertain, .debt("b"), .debt("c") { $0.interest = nil }, .debt("d", status: .dropped),
      .bare("e") { $0.interest = WorkItem.debt("x").interest },
    ])
    #expect(found.debts.map(\.item.id) == ["a", "b", "c"])
    #expect(found.hours == .measured(ThreePoint(low: 18, likely: 24, high: 42)))
    #expect(found.interest == .measured(ThreePoint(low: 1_800, likely: 2_400, high: 4_200)))
    #expect(found.priced == 2 && found.unestimated.map(\.item.id) == ["c"])
  }

  @Test("no debt, and none with a price")
  func none() {
    #expect(register([]).interest == .unavailable(.noData) && register([]).debts.isEmpty)
    let bare = register([.debt("a") { $0.interest = nil }])
    #expect(bare.interest == .unavailable(.noMeasuredParts) && bare.hours == .unavailable(.noMeasuredParts))
  }

  @Test("repaid ones with what they took, the latest first and those without a day last")
  func repaid() {
    let items: [WorkItem] = [
      .debt("a", status: .done) { $0.doneOn = day("2026-05-01") }, .debt("b", status: .done),
      .debt("c", status: .done) {
        $0.doneOn = day("2026-10-01")
        $0.interest = nil
        $0.costOfDelay = guess(400)
      }, .debt("d", status: .done) { $0.doneOn = day("2026-11-21") },
    ]
    let found = register(items)
    #expect(found.repaid.map(\.item.id) == ["c", "a", "b"])
    #expect(found.repaid.map(\.costPerWeek.value?.likely) == [400, 1_200, 1_200])
    // What is done tomorrow is still open today.
    #expect(found.debts.map(\.item.id) == ["d"] && found.debts.first?.status == .doing)
  }

  @Test("a debt of a later day, or for others' eyes, is in no sum")
  func seen() {
    let hidden = WorkItem.debt("a") { $0.header.visibility = "leadership" }
    #expect(register([hidden, .debt("b", date: "2026-11-21")]).debts.isEmpty)
  }
}
