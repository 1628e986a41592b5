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

  var asOf: CalendarDate { delivery.asOf }
  var measure: DeliveryMeasure { judged.measure }
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
      let what = judged.measure == .betweenFailures ? " deployments" : ""
      let size =
        judged.basis == .shares ? " at the size of the last \(judged.grouping == .single ? "week" : "point")" : ""
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
        section.judged.listed(section.judged.currentSignals.filter { $0.pattern != .silence }).map {
          SignalView(signal: $0, asOf: section.asOf)
        }
      },
      .optionalText("among_many", "A signal of today that is no news among so many series; nothing without one") {
        section in
        section.judged.amongMany?.words(asOf: section.asOf)
      },
      .list("earlier", "The signals of the past, the latest first", of: SignalView.names) { section in
        section.judged.listed(section.judged.earlierSignals).map { SignalView(signal: $0, asOf: section.asOf) }
      },
      .flag("is_weekly", "Whether it has a figure for each week") { $0.measure != .betweenFailures },
      .optionalText("open", "What has not ended: the deployments since the last failed one") { section in
        section.judged.openWords(asOf: section.asOf).map(sentence)
      },
      .text("latest", "The last full week with what it is from, or why there is no figure") { section in
        let cell = section.cell
        let value = section.judged.latest.value.map { section.measure.words($0) }
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
