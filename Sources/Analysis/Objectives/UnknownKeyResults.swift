package import Diagnostics
package import Record

extension ObjectiveReport {
  /// The key results of which nothing is known on this day: they have no score.
  package var unknownKeyResults: [KeyResultReport] { keyResults.filter { $0.score.value == nil } }

  /// Some of its key results have a score, and others have none: what is said of them all is not known in full.
  package var isPartlyKnown: Bool { score.value != nil && !unknownKeyResults.isEmpty }

  /// How many of the key results a figure rests on; nil where it rests on all of them, or on none.
  package func part<Value>(with figure: (KeyResultReport) -> Figure<Value>) -> (known: Int, of: Int)? {
    let known = keyResults.count { figure($0).value != nil }
    return known == 0 || known == keyResults.count ? nil : (known, keyResults.count)
  }
}

/// What the score of an objective can be, whatever the key results are of which nothing is known.
struct ScoreRange: Equatable {
  /// With each of them at 0 …
  var low: Double
  /// … and at 1.
  var high: Double
  var unknown: Int
  var all: Int

  /// Nil where all are known, or none.
  init?(of keyResults: [KeyResultReport]) {
    all = keyResults.count
    unknown = keyResults.count { $0.score.value == nil }
    let total = keyResults.reduce(0) { $0 + $1.keyResult.weight }
    guard unknown > 0, unknown < all, total > 0 else { return nil }
    low = keyResults.reduce(0) { $0 + (($1.score.value ?? 0) * $1.keyResult.weight) } / total
    high = keyResults.reduce(0) { $0 + (($1.score.value ?? 1) * $1.keyResult.weight) } / total
  }

  var reason: Unavailability { .partsWithoutData(unknown, of: all) }

  /// The grade, where it is the same wherever in the range the score lies.
  var grade: Figure<ObjectiveReport.Grade> {
    let (lowest, highest) = (ObjectiveReport.Grade(of: low), ObjectiveReport.Grade(of: high))
    return lowest == highest ? .measured(lowest) : .unavailable(reason)
  }

  /// What may be said of an objective although a part of it is not known.
  ///
  /// Unknown is not success: it is on track only if it is so with all of them at 0, and never reached. Nor is it failure:
  /// it is missed only if it is so with all of them at 1. That it is behind is said of what is known, because waiting
  /// for the rest would keep silent about what needs somebody now.
  ///
  /// - Parameters:
  ///   - status: from the mean of what is known.
  ///   - lowest: from the low end of the range.
  func status(
    _ status: ObjectiveReport.DerivedStatus, lowest: ObjectiveReport.DerivedStatus?, _ kind: Objective.Kind
  ) -> Figure<ObjectiveReport.DerivedStatus> {
    switch status {
    case .onTrack: lowest == .onTrack ? .measured(.onTrack) : .unavailable(reason)
    case .reached: .unavailable(reason)
    case .missed: isReached(high, kind) ? .unavailable(reason) : .measured(.missed)
    case .unlikely, .behind, .offTrack: .measured(status)
    }
  }
}

/// What `fairlead explain` says of objectives with key results of which nothing is known.
package let unknownKeyResultsExplained = Rule(
  "objectives.unknown", .note, "A key result without data is neither zero nor reached",
  explanation: """
    The score of an objective is the weighted mean of its key results that have data, and says how many those are: \
    “0.8 (2 of 3 key results)”. While one of them has none, the objective is never reached. It is on track only if it \
    would be with the missing ones at 0, and missed only if it would be with the missing ones at 1; else where it stands \
    is “not known”. That it is behind or off track is said of what is known. The grade is given where the missing ones \
    cannot change it.
    """)
