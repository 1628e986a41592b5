import Record
import Statistics
import Testing

@Suite("Mann–Kendall and Theil–Sen")
struct TrendTests {
  struct Case: Decodable {
    let name: String
    let values: [Double]
    let times: [Double]
    let s: Int
    let variance: Double
    let z: Double?
    let p: Double?
    let slope: Double
    let intercept: Double
    let lower: Double?
    let upper: Double?

    var observations: [Observation] {
      zip(times, values).map { Observation(time: $0, value: $1) }
    }
  }

  @Test("agree with pymannkendall and SciPy", arguments: ["trends", "trends-at-times"])
  func reference(fixture: String) throws {
    for expected in try Reference<Case>(fixture).cases {
      let test = try #require(mannKendall(expected.observations).value)
      #expect(test.s == expected.s, "\(expected.name)")
      #expect(agrees(test.variance, expected.variance), "\(expected.name)")
      if let z = expected.z { #expect(agrees(test.z, z), "\(expected.name)") }
      // Their p is 2(1 − Φ), which has lost digits when it is small.
      if let p = expected.p { #expect(abs(test.pValue - p) <= 1e-9 * p + 1e-15, "\(expected.name)") }
      let slope = try #require(theilSen(expected.observations).value)
      #expect(agrees(slope.slope, expected.slope), "\(expected.name)")
      #expect(agrees(slope.intercept, expected.intercept), "\(expected.name)")
      if let lower = expected.lower { #expect(agrees(slope.interval.lower, lower), "\(expected.name)") }
      if let upper = expected.upper { #expect(agrees(slope.interval.upper, upper), "\(expected.name)") }
    }
  }

  static let example = weekly([5, 4, 6, 5, 7, 8, 7, 9, 10, 9, 11, 12])

  static func weekly(_ values: [Double]) -> [Observation] {
    values.enumerated().map { Observation(time: Double($0.offset), value: $0.element) }
  }

  @Test("give the example of methods.md")
  func example() throws {
    let test = try #require(mannKendall(Self.example).value)
    #expect(test.n == 12)
    #expect(test.s == 55)
    #expect(abs(test.variance - 209.6667) < 0.00005)
    #expect(abs(test.z - 3.729315) < 0.0000005)
    #expect(abs(test.pValue - 1.92001e-4) < 5e-10)
    #expect(abs((theilSen(Self.example).value?.slope ?? 0) - 0.6666667) < 5e-8)
  }

  @Test("the order of observations is irrelevant")
  func order() {
    #expect(mannKendall(Self.example.reversed()) == mannKendall(Self.example))
    #expect(theilSen(Self.example.reversed()) == theilSen(Self.example))
  }

  @Test("a slope is per unit of the times given")
  func unit() {
    let daily = Self.example.map { Observation(time: $0.time * 7, value: $0.value) }
    #expect(agrees(theilSen(daily).value?.slope, 2.0 / 3 / 7))
    #expect(mannKendall(daily) == mannKendall(Self.example))
  }

  @Test("nothing, one and too few observations have no trend")
  func few() {
    #expect(mannKendall([]) == .unavailable(.noData))
    #expect(mannKendall(Self.weekly([1])) == .unavailable(.tooFew(have: 1, need: 10)))
    #expect(mannKendall(Self.weekly([1]), minimum: 0) == .unavailable(.tooFew(have: 1, need: 2)))
    #expect(theilSen([]) == .unavailable(.noData))
    #expect(theilSen(Self.weekly([1])) == .unavailable(.tooFew(have: 1, need: 2)))
    #expect(theilSen(Self.weekly([1, 4])).value?.slope == 3)
  }

  @Test("equal values have slope 0 and nothing to test")
  func equal() {
    let flat = Self.weekly(Array(repeating: 0.1, count: 12))
    #expect(mannKendall(flat) == .unavailable(.noVariation))
    #expect(theilSen(flat).value?.slope == 0)
    #expect(theilSen(flat).value?.interval == Interval(lower: 0, upper: 0))
  }

  @Test("observations at one time have no trend")
  func oneTime() {
    let heap = (0..<12).map { Observation(time: 3, value: Double($0)) }
    #expect(mannKendall(heap) == .unavailable(.noVariation))
    #expect(theilSen(heap) == .unavailable(.noVariation))
  }

  @Test("numbers that are not finite have no trend", arguments: [Double.nan, .infinity])
  func notFinite(number: Double) {
    let time = Self.example + [Observation(time: number, value: 1)]
    let value = Self.example + [Observation(time: 12, value: number)]
    for observations in [time, value] {
      #expect(mannKendall(observations) == .unavailable(.notFinite))
      #expect(theilSen(observations) == .unavailable(.notFinite))
    }
    let steep = [Observation(time: 0, value: -1e308), Observation(time: 1e-300, value: 1e308)]
    #expect(theilSen(steep) == .unavailable(.notFinite))
  }

  @Test("more observations than the bound are refused")
  func bound() {
    let many = Self.weekly(Array(repeating: 1, count: trendLimit + 1))
    #expect(mannKendall(many) == .unavailable(.tooMany(have: 2001, limit: 2000)))
    #expect(theilSen(many) == .unavailable(.tooMany(have: 2001, limit: 2000)))
  }
}
