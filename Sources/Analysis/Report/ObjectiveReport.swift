package import Record

/// The objectives of one period.
package struct PeriodReport: Sendable {
  package var period: Period
  /// 0 to 1.
  package var shareGone: Double
  /// In the order of their ids.
  package var objectives: [ObjectiveReport]
  /// The alignment tree, in drawing order: a parent before its children. Beside the period's own objectives it has those
  /// that they serve in longer periods around this one, and those that serve them in shorter ones within it.
  package var tree: [AlignmentNode]
}

/// A place in the alignment tree.
package struct AlignmentNode: Sendable, Equatable {
  package var objective: RecordKey
  /// 0 at the top.
  package var depth: Int
  /// It serves more than one objective, and was drawn before at another place of the tree, where its children are.
  package var isRepeated: Bool
}

/// An objective on the report's day.
package struct ObjectiveReport: Sendable {
  package var objective: Objective
  /// 0 to 1: the weighted mean of the key results that are measured; `isPartlyKnown` says whether others are not.
  package var score: Figure<Double>
  package var grade: Figure<Grade>
  /// Score less what the elapsed share of the period would ask of this kind of objective.
  package var pace: Figure<Pace>
  package var declared: Figure<Objective.DeclaredStatus>
  package var derived: Figure<DerivedStatus>
  /// The owner's, as the weighted mean over key results that state one. 0 to 1.
  package var confidence: Figure<Double>
  /// The chance, from the evidence, that the key results are met: the weighted mean. 0 to 1.
  package var forecast: Figure<Double>
  /// Of a committed objective, the least and the most that the chance of all its key results together can be, however they
  /// hang together (M. Fréchet, 1935): from max(0, Σp − n + 1) to the smallest p. Nil where not all have a forecast, and of
  /// an aspirational one, which is not to arrive whole.
  package var chanceOfAll: ClosedRange<Double>? {
    let chances = keyResults.compactMap(\.forecast.value?.probability)
    guard objective.kind == .committed, chances.count == keyResults.count, let least = chances.min(),
      chances.allSatisfy({ (0...1).contains($0) })
    else { return nil }
    return max(0, min(least, chances.reduce(0, +) - Double(chances.count - 1)))...least
  }
  /// The most that the chance can be that it arrives. Of a committed objective, all of whose key results have to: the smallest
  /// chance among those that have a forecast. Of an aspirational one its forecast, where it is from all of them. Else nil.
  package var chanceAtMost: Double? {
    let chances = keyResults.compactMap(\.forecast.value?.probability)
    if objective.kind == .committed { return chances.min() }
    return chances.count == keyResults.count ? forecast.value : nil
  }
  package var keyResults: [KeyResultReport]
  /// The last day on which somebody checked in or a metric gave a value.
  package var lastEvidence: CalendarDate?
  /// The last written check-in of any of its key results.
  package var lastCheckIn: CalendarDate?
  /// The score as it would have been computed on each day with new evidence, in ascending order of date.
  package var history: [ScorePoint]
  /// Objectives that serve this one.
  package var children: [RecordKey]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package struct ScorePoint: Sendable, Equatable {
    package var date: CalendarDate
    package var score: Double
    /// How many key results had a value by then: the score is of those alone.
    package var known: Int
  }

  /// Score, beside the share of the way that should be behind.
  package struct Pace: Sendable, Equatable {
    /// 0 to 1.
    package var score: Double
    /// The share of the period gone times the score expected of this kind of objective.
    package var expected: Double
    package var difference: Double { score - expected }
  }

  /// Rounded to one decimal: 0.0–0.3 red, 0.4–0.6 yellow, 0.7–1.0 green.
  package enum Grade: String, Sendable, CaseIterable { case red, yellow, green }

  /// What the evidence says, beside what the owner says.
  package enum DerivedStatus: String, Sendable, CaseIterable {
    case onTrack = "on track"
    /// On pace, but the forecast gives it less than one chance in three.
    case unlikely
    case behind
    case offTrack = "off track"
    /// The period is over and the expected score was reached.
    case reached
    /// The period is over and it was not.
    case missed
  }
}

/// A key result on the report's day.
package struct KeyResultReport: Sendable {
  package var keyResult: KeyResult
  /// The latest value.
  package var current: Figure<MetricPoint>
  /// Where it stands: what the score rests on.
  package var level: Figure<PresentLevel>
  /// The first day that is comparable with today, after a rebase; nil without a value.
  var comparableFrom: CalendarDate?
  /// 0 to 1, clamped.
  package var score: Figure<Double>
  /// The value is worse than the baseline: the score is 0, and this says why.
  package var movedTheWrongWay: Bool
  /// What becomes of its target as things stand, by the limits of its metric, or of its own values where it has none;
  /// see `TargetVerdict`. Unavailable without a score, and while a target that is not met has fewer than 12 values.
  package var targetVerdict: Figure<TargetVerdict>
  /// The score against what the elapsed share of the period asks.
  package var pace: Figure<ObjectiveReport.Pace>
  /// The owner's latest confidence, 0 to 1.
  package var confidence: Figure<Double>
  /// The chance that the target is met by the end of the period.
  package var forecast: Figure<Forecast>
  /// The values in the period that are seen, in ascending order.
  package var values: [MetricPoint]
  /// The team that the values are of, where its metric is given by team only: the one that owns the objective.
  package var part: MetricPart?

  package struct Forecast: Sendable, Equatable {
    package enum Method: Sendable, Equatable {
      /// A local level with drift of the weekly values.
      case level
      /// The predictive distribution of weekly counts.
      case counts
    }

    /// 0 to 1.
    package var probability: Double
    package var method: Method
    /// Weeks with a value, or weeks of counted work, that it rests on.
    package var n: Int
    /// Weeks from the last value to the end of the period.
    package var weeksLeft: Double
    /// How often such forecasts of the same series came true; nil where there is none to look back at.
    package var past: Past?

    /// Forecasts made of earlier weeks, held against what came.
    package struct Past: Sendable, Equatable {
      /// How many of them had the value that came in the middle 80 % of what they said.
      package var held: Int
      package var count: Int
    }
  }
}
