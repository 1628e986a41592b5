import Statistics
import Testing

@Suite("An estimate")
struct EstimateTests {
  @Test("carries its value or its reason through a change of terms")
  func mapping() {
    #expect(Estimate.measured(2.0).map { $0 * 3 } == .measured(6))
    #expect(Estimate<Double>.unavailable(.noData).map { $0 * 3 } == .unavailable(.noData))
    #expect(Estimate.measured(2.0).flatMap { _ in Estimate<Int>.unavailable(.allZero) }.reason == .allZero)
    #expect(Estimate.measured(2.0).reason == nil)
    #expect(Estimate<Int>.unavailable(.noData).value == nil)
  }
}
