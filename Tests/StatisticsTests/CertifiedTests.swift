import Record
import Statistics
import Testing

/// The univariate Statistical Reference Datasets of NIST, with its certified values.
@Suite("Mean and standard deviation as certified by NIST")
struct CertifiedTests {
  struct Case: Decodable {
    let name: String
    let mean: Double
    let deviation: Double
    let autocorrelation: Double
    let values: [Double]
  }

  @Test("of the datasets that were observed, to the 15 digits of the certificate")
  func observed() throws {
    let cases = try Reference<Case>("nist-univariate").cases
    #expect(cases.map(\.name) == ["Lew", "Lottery", "Mavro", "Michelso"])
    #expect(cases.map(\.values.count) == [200, 218, 50, 100])
    for sample in cases {
      #expect(agrees(mean(of: sample.values).value, sample.mean, within: 2e-15), "\(sample.name)")
      // Mavro and Michelso are decimal fractions near to each other: as they are read, before anything is worked out, their
      // deviation is already another in the 13th digit.
      #expect(agrees(standardDeviation(of: sample.values).value, sample.deviation, within: 1e-12), "\(sample.name)")
      // What the data say of their order shows that they stand here as they are certified.
      #expect(agrees(autocorrelation(of: sample.values), sample.autocorrelation, within: 1e-12), "\(sample.name)")
    }
  }

  /// A middle value, then 500 pairs of one below and one above it, as NumAcc2 to NumAcc4 are made. What `deviation` is for
  /// the doubles that stand for these decimal fractions was worked out in exact fractions: 0.1 only in decimal.
  private static let made: [(name: String, middle: Double, below: Double, above: Double, deviation: Double)] = [
    ("NumAcc2", 1.2, 1.1, 1.3, 0.1), ("NumAcc3", 1000000.2, 1000000.1, 1000000.3, 0.1000000000349246),
    ("NumAcc4", 10000000.2, 10000000.1, 10000000.3, 0.1000000005587935),
  ]

  @Test("of the datasets that were made to be hard")
  func made() {
    #expect(mean(of: [10_000_001, 10_000_003, 10_000_002]) == .measured(10_000_002))
    #expect(standardDeviation(of: [10_000_001, 10_000_003, 10_000_002]) == .measured(1))
    for sample in Self.made {
      let values = [sample.middle] + (0..<500).flatMap { _ in [sample.below, sample.above] }
      #expect(agrees(mean(of: values).value, sample.middle, within: 2e-16), "\(sample.name)")
      #expect(agrees(standardDeviation(of: values).value, sample.deviation, within: 1e-14), "\(sample.name)")
      // As certified, as far as doubles can hold the data: eight digits of NumAcc4's 0.1.
      #expect(agrees(standardDeviation(of: values).value, 0.1, within: 6e-9), "\(sample.name)")
    }
  }

  /// At a lag of one, as NIST defines it.
  private func autocorrelation(of values: [Double]) -> Double? {
    guard let mean = mean(of: values).value else { return nil }
    let products = zip(values, values.dropFirst()).map { ($0 - mean) * ($1 - mean) }
    return products.reduce(0, +) / values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  }
}
