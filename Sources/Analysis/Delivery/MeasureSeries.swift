package import Record
import Statistics

/// The points of one measure before they are judged.
struct MeasureSeries: Sendable {
  /// One of them.
  struct Point: Sendable {
    /// The Monday of its first week and of its last, or the day of the failed deployment.
    var first: CalendarDate
    var last: CalendarDate
    var value: Double?
    /// What the value is at least, in hours, where half or more of what it would be from go on.
    var least: Double?
    /// Whether `value` is that bound.
    var isOpen = false
    /// What it is from.
    var n: Int
    /// Of shares only.
    var share: DeliveryShare?
  }

  /// The deployments that went well since the last failed one.
  struct Open: Sendable, Equatable {
    /// The day of the failed one.
    var since: CalendarDate
    var count: Int
  }

  let measure: DeliveryMeasure
  let basis: JudgedMeasure.Basis
  private(set) var points: [Point] = []
  /// Between failures only.
  var open: Open?

  init(_ measure: DeliveryMeasure, _ basis: JudgedMeasure.Basis) { (self.measure, self.basis) = (measure, basis) }

  mutating func add(_ point: Point) { points.append(point) }

  var days: [CalendarDate] { points.map(\.first) }

  /// Of shares only.
  var samples: [Proportion?] { points.map { $0.share.map { Proportion($0.count, of: $0.n) } } }

  /// No value lies below zero, so that a lower limit ends there, and is none to the rules.
  func chart(_ rules: SignalRules, _ rebases: [DeliveryRebase] = []) -> ControlChart {
    let starts = rebases.map { place(of: start($0)) }
    let options = ChartOptions(for: rules, rebases: starts, ends: 0...Double.infinity)
    return switch basis {
    case .weeks: processChart(of: points.map(\.value), options: options)
    case .shares: proportionChart(of: samples, options: options)
    case .deploymentsBetweenFailures: betweenEventsChart(of: counts, rebases: starts)
    }
  }

  /// With what goes on as if it ended now, where even that lies beyond the upper limit of all others: a bound, so that the
  /// point lies there whatever comes. Below the limit it says nothing, and is a gap.
  func takingOpen(_ rules: SignalRules, _ rebases: [DeliveryRebase]) -> MeasureSeries {
    guard points.contains(where: { $0.least != nil }) else { return self }
    let bands = chart(rules, rebases).bands
    var series = self
    for (place, point) in points.enumerated() {
      guard let least = point.least, let band = bands[place], least > band.upper else { continue }
      (series.points[place].value, series.points[place].isOpen) = (least, true)
    }
    return series
  }

  /// Between failures only.
  var counts: [Int] { points.map { $0.n - 1 } }
}

extension MeasureSeries {
  /// The first day that is judged anew: of what is counted by the week, the Monday of the week in which the day lies.
  func start(_ rebase: DeliveryRebase) -> CalendarDate { basis.start(of: rebase) }

  /// The place of the first point on or after a day.
  func place(of day: CalendarDate) -> Int { points.firstIndex { $0.first >= day } ?? points.count }

  /// Each rebase with the usual range before it and since.
  func history(of rebases: [DeliveryRebase], judged baseline: JudgedBaseline) -> [JudgedMeasure.Rebased] {
    rebases.enumerated().map { number, rebase in
      let first = place(of: start(rebase))
      let next = number + 1 < rebases.count ? place(of: start(rebases[number + 1])) : points.count
      let before = number > 0 ? place(of: start(rebases[number - 1])) : 0
      return JudgedMeasure.Rebased(
        rebase: rebase, before: baseline.limits(of: before..<first), since: baseline.limits(of: first..<next))
    }
  }
}

extension JudgedMeasure.Basis {
  /// The first day that a rebase has judged anew.
  package func start(of rebase: DeliveryRebase) -> CalendarDate {
    self == .deploymentsBetweenFailures ? rebase.date : rebase.date.startOfISOWeek
  }
}

extension JudgedBaseline {
  init(
    _ series: MeasureSeries, _ rebases: [DeliveryRebase], rules: SignalRules, better: Metric.Direction
  ) {
    self.init(
      series.chart(rules, rebases), days: series.days, rules: rules, better: better, isProcess: series.basis == .weeks)
  }
}
