import Record
import Statistics
import Testing

@Suite("Survival")
struct SurvivalTests {
  private struct Curve: Decodable {
    let ended: [Double]
    let open: [Double]
    let times: [Double]
    let shares: [Double]
    let quantiles: [Double?]
  }

  @Test("the curve and its quantiles are those of statsmodels")
  func reference() throws {
    let cases = try Reference<Curve>("survivals").cases
    #expect(cases.count == 8)
    for curve in cases {
      let survival = Survival(ended: curve.ended, open: curve.open)
      // statsmodels has a step wherever anything was seen, also where nothing ended.
      let shares = Dictionary(survival.steps.map { ($0.time, $0.share) }) { first, _ in first }
      for (time, share) in zip(curve.times, curve.shares) where shares[time] != nil {
        #expect(abs((shares[time] ?? -1) - share) < 1e-9)
      }
      #expect(Set(survival.steps.map(\.time)) == Set(curve.ended))
      for (probability, expected) in zip([0.25, 0.5, 0.75, 0.9], curve.quantiles) {
        let quantile = survival.quantile(probability)
        #expect((quantile == nil) == (expected == nil))
        if let expected { #expect(agrees(quantile, expected)) }
      }
    }
  }

  /// Of four, two ended after 1 and 3 hours, and two go on after 2 and 50: at 3 the curve is 3/4 · 1/2.
  @Test("what is open counts for as long as it has lasted")
  func open() {
    let survival = Survival(ended: [3, 1], open: [50, 2])
    #expect(survival.steps.map(\.time) == [1, 3] && survival.steps.map(\.share) == [0.75, 0.375])
    #expect(survival.quantile(0.5) == 3)
    #expect(survival.quantile(0.75) == nil)
    // If all ended now: 1, 2, 3, 50.
    #expect(survival.leastQuantile(0.75) == .measured(14.75))
  }

  @Test("with nothing open the median is that of the times; with nothing ended there is none")
  func ends() {
    #expect(Survival(ended: [4, 1, 2, 8], open: []).quantile(0.5) == 3)
    #expect(Survival(ended: [4, 1, 2], open: []).quantile(0.5) == 2)
    #expect(Survival(ended: [4, 1, 2], open: []).quantile(1) == 4)
    #expect(Survival(ended: [], open: [7, 9]).quantile(0.5) == nil)
    #expect(Survival(ended: [], open: [7, 9]).leastQuantile(0.5) == .measured(8))
    #expect(Survival(ended: [], open: []).leastQuantile(0.5) == .unavailable(.noData))
  }
}
