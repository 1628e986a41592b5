import Record
import Statistics
import Testing

@Suite("The comparison of two Poisson rates")
struct RateIncreaseTests {
  struct Case: Decodable {
    let recent: Int
    let before: Int
    let share: Double
    let p: Double
    /// Another test of the same question, which SciPy offers for means.
    let eTest: Double?
  }

  @Test("agrees with SciPy's binomtest")
  func reference() throws {
    for expected in try Reference<Case>("rate-increases").cases {
      let p = rateIncrease(recent: expected.recent, before: expected.before, share: expected.share).value
      #expect(agrees(p, expected.p), "\(expected) \(p ?? .nan)")
    }
  }

  @Test("is near the E-test of Krishnamoorthy and Thomson from ten events on, and more careful")
  func otherTest() throws {
    for expected in try Reference<Case>("rate-increases").cases where expected.recent + expected.before >= 10 {
      guard let other = expected.eTest else { continue }
      let p = try #require(rateIncrease(recent: expected.recent, before: expected.before, share: 0.25).value)
      #expect(p > other - 1e-6 && p - other < 0.08, "\(expected)")
    }
  }

  @Test("by hand: one event of one falls into the stretch by its share; none or more is certain")
  func small() {
    #expect(rateIncrease(recent: 1, before: 0, share: 0.25).value == 0.25)
    #expect(rateIncrease(recent: 0, before: 9, share: 0.25).value == 1)
    // 1/4 to the fifth.
    #expect(agrees(rateIncrease(recent: 5, before: 0, share: 0.25).value, 1.0 / 1024))
  }

  @Test("more in the stretch never makes it likelier")
  func falling() {
    let ps = (0...60).compactMap { rateIncrease(recent: $0, before: 60 - $0, share: 0.25).value }
    #expect(ps.count == 61)
    #expect(zip(ps, ps.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("says why there is none, and ends for any count")
  func unavailable() {
    #expect(rateIncrease(recent: 0, before: 0, share: 0.25) == .unavailable(.noData))
    #expect(rateIncrease(recent: -1, before: 3, share: 0.25) == .unavailable(.negative))
    #expect(rateIncrease(recent: 1, before: 3, share: 0) == .unavailable(.outOfRange))
    #expect(rateIncrease(recent: 1, before: 3, share: .nan) == .unavailable(.outOfRange))
    #expect(rateIncrease(recent: .max, before: .max, share: 0.25).value == nil)
    let half = rateIncrease(recent: 250_000_000, before: 750_000_000, share: 0.25).value ?? 0
    #expect(half > 0.5 && half < 0.5001)
  }
}
