import Analysis
import Diagnostics
import Record

/// Who refers to whom, the other way round than the report has it: made once for all pages.
struct Relations: Sendable {
  /// The objectives that each objective serves.
  private let parents: [RecordKey: [RecordKey]]
  /// The strategies that name a metric as an outcome.
  private let strategiesByMetric: [RecordKey: [RecordKey]]
  /// The objectives with a key result on a metric, the latest period first.
  private let objectivesByMetric: [RecordKey: [RecordKey]]
  /// The strategies that an objective serves through its metrics.
  private let strategiesByObjective: [RecordKey: [RecordKey]]

  init(_ report: Report) {
    var links = (parents: Referrers(), objectives: Referrers(), strategies: Referrers(), served: Referrers())
    for item in report.periods.lazy.flatMap(\.objectives) {
      for child in item.children { links.parents.add(item.objective.key, to: child) }
      for metric in item.objective.metrics { links.objectives.add(item.objective.key, to: metric) }
    }
    for item in report.strategies {
      for metric in item.outcomes { links.strategies.add(item.strategy.key, to: metric) }
      for objective in item.objectives { links.served.add(item.strategy.key, to: objective) }
    }
    parents = links.parents.all
    objectivesByMetric = links.objectives.all
    strategiesByMetric = links.strategies.all
    strategiesByObjective = links.served.all
  }

  func parents(of objective: RecordKey) -> [RecordKey] { parents[objective, default: []] }
  func strategies(naming metric: RecordKey) -> [RecordKey] { strategiesByMetric[metric, default: []] }
  func objectives(on metric: RecordKey) -> [RecordKey] { objectivesByMetric[metric, default: []] }
  func strategies(servedBy objective: RecordKey) -> [RecordKey] { strategiesByObjective[objective, default: []] }
}

private struct Referrers {
  var all: [RecordKey: [RecordKey]] = [:]

  mutating func add(_ value: RecordKey, to key: RecordKey) {
    if !all[key, default: []].contains(value) { all[key, default: []].append(value) }
  }
}

extension Objective {
  /// The metrics that its key results are measured by.
  var metrics: [RecordKey] {
    keyResults.compactMap { result in
      guard case .metric(let id) = result.measure else { return nil }
      return RecordKey(.metric, id: id.value)
    }
  }
}
