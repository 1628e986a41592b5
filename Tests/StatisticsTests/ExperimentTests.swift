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

  struct Power: Decodable {
    let successes: Int
    let control: Int
    let variant: Int
    let power: Double
    let confidence: Double
    let rise: Double
    let difference: Double
  }

  struct Size: Decodable {
    let share: Double
    let change: Double
    let power: Double
    let confidence: Double
    let size: Double
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

  @Test("what could have been decided agrees with statsmodels")
  func powers() throws {
    for expected in try Reference<Power>("powers").cases {
      let groups = try #require(
        Self.proportions(expected.successes, expected.control, 0, expected.variant).value)
      let rise = groups.smallestRise(power: expected.power, confidence: expected.confidence).value
      // statsmodels leaves the power of the other side out, less than a thousandth of it.
      #expect(agrees(rise, expected.rise, within: 1e-3), "\(String(describing: rise)) \(expected)")
      let means = try #require(
        Self.means([Double(expected.control), 0, 1], [Double(expected.variant), 0, 1]).value)
      let difference = means.smallestDifference(power: expected.power, confidence: expected.confidence).value
      #expect(agrees(difference, expected.difference), "\(String(describing: difference)) \(expected)")
    }
  }

  @Test("how many would have been needed agrees with statsmodels, rounded up")
  func sizes() throws {
    for expected in try Reference<Size>("sample-sizes").cases {
      let millionths = Int((expected.share * 1_000_000).rounded())
      let groups = try #require(Self.proportions(millionths, 1_000_000, 0, 1).value)
      let size = groups.sizeNeeded(
        toShow: expected.change, power: expected.power, confidence: expected.confidence)
      #expect(size.value == Int(expected.size.rounded(.up)), "\(size) \(expected)")
    }
  }

  @Test("groups of the size that is needed show the change, and groups of one fewer do not")
  func sizeAndPower() throws {
    // 1,534 of each show a rise from 40 % by 5 points (statsmodels 0.15.0: 1533.28).
    let needed = try #require(Self.proportions(40, 100, 0, 1).flatMap { $0.sizeNeeded(toShow: 0.05) }.value)
    #expect(needed == 1534)
    // As shares of the same 40 %, in fifths.
    let enough = try #require(Self.proportions(614, 1535, 0, 1535).flatMap { $0.smallestRise() }.value)
    let fewer = try #require(Self.proportions(612, 1530, 0, 1530).flatMap { $0.smallestRise() }.value)
    #expect(enough < 0.05 && fewer > 0.05)
  }

  @Test("a fall is the rise of those who did not succeed")
  func falls() throws {
    let groups = try #require(Self.proportions(40, 100, 0, 100).value)
    // power_proportions_2indep of statsmodels 0.15.0: from 60 % up.
    #expect(agrees(groups.smallestFall().value, 0.1820010854041071, within: 1e-3))
    #expect(agrees(groups.smallestRise().value, 0.1969354457729483, within: 1e-3))
  }

  @Test("means need (z + z′)² (s₁² + s₂²)/d² in each group")
  func sizesOfMeans() throws {
    // 7.848880 × (14.1² + 12.6²) ÷ 6² = 77.959 (SciPy 1.17.1).
    let groups = try #require(Self.means([24, 36.2, 14.1], [24, 31.9, 12.6]).value)
    #expect(groups.sizeNeeded(toShow: -6) == .measured(78))
    #expect(groups.sizeNeeded(toShow: 1e6) == .measured(2))
    #expect(groups.sizeNeeded(toShow: 0) == .unavailable(.outOfRange))
    #expect(groups.sizeNeeded(toShow: .nan) == .unavailable(.outOfRange))
    #expect(groups.sizeNeeded(toShow: 1e-9) == .unavailable(.outOfRange))
  }

  @Test("no size shows a change that leads out of 0 to 1")
  func impossibleSizes() throws {
    let groups = try #require(Self.proportions(9, 10, 0, 10).value)
    #expect(groups.sizeNeeded(toShow: 0.2) == .unavailable(.outOfRange))
    #expect(groups.sizeNeeded(toShow: 0) == .unavailable(.outOfRange))
    #expect(groups.sizeNeeded(toShow: .nan) == .unavailable(.outOfRange))
    #expect(groups.sizeNeeded(toShow: 0.05, power: 1).value == nil)
    // Nobody before and all after: each of two shows it.
    #expect(Self.proportions(0, 10, 0, 10).flatMap { $0.sizeNeeded(toShow: 1) }.value.map { $0 <= 4 } == true)
  }

  @Test("a rise that no outcome could have shown is none")
  func powerless() throws {
    let few = try #require(Self.proportions(2, 2, 2, 2).value)
    #expect(few.smallestRise() == .unavailable(.outOfRange))
    #expect(few.smallestRise(power: 1) == .unavailable(.outOfRange))
    let means = try #require(Self.means([2, 0, 1], [2, 0, 1]).value)
    #expect(means.smallestDifference(power: 0.05) == .unavailable(.outOfRange))
    #expect(means.smallestDifference(confidence: .nan) == .unavailable(.outOfRange))
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
