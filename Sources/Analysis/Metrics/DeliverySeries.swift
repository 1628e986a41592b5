import Record

/// The values of delivery measures, one for each full week that has the figure, dated on its Sunday.
///
/// Of a service or team its own figures. Without one those of all services together: counts are summed, rates are of all
/// cases, durations are medians of all events. Each series is made once, however many metrics ask for it.
struct DeliverySeries {
  /// What a metric asks for.
  struct Request: Hashable {
    var measure: DeliveryMeasure
    /// Nil for the whole.
    var part: MetricPart?
    /// What a share is multiplied by.
    var scale: Double
  }

  /// Those of the organization are under nil.
  private let scopes: [MetricPart?: DeliveryScope]
  private var made: [Request: [MetricPoint]] = [:]

  /// Without a report there are no values.
  init(_ report: DeliveryReport?) {
    let scopes = (report?.scopes ?? []) + [report?.organization].compactMap(\.self)
    self.scopes = Dictionary(scopes.map { ($0.kind.part($0.id), $0) }) { first, _ in first }
  }

  mutating func points(_ request: Request) -> [MetricPoint] {
    if let points = made[request] { return points }
    let points = (scopes[request.part]?.weeks ?? []).compactMap { week -> MetricPoint? in
      guard week.isFull, let observed = week.figures.observed(request.measure, scale: request.scale) else { return nil }
      return MetricPoint(
        date: week.monday.adding(days: 6), value: observed.value, part: nil, n: observed.n, cases: observed.cases)
    }
    made[request] = points
    return points
  }

  /// Why the organization, or a service or team, has no value of a measure.
  func absence(_ measure: DeliveryMeasure, of part: MetricPart?) -> Unavailability {
    let full = scopes[part]?.weeks.filter(\.isFull) ?? []
    return measure.absence(in: full.map(\.figures))
  }
}

/// A figure of a week with what it rests on.
private struct Observed {
  var value: Double
  /// Nil for a count, which is what it is.
  var n: Int?
  var cases: Int?

  init(_ value: Double, n: Int? = nil) {
    self.value = value
    self.n = n
  }

  init(_ share: DeliveryShare, scale: Double) {
    value = Double(share.count) * scale / Double(share.n)
    n = share.n
    cases = share.count
  }
}

extension DeliveryFigures {
  /// Nil for a week that does not have the figure.
  fileprivate func observed(_ measure: DeliveryMeasure, scale: Double) -> Observed? {
    switch measure {
    case .deploymentFrequency: level(of: measure).value.map { Observed($0) }
    case .changeLeadTime: leadTime.value.map { Observed($0.p50, n: $0.n) }
    case .recoveryTime:
      recoveryTime.value.flatMap { summary in summary.p50.value.map { Observed($0, n: summary.n + summary.open) } }
    case .changeFailRate: changeFailRate.value.map { Observed($0, scale: scale) }
    case .reworkRate: reworkRate.value.map { Observed($0, scale: scale) }
    case .betweenFailures: nil
    }
  }
}
