/// One value of a metric. A value that is missing has no point: it is never zero.
package struct MetricPoint: Sendable, Hashable {
  package var date: CalendarDate
  package var value: Double
  /// The team or service it is about; nil when it is about the whole.
  package var part: MetricPart?
  /// How many observations the value is made from; nil when the source does not say.
  package var n: Int?
  /// Of a share of `n`: how many cases; nil for all other values.
  package var cases: Int?

  package init(date: CalendarDate, value: Double, team: String? = nil) {
    self.init(date: date, value: value, part: team.map { .team($0) })
  }

  package init(date: CalendarDate, value: Double, part: MetricPart?, n: Int? = nil, cases: Int? = nil) {
    self.date = date
    self.value = value
    self.part = part
    self.n = n
    self.cases = cases
  }

  /// A share: nil for a part of nothing.
  ///
  /// - Parameter scale: what the share is multiplied by: see `Metric.quotientScale`.
  package init?(date: CalendarDate, _ cases: Int, of n: Int, scale: Double, part: MetricPart?) {
    guard n > 0 else { return nil }
    self.init(date: date, value: Double(cases) * scale / Double(n), part: part, n: n, cases: cases)
  }
}
