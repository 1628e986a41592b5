import Analysis
import Charts
import Record
import Templating
import Wording

/// One measure on the page of a service or team.
struct MeasureSection: Sendable {
  let judged: JudgedMeasure
  let scope: DeliveryScope
  let delivery: DeliveryReport
  let name: String

  private var asOf: CalendarDate { delivery.asOf }
  private var measure: DeliveryMeasure { judged.measure }
  private var chart: MeasureChart { MeasureChart(judged: judged, name: name, asOf: asOf) }

  private var cell: MeasureCell {
    MeasureCell(judged: judged, week: scope.weeks.last(where: \.isFull), name: name, asOf: asOf)
  }

  /// In a word, with its mark.
  private var status: StatusView {
    if let status = cell.status { return status }
    guard judged.movement.value != nil else { return StatusView(.quiet, "not judged") }
    return judged.isLatestOutside ? .outside : StatusView(.quiet, "noise")
  }

  private var limits: FigureView {
    FigureView(judged.limits, asOf: asOf) { limits in
      let range = judged.words(from: limits.lower, to: limits.upper)
      let centre = judged.words(limits.centre)
      let kind = limits.isTrial ? "; trial limits" : ""
      let what = judged.basis == .daysBetweenFailures ? " between failures" : ""
      let size = judged.basis == .shares ? " at the size of the last week" : ""
      let about =
        isRange(limits.lower, limits.upper)
        ? "\(range)\(what)\(size), around \(centre)" : "almost no variation around \(centre)\(what)"
      return "\(about), from \(count(limits.n, judged.pointNoun)) since "
        + "\(shortWords(for: limits.from, asOf: asOf))\(kind)"
    }
  }

  private var window: FigureView {
    FigureView(judged.window, asOf: asOf) { window in
      let noise = judged.movement.value == .noise && judged.amongMany == nil && !judged.isLatestOutside ? ": noise" : ""
      return
        "\(measure.words(window.mean)) in the last four full weeks, \(measure.words(window.previousMean)) in the four "
        + "before\(noise)"
    }
  }

  static let names = Names<MeasureSection>(
    "measure of a service or team",
    [
      .text("title", "What is measured") { $0.measure.title },
      .text("anchor", "An id for its heading") { $0.measure.rawValue },
      .text("definition", "What is counted") { $0.measure.definition },
      .object("status", "Noise, or what moved", of: StatusView.names) { $0.status },
      .markup("chart", "All that is judged, with limits and signals") { section in
        section.chart.full(from: section.scope.weeks.filter(\.isFull).map(\.monday))
      },
      .text("chart_words", "What the chart shows") { $0.judged.shown },
      .flag("has_rebases", "Whether it is judged anew from any day") { !$0.judged.rebases.isEmpty },
      .list("signals", "The signals of today, the latest first", of: SignalView.names) { section in
        section.judged.listed(section.judged.currentSignals).map { SignalView(signal: $0, asOf: section.asOf) }
      },
      .optionalText("among_many", "A signal of today that is no news among so many series; nothing without one") {
        section in
        section.judged.amongMany?.words(asOf: section.asOf)
      },
      .list("earlier", "The signals of the past, the latest first", of: SignalView.names) { section in
        section.judged.listed(section.judged.earlierSignals).map { SignalView(signal: $0, asOf: section.asOf) }
      },
      .text("latest", "The last full week with what it is from, or why there is no figure") { section in
        let cell = section.cell
        let verb = section.judged.basis == .daysBetweenFailures ? "recovered in " : ""
        let value = section.judged.latest.value.map { verb + section.measure.words($0) }
        let figure =
          value.map { $0 + (cell.basis.map { " (\($0))" } ?? "") } ?? "unavailable: \(cell.missing ?? "no data")"
        guard value != nil || section.judged.latest.reason == .noData else { return figure }
        return "\(figure), \(lastFullWeek(of: [section.scope], asOf: section.asOf))"
      },
      .object("window", "The last four weeks beside the four before", of: FigureView.names) { $0.window },
      .object("limits", "The usual range and what it is from", of: FigureView.names) { $0.limits },
      .text("recent", "The recent weeks taken together, with n") { $0.recent },
      .markup("histogram", "How long the recent ones took; empty for counts and shares") { $0.histogram },
    ])
}

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
    case .recoveryTime: words(figures.recoveryTime) + open
    case .reworkRate: words(figures.reworkRate)
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

  private func words(_ figure: Figure<DeliveryShare>) -> String {
    guard let share = figure.value else { return missing(figure.reason) }
    let interval =
      share.bounds.value.map {
        "; 95\(unbreakableSpace)% interval \(measure.words(from: $0.lowerBound, to: $0.upperBound)) (Wilson)"
      } ?? ""
    return "\(measure.words(share.value)), \(count(share.count)) of \(count(share.n))\(interval)"
      + scope.recent.serviceWords(measure, of: scope.kind)
  }

  private func missing(_ reason: Unavailability?) -> String { reason?.cell(asOf: asOf) ?? "unavailable" }

  private var open: String {
    let (number, unknown) = (scope.recent.unrecovered, scope.recent.withoutEnd)
    return (number > 0 ? "; \(spelled(number)) not recovered from yet" : "")
      + (unknown > 0 && scope.recent.recoveryTime.value != nil
        ? "; \(spelled(unknown)) with an incident whose end is not known" : "")
  }

  private var histogram: [UInt8] {
    let counts: DurationHistogram
    switch measure {
    case .changeLeadTime: counts = scope.leadTimes
    case .recoveryTime: counts = scope.recoveryTimes
    case .deploymentFrequency, .changeFailRate, .reworkRate: return []
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

extension JudgedMeasure {
  fileprivate var earlierSignals: [MetricReport.Signal] {
    let current = currentSignals
    return signals.filter { !current.contains($0) }
  }

  /// As they are listed: the latest first, those outside on one side that follow each other told at once.
  fileprivate func listed(_ signals: [MetricReport.Signal]) -> [MetricReport.Signal] {
    let days = points.filter { $0.value != nil }.map(\.date)
    let before = Dictionary(zip(days.dropFirst(), days)) { first, _ in first }
    return Wording.listed(signals, before: before).reversed()
  }
}
