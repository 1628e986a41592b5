import Record
import Statistics
import Testing

@Suite("A change of level against the line before")
struct LevelChangeTests {
  struct Case: Decodable {
    let before: [[Double]]
    let after: [[Double]]
    let middle: Double
    let carriedOn: Double
    let slope: Double
    let effect: Double
    let errors: [Double]
    let lower: Double
    let upper: Double
  }

  private func points(_ values: [Double], from start: Double = 0) -> [WeighedValue] {
    values.enumerated().map { WeighedValue(time: start + Double($0), value: $1) }
  }

  @Test("line, difference and all three errors agree with statsmodels")
  func reference() throws {
    for expected in try Reference<Case>("level-changes").cases {
      func values(_ points: [[Double]]) -> [WeighedValue] {
        points.map { WeighedValue(time: $0[0], value: $0[1], weight: $0[2]) }
      }
      let found = try #require(levelChange(before: values(expected.before), after: values(expected.after)).value)
      for (value, known) in [
        (found.middle, expected.middle), (found.carriedOn, expected.carriedOn), (found.slope, expected.slope),
        (found.effect.value, expected.effect), (found.errors.ordinary, expected.errors[0]),
        (found.errors.neweyWest, expected.errors[1]), (found.errors.autoregressive, expected.errors[2]),
        (found.effect.interval.lower, expected.lower), (found.effect.interval.upper, expected.upper),
      ] {
        #expect(agrees(value, known), "\(value), not \(known), in \(expected)")
      }
    }
  }

  @Test("a straight line that goes on is no change, however steep it is")
  func straight() throws {
    let before = (0..<20).map { 3 + 0.7 * Double($0) }
    let found = try #require(
      levelChange(before: points(before), after: points((20..<28).map { 3 + 0.7 * Double($0) }, from: 20)).value)
    #expect(found.effect.value == 0 && found.effect.interval == Interval(lower: 0, upper: 0))
    #expect(agrees(found.slope, 0.7) && agrees(found.carriedOn, 3 + 0.7 * 23.5))
  }

  @Test("the difference is that in the middle of the time after: the mean after less the line there")
  func middle() throws {
    // From 0 to 11 the line is 0; after it, at 12, 13 and 17, 3 on average in the middle, 14.
    let found = try #require(
      levelChange(
        before: points([Double](repeating: 0, count: 12)),
        after: [.init(time: 12, value: 2), .init(time: 13, value: 1), .init(time: 17, value: 6)]
      ).value)
    #expect(found.middle == 14 && agrees(found.effect.value, 3) && found.carriedOn == 0)
  }

  @Test("what varies not at all is told without a width")
  func constant() throws {
    let same = try #require(levelChange(before: points([5, 5, 5]), after: points([5, 5], from: 3)).value)
    #expect(same.effect.value == 0 && same.errors.largest == 0 && same.deviationBefore == 0)
    let higher = try #require(levelChange(before: points([5, 5, 5]), after: points([6, 6], from: 3)).value)
    #expect(higher.effect.interval == Interval(lower: 1, upper: 1))
  }

  @Test("says why there is none")
  func hostile() {
    #expect(levelChange(before: [], after: []) == .unavailable(.tooFew(have: 0, need: 5)))
    #expect(levelChange(before: points([1, 2, 3, 4]), after: points([1], from: 4)) == .unavailable(.noVariation))
    #expect(levelChange(before: [], after: points([1, 2, 3, 4, 5])) == .unavailable(.noVariation))
    let once = [WeighedValue(time: 9, value: 1), WeighedValue(time: 9, value: 2)]
    #expect(levelChange(before: points([1, 2, 3]), after: once) == .unavailable(.noVariation))
    #expect(levelChange(before: points([1, .nan, 3]), after: points([1, 2], from: 3)).value == nil)
    #expect(levelChange(before: points([1, 1e308, -1e308]), after: points([1e308, 2], from: 3)).value == nil)
    #expect(levelChange(before: points([1, 2, 3]), after: points([1, 2], from: 3), confidence: 1).value == nil)
  }
}
