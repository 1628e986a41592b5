import Record
import Statistics
import Testing

@Suite("An estimate")
struct EstimateTests {
  @Test("carries its value or its reason through a change of terms")
  func mapping() {
    #expect(Figure.measured(2.0).map { $0 * 3 } == .measured(6))
    #expect(Figure<Double>.unavailable(.noData).map { $0 * 3 } == .unavailable(.noData))
    #expect(Figure.measured(2.0).flatMap { _ in Figure<Int>.unavailable(.allZero) }.reason == .allZero)
    #expect(Figure.measured(2.0).reason == nil)
    #expect(Figure<Int>.unavailable(.noData).value == nil)
  }
}
