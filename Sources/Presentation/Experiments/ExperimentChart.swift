import Analysis
import Charts
import Record

extension ExperimentWording {
  /// The interval against the threshold; empty where there is none.
  ///
  /// - Parameter isFull: at full width, with the names of both lines.
  func chart(isFull: Bool = false) -> [UInt8] {
    guard let found = report.comparison.value, let judged = found.judged.value, let effect else { return [] }
    let place = report.threshold.place(in: unit)
    return ThresholdBar(
      ChartWords(
        id: "\(isFull ? "result" : "interval")-\(report.id)",
        title: "\(report.experiment.title): interval against the threshold",
        description: "\(effect.difference), 95 % interval \(effect.interval); threshold: \(threshold). "
          + "\(status.word)."),
      value: judged.value, lower: judged.low, upper: judged.high, threshold: found.bound,
      side: report.threshold.bound == .atLeast ? .atLeast : .atMost, none: found.none, mark: Mark(status.tone),
      size: isFull ? .full(threshold: "threshold \(place)", none: "no change") : .small(width: 160)
    ).svg()
  }
}
