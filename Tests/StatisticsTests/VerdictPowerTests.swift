import Record
import Statistics
import Testing

@Suite("How often a test decides")
struct VerdictPowerTests {
  struct Case: Decodable {
    struct Group: Decodable {
      let successes: Int?
      let n: Int?
      let m: Int?
      let mean: Double?
      let sd: Double?
      let truth: Double?
    }

    let control: Group
    let variant: Group
    let factor: Double
    let shift: Double
    let growth: [Double]
    let power: Double
    let confidence: Double
    let chance: Double
    let size: Double
  }

  struct Clustered: Decodable {
    let control: [Double]
    let variant: [Double]
    let intraclass: Double
    let lower: Double
    let upper: Double
  }

  private func power(_ expected: Case) -> Figure<VerdictPower> {
    let (control, variant) = (expected.control, expected.variant)
    let contrast = Contrast(factor: expected.factor, shift: expected.shift)
    let (n, m, truth) = (control.n ?? 0, variant.m ?? 0, variant.truth ?? 0)
    guard let mean = control.mean else {
      return TwoProportions.groups(
        control: .init(successes: control.successes ?? 0, n: n, designEffect: expected.growth[0]),
        variant: .init(successes: 0, n: m, designEffect: expected.growth[1])
      ).flatMap {
        $0.power(
          against: contrast, ifVariantIs: truth, asOften: expected.power, confidence: expected.confidence)
      }
    }
    return TwoMeans.groups(
      control: .init(n: n, mean: mean, deviation: control.sd ?? 0, designEffect: expected.growth[0]),
      variant: .init(n: m, mean: 0, deviation: variant.sd ?? 0, designEffect: expected.growth[1])
    ).flatMap {
      $0.power(against: contrast, ifVariantIs: truth, asOften: expected.power, confidence: expected.confidence)
    }
  }

  @Test("chances and sizes agree with statsmodels")
  func reference() throws {
    for expected in try Reference<Case>("verdict-powers").cases {
      let found = try #require(power(expected).value)
      #expect(agrees(found.chance, expected.chance), "\(found) \(expected)")
      // Rounded up, and never below one.
      #expect(found.needed.value == max(1, Int(expected.size.rounded(.up))), "\(found) \(expected)")
    }
  }

  @Test("intervals of units that were assigned agree with SciPy and statsmodels on the rows that count")
  func clustered() throws {
    for expected in try Reference<Clustered>("clustered-differences").cases {
      func effect(_ group: [Double], _ rows: Int) -> Double {
        designEffect(rows: Int(group[rows]), units: Int(group[group.count - 1]), intraclass: expected.intraclass)
      }
      let interval: Interval?
      if expected.control.count == 3 {
        func group(_ group: [Double]) -> TwoProportions.Group {
          .init(successes: Int(group[0]), n: Int(group[1]), designEffect: effect(group, 1))
        }
        interval =
          TwoProportions.groups(control: group(expected.control), variant: group(expected.variant))
          .flatMap { $0.difference() }.value?.interval
      } else {
        func group(_ group: [Double]) -> TwoMeans.Group {
          .init(
            n: Int(group[0]), mean: group[1], deviation: group[2], units: Int(group[3]),
            designEffect: effect(group, 0))
        }
        interval =
          TwoMeans.groups(control: group(expected.control), variant: group(expected.variant))
          .flatMap { $0.difference() }.value?.interval
      }
      #expect(agrees(interval?.lower, expected.lower), "\(expected)")
      #expect(agrees(interval?.upper, expected.upper), "\(expected)")
    }
  }

  @Test("the ratio of rows in units is that of as many rows as count")
  func ratios() throws {
    func ratio(_ successes: Int, _ n: Int, _ effect: Double) -> Interval? {
      TwoProportions.groups(
        control: .init(successes: successes, n: n, designEffect: effect),
        variant: .init(successes: 2 * successes, n: n, designEffect: effect)
      ).flatMap { $0.ratio() }.value?.interval
    }
    #expect(agrees(ratio(400, 2000, 10)?.lower, try #require(ratio(40, 200, 1)).lower))
    #expect(agrees(ratio(400, 2000, 10)?.upper, try #require(ratio(40, 200, 1)).upper))
  }

  @Test("a unit of one row grows nothing; a variance grows with the rows of a unit")
  func designEffects() {
    #expect(designEffect(rows: 24, units: 24, intraclass: 0.3) == 1)
    #expect(agrees(designEffect(rows: 24, units: 6, intraclass: 0.3), 1.9))
    #expect(agrees(designEffect(rows: 26412, units: 14, intraclass: 0.1), 1 + (26412.0 / 14 - 1) / 10))
    #expect(
      designEffect(rows: 3, units: 0, intraclass: 0.3) == 1 && designEffect(rows: 3, units: 9, intraclass: 1) == 1)
  }

  @Test("says why there is none")
  func hostile() throws {
    let shares = try #require(
      TwoProportions.groups(control: .init(successes: 9, n: 10), variant: .init(successes: 1, n: 10)).value)
    #expect(shares.power(against: .difference(0.1), ifVariantIs: 1.1) == .unavailable(.outOfRange))
    #expect(shares.power(against: .difference(0.1), ifVariantIs: .nan) == .unavailable(.outOfRange))
    #expect(shares.power(against: .difference(0.1), ifVariantIs: 1, asOften: 1).value == nil)
    #expect(shares.power(against: .difference(0.1), ifVariantIs: 1, confidence: .nan).value == nil)
    // On the threshold itself no size decides.
    let edge = try #require(shares.power(against: .difference(0), ifVariantIs: 0.9).value)
    #expect(edge.needed == .unavailable(.outOfRange) && agrees(edge.chance, 0.025))
    #expect(
      TwoProportions.groups(
        control: .init(successes: 9, n: 10, designEffect: .nan), variant: .init(successes: 1, n: 10))
        == .unavailable(.outOfRange))
    #expect(
      TwoMeans.groups(
        control: .init(n: 9, mean: 1, deviation: 1, units: 1), variant: .init(n: 9, mean: 1, deviation: 1))
        == .unavailable(.tooFew(have: 1, need: 2)))
    // None of ten in the control is no proof that there never is one: near is 1 of 12, and so is the variant.
    let certain = try #require(
      TwoProportions.groups(control: .init(successes: 0, n: 10), variant: .init(successes: 1, n: 10)).value)
    let found = try #require(certain.power(against: .difference(0.1), ifVariantIs: 0).value)
    #expect(agrees(found.chance, normalCDF(0.1 / (2.0 / 10 * 11 / 144).squareRoot() - 1.959963984540054)))
  }
}
