import Record
import Statistics
import Testing

@Suite("t-charts")
struct SignalsRareEventTests {
  /// Powers of two to 3.6 are judged as 1, 2, 1, 2 …: centre 1.5, limits −1.16 and 4.16.
  static let times = (0..<12).map { $0 % 2 == 0 ? 1 : 12.125732532083186 }

  @Test("judge transformed times, and show limits as times")
  func limits() throws {
    let chart = rareEventChart(of: Self.times + [160], options: ChartOptions(baselines: [0..<12]))
    let band = try #require(chart.bands[0])
    #expect(agrees(band.centre, 4.304557689612044))  // 1.5^3.6
    #expect(band.lower == 0)
    #expect(agrees(band.upper, 169.312, within: 1e-3))  // 4.16^3.6
    #expect(agrees(chart.segments[0].limits.value?.averageRange, 1))
    #expect(chart.signals(by: .nhs).isEmpty)
    let late = rareEventChart(of: Self.times + [170], options: ChartOptions(baselines: [0..<12]))
    #expect(found(.nhs, in: late) == [Found(.nhsOutside, [12], .up)])
  }

  @Test("two events at once are allowed, a negative time is not")
  func zero() {
    #expect(rareEventChart(of: Self.times + [0]).segments[0].limits.value != nil)
    #expect(rareEventChart(of: Self.times + [-1]).segments[0].limits == .unavailable(.negative))
    #expect(rareEventChart(of: Self.times + [.nan]).segments[0].limits == .unavailable(.notFinite))
    #expect(rareEventChart(of: Self.times.map { $0 * 1e307 }).segments[0].limits == .unavailable(.notFinite))
    #expect(rareEventChart(of: [0, 0, 0, 0, 0, 0]).bands[0] == ControlBand(centre: 0, lower: 0, upper: 0))
    #expect(rareEventChart(of: []).segments.isEmpty)
  }
}
