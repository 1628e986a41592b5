import Record
import Statistics
import Testing

@Suite("Debt as an investment")
struct DebtTests {
  struct Case: Decodable {
    let hours: Double
    let people: Double
    let rate: Double
    let growth: Double
    let repair: Double
    let months: Int
    let weeks: Double
    let yearly: Double
    let value: Double
    let irr: Double
  }

  @Test("agrees with numpy-financial on the monthly flows")
  func reference() throws {
    for expected in try Reference<Case>("debts").cases {
      let debt = try #require(
        Debt.debt(
          hoursPerWeek: expected.hours, people: expected.people, rate: expected.rate, yearlyGrowth: expected.growth,
          repair: expected.repair, repairWeeks: expected.weeks
        ).value)
      let months = expected.months
      #expect(agrees(debt.presentValue(months: months, yearlyRate: expected.yearly).value, expected.value))
      #expect(agrees(debt.yearlyRateOfReturn(months: months).value, expected.irr))
    }
  }

  @Test("the worth of an hour makes the same net present value")
  func hours() throws {
    let debt = try #require(
      Debt.debt(hoursPerWeek: 3, people: 2, rate: 90, yearlyGrowth: 0.2, repair: 20_000).value)
    let worth = try #require(Debt.presentHours(months: 36, yearlyRate: 0.1, yearlyGrowth: 0.2).value)
    #expect(agrees(debt.presentValue(months: 36, yearlyRate: 0.1).value, 3 * 2 * 90 * worth - 20_000))
  }

  @Test("a week's interest for a year pays back a year of it in a year")
  func plain() throws {
    // 4 hours × 3 people × 100 an hour × 52/12 weeks = 5,200 a month.
    let debt = try #require(Debt.debt(hoursPerWeek: 4, people: 3, rate: 100, repair: 62_400).value)
    #expect(agrees(debt.monthlyInterest, 5_200))
    #expect(agrees(debt.paybackYears(months: 24).value, 1))
    #expect(debt.paybackYears(months: 11) == .unavailable(.notPaidBack))
    #expect(agrees(debt.presentValue(months: 24, yearlyRate: 0).value, 62_400))
  }

  @Test("saves nothing while the repair lasts, and of the month in which it ends what is left")
  func repairTime() throws {
    // 5,200 a month, from the end of one and a half months on (6.5 weeks): half of the second month, then all.
    let debt = try #require(
      Debt.debt(hoursPerWeek: 4, people: 3, rate: 100, repair: 13_000, repairWeeks: 6.5).value)
    let flows = try #require(debt.flows(months: 4).value)
    #expect(flows.amounts == [-13_000, 0, 2_600, 5_200, 5_200])
    // 7,800 of 13,000 by the end of the third month, all by the end of the fourth.
    #expect(agrees(debt.paybackYears(months: 4).value, 4.0 / 12))
    #expect(agrees(debt.presentValue(months: 4, yearlyRate: 0).value, 0))
    let late = try #require(Debt.debt(hoursPerWeek: 4, people: 3, rate: 100, repair: 1, repairWeeks: 60).value)
    #expect(late.flows(months: 12).value?.amounts.dropFirst().allSatisfy { $0 == 0 } == true)
    #expect(late.paybackYears(months: 12) == .unavailable(.notPaidBack))
    #expect(
      Debt.debt(hoursPerWeek: 1, people: 1, rate: 1, repair: 1, repairWeeks: -1) == .unavailable(.negative))
  }

  @Test("says why there is none")
  func hostile() throws {
    #expect(Debt.debt(hoursPerWeek: -1, people: 1, rate: 1, repair: 1) == .unavailable(.negative))
    #expect(Debt.debt(hoursPerWeek: 1, people: 1, rate: 1, repair: .nan) == .unavailable(.notFinite))
    #expect(Debt.debt(hoursPerWeek: 1e308, people: 10, rate: 1, repair: 1) == .unavailable(.notFinite))
    #expect(Debt.debt(hoursPerWeek: 1, people: 1, rate: 1, yearlyGrowth: -1, repair: 1) == .unavailable(.outOfRange))
    let debt = try #require(Debt.debt(hoursPerWeek: 1, people: 1, rate: 1e308, yearlyGrowth: 1e9, repair: 1).value)
    #expect(debt.presentValue(months: 1_200, yearlyRate: 0) == .unavailable(.notFinite))
    #expect(debt.flows(months: 0) == .unavailable(.outOfRange))
    #expect(debt.flows(months: 1_201) == .unavailable(.tooMany(have: 1_201, limit: 1_200)))
  }
}
