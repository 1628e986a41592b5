import Record
import Statistics
import Testing

@Suite("Limits of a process behaviour chart")
struct ProcessLimitsTests {
  static let spike: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
  static let wheeler: [Double] = [
    5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200,
  ]

  @Test("give the first example of methods.md, unscreened and screened")
  func spike() throws {
    let plain = try #require(processLimits(of: Self.spike).value)
    #expect(agrees(plain.centre, 1.944444, within: 5e-7))
    #expect(agrees(plain.averageRange, 1.882353, within: 5e-7))
    #expect(agrees(plain.lower, -3.062614, within: 5e-7))
    #expect(agrees(plain.upper, 6.951503, within: 5e-7))
    let screened = try #require(processLimits(of: Self.spike, screening: .once).value)
    #expect(screened.averageRange == 1)
    #expect(agrees(screened.lower, -0.715556, within: 1e-6))
    #expect(agrees(screened.upper, 4.604444, within: 5e-7))
  }

  @Test("give the second example of methods.md, with its two signals")
  func wheeler() throws {
    let limits = try #require(processLimits(of: Self.wheeler).value)
    #expect(limits.centre == 4135.5)
    #expect(agrees(limits.averageRange, 355.9333, within: 1e-6))
    #expect(agrees(limits.lower, 3188.7173, within: 1e-7))
    #expect(agrees(limits.upper, 5082.2827, within: 1e-7))
    #expect(agrees(limits.rangeLimit, 1163.1901, within: 1e-7))
    #expect(movingRanges(of: Self.wheeler).last == 1737)
  }

  @Test("are not drawn from fewer than six values, and on trial below twelve")
  func few() {
    #expect(processLimits(of: []) == .unavailable(.noData))
    #expect(processLimits(of: [3]) == .unavailable(.tooFew(have: 1, need: 6)))
    #expect(processLimits(of: [1, 2, 3, 4, 5]) == .unavailable(.tooFew(have: 5, need: 6)))
    #expect(processLimits(of: [1, 2, 3, 4, 5, 6]).value?.isTrial == true)
    #expect(processLimits(of: Array(Self.spike.prefix(11))).value?.isTrial == true)
    #expect(processLimits(of: Array(Self.spike.prefix(12))).value?.isTrial == false)
  }

  @Test("from medians are wider by Wheeler's factors")
  func medians() throws {
    // By hand: median 2, ranges 1, 1, 1, 8, 9, 1, 0 with median 1.
    let limits = try #require(processLimits(of: [1, 2, 1, 2, 10, 1, 2, 2], averages: .medians, screening: .once).value)
    #expect(limits.centre == 2)
    #expect(limits.averageRange == 1)
    #expect(agrees(limits.lower, -1.145))
    #expect(agrees(limits.upper, 5.145))
    #expect(limits.rangeLimit == 3.865)
  }

  @Test("take no range across a gap")
  func gaps() throws {
    #expect(movingRanges(of: [1, 3, nil, 10, 6]) == [nil, 2, nil, nil, 4])
    #expect(movingRanges(of: []) == [])
    let limits = try #require(processLimits(of: [1, 3, 2, nil, 10, 6, 8]).value)
    #expect(limits.n == 6)
    #expect(limits.centre == 5)
    #expect(limits.averageRange == 2.25)
  }

  @Test("need values that follow each other")
  func isolated() {
    let isolated = (0..<20).map { $0 % 2 == 0 ? Double($0) : nil }
    #expect(processLimits(of: isolated) == .unavailable(.tooFew(have: 1, need: 6)))
    #expect(processLimits(of: [nil, nil]) == .unavailable(.noData))
  }

  @Test("of equal values have no width", arguments: [RangeScreening.none, .once])
  func equal(screening: RangeScreening) throws {
    let values = Array(repeating: 0.1, count: 13)
    let limits = try #require(processLimits(of: values, screening: screening).value)
    #expect(limits.lower == 0.1)
    #expect(limits.upper == 0.1)
  }

  @Test("of numbers that are not finite, or grow so, are unavailable", arguments: [Double.nan, .infinity, 1e308])
  func notFinite(number: Double) {
    #expect(processLimits(of: [number, -number, number, -number, 1, 2]) == .unavailable(.notFinite))
  }
}
