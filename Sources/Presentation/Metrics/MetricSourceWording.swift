import Record

extension MetricSource {
  /// Where the values come from. A metric that is not shown to everyone is not named.
  func words(in directory: Directory) -> String {
    func name(_ metric: String) -> String {
      directory.title(of: RecordKey(.metric, id: metric)).map { quoted($0) }
        ?? "a metric that is not part of this report"
    }
    switch self {
    case .csv(let columns): return "column \(quoted(columns.value)) of \(columns.path)"
    case .delivery(let measure): return "delivery events: \(measure)"
    case .ratio(let above, let below): return "\(name(above)) divided by \(name(below))"
    case .feedback(let theme): return "feedback on \(quoted(theme))"
    }
  }
}
