import Record

extension NewsBudget {
  /// Takes back what so many series show by chance, and draws limits from before a shift in what is news.
  func telling(_ metrics: [MetricReport]) -> [MetricReport] {
    metrics.map { metric in
      var metric = metric
      metric.amongMany = take(&metric.movement, shown: metric.candidates)
      for place in metric.parts.indices {
        let shown = metric.parts[place].candidates
        metric.parts[place].amongMany = take(&metric.parts[place].movement, shown: shown)
      }
      metric.holdToLevelBefore()
      return metric
    }
  }
}

extension MetricReport {
  /// The series of it that are judged.
  var judgedSeries: Int {
    (movement.value == nil ? 0 : 1) + parts.count { $0.movement.value != nil }
  }
}
