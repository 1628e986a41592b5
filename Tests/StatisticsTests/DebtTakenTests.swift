import Record
import Statistics
import Testing

@Suite("What a debt has taken")
struct DebtTakenTests {
  struct Case: Decodable {
    let hours: Double
    let growth: Double
    let weeks: Double
    let taken: Double
  }

  private func debt(_ hours: Double, growth: Double = 0) throws -> Debt {
    try #require(Debt.debt(hoursPerWeek: hours, people: 1, rate: 0, yearlyGrowth: growth, repair: 0).value)
  }

  @Test("agrees with quadrature by scipy")
  func reference() throws {
    for expected in try Reference<Case>("debts-taken").cases {
      let taken = try debt(expected.hours, growth: expected.growth).hoursTaken(weeks: expected.weeks).value
      #expect(agrees(taken, expected.taken), "\(expected) \(taken ?? .nan)")
    }
  }

  @Test("is the weekly interest times the weeks where nothing grows, and less the more it has grown")
  func plain() throws {
    #expect(try debt(12).hoursTaken(weeks: 10) == .measured(120))
    #expect(try debt(12).hoursTaken(weeks: 0) == .measured(0))
    #expect(try debt(0, growth: 0.5).hoursTaken(weeks: 10) == .measured(0))
    let taken = try [0, 0.1, 0.2, 5].map { try #require(debt(12, growth: $0).hoursTaken(weeks: 52).value) }
    #expect(taken == taken.sorted(by: >))
  }

  @Test("says why there is none")
  func hostile() throws {
    #expect(try debt(1).hoursTaken(weeks: -1) == .unavailable(.negative))
    #expect(try debt(1).hoursTaken(weeks: .nan) == .unavailable(.notFinite))
    #expect(try debt(1e308).hoursTaken(weeks: 1e3) == .unavailable(.notFinite))
    #expect(try debt(1, growth: -0.99).hoursTaken(weeks: 1e5) == .unavailable(.notFinite))
  }
}
