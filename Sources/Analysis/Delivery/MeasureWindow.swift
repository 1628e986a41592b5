package import Record
import Statistics

extension MeasureJudging {
  /// The figure of one full week.
  func latest(_ measure: DeliveryMeasure, _ week: DeliveryWeek?) -> Figure<Double> {
    guard let week else { return .unavailable(.noData) }
    return week.figures.level(of: measure)
  }

  /// The last four full weeks beside the four before. Unavailable when either has no value, and with fewer weeks.
  func window(_ source: MeasureSource, _ weeks: ArraySlice<DeliveryWeek>) -> Figure<MetricReport.Window> {
    guard !source.lacksSingles else { return .unavailable(.needsEvents) }
    let length = JudgedMeasure.currentWeeks
    guard weeks.count == 2 * length else { return .unavailable(.tooFew(have: weeks.count, need: 2 * length)) }
    let (last, before) = (weeks.suffix(length), weeks.prefix(length))
    return together(source, last).flatMap { mean in
      together(source, before).map { previous in
        let n = last.count { $0.figures.level(of: source.measure).value != nil }
        return MetricReport.Window(n: n, mean: mean, previousMean: previous)
      }
    }
  }

  private func together(_ source: MeasureSource, _ weeks: ArraySlice<DeliveryWeek>) -> Figure<Double> {
    let measure = source.measure
    switch measure {
    case .changeFailRate: return share(weeks.compactMap(\.figures.changeFailRate.value))
    case .reworkRate: return share(weeks.compactMap(\.figures.reworkRate.value))
    case .changeLeadTime where source.grouping == .untilFive, .recoveryTime where source.grouping == .untilFive:
      return weeks.first.map { source.median(from: $0.monday, weeks: weeks.count) } ?? .unavailable(.noData)
    case .deploymentFrequency, .changeLeadTime, .recoveryTime, .betweenFailures:
      return mean(of: weeks.compactMap { $0.figures.level(of: measure).value })
    }
  }

  private func share(_ parts: [DeliveryShare]) -> Figure<Double> {
    let n = parts.reduce(0) { $0 + $1.n }
    return n > 0 ? .measured(Double(parts.reduce(0) { $0 + $1.count }) / Double(n)) : .unavailable(.noData)
  }
}

extension DeliveryFigures {
  /// One number for a measure: the deployments of the frequency, a median in hours, or a share from 0 to 1.
  package func level(of measure: DeliveryMeasure) -> Figure<Double> {
    switch measure {
    case .deploymentFrequency: frequencyWeeks > 0 ? .measured(Double(frequency)) : .unavailable(.noData)
    case .changeLeadTime: leadTime.map(\.p50)
    case .recoveryTime: recoveryTime.flatMap(\.p50)
    case .changeFailRate: changeFailRate.map(\.value)
    case .reworkRate: reworkRate.map(\.value)
    // A week has none.
    case .betweenFailures: .unavailable(.noRhythm)
    }
  }
}

extension DeliveryReport {
  /// The days with a deployment of the frequency in the median of the weeks of `DeliveryScope.recent` from the first
  /// deployment on; unavailable without any.
  package func medianDaysWithDeployment(of scope: DeliveryScope) -> Figure<Double> {
    let weeks = scope.weeks.filter(\.isFull).suffix(recentWeeks).filter { $0.figures.frequencyWeeks > 0 }
    return median(of: weeks.map { Double($0.figures.daysWithDeployment) })
  }
}
