import Record
import Statistics
import Testing

@Suite("Experiments")
struct ExperimentTests {
  struct Proportions: Decodable {
    let variant: [Int]
    let control: [Int]
    let confidence: Double
    let lower: Double
    let upper: Double
    let ratioLower: Double?
    let ratioUpper: Double?
  }

  struct Means: Decodable {
    let control: [Double]
    let variant: [Double]
    let confidence: Double
    let df: Double
    let lower: Double
    let upper: Double
  }

  static func proportions(_ y: Int, _ n: Int, _ x: Int, _ m: Int) -> Figure<TwoProportions> {
    TwoProportions.groups(control: .init(successes: y, n: n), variant: .init(successes: x, n: m))
  }

  static func means(_ control: [Double], _ variant: [Double]) -> Figure<TwoMeans> {
    TwoMeans.groups(
      control: .init(n: Int(control[0]), mean: control[1], deviation: control[2]),
      variant: .init(n: Int(variant[0]), mean: variant[1], deviation: variant[2]))
  }

  @Test("differences and ratios of proportions agree with statsmodels")
  func proportions() throws {
    for expected in try Reference<Proportions>("two-proportions").cases {
      let groups = Self.proportions(
        expected.control[0], expected.control[1], expected.variant[0], expected.variant[1])
      let difference = groups.flatMap { $0.difference(confidence: expected.confidence) }.value?.interval
      #expect(agrees(difference?.lower, expected.lower), "\(expected)")
      #expect(agrees(difference?.upper, expected.upper), "\(expected)")
      guard let lower = expected.ratioLower, let upper = expected.ratioUpper else { continue }
      let ratio = groups.flatMap { $0.ratio(confidence: expected.confidence) }.value?.interval
      // statsmodels looks for a root to about that.
      #expect(agrees(ratio?.lower, lower, within: 1e-6), "\(String(describing: ratio)) \(expected)")
      #expect(agrees(ratio?.upper, upper, within: 1e-6), "\(String(describing: ratio)) \(expected)")
    }
  }

  @Test(
    "gives the published examples of Newcombe's method 10",
    arguments: [
      // R. G. Newcombe 1998, table II, the first minus the second share.
      (48, 80, 56, 70, 0.0524, 0.3339), (3, 10, 9, 10, 0.1705, 0.8090), (2, 7, 6, 7, 0.0582, 0.8062),
      (0, 29, 5, 56, -0.0381, 0.1926), (0, 20, 0, 10, -0.1611, 0.2775), (0, 10, 10, 10, 0.6075, 1),
    ])
  func newcombe(y: Int, n: Int, x: Int, m: Int, lower: Double, upper: Double) throws {
    let found = try #require(Self.proportions(y, n, x, m).flatMap { $0.difference() }.value)
    #expect(abs(found.interval.lower - lower) < 0.00006)
    #expect(abs(found.interval.upper - upper) < 0.00006)
  }

  @Test("a ratio needs a success of the control only, and its interval holds it")
  func ratios() throws {
    #expect(Self.proportions(0, 20, 3, 20).flatMap { $0.ratio() } == .unavailable(.allZero))
    let none = try #require(Self.proportions(5, 20, 0, 20).flatMap { $0.ratio() }.value)
    #expect(none.value == 0)
    #expect(none.interval.lower == 0)
    // The score at the upper bound is that of 95 %: both groups against their most likely shares p and p/ratio.
    #expect(none.interval.upper > 0.5 && none.interval.upper < 1)
    let all = try #require(Self.proportions(20, 20, 20, 20).flatMap { $0.ratio() }.value)
    #expect(agrees(all.interval.lower * all.interval.upper, 1))
    // All succeed in both: p = 1 for the control, the ratio for the variant; n (1 − ratio)/ratio = z².
    #expect(agrees(all.interval.lower, 20 / (20 + 1.959963984540054 * 1.959963984540054)))
  }

  @Test("exchanging the groups turns the ratio's interval about")
  func exchanged() throws {
    for (y, n, x, m) in [(3, 20, 8, 25), (1, 2, 1, 3), (40, 41, 3, 900)] {
      let one = try #require(Self.proportions(y, n, x, m).flatMap { $0.ratio() }.value).interval
      let other = try #require(Self.proportions(x, m, y, n).flatMap { $0.ratio() }.value).interval
      #expect(agrees(one.lower * other.upper, 1))
      #expect(agrees(one.upper * other.lower, 1))
    }
  }

