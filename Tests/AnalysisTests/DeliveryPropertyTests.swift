import Record
import Testing

@testable import Analysis

/// A generator that always says the same.
private struct Sequence64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
}

@Suite("Delivery measures do not depend on order")
struct DeliveryPropertyTests {
  /// Many deployments at few moments, so that nearly everything is a tie.
  private func shipped(_ chance: inout Sequence64) -> [Shipped] {
    (0..<1500).map { number in
      let day = 10 + Int.random(in: 0..<9, using: &chance)
      return Shipped(
        service: Int.random(in: 0...1, using: &chance),
        at: "2026-02-\(day)T1\(Int.random(in: 0...3, using: &chance)):00",
        lead: Bool.random(using: &chance) ? Int.random(in: 0...100_000, using: &chance) : nil,
        traits: DeploymentTraits(rawValue: [0, 0, 0, 1, 2, 4, 5][number % 7]),
        named: number % 300 == 0 ? [number / 300] : [])
    }
  }

  private func incidents(_ chance: inout Sequence64) -> [Incident] {
    (0..<60).map { number in
      let day = 10 + Int.random(in: 0..<9, using: &chance)
      let hour = Int.random(in: 0...3, using: &chance)
      return incident(
        "2026-02-\(day)T1\(hour):00", number % 6 == 0 ? nil : "2026-02-\(day + 1)T1\(hour):0\(number % 10)",
        service: number % 2, cause: number < 5 ? .named : .unknown)
    }
  }

  @Test("shuffled rows, other batches and shuffled incidents change nothing", arguments: 1...8)
  func order(seed: Int) async {
    var chance = Sequence64(state: UInt64(seed))
    let shipped = shipped(&chance)
    let incidents = incidents(&chance)
    let plain = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-19")
    let cut = Int.random(in: 0..<shipped.count, using: &chance)
    let mixed = shipped.shuffled(using: &chance)
    let places = incidents.indices.shuffled(using: &chance)
    let renamed = mixed.map { one in
      var one = one
      one.named = one.named.map { places.firstIndex(of: $0) ?? 0 }
      return one
    }
    let other = await delivery(
      events([Array(renamed[cut...]), [], Array(renamed[..<cut])], incidents: places.map { incidents[$0] }),
      asOf: "2026-02-19")
    for (first, second) in zip(plain.scopes, other.scopes) {
      #expect(first.id == second.id && first.recent == second.recent)
      #expect(first.weeks.map(\.figures) == second.weeks.map(\.figures))
    }
    #expect(plain.weeks("api").values.contains { $0.failed > 0 && $0.recoveryTime.value != nil })
  }
}
