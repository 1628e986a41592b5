import Record

@testable import Analysis
@testable import Intake

/// A change as a test writes it: first commit, opened, first review, merged, deployed.
func change(
  _ committed: String?, _ opened: String?, _ reviewed: String?, _ merged: String?, _ deployed: String?, service: Int = 0
) -> DeliveryChange {
  func time(_ text: String?) -> UInt32 { text.map(seconds) ?? DeliveryChange.noTime }
  return DeliveryChange(
    firstCommitAt: time(committed), openedAt: time(opened), firstReviewAt: time(reviewed), mergedAt: time(merged),
    deployedAt: time(deployed), service: UInt16(service))
}

/// Changes and nothing else.
func cycleEvents(_ changes: [DeliveryChange], zone: String = "UTC") -> DeliveryEvents {
  var events = events([], zone: zone)
  events.changes = changes
  return events
}

extension DeliveryReport {
  /// The weeks of changes of a service or team, by their ISO names.
  func cycle(_ id: String) -> [String: CycleFigures] {
    let weeks = scopes.first { $0.id == id }?.cycleWeeks ?? []
    return Dictionary(weeks.map { ($0.monday.isoWeek, $0.figures) }) { first, _ in first }
  }
}

/// A generator that always says the same.
struct SeededChance: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
}
