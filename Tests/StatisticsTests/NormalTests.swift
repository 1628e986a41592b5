import Record
import Statistics
import Testing

@Suite("The normal distribution")
struct NormalTests {
  struct Point: Decodable {
    let z: Double
    let below: Double
  }

  struct Quantile: Decodable {
    let p: Double
    let z: Double
  }

  @Test("agrees with SciPy far into both tails")
  func distribution() throws {
    for point in try Reference<Point>("normals").cases {
      #expect(agrees(normalCDF(point.z), point.below), "at \(point.z)")
    }
  }

  @Test("its quantiles agree with SciPy")
  func quantiles() throws {
    for expected in try Reference<Quantile>("normal-quantiles").cases {
      #expect(agrees(normalQuantile(expected.p).value, expected.z), "at \(expected.p)")
    }
  }

  @Test("the reach of 95 % is the quantile, and that of other confidences is worked out")
  func reach() {
    #expect(agrees(normalQuantile(0.975).value, normalReach95, within: 4e-16))
    // SciPy's norm.ppf(0.975), as in the reference of quantiles.
    #expect(agrees(normalReach95, 1.959963984540054, within: 4e-16))
    #expect(normalReach(0.95) == .measured(normalReach95))
    // SciPy's norm.ppf(0.995).
    #expect(agrees(normalReach(0.99).value, 2.5758293035489004))
    #expect(normalReach(1) == .unavailable(.outOfRange) && normalReach(.nan) == .unavailable(.outOfRange))
  }

  @Test("has no quantile at or beyond the ends", arguments: [0.0, 1, -1, 2, .nan, .infinity])
  func ends(probability: Double) {
    #expect(normalQuantile(probability) == .unavailable(.outOfRange))
  }

  @Test("ends at exactly 0 and 1")
  func limits() {
    #expect(normalCDF(-.infinity) == 0)
    #expect(normalCDF(.infinity) == 1)
    #expect(normalCDF(.nan).isNaN)
    #expect(normalQuantile(0.5) == .measured(0))
  }
}
