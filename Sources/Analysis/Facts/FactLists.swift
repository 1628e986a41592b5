import Record

/// What weeks are judged by beside their figures: lists of numbers with blanks between them.
extension FactColumn {
  static var singly: [FactColumn] {
    [
      FactColumn("lead_bins") { bins($0.whole?.figures.leadTimes) },
      FactColumn("recovery_bins") { bins($0.whole?.figures.recoveryTimes) },
      FactColumn("well") { well($0.whole?.figures.gaps) { $0.well } },
      FactColumn("well_before_current") { well($0.whole?.figures.gaps) { $0.wellBeforeCurrent } },
      FactColumn("lead_seconds") { list($0.details?.leads.map(String.init) ?? []) },
      FactColumn("recovery_seconds") { list($0.details?.recoveries.map(String.init) ?? []) },
      FactColumn("open_seconds") { list($0.details?.open.map(String.init) ?? []) },
      FactColumn("failures") { list($0.failures.map { "\($0.day.iso):\($0.wellBefore)" }) },
    ]
  }

  private static func list(_ words: [String]) -> FactValue {
    words.isEmpty ? .absent : .text(words.joined(separator: " "))
  }

  private static func bins(_ histogram: DurationHistogram?) -> FactValue {
    guard let histogram, histogram.n > 0 else { return .absent }
    return list(histogram.counts.map(String.init))
  }

  /// Asked for only where there are failures to count from.
  private static func well(_ gaps: FailureGaps?, _ count: (FailureGaps) -> Int) -> FactValue {
    gaps.flatMap { $0.failures.isEmpty ? nil : .count(count($0)) } ?? .absent
  }
}
