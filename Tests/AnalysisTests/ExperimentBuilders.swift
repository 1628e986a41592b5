import Diagnostics
import Record
import Testing

@testable import Analysis

extension Experiment {
  /// `at least 5% relative`, from 1 to 30 September 2026, registered the day before.
  static func build(
    _ id: String = "e", _ bound: Bound = .atLeast, _ value: Double = 0.05,
    _ scale: Threshold.Scale = .relative,
    registered: String = "2026-08-31", starts: String? = "2026-09-01", ends: String = "2026-09-30",
    result: Result? = nil, _ fill: (inout Experiment) -> Void = { _ in }
  ) -> Experiment {
    let file = "experiments/\(id).md"
    let threshold = Threshold(.init(bound: bound, value: value, scale: scale), span: spot(file, 5))
    var experiment = Experiment(
      header: heading(.experiment, id, file: file, date: registered), assumption: "It helps.",
      metric: Located("m", at: spot(file, 3)), smallestTest: "Half of them.", threshold: threshold,
      registered: day(registered), ends: day(ends))
    experiment.starts = starts.map { day($0) }
    experiment.result = result
    fill(&experiment)
    return experiment
  }
}

extension Experiment.Result {
  static func shares(_ control: (Int, Int), _ variant: (Int, Int)) -> Self {
    .proportions(
      control: .init(n: control.1, successes: control.0), variant: .init(n: variant.1, successes: variant.0))
  }

  static func means(_ control: (Int, Double, Double), _ variant: (Int, Double, Double)) -> Self {
    .means(
      control: .init(n: control.0, mean: control.1, sd: control.2),
      variant: .init(n: variant.0, mean: variant.1, sd: variant.2))
  }
}

extension ThresholdHistory.Change {
  static func build(_ date: String, from: String, to: String, _ terms: Experiment.Threshold.Terms? = nil) -> Self {
    Self(committed: day(date), from: .init(text: from, terms: terms), to: .init(text: to, terms: nil))
  }
}

extension WorkItem {
  static func done(
    _ id: String, on date: String?, outcome: String? = "m", team: String? = "a", status: Status = .done,
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    let file = "work/\(id).md"
    var item = WorkItem(header: heading(.work, id, file: file, owner: team), kind: .feature, status: status)
    item.team = team
    item.outcome = outcome.map { Located($0, at: spot(file, 4)) }
    item.doneOn = date.map { day($0) }
    fill(&item)
    return item
  }
}

/// A suite about experiments.
protocol ExperimentSuite {}

extension ExperimentSuite {
  func report(_ experiment: Experiment, on date: String = "2026-11-20") throws -> ExperimentReport {
    let report = analyse(.build { $0.experiments = [experiment] }, asOf: day(date))
    return try #require(report.experiments.first)
  }

  func agrees(_ effect: ExperimentReport.Effect?, _ value: Double, _ low: Double, _ high: Double) -> Bool {
    guard let effect else { return false }
    return zip([effect.value, effect.low, effect.high], [value, low, high]).allSatisfy { abs($0 - $1) < 1e-7 }
  }
}
