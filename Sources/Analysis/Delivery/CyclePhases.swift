import Record

/// How long one phase of one change took.
enum PhaseSpan: Sendable, Hashable {
  case measured(seconds: UInt32)
  /// One of its times, or both, are not known.
  case missing
  /// It would end before it begins.
  case backward
}

extension DeliveryChange {
  /// The change as it was known at the end of a day: what happens from `end` on has not happened.
  func seen(until end: Int) -> DeliveryChange {
    func seen(_ time: UInt32) -> UInt32 { Int(time) < end ? time : DeliveryChange.noTime }
    return DeliveryChange(
      firstCommitAt: seen(firstCommitAt), openedAt: seen(openedAt), firstReviewAt: seen(firstReviewAt),
      mergedAt: seen(mergedAt), deployedAt: seen(deployedAt), service: service)
  }

  /// Whether any of its times is known.
  var hasTime: Bool {
    min(firstCommitAt, openedAt, firstReviewAt, min(mergedAt, deployedAt)) != DeliveryChange.noTime
  }

  func span(of phase: CyclePhase) -> PhaseSpan {
    let (start, end) =
      switch phase {
      case .coding: (firstCommitAt, openedAt)
      case .pickup: (openedAt, firstReviewAt)
      case .review: (firstReviewAt, mergedAt)
      case .deploy: (mergedAt, deployedAt)
      case .whole: (firstCommitAt, deployedAt)
      }
    guard start != DeliveryChange.noTime, end != DeliveryChange.noTime else { return .missing }
    return end < start ? .backward : .measured(seconds: end - start)
  }
}

extension OpenChanges {
  /// Takes in a change that is not deployed but has a time.
  mutating func add(_ change: DeliveryChange) {
    if change.mergedAt != DeliveryChange.noTime {
      deploy += 1
    } else if change.firstReviewAt != DeliveryChange.noTime {
      review += 1
    } else if change.openedAt != DeliveryChange.noTime {
      pickup += 1
    } else {
      coding += 1
    }
  }

  static func += (left: inout OpenChanges, right: OpenChanges) {
    left.coding += right.coding
    left.pickup += right.pickup
    left.review += right.review
    left.deploy += right.deploy
  }
}