  @Test("differences of means agree with SciPy's Welch test")
  func means() throws {
    for expected in try Reference<Means>("two-means").cases {
      let groups = try #require(Self.means(expected.control, expected.variant).value)
      #expect(agrees(groups.degreesOfFreedom, expected.df))
      let interval = groups.difference(confidence: expected.confidence).value?.interval
      #expect(agrees(interval?.lower, expected.lower), "\(expected)")
      #expect(agrees(interval?.upper, expected.upper), "\(expected)")
    }
  }

  @Test("at the bounds of a ratio of means the difference from it is just told apart from none")
  func fieller() throws {
    let groups = try #require(Self.means([30, 12, 4], [40, 15, 5]).value)
    let found = try #require(groups.ratio().value)
    #expect(found.value == 1.25)
    let t = try #require(studentQuantile(0.975, degreesOfFreedom: groups.degreesOfFreedom).value)
    for ratio in [found.interval.lower, found.interval.upper] {
      let error = (25.0 / 40 + ratio * ratio * 16 / 30).squareRoot()
      #expect(agrees(abs(15 - ratio * 12) / error, t))
    }
    #expect(Self.means([30, 1, 4], [40, 15, 5]).flatMap { $0.ratio() } == .unavailable(.outOfRange))
    #expect(Self.means([30, 0, 4], [40, 15, 5]).flatMap { $0.ratio() } == .unavailable(.outOfRange))
    // Both negative: a ratio as well.
    #expect(
      agrees(
        Self.means([30, -12, 4], [40, -15, 5]).flatMap { $0.ratio() }.value?.interval.lower, found.interval.lower))
  }

  @Test("the verdict is that of the whole interval")
  func verdicts() {
    func verdict(_ lower: Double, _ upper: Double, _ side: Bound) -> Verdict {
      Effect(value: (lower + upper) / 2, interval: Interval(lower: lower, upper: upper)).verdict(side, 0.05)
    }
    #expect(verdict(0.06, 0.1, .atLeast) == .supported)
    #expect(verdict(0.05, 0.1, .atLeast) == .supported)
    #expect(verdict(0.01, 0.1, .atLeast) == .inconclusive)
    #expect(verdict(0.01, 0.04, .atLeast) == .refuted)
    #expect(verdict(0.01, 0.04, .atMost) == .supported)
    #expect(verdict(0.06, 0.1, .atMost) == .refuted)
    #expect(verdict(0.01, 0.1, .atMost) == .inconclusive)
  }

  @Test("says why there is no result")
  func hostile() {
    #expect(Self.proportions(0, 0, 1, 2) == .unavailable(.noData))
    #expect(Self.proportions(1, 2, 3, 2) == .unavailable(.outOfRange))
    #expect(Self.proportions(-1, 2, 1, 2) == .unavailable(.negative))
    #expect(Self.proportions(1, 2, 1, 2).flatMap { $0.difference(confidence: 1) } == .unavailable(.outOfRange))
    #expect(Self.proportions(1, 2, 1, 2).flatMap { $0.ratio(confidence: .nan) } == .unavailable(.outOfRange))
    #expect(Self.means([1, 2, 3], [4, 5, 6]) == .unavailable(.tooFew(have: 1, need: 2)))
    #expect(Self.means([3, 2, 0], [4, 5, 0]) == .unavailable(.noVariation))
    #expect(Self.means([3, 2, -1], [4, 5, 0]) == .unavailable(.negative))
    #expect(Self.means([3, .nan, 1], [4, 5, 1]) == .unavailable(.notFinite))
    #expect(Self.means([3, 1, .nan], [4, 5, 1]) == .unavailable(.notFinite))
    #expect(Self.means([3, -1e308, 1], [4, 1e308, 1]) == .unavailable(.notFinite))
    #expect(Self.means([3, 1, 1e200], [4, 5, 1]) == .unavailable(.notFinite))
  }
}
