package import Analysis
import Record

/// How many objectives stand where.
package struct ObjectiveStandings {
  package let total: Int
  /// Objectives that are not judged, because some of their key results have no data.
  package let partlyKnown: Int
  private let counts: [ObjectiveReport.DerivedStatus: Int]

  package init(_ objectives: [ObjectiveReport]) {
    total = objectives.count
    partlyKnown = objectives.count { $0.derived.value == nil && $0.isPartlyKnown }
    counts = objectives.reduce(into: [:]) { counts, item in
      if let status = item.derived.value { counts[status, default: 0] += 1 }
    }
  }

  package func count(_ status: ObjectiveReport.DerivedStatus) -> Int { counts[status, default: 0] }

  /// Objectives that are not judged.
  package var unknown: Int { total - counts.values.reduce(0, +) }

  /// `two of eleven goals are off track and three behind; five are on track`, the worst first; nil for no objectives.
  package var clause: String? {
    guard total > 0 else { return nil }
    let words = ObjectiveReport.DerivedStatus.byUrgency.compactMap { status in
      count(status) == 0 ? nil : (count(status), status.rawValue)
    }
    let others = [(partlyKnown, "not fully known"), (unknown - partlyKnown, "without evidence")]
    let all = words + others.filter { $0.0 > 0 }
    guard let first = all.first else { return nil }
    let whole = total == 1 ? "the one goal" : "\(spelled(first.0)) of \(spelled(total, "goal"))"
    let opening = "\(whole) \(first.0 == 1 ? "is" : "are") \(first.1)"
    let rest = all.dropFirst().map { "\(spelled($0.0)) \($0.1)" }
    return rest.isEmpty ? opening : "\(opening); \(joined(rest))"
  }
}

/// `3.6`, `2`, `0`.
private func tenths(_ value: Double) -> String { number((value * 10).rounded() / 10) }

extension ExpectedArrivals {
  /// `by the evidence, 0.4 to 2.1 of five committed goals can be expected to arrive in full`.
  package var words: String {
    let (low, high) = (tenths(range.lowerBound), tenths(range.upperBound))
    let goals = self.count == 1 ? "the one committed goal" : "\(spelled(self.count)) committed goals"
    return "by the evidence, \(low == high ? low : "\(low) to \(high)") of \(goals) can be expected to arrive in full"
  }
}

extension ObjectiveReport.DerivedStatus {
  /// What needs a conversation first.
  package static let byUrgency: [Self] = [.offTrack, .missed, .behind, .onTrack, .reached]
}
