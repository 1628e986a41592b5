import Record

/// So many days before the first value of a signal an event stands beside it.
private let daysBefore = 14
/// So many days a decision is told as what is being done.
private let daysDecided = 28

extension MetricReport {
  /// What stands beside an item about the metric.
  ///
  /// - Parameters:
  ///   - beginnings: the days of the first values of what the item tells; an event is told if it came before each of them.
  ///     Empty where the item tells no signal.
  ///   - isGood: good news asks for no remedy, so what is being done is left out.
  func context(of beginnings: [CalendarDate], isGood: Bool = false, asOf: CalendarDate) -> MetricContext {
    let since = beginnings.isEmpty ? [] : events.filter { event in beginnings.allSatisfy { event.isJustBefore($0) } }
    guard !isGood else { return MetricContext(since: since.reversed()) }
    let decided = events.filter {
      $0.kind == .decided && asOf.days(since: $0.day) <= daysDecided && !since.contains($0)
    }
    return MetricContext(since: since.reversed(), decided: decided.reversed(), underWay: underWay)
  }
}

extension MetricEvent {
  fileprivate func isJustBefore(_ first: CalendarDate) -> Bool { (0...daysBefore).contains(first.days(since: day)) }
}

extension MetricReport.Movement {
  /// The day of the first value of a signal; nil for a trend and for a silence, which begin on no day.
  ///
  /// Values outside on one side that follow each other are one signal. A leap begins with the value that it leads to.
  ///
  /// - Parameters:
  ///   - signals: all of the series.
  ///   - points: those of the series, in ascending order.
  func beginning(among signals: [MetricReport.Signal], of points: [MetricPoint]) -> CalendarDate? {
    guard case .signal(let told) = self else { return nil }
    switch told.pattern {
    case .silence: return nil
    case .range: return told.lastDay
    case .outside: return told.points.first.map { told.firstOutside(since: $0.date, among: signals, of: points) }
    default: return told.points.first?.date
    }
  }
}

extension MetricReport.Signal {
  fileprivate func firstOutside(
    since day: CalendarDate, among signals: [Self], of points: [MetricPoint]
  ) -> CalendarDate {
    let alike = signals.filter { $0.pattern == .outside && $0.direction == direction }
    let outside = Set(alike.flatMap(\.points).map(\.date))
    let before = points.prefix(points.countUpTo(day, at: \.date)).reversed()
    return before.prefix { outside.contains($0.date) || $0.date == day }.last?.date ?? day
  }
}
