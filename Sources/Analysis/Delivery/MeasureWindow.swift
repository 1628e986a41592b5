import Record
import Statistics

extension MeasureJudging {
  /// The figure of one full week.
  func latest(_ measure: DeliveryMeasure, _ week: DeliveryWeek?) -> Figure<Double> {
    guard let week else { return .unavailable(.noData) }
    return value(measure, week.figures)
  }

  private func value(_ measure: DeliveryMeasure, _ figures: DeliveryFigures) -> Figure<Double> {
    switch measure {
    case .deploymentFrequency: .measured(Double(figures.successful))
    case .changeLeadTime: figures.leadTime.map(\.p50)
    case .recoveryTime: figures.recoveryTime.map(\.p50)
    case .changeFailRate: figures.changeFailRate.map(\.value)
    case .reworkRate: figures.reworkRate.map(\.value)
    }
  }

  /// The last four full weeks beside the four before. Unavailable when either has no value, and with fewer weeks.
  func window(_ measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>) -> Figure<MetricReport.Window> {
    let length = JudgedMeasure.currentWeeks
    guard weeks.count == 2 * length else { return .unavailable(.tooFew(have: weeks.count, need: 2 * length)) }
    let (last, before) = (weeks.suffix(length), weeks.prefix(length))
    return together(measure, last).flatMap { mean in
      together(measure, before).map { previous in
        let n = last.count { value(measure, $0.figures).value != nil }
        return MetricReport.Window(n: n, mean: mean, previousMean: previous)
      }
    }
  }

  private func together(_ measure: DeliveryMeasure, _ weeks: ArraySlice<DeliveryWeek>) -> Figure<Double> {
    switch measure {
    case .changeFailRate: share(weeks.compactMap(\.figures.changeFailRate.value))
    case .reworkRate: share(weeks.compactMap(\.figures.reworkRate.value))
    case .deploymentFrequency, .changeLeadTime, .recoveryTime:
      Figure(mean(of: weeks.compactMap { value(measure, $0.figures).value }))
    }
  }

  private func share(_ parts: [DeliveryShare]) -> Figure<Double> {
    let n = parts.reduce(0) { $0 + $1.n }
    return n > 0 ? .measured(Double(parts.reduce(0) { $0 + $1.count }) / Double(n)) : .unavailable(.noData)
  }
}
