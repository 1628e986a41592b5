import Record
import Statistics
import Testing

@Suite("Forecast of a metric")
struct LevelForecastTests {
  struct Case: Decodable {
    let values: [Double?]
    let weeks: Double
    let target: Double
    let expected: Double
    let below: Double
  }

  @Test("agrees with generalized least squares over the whole covariance matrix, gaps included")
  func reference() throws {
    for expected in try Reference<Case>("levels").cases {
      let found = try #require(levelForecast(of: expected.values, after: expected.weeks).value)
      #expect(found.n == expected.values.compactMap(\.self).count)
      // Components of a weight below a ten-thousandth are left out.
      #expect(abs(found.expected - expected.expected) < 1e-3 * max(1, abs(expected.expected)))
      #expect(
        abs(found.below(expected.target) - expected.below) < 2e-4, "\(expected.weeks) weeks to \(expected.target)")
      #expect(found.probability(of: expected.target, .atMost) == found.below(expected.target))
      #expect(agrees(found.probability(of: expected.target, .atLeast), 1 - found.below(expected.target)))
    }
  }

  private let values: [Double?] = [4, 6, 5, 7, 4, 6, 6, 5, 7, 5]

  @Test("moves with its values: a shift shifts it, a factor stretches it, and what falls mirrors what rises")
  func equivariant() throws {
    let plain = try #require(levelForecast(of: values, after: 5).value)
    let moved = try #require(levelForecast(of: values.map { $0.map { 3 * $0 + 100 } }, after: 5).value)
    let mirrored = try #require(levelForecast(of: values.map { $0.map { -$0 } }, after: 5).value)
    for target in [2.0, 5, 6.5, 9] {
      #expect(abs(moved.below(3 * target + 100) - plain.below(target)) < 1e-9)
      #expect(abs(mirrored.below(-target) - (1 - plain.below(target))) < 1e-9)
    }
  }

  @Test("is less sure the further it looks, and a part of a week is a week's noise")
  func horizon() throws {
    let widths = try [0.2, 1, 4, 12].map { weeks in
      let forecast = try #require(levelForecast(of: values, after: weeks).value)
      return forecast.below(8) - forecast.below(3)
    }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 >= $1 - 1e-3 })
  }

  @Test("needs as many values as are asked for, numbers that are finite, and some spread")
  func unavailable() {
    #expect(levelForecast(of: [], after: 1).reason == .noData)
    #expect(levelForecast(of: Array(values.prefix(7)), after: 1).reason == .tooFew(have: 7, need: 8))
    #expect(levelForecast(of: Array(values.prefix(2)), after: 1, minimum: 1).reason == .tooFew(have: 2, need: 3))
    #expect(levelForecast(of: values + [.infinity], after: 1).reason == .notFinite)
    #expect(levelForecast(of: values, after: 0).reason == .negative)
    #expect(levelForecast(of: (0..<12).map { 0.1 * Double($0) }, after: 1).reason == .noVariation)
    #expect(levelForecast(of: Array(repeating: 1e12, count: 9), after: 1).reason == .noVariation)
    #expect(levelForecast(of: [1, 2, 4, 3, 5, 9, 8, 7].map { $0 * 1e300 }, after: 1).reason == .notFinite)
  }

  @Test("a target far beyond anything seen has next to no chance, and never less than none")
  func far() throws {
    let noise: [Double] = [0, 1, -1, 0.5, -0.5, 2, -2]
    let forecast = try #require(levelForecast(of: (0..<26).map { 10 + noise[$0 * 3 % 7] }, after: 4).value)
    for target in [60.0, 1e6, 1e300] {
      #expect((0...1e-6).contains(forecast.probability(of: target, .atLeast)))
      #expect((1 - 1e-6...1).contains(forecast.probability(of: target, .atMost)))
      #expect((0...1e-6).contains(forecast.probability(of: -target, .atMost)))
    }
  }

  @Test("a high level costs no digits")
  func high() throws {
    let low = try #require(levelForecast(of: values, after: 5).value)
    let high = try #require(levelForecast(of: values.map { $0.map { $0 + 1e9 } }, after: 5).value)
    #expect(abs(high.below(1e9 + 6) - low.below(6)) < 1e-6)
  }

  // scipy.stats.binom.cdf(held, count, 0.8).
  @Test("a series is refuted by as few as happen once in a hundred series at most")
  func refuted() {
    func least(_ count: Int) -> Int? { (0...count).first { !PastForecasts(held: $0, of: count).isRefuted } }
    // 0.0016 of 0 in 4; 0.0067 of 1 in 5; 0.0016 of 1 in 6; 0.0047 of 2 in 7; 0.0012 of 2 in 8; the next are above 0.01.
    #expect((3...8).map(least) == [0, 1, 2, 2, 3, 3])
  }

  @Test("forecasts of the past are held against what came, at most eight, the latest first")
  func past() {
    let noise: [Double] = [0, 1, -1, 0.5, -0.5, 2, -2]
    let steady: [Double?] = (0..<40).map { 10 + noise[$0 * 3 % 7] }
    let kept = pastForecasts(of: steady, after: 4, longest: 26)
    #expect(kept.count == 8 && kept.held >= 6)
    #expect(pastForecasts(of: Array(steady.prefix(11)), after: 4, longest: 26).count == 0, "seven weeks are too few")
    #expect(pastForecasts(of: Array(steady.prefix(12)), after: 4, longest: 26).count == 1)
    #expect(pastForecasts(of: steady, after: 0, longest: 26) == PastForecasts(held: 0, of: 0))
    // The two latest saw nothing of the leap.
    let leap = pastForecasts(of: Array(steady.prefix(20)) + [1000, 1000, 1000, 1000], after: 4, longest: 26)
    #expect(leap.count > 2 && leap.count - leap.held >= 2)
  }
}
