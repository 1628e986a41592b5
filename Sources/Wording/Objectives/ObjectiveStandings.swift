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
      count(status) == 0 ? nil : (count(status), status.words)
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

extension ExpectedArrivals {
  /// `on the evidence, expect at least two of the five committed goals to be missed, perhaps all`: whole goals, and so that the
  /// expected number lies between them. Of one goal its chance.
  package var words: String {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard self.count > 1 else {
      let chance = percent(low) == percent(high) ? percent(high) : "\(percent(low)) to \(percent(high))"
      return "on the evidence, the chance that the one committed goal is met in full is \(chance)"
    }
    let (least, most) = (Int((low + slack).rounded(.down)), Int((high - slack).rounded(.up)))
    let goals = "the \(spelled(self.count)) committed goals"
    if least >= most {
      return "on the evidence, expect \(least == 0 ? "none" : spelled(least)) of \(goals) to be met in full"
    }
    let missed = self.count - most
    let met = least > 0 ? "at least \(spelled(least)) of \(goals) to be met in full" : nil
    guard missed > 0 else {
      return met.map { "on the evidence, expect \($0)" }
        ?? "the evidence says of none of \(goals) whether it will be met"
    }
    return "on the evidence, expect at least \(spelled(missed)) of \(goals) to be missed, "
      + (least > 0 ? "and at least \(spelled(least)) to be met in full" : "perhaps all")
  }

  /// Sums of shares are not taken at their word: 2.0000001 is two.
  private var slack: Double { 1e-6 }
}

extension ObjectiveReport.DerivedStatus {
  /// What needs a conversation first.
  package static let byUrgency: [Self] = [.offTrack, .missed, .unlikely, .behind, .onTrack, .reached]

  /// As it stands in a sentence.
  var words: String { self == .unlikely ? "unlikely to be reached" : rawValue }
}
