import Analysis
import Diagnostics
import Record
import Testing

/// The worked examples of methods.md, "Priorities", from what somebody writes to what the report says.
@Suite("From files of work to scores")
struct WorkScoreTests {
  private func report(_ files: [String: String], finance: String = "") async throws -> Report {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Quayside\n\(finance)")
    for (name, text) in files {
      try scratch.write("work/\(name).md", "---\nstatus: ready\n\(text)\n---\n\n# \(name)\n")
    }
    let checked = await scratch.check()
    #expect(checked.found.allSatisfy { $0.severity == .note }, "\(checked.plainText)")
    return try #require(checked.report)
  }

  private static let finance =
    "finance: {currency: EUR, person_week: 4000, discount_rate: 10%, horizon: 3 years}\n"

  @Test("CD3 5 and 7.5, RICE 1066.67")
  func scores() async throws {
    let work = try await report([
      "a": "kind: feature\ncost_of_delay: 10\nduration: 2", "b": "kind: feature\ncost_of_delay: 30\nduration: 4",
      "c": "kind: research\nreach: 2000\nimpact: 2\nconfidence: 80%\neffort: 3",
    ]).work
    #expect(work.map(\.methods.cd3.value) == [5, 7.5, nil])
    #expect(abs((work.last?.methods.rice.value ?? 0) - 1066.67) < 0.005)
    #expect(work.last?.notRanked == .missing([.costOfDelay, .duration]))
  }

  // numpy-financial 1.0.0 on the monthly flows: npv(1.1 ** (1 / 12) - 1, flows), (1 + irr(flows)) ** 12 - 1.
  @Test("a debt with ranges: net value, return and payback at the likely values, and the ends of the net value")
  func debt() async throws {
    let text = """
      kind: debt
      date: 2025-06-15
      interest: {hours_per_week: [2, 4, 6], people: [3, 3, 5], growth: [0%, 20%, 40%]}
      effort: [4, 6, 9]
      """
    let report = try await report(["ledger": text], finance: Self.finance)
    let methods = try #require(report.work.first?.methods)
    #expect(abs((methods.npv.value ?? 0) - 187444.37400977788) < 1e-6)
    #expect(abs((methods.irr.value ?? 0) - 11.19987110002843) < 1e-9)
    #expect(abs((methods.paybackYears.value ?? 0) - 0.3743144082023373) < 1e-12)
    let debt = try #require(report.debt.debts.first)
    #expect(abs((debt.netValue.value?.low ?? 0) - 45084.79194976851) < 1e-6)
    #expect(abs((debt.netValue.value?.high ?? 0) - 658464.4345699365) < 1e-6)
    // 365 days as in DebtRegisterTests: scipy's quad.
    #expect(abs((debt.paid.value?.personWeeks ?? 0) - 571.8489682801388 / 40) < 1e-9)
    #expect(report.reasons.map(\.rule).contains("debt.interest-exceeds-repair"))
  }

  @Test("without the price of a person-week a debt has no figures in money, and says so")
  func priceless() async throws {
    let text = "kind: debt\ninterest: {hours_per_week: 4, people: 3}\neffort: 6"
    let debt = try #require(try await report(["ledger": text], finance: "finance: {currency: EUR}\n").debt.debts.first)
    #expect(debt.interest == .unavailable(.missing([.personWeek])))
    #expect(debt.netValue == .unavailable(.missing([.personWeek, .discountRate, .horizon])))
    #expect(debt.hours.value?.likely == 12)
  }

  @Test("the largest that may be written makes numbers, or says that it cannot")
  func largest() async throws {
    let text = """
      kind: debt
      date: 1900-01-01
      interest: {hours_per_week: 168, people: 1e6, growth: 1000%}
      cost_of_delay: 1e12
      effort: 1e6
      duration: 1e-300
      """
    let finance = "finance: {person_week: 1e9, hours_per_week: 1, discount_rate: 0%, horizon: 100 years}\n"
    let report = try await report(["ledger": text], finance: finance)
    let debt = try #require(report.debt.debts.first)
    let values = [debt.interest, debt.repair, debt.netValue].compactMap(\.value)
    #expect(values.count == 3 && values.allSatisfy { $0.low.isFinite && $0.high.isFinite })
    #expect(debt.paid.value?.personWeeks.isFinite == true)
    #expect(report.work.first?.methods.cd3 == .unavailable(.notFinite))
  }
}
