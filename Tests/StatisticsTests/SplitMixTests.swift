import Testing

@testable import Statistics

@Suite("Random numbers by position")
struct SplitMixTests {
  @Test(
    "give the words of the reference implementation",
    arguments: [
      // S. Vigna's splitmix64.c (prng.di.unimi.it) with the state 0, and with 1234567 as published at Rosetta Code.
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
      (
        1_234_567,
        [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
          16_408_922_859_458_223_821,
        ]
      ),
    ] as [(UInt64, [UInt64])])
  func reference(seed: UInt64, words: [UInt64]) {
    #expect(words.indices.map { SplitMix(seed: seed).word(at: $0) } == words)
  }

  @Test("lie strictly between 0 and 1")
  func unit() {
    #expect(unitInterval(0) == 0x1p-33)
    #expect(unitInterval(.max) == 1 - 0x1p-33)
  }

  @Test("are uniform, and those of neighbouring items and seeds are not related")
  func uniform() {
    // Mean 1/2 and variance 1/12; a correlation of 100,000 pairs is beyond 0.02 once in 10⁹.
    let count = 100_000
    func numbers(_ seed: UInt64, _ item: Int) -> [Double] {
      let sequence = SplitMix(seed: seed).split(UInt64(item))
      return (0..<count).map { unitInterval(UInt32(sequence.word(at: $0) >> 32)) - 0.5 }
    }
    let first = numbers(1, 0)
    #expect(abs(first.reduce(0, +) / Double(count)) < 0.006)
    #expect(abs(first.reduce(0) { $0 + $1 * $1 } / Double(count) - 1 / 12) < 0.002)
    for other in [numbers(1, 1), numbers(2, 0), numbers(0, 0), Array(first.dropFirst()) + [0]] {
      let product = zip(first, other).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product / Double(count) * 12) < 0.02)
    }
  }
}
