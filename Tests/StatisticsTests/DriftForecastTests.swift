import Record
import Statistics
import Testing

@Suite("Forecast of a metric")
struct DriftForecastTests {
  struct Case: Decodable {
    let values: [Double]
    let weeks: Double
    let target: Double
    let drift: Double
    let expected: Double
    let deviation: Double
    let atLeast: Double
    let atMost: Double
  }

  @Test("agrees with a fit by statsmodels")
  func reference() throws {
    for expected in try Reference<Case>("drifts").cases {
      let changes = weeklyChanges(of: expected.values)
      let last = try #require(expected.values.last)
      let up = driftForecast(from: last, changes: changes, after: expected.weeks, meets: expected.target, .atLeast)
      let down = driftForecast(from: last, changes: changes, after: expected.weeks, meets: expected.target, .atMost)
      #expect(up.value?.n == 12)
      #expect(agrees(up.value?.drift, expected.drift))
      #expect(agrees(up.value?.expected, expected.expected))
      #expect(agrees(up.value?.deviation, expected.deviation))
      #expect(agrees(up.value?.probability, expected.atLeast), "\(expected.weeks) weeks to \(expected.target)")
      #expect(agrees(down.value?.probability, expected.atMost), "\(expected.weeks) weeks to \(expected.target)")
    }
  }

  /// Mean 1, sum of squares about it 8, so s² = 8/7.
  static let changes: [Double] = [0, 2, 0, 2, 0, 2, 0, 2]

  static func forecast(
    from last: Double = 10, changes: [Double] = changes, after weeks: Double = 8, target: Double = 18,
    _ side: Bound = .atLeast
  ) -> Figure<DriftForecast> {
    driftForecast(from: last, changes: changes, after: weeks, meets: target, side)
  }

  @Test("a target just where the drift leads is even odds")
  func even() throws {
    let found = try #require(Self.forecast().value)
    #expect(found.expected == 18)
    #expect(found.probability == 0.5)
    // √(8/7) · √(8 · (1 + 8/8)), by hand.
    #expect(agrees(found.deviation, 4.276179870598791))
  }

  @Test("at the horizon itself the answer is known, either way")
  func now() {
    #expect(Self.forecast(from: 18, after: 0).value?.probability == 1)
    #expect(Self.forecast(from: 17.9, after: 0).value?.probability == 0)
    #expect(Self.forecast(from: 18, after: 0, .atMost).value?.probability == 1)
    #expect(Self.forecast(from: 18.1, after: 0, .atMost).value?.probability == 0)
  }

  @Test("eight weeks of data are needed: seven changes")
  func few() {
    #expect(Self.forecast(changes: []) == .unavailable(.noData))
    #expect(Self.forecast(changes: [1]) == .unavailable(.tooFew(have: 1, need: 7)))
    #expect(Self.forecast(changes: Array(Self.changes.dropLast(2))) == .unavailable(.tooFew(have: 6, need: 7)))
    #expect(Self.forecast(changes: Array(Self.changes.dropLast())).value?.n == 7)
  }

  @Test("changes that are all the same give no probability, rounding or not")
  func equal() {
    #expect(Self.forecast(changes: Array(repeating: 0, count: 9)) == .unavailable(.noVariation))
    let steps = weeklyChanges(of: (0...12).map { Double($0) * 0.1 })
    #expect(Self.forecast(from: 1.2, changes: steps) == .unavailable(.noVariation))
    #expect(Self.forecast(from: 18, changes: steps, after: 0).value?.probability == 1)
  }

  @Test("a horizon that has passed, and numbers that are not finite, give none")
  func invalid() {
    #expect(Self.forecast(after: -1) == .unavailable(.negative))
    #expect(Self.forecast(after: .infinity) == .unavailable(.notFinite))
    #expect(Self.forecast(target: .nan) == .unavailable(.notFinite))
    #expect(Self.forecast(changes: Self.changes + [.nan]) == .unavailable(.notFinite))
    #expect(Self.forecast(from: 1e308, changes: Self.changes.map { $0 * 1e305 }, after: 1e9).reason == .notFinite)
  }

  @Test("a missing week has no change to either side")
  func gaps() {
    #expect(weeklyChanges(of: [1, 3, nil, 9, 8]) == [2, -1])
    #expect(weeklyChanges(of: [nil, nil]).isEmpty)
    #expect(weeklyChanges(of: [5]).isEmpty)
    #expect(weeklyChanges(of: []).isEmpty)
  }
}
