import Record
import Statistics

/// The points of one measure before they are judged.
struct MeasureSeries: Sendable {
  let measure: DeliveryMeasure
  let basis: JudgedMeasure.Basis
  /// The Monday of each week, or the day of each failed deployment.
  private(set) var days: [CalendarDate] = []
  private(set) var values: [Double?] = []
  /// What each value is from.
  private(set) var totals: [Int] = []
  /// Of shares only.
  private(set) var samples: [Proportion?] = []

  /// Full weeks of a service or team. The first with a deployment and those before it are left out of what is counted by
  /// the week: the files may begin in the middle of it, and do not say that nothing was deployed before.
  init(_ measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>, isFromStart: Bool) {
    self.measure = measure
    basis = measure == .changeFailRate || measure == .reworkRate ? .shares : .weeks
    for week in measure == .deploymentFrequency ? MeasureSeries.counted(weeks, isFromStart) : weeks {
      add(week.monday, week.figures)
    }
  }

  private static func counted(_ weeks: ArraySlice<DeliveryWeek>, _ isFromStart: Bool) -> ArraySlice<DeliveryWeek> {
    let begun = weeks.drop { $0.figures.frequencyWeeks == 0 }
    return isFromStart || begun.count < weeks.count ? begun.dropFirst() : begun
  }

  private mutating func add(_ monday: CalendarDate, _ figures: DeliveryFigures) {
    days.append(monday)
    switch measure {
    case .deploymentFrequency: add(figures.level(of: measure).value, figures.deployments)
    case .changeLeadTime: add(figures.leadTime.value?.p50, figures.leadTime.value?.n ?? 0)
    case .recoveryTime: add(figures.recoveryTime.value?.p50, figures.recoveryTime.value?.n ?? 0)
    case .changeFailRate: add(figures.changeFailRate.value)
    case .reworkRate: add(figures.reworkRate.value)
    }
  }

  private mutating func add(_ value: Double?, _ n: Int) {
    values.append(value)
    totals.append(n)
  }

  private mutating func add(_ share: DeliveryShare?) {
    add(share?.value, share?.n ?? 0)
    samples.append(share.map { Proportion($0.count, of: $0.n) })
  }

  /// The days between failed deployments, at the day of the later one. Two at one moment are zero days apart.
  init(failures: [UInt32], from start: CalendarDate, _ zone: ZoneOffsets) {
    measure = .recoveryTime
    basis = .daysBetweenFailures
    for (before, after) in zip(failures, failures.dropFirst()) {
      let day = zone.date(at: Int(after))
      guard day >= start else { continue }
      days.append(day)
      add(Double(after - before) / 86_400, 1)
    }
  }

  /// As it was to be seen before a day.
  func seen(before day: CalendarDate) -> MeasureSeries {
    var series = self
    let count = days.firstIndex { $0 >= day } ?? days.count
    series.days.removeLast(days.count - count)
    series.values.removeLast(values.count - count)
    series.totals.removeLast(totals.count - count)
    if !samples.isEmpty { series.samples.removeLast(samples.count - count) }
    return series
  }

  /// No value lies below zero, so that a lower limit ends there, and is none to the rules.
  func chart(_ rules: SignalRules, _ rebases: [DeliveryRebase] = []) -> ControlChart {
    let options = ChartOptions(
      for: rules, rebases: rebases.map { place(of: start($0)) }, ends: 0...Double.infinity)
    return switch basis {
    case .weeks: processChart(of: values, options: options)
    case .shares: proportionChart(of: samples, options: options)
    case .daysBetweenFailures: rareEventChart(of: values, options: options)
    }
  }
}

extension MeasureSeries {
  /// The first day that is judged anew: of what is counted by the week, the Monday of the week in which the day lies.
  func start(_ rebase: DeliveryRebase) -> CalendarDate {
    basis == .daysBetweenFailures ? rebase.date : rebase.date.startOfISOWeek
  }

  /// The place of the first point on or after a day.
  private func place(of day: CalendarDate) -> Int { days.firstIndex { $0 >= day } ?? days.count }

  /// Each rebase with the usual range before it and since.
  func history(of rebases: [DeliveryRebase], judged baseline: JudgedBaseline) -> [JudgedMeasure.Rebased] {
    rebases.enumerated().map { number, rebase in
      let first = place(of: start(rebase))
      let next = number + 1 < rebases.count ? place(of: start(rebases[number + 1])) : days.count
      let before = number > 0 ? place(of: start(rebases[number - 1])) : 0
      return JudgedMeasure.Rebased(
        rebase: rebase, before: baseline.limits(of: before..<first), since: baseline.limits(of: first..<next))
    }
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
