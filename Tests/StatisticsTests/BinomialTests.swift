import Record
import Statistics
import Testing

/// Expectations are sums of exact fractions (Python's `fractions` and `math.comb`).
@Suite("Binomial tails")
struct BinomialTests {
  @Test(
    "the upper tail",
    arguments: [
      (8, 10, 0.5, 0.0546875), (1, 3, 0.05, 0.142625), (5, 20, 0.06, 0.005634142479033345),
      (19, 20, 0.9, 0.3917469981251677), (0, 5, 1.0 / 3, 1.0), (6, 5, 0.5, 0.0), (1, 4, 0.0, 0.0),
      (4, 4, 1.0, 1.0),
    ] as [(Int, Int, Double, Double)])
  func upper(cases: Int, total: Int, probability: Double, expected: Double) throws {
    let tail = try #require(binomialUpperTail(cases, of: total, probability: probability).value)
    #expect(abs(tail - expected) < 1e-12)
  }

  @Test("with many expected cases the normal distribution stands in")
  func normal() throws {
    let half = try #require(binomialUpperTail(531, of: 1000, probability: 0.5).value)
    #expect(abs(half - 0.026838924822505102) < 1e-4)
    let tenth = try #require(binomialUpperTail(130, of: 1000, probability: 0.1).value)
    #expect(abs(tenth - 0.001341398370873429) < 5e-4)
  }

  @Test("the lower tail is the upper one of what did not happen")
  func lower() throws {
    #expect(binomialLowerTail(2, of: 10, probability: 0.5).value == 0.0546875)
    let none = try #require(binomialLowerTail(0, of: 3, probability: 0.05).value)
    #expect(abs(none - 0.857375) < 1e-12)
    #expect(binomialLowerTail(3, of: 3, probability: 0.05).value == 1)
  }

  @Test("of nothing, and out of range")
  func edges() {
    #expect(binomialUpperTail(0, of: 0, probability: 0.5).value == 1)
    #expect(binomialUpperTail(1, of: 0, probability: 0.5).value == 0)
    #expect(binomialUpperTail(1, of: -1, probability: 0.5) == .unavailable(.outOfRange))
    #expect(binomialUpperTail(1, of: 1, probability: 1.5) == .unavailable(.outOfRange))
    #expect(binomialUpperTail(1, of: 1, probability: .nan) == .unavailable(.outOfRange))
  }
}
