import Analysis
import Charts
import Record
import Wording

extension MeasureSection {
  /// The recent weeks as one figure, with n and its interval or quantiles.
  var recent: String {
    let figures = scope.recent
    return switch measure {
    case .deploymentFrequency where figures.frequencyWeeks == 0: missing(.noData)
    case .deploymentFrequency:
      successWords(figures) + "; \(daysWords)\(figures.serviceWords(measure, of: scope.kind))"
    case .changeLeadTime: words(figures.leadTime)
    case .changeFailRate: words(figures.changeFailRate) + unknown
    case .recoveryTime: recoveryWords(figures.recoveryTime) + open
    case .reworkRate: words(figures.reworkRate)
    case .betweenFailures:
      (figures.changeFailRate.value == nil ? "" : "change fail rate ") + words(figures.changeFailRate)
    }
  }

  /// `23 successful of 25 deployments`, or how many have no status.
  private func successWords(_ figures: DeliveryFigures) -> String {
    let all = count(figures.deployments, "deployment")
    guard figures.unknown > 0 else { return "\(count(figures.successful)) successful of \(all)" }
    return
      "\(count(figures.frequency)) of \(all): \(count(figures.successful)) successful, \(count(figures.unknown)) without "
      + "a status"
  }

  /// What the rate leaves out.
  private var unknown: String {
    let figures = scope.recent
    guard figures.unknown > 0, figures.known > 0 else { return "" }
    return "; \(spelled(figures.unknown, "deployment")) without a status not counted"
  }

  private var daysWords: String {
    guard let middle = delivery.medianDaysWithDeployment(of: scope).value else { return "no full week" }
    return "in the median week on \(number(middle)) \(middle == 1 ? "day" : "days")"
  }

  private func words(_ figure: Figure<DurationSummary>) -> String {
    guard let summary = figure.value else { return missing(figure.reason) }
    return
      "p50 \(duration(hours: summary.p50)), p75 \(duration(hours: summary.p75)), p90 \(duration(hours: summary.p90)) "
      + "(n \(count(summary.n)))\(scope.recent.serviceWords(measure, of: scope.kind))"
  }

  /// Each quantile for itself: the long ones may not be known while some are open.
  private func recoveryWords(_ figure: Figure<RecoverySummary>) -> String {
    guard let summary = figure.value else { return missing(figure.reason) }
    let quantiles = [("p50", summary.p50), ("p75", summary.p75), ("p90", summary.p90)].map { name, hours in
      "\(name) \(hours.value.map { duration(hours: $0) } ?? hours.reason?.moreThan ?? "unavailable")"
    }
    return "\(quantiles.joined(separator: ", ")) (n \(count(summary.n)))"
      + scope.recent.serviceWords(measure, of: scope.kind)
  }

  private func words(_ figure: Figure<DeliveryShare>) -> String {
    guard let share = figure.value else { return missing(figure.reason) }
    let rate = DeliveryMeasure.changeFailRate
    let interval =
      share.bounds.value.map {
        "; 95\(unbreakableSpace)% interval \(rate.words(from: $0.lowerBound, to: $0.upperBound)) (Wilson)"
      } ?? ""
    return "\(percent(share.value)), \(count(share.count)) of \(count(share.n))\(interval)"
      + scope.recent.serviceWords(measure, of: scope.kind)
  }

  private func missing(_ reason: Unavailability?) -> String { reason?.cell(asOf: asOf) ?? "unavailable" }

  private var open: String {
    let (number, unknown) = (scope.recent.unrecovered, scope.recent.withoutEnd)
    let still = "not recovered from yet, counted for as long as \(number == 1 ? "it has" : "they have") lasted"
    return (number > 0 ? "; \(spelled(number)) \(still)" : "")
      + (unknown > 0 && scope.recent.recoveryTime.value != nil
        ? "; \(spelled(unknown)) with an incident whose end is not known" : "")
  }

  var histogram: [UInt8] {
    let counts: DurationHistogram
    switch measure {
    case .changeLeadTime: counts = scope.leadTimes
    case .recoveryTime: counts = scope.recoveryTimes
    case .deploymentFrequency, .changeFailRate, .reworkRate, .betweenFailures: return []
    }
    guard counts.n > 0 else { return [] }
    let words = ChartWords(
      id: "histogram-\(measure.rawValue)", title: "\(measure.title): how many took how long",
      description: zip(histogramLabels, counts.counts).filter { $1 > 0 }.map { "\($0): \(count($1))" }
        .joined(separator: ", ") + ".")
    let bins = Array(zip(counts.counts, histogramLabels)).map { (count: $0, label: $1) }
    // Empty bins at the ends say nothing, and a phone has no room for them.
    let first = bins.firstIndex { $0.count > 0 } ?? 0
    let last = bins.lastIndex { $0.count > 0 } ?? 0
    let shown = Array(bins[first...last])
    return Histogram(words, bins: shown, width: 44 * shown.count).svg()
  }
}

/// The bins of a histogram by their upper end.
private let histogramLabels = [
  "<15 m", "30 m", "1 h", "2 h", "4 h", "8 h", "1 d", "2 d", "4 d", "1 wk", "2 wk", "4 wk", "longer",
]
