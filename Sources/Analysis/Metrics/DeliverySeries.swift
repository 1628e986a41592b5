import Record
import Statistics

/// The values of a delivery measure, one for each full week that has the figure, dated on its Sunday.
///
/// Of a service or team its own figures. Without one the median over the services that have the figure in that week: an
/// organization is a distribution over its services, never a blend of them.
///
/// - Parameter scale: what a share is multiplied by.
func deliveryPoints(
  _ measure: DeliveryMeasure, of part: MetricPart?, in report: DeliveryReport?, scale: Double
) -> [MetricPoint] {
  guard let report else { return [] }
  guard let part else { return medians(measure, of: report.scopes.filter { $0.kind == .service }, scale: scale) }
  let scope = report.scopes.first { $0.id == part.id && $0.kind == part.kind }
  return (scope?.weeks ?? []).compactMap { week in
    guard week.isFull, let observed = week.figures.observed(measure, scale: scale) else { return nil }
    return MetricPoint(
      date: week.monday.adding(days: 6), value: observed.value, part: nil, n: observed.n, cases: observed.cases)
  }
}

private func medians(_ measure: DeliveryMeasure, of services: [DeliveryScope], scale: Double) -> [MetricPoint] {
  var byWeek: [CalendarDate: [Double]] = [:]
  for week in services.lazy.flatMap(\.weeks) where week.isFull {
    if let observed = week.figures.observed(measure, scale: scale) {
      byWeek[week.monday, default: []].append(observed.value)
    }
  }
  return byWeek.keys.sorted().compactMap { monday in
    let values = byWeek[monday] ?? []
    return median(of: values).value.map {
      MetricPoint(date: monday.adding(days: 6), value: $0, part: nil, n: values.count)
    }
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
    case .deploymentFrequency: Observed(Double(successful))
    case .changeLeadTime: leadTime.value.map { Observed($0.p50, n: $0.n) }
    case .recoveryTime: recoveryTime.value.map { Observed($0.p50, n: $0.n) }
    case .changeFailRate: changeFailRate.value.map { Observed($0, scale: scale) }
    case .reworkRate: reworkRate.value.map { Observed($0, scale: scale) }
    }
  }
}

extension MetricPart {
  fileprivate var kind: DeliveryScope.Kind {
    switch self {
    case .team: .team
    case .service: .service
    }
  }
}
