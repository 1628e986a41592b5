package import Record

extension JudgedMeasure {
  /// The deployments that went well since the last failed one: a count that has not ended.
  package struct OpenGap: Sendable, Equatable {
    /// The day of the failed one.
    package var since: CalendarDate
    package var count: Int
    /// The most that it comes to by usual causes alone; nil where fewer than six counts tell.
    package var limit: Int?
    /// How often it comes to so much or more; 0 to 1.
    package var chance: Double

    /// Whether so long a silence is a signal, for as long as it lasts.
    package var isUnusual: Bool { limit.map { count > $0 } ?? false }

    /// The signal that it is; nil while it is usual.
    ///
    /// - Parameter day: the report's, on which it has not ended.
    func signal(on day: CalendarDate, place: Int) -> MetricReport.Signal? {
      guard isUnusual else { return nil }
      return MetricReport.Signal(
        rule: silenceRuleID, pattern: .silence, points: [MetricPoint(date: day, value: Double(count))], places: [place],
        direction: .up, meaning: .better)
    }
  }

  /// What has not ended, as a point on the report's day; nil for other measures, and once nothing is deployed any more.
  package func openPoint(on day: CalendarDate) -> Point? {
    guard let open, !hasGoneQuiet else { return nil }
    return Point(
      date: day, last: day, value: Double(open.count), n: open.count, lower: open.limit.map { _ in 0 },
      upper: open.limit.map { Double($0) }, centre: open.limit == nil ? nil : points.last?.centre)
  }

  private var hasGoneQuiet: Bool {
    if case .noDataSince = movement.reason { true } else { false }
  }
}
