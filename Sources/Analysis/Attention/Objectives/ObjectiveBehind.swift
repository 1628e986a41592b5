package import Diagnostics
package import Record

/// Off track, or missed when the period has just ended, is bad; behind is to be watched.
package struct ObjectiveBehind: AttentionRule {
  package let pace: ObjectiveReport.Pace
  /// 0 to 1; 1 when the period is over.
  package let shareGone: Double
  package let confidence: Figure<Double>
  /// The chance of an aspirational objective; of a committed one the most that it can be.
  package let forecast: Figure<Double>
  /// The owner and the evidence side by side; nil where no key result has both.
  package var views: ObjectiveReport.Views?
  /// What is to be talked about first; nil where no key result has a value.
  package let furthestBehind: FurthestBehind?
  /// The last day of the period.
  package let lastDay: CalendarDate
  /// What the objective itself asks.
  package var question: String?
  /// What its owner wrote last; nil where no check-in has a note.
  package var lastWords: LastWords?
  /// What waiting for its work costs; nil where none of it is open and has a cost.
  package var waiting: Waiting?
  package var kind = Objective.Kind.aspirational
  /// On pace, and unlikely all the same.
  package var isOnPace = false

  /// The open work whose outcome is the metric of a key result.
  package struct Waiting: Sendable {
    package let items: Int
    /// How many of them have a cost of delay.
    package let priced: Int
    /// Money a week, at the likely values of these.
    package let cost: Double
    package let finance: Finance
  }

  /// The key result with the lowest score, the first of equals.
  package struct FurthestBehind: Sendable, Equatable {
    package let title: String
    /// Where it stands, and where it is to come to or stay.
    package let level: PresentLevel
    package let target: Double
    /// Empty where it is measured by hand.
    package let unit: String
  }

  package static let rule = Rule(
    "objective.behind-pace", .note, "An objective's score keeps pace with its period",
    explanation: """
      The score lies more than 0.1 below the share of the way that should be behind by now: the share of the period \
      gone, times what is expected in the end (1.0 of a committed objective, 0.7 of an aspirational one). It is off \
      track when it lies more than 0.3 below, or below half of its pace and more than 0.2 below. One that is on pace is \
      shown where its forecast gives it less than one chance in three: of a committed objective, all of whose key results \
      have to arrive, the smallest of theirs. For four weeks after \
      the period, an objective that missed what was expected of it is shown here, too. The question asks about the key \
      result with the lowest score, unless the objective has a `question` of its own; beside it stands the note of the \
      latest check-in that has one.
      """)
  package static let urgency = 28.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.objectives.compactMap { report in
      guard report.isPursued, let pace = report.pace.value, let tone = tone(of: report, on: snapshot.asOf)
      else { return nil }
      let period = report.objective.period
      let found = Self(
        pace: pace, shareGone: period.shareGone(on: snapshot.asOf), confidence: report.confidence,
        forecast: report.chanceAtMost.map { .measured($0) } ?? report.forecast, views: report.views,
        furthestBehind: FurthestBehind(of: report, snapshot.metricIndex),
        lastDay: period.lastDay, question: report.objective.question, lastWords: report.lastWords(on: snapshot.asOf),
        waiting: Waiting(for: report.objective, in: snapshot), kind: report.objective.kind,
        isOnPace: report.derived.value == .unlikely)
      return Found(
        tone, report.objective, found, report.evidence, size: -pace.difference, headStart: tone == .bad ? 10 : 0)
    }
  }
}

private func tone(of report: ObjectiveReport, on day: CalendarDate) -> AttentionItem.Tone? {
  switch report.derived.value {
  case .offTrack: .bad
  case .behind, .unlikely: .watch
  case .missed: report.hasJustEnded(on: day) ? .bad : nil
  case .onTrack, .reached, nil: nil
  }
}

extension ObjectiveBehind.Waiting {
  fileprivate init?(for objective: Objective, in snapshot: Snapshot) {
    let metrics = Set(
      objective.keyResults.compactMap { result -> String? in
        if case .metric(let id) = result.measure { id.value } else { nil }
      })
    let work = snapshot.work.filter { item in
      item.isOpen && item.item.outcome.map { metrics.contains($0.value) } ?? false
    }
    let costs = work.compactMap(\.costOfDelay.value?.likely)
    guard !costs.isEmpty else { return nil }
    self.init(
      items: work.count, priced: costs.count, cost: costs.reduce(0, +), finance: snapshot.organization.finance)
  }
}

extension ObjectiveBehind.FurthestBehind {
  fileprivate init?(of report: ObjectiveReport, _ metrics: MetricIndex) {
    let measured = report.keyResults.compactMap { result in
      result.score.value.flatMap { score in result.level.value.map { (result.keyResult, score: score, $0) } }
    }
    guard let (result, _, level) = measured.min(by: { $0.score < $1.score }) else { return nil }
    var unit = ""
    if case .metric(let id) = result.measure { unit = metrics[id.value]?.metric.unit ?? "" }
    self.init(title: result.title, level: level, target: result.target, unit: unit)
  }
}
