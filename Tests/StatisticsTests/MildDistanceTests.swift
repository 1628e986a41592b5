import Testing

@testable import Statistics

@Suite("Mild distances")
struct MildDistanceTests {
  /// 1 and 4 by turns, then 64: as roots 1 and 2 by turns, then 8; as powers of two 0 and 2 by turns, then 6.
  @Test("a value far out above is less far on the scale of logarithms, worked by hand")
  func logarithms() throws {
    let values: [Double?] = [1, 4, 1, 4, 1, 4, 1, 4, 64]
    let distances = mildDistances(of: values, baseline: 0..<8)
    // Logarithms to base 2: mean 1, every range 2, sigma 2.66 × 2 / 3; the base does not matter.
    #expect(abs(try #require(distances[8]) - 5 / (2.66 * 2 / 3)) < 1e-9)
    // On their own scale: mean 2.5, every range 3. 1 lies 1.5 below, on the other scale 1 below of 1.77.
    #expect(abs(try #require(distances[0]) + 1.5 / 2.66) < 1e-9)
  }

  @Test("with a zero the other scale is that of roots, below zero there is none")
  func roots() throws {
    let counts: [Double?] = [0, 4, 0, 4, 0, 4, nil, 0, 4, 100]
    let distance = try #require(mildDistances(of: counts, baseline: 0..<6)[9])
    #expect(abs(distance - 9 / (2.66 * 2 / 3)) < 1e-9)
    #expect(mildDistances(of: counts, baseline: 0..<6)[6] == nil)
    let signed = mildDistances(of: counts.map { $0.map { $0 - 2 } }, baseline: 0..<6)
    #expect(abs(try #require(signed[9]) - 98 / (2.66 * 4 / 3)) < 1e-9)
  }

  @Test("without limits, or with limits of no width, there are none")
  func none() {
    #expect(mildDistances(of: [1, 2, 3], baseline: 0..<3).isEmpty)
    #expect(mildDistances(of: Array(repeating: 1, count: 9), baseline: 0..<9).isEmpty)
    #expect(mildDistances(of: [], baseline: 0..<0).isEmpty)
    #expect(mildDistances(of: [1, .nan, 1, 2, 1, 2, 1], baseline: 0..<7).isEmpty)
  }

  /// SciPy 1.17.1: `stats.t.sf`.
  @Test("the upper tail of Student's t")
  func tail() {
    #expect(abs(studentUpperTail(0, degreesOfFreedom: 3) / 0.5 - 1) < 1e-10)
    #expect(abs(studentUpperTail(1, degreesOfFreedom: 1) / 0.25000000000000006 - 1) < 1e-10)
    #expect(abs(studentUpperTail(2.5, degreesOfFreedom: 7.3) / 0.019825117332800214 - 1) < 1e-10)
    #expect(abs(studentUpperTail(4, degreesOfFreedom: 47.74) / 0.00010961640082452738 - 1) < 1e-10)
    #expect(abs(studentUpperTail(9, degreesOfFreedom: 5.58) / 7.880157143880294e-05 - 1) < 1e-10)
    #expect(studentUpperTail(1, degreesOfFreedom: 0).isNaN && studentUpperTail(-1, degreesOfFreedom: 3).isNaN)
  }
}
