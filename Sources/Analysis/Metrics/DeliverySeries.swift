import Record
import Statistics

/// The values of delivery measures, one for each full week that has the figure, dated on its Sunday.
///
/// Of a service or team its own figures. Without one the median over the services that have the figure in that week: an
/// organization is a distribution over its services, never a blend of them. Each series is made once, however many metrics
/// ask for it.
struct DeliverySeries {
  /// What a metric asks for.
  struct Request: Hashable {
    var measure: DeliveryMeasure
    /// Nil for the whole.
    var part: MetricPart?
    /// What a share is multiplied by.
    var scale: Double
  }

  private let scopes: [DeliveryScope]
  private let places: [MetricPart: Int]
  private var made: [Request: [MetricPoint]] = [:]

  /// Without a report there are no values.
  init(_ report: DeliveryReport?) {
    let scopes = report?.scopes ?? []
    self.scopes = scopes
    places = Dictionary(scopes.indices.map { (scopes[$0].part, $0) }) { first, _ in first }
  }

  mutating func points(_ request: Request) -> [MetricPoint] {
    if let points = made[request] { return points }
    let points = request.part == nil ? medians(request) : ownPoints(request)
    made[request] = points
    return points
  }

  private func ownPoints(_ request: Request) -> [MetricPoint] {
    guard let place = request.part.flatMap({ places[$0] }) else { return [] }
    return scopes[place].weeks.compactMap { week in
      guard week.isFull, let observed = week.figures.observed(request.measure, scale: request.scale) else { return nil }
      return MetricPoint(
        date: week.monday.adding(days: 6), value: observed.value, part: nil, n: observed.n, cases: observed.cases)
    }
  }

  private func medians(_ request: Request) -> [MetricPoint] {
    let services = scopes.filter { $0.kind == .service }
    return weeklyMedians(request.measure, of: services, scale: request.scale)
  }
}

private func weeklyMedians(_ measure: DeliveryMeasure, of services: [DeliveryScope], scale: Double) -> [MetricPoint] {
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

extension DeliveryScope {
  fileprivate var part: MetricPart {
    switch kind {
    case .team: .team(id)
    case .service: .service(id)
    }
  }
}
