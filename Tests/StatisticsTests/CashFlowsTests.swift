import Record
import Statistics
import Testing

@Suite("Cash flows")
struct CashFlowsTests {
  struct Case: Decodable {
    let amounts: [Double]
    let rates: [Double]
    let values: [Double]
    let irr: Double
  }

  @Test("net present values and rates of return agree with numpy-financial")
  func reference() throws {
    for expected in try Reference<Case>("cash-flows").cases {
      let flows = CashFlows(expected.amounts)
      for (rate, value) in zip(expected.rates, expected.values) {
        #expect(agrees(flows.presentValue(rate: rate).value, value), "\(expected) \(rate)")
      }
      #expect(agrees(flows.rateOfReturn.value, expected.irr), "\(flows.rateOfReturn) \(expected)")
    }
  }

  @Test("give the example of methods.md")
  func example() throws {
    let flows = CashFlows([-120_000, 60_000, 60_000, 60_000])
    #expect(flows.presentValue(rate: 0) == .measured(60_000))
    #expect(abs(try #require(flows.presentValue(rate: 0.05).value) - 43394.88) < 0.005)
    #expect(abs(try #require(flows.presentValue(rate: 0.1).value) - 29211.12) < 0.005)
    #expect(abs(try #require(flows.rateOfReturn.value) - 0.233752) < 5e-7)
    #expect(flows.payback == .measured(2))
  }

  @Test("payback lies within a period, is 0 when nothing is spent first, and counts money spent again")
  func payback() {
    #expect(CashFlows([-100, 40, 40, 40]).payback == .measured(2.5))
    #expect(CashFlows([100]).payback == .measured(0))
    #expect(CashFlows([0, -10, 10]).payback == .measured(2))
    #expect(CashFlows([-10, 20, -30, 40]).payback == .measured(2.5))
    #expect(CashFlows([-10, 20, -30]).payback == .unavailable(.notPaidBack))
    #expect(CashFlows([-100, 40, 40]).payback == .unavailable(.notPaidBack))
  }

  @Test("there is a rate of return only where there is exactly one")
  func signChanges() {
    #expect(CashFlows([100, 50]).rateOfReturn == .unavailable(.signChanges(0)))
    #expect(CashFlows([0, 0]).rateOfReturn == .unavailable(.signChanges(0)))
    // Both 10 % and 20 % are rates of return of these.
    #expect(CashFlows([-100, 230, -132]).rateOfReturn == .unavailable(.signChanges(2)))
  }

  @Test("nothing, NaN and the too large have no value")
  func hostile() {
    for flows in [[], [.nan], [-1, .infinity], [-1e308, 1e308, 1e308, 1e308]] as [[Double]] {
      #expect(CashFlows(flows).presentValue(rate: -0.9).value == nil)
    }
    #expect(CashFlows([]).payback == .unavailable(.noData))
    #expect(CashFlows([-1, .nan]).payback == .unavailable(.notFinite))
    #expect(CashFlows([-1e308, -1e308, 1]).payback == .unavailable(.notFinite))
    #expect(CashFlows([-1, .nan]).rateOfReturn == .unavailable(.notFinite))
    #expect(CashFlows([-1e-300, 1e300]).rateOfReturn == .unavailable(.outOfRange))
    #expect(CashFlows([-1, 2]).presentValue(rate: -1) == .unavailable(.outOfRange))
    #expect(CashFlows([-1, 2]).presentValue(rate: .nan) == .unavailable(.outOfRange))
    #expect(CashFlows([-1e308, 1e308, 1e308]).rateOfReturn.value.map { abs($0 - 0.618) < 0.001 } == true)
  }

  @Test("at the rate of return the net present value is zero, whatever the flows")
  func property() throws {
    var generator = SignalsPropertyTests.Generator(state: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 1...60, using: &generator)
      let spent = -Double.random(in: 1...1e6, using: &generator)
      let gained = (0..<count).map { _ in Double.random(in: 0...1e5, using: &generator) }
      let flows = CashFlows([spent] + gained)
      guard let rate = flows.rateOfReturn.value else { continue }
      let value = try #require(flows.presentValue(rate: rate).value)
      #expect(abs(value) < 1e-8 * abs(spent) * max(1, 1 / (1 + rate)), "\(flows) \(rate) \(value)")
    }
  }
}
