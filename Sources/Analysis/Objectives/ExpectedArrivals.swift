import Diagnostics
import Record

/// How many committed objectives of a period can be expected to arrive whole, by their forecasts.
package struct ExpectedArrivals: Sendable, Equatable {
  /// How many committed objectives are pursued.
  package let count: Int
  /// The least and the most that the expected number can be: 0 to `count`.
  package let range: ClosedRange<Double>
}

extension PeriodReport {
  /// Nil where no committed objective that is pursued has a forecast of any key result.
  ///
  /// An expected number is the sum of the chances, however they hang together; of one objective the chance that all of its key
  /// results arrive lies between the bounds of M. Fréchet (1935). What has no forecast has any chance.
  package var expectedArrivals: ExpectedArrivals? {
    let committed = objectives.filter { $0.isPursued && $0.objective.kind == .committed }
    let bounds = committed.compactMap(\.boundsOfArrival)
    guard !bounds.isEmpty else { return nil }
    let unknown = Double(committed.count - bounds.count)
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(unknown) { $0 + $1.upperBound }
    return ExpectedArrivals(count: committed.count, range: least...max(least, most))
  }

  /// The committed objectives that are pursued and have less than one chance in three, the least likely first.
  package var unlikelyCommitted: [ObjectiveReport] {
    objectives.filter { $0.isPursued && $0.objective.kind == .committed && $0.isUnlikely }
      .map { (chance: $0.chanceAtMost ?? 0, report: $0) }
      .sorted { ($0.chance, $0.report.objective.key) < ($1.chance, $1.report.objective.key) }.map(\.report)
  }
}

extension ObjectiveReport {
  /// Nil where no key result has a forecast.
  fileprivate var boundsOfArrival: ClosedRange<Double>? {
    if let chanceOfAll { return chanceOfAll }
    let known = keyResults.compactMap(\.forecast.value?.probability).filter { (0...1).contains($0) }
    return known.min().map { 0...$0 }
  }
}

/// What `fairlead explain` says of it.
let expectedArrivalsExplained = Rule(
  "objectives.expected", .note, "A period says how many of its committed objectives can be expected to arrive",
  explanation: """
    The expected number of committed objectives that arrive whole is the sum of their chances. Whether one goal fails with \
    another does not matter to it, so nothing is assumed of that. The chance that all key results of one objective arrive \
    lies between that of the worst of them and, however they hang together, the sum of their chances less their number but \
    one (M. Fréchet, 1935). A key result without a forecast may have any chance, so the range is from the least to the most, \
    told in whole goals around it: “at least two of five missed” where the expected number is 0.4 to 2.1. Dropped and aspirational objectives are not counted.
    """)
