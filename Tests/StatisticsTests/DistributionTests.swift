import Record
import Testing

@testable import Statistics

@Suite("Beta and Student's t")
struct DistributionTests {
  struct Beta: Decodable {
    let a: Double
    let b: Double
    let x: Double
    let below: Double
    let p: Double
    let quantile: Double
  }

  struct Student: Decodable {
    let df: Double
    let p: Double
    let t: Double
  }

  @Test("the incomplete beta function and its inverse agree with SciPy")
  func betas() throws {
    for expected in try Reference<Beta>("betas").cases {
      #expect(agrees(incompleteBeta(expected.x, expected.a, expected.b), expected.below), "\(expected)")
      let inverse = inverseIncompleteBeta(expected.p, expected.a, expected.b)
      #expect(agrees(inverse, expected.quantile), "\(inverse) \(expected)")
    }
  }

  @Test("beyond its ends the incomplete beta function is 0 and 1")
  func ends() {
    #expect(incompleteBeta(0, 2, 3) == 0)
    #expect(incompleteBeta(1, 2, 3) == 1)
    #expect(incompleteBeta(-1, 2, 3) == 0)
    #expect(incompleteBeta(.nan, 2, 3).isNaN)
    #expect(inverseIncompleteBeta(0, 2, 3) == 0)
    #expect(inverseIncompleteBeta(1, 2, 3) == 1)
  }

  @Test("the quantiles of Student's t agree with SciPy")
  func students() throws {
    for expected in try Reference<Student>("students").cases {
      let found = studentQuantile(expected.p, degreesOfFreedom: expected.df).value
      #expect(agrees(found, expected.t), "\(String(describing: found)) \(expected)")
    }
  }

  @Test("Student's t says why there is no quantile")
  func unavailable() {
    #expect(studentQuantile(0, degreesOfFreedom: 3) == .unavailable(.outOfRange))
    #expect(studentQuantile(1, degreesOfFreedom: 3) == .unavailable(.outOfRange))
    #expect(studentQuantile(.nan, degreesOfFreedom: 3) == .unavailable(.outOfRange))
    #expect(studentQuantile(0.5, degreesOfFreedom: 0) == .unavailable(.outOfRange))
    #expect(studentQuantile(0.5, degreesOfFreedom: .nan) == .unavailable(.outOfRange))
    // Cauchy's distribution and beyond: so far out that there is no number for it.
    #expect(studentQuantile(1e-300, degreesOfFreedom: 0.01) == .unavailable(.outOfRange))
  }
}
