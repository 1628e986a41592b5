import Analysis
import Charts
import Record
import Templating
import Wording

/// The most values that a chart and its table show; older ones stay in the file.
let mostValuesShown = 520

/// The series of a metric with limits, target and gaps.
struct MetricChart: Sendable {
  let item: MetricReport
  let asOf: CalendarDate
  /// What a team or service is called.
  var name: @Sendable (MetricPart) -> String = { $0.id }

  private var unit: String { item.metric.unit }

  /// The values that are shown, in ascending order of date.
  var shown: ArraySlice<MetricPoint> { item.points.suffix(mostValuesShown) }

  func svg() -> [UInt8] {
    let points = self.points + open
    let places = points.indices.filter { points[$0].value != nil }
    let labels = SeriesChart.worthLabelling(points).map { index in
      (
        index: index,
        text: quantity(points[index].value ?? 0, unit) + (index == points.count - 1 && !open.isEmpty ? " so far" : "")
      )
    }
    let first = shown.first?.date ?? asOf
    let last = max(lastDrawn ?? asOf, events.events.last?.day ?? first)
    return SeriesChart(
      ChartWords(
        id: "series", title: item.metric.title, description: description,
        noData: item.latest.reason.map { $0.cell(asOf: asOf) } ?? "no data"),
      points: points, days: first.dayNumber...max(first, last).dayNumber,
      firstDate: shortWords(for: first, asOf: asOf), lastDate: shortWords(for: last, asOf: asOf),
      labels: labels, stretches: stretches(at: places, among: points.count), breaks: breaks(at: places),
      shifts: shifts(at: places),
      target: item.metric.target.map { .init($0, label: "target \(quantity($0, unit))") },
      signals: rings(at: places) + openRing(after: points.count), events: events.marks(asOf: asOf)
    ).svg()
  }

  /// What has passed since the last event: a point that has not ended.
  private var open: [SeriesChart.Point] {
    item.open.map { [SeriesChart.Point(day: asOf.dayNumber, value: Double($0.days))] } ?? []
  }

  private func openRing(after count: Int) -> [SignalMark] {
    guard let open = item.open else { return [] }
    let tone = item.signals.last { $0.pattern == .silence }.map { Mark(StatusView.Tone($0.meaning)) }
    return [SignalMark(at: count - 1, open.isUnusual ? tone ?? .neutral : .neutral)]
  }

  /// One around every point that is part of a signal, whatever it is judged by.
  private func rings(at places: [Int]) -> [SignalMark] {
    let marks = signalMarks(item.segments.flatMap(\.signals), current: item.currentSignals)
    return zip(shown, places).compactMap { point, place in marks[point.date].map { SignalMark(at: place, $0) } }
  }

  /// The usual range of each segment over the points that it judges.
  private func stretches(at places: [Int], among count: Int) -> [SeriesChart.RangedPart] {
    item.segments.compactMap { segment in
      let judged = segment.judged.clamped(to: shown.indices)
      guard let limits = segment.limits.value, let first = judged.first, let last = judged.last else { return nil }
      let range = places[first - shown.startIndex]..<places[last - shown.startIndex] + 1
      var bands = [Band?](repeating: nil, count: range.count)
      if item.chart != .proportion { bands = range.map { _ in Band(lower: limits.lower, upper: limits.upper) } }
      for point in judged where item.chart == .proportion {
        let band = segment.bands[point - segment.judged.lowerBound]
        bands[places[point - shown.startIndex] - range.lowerBound] = band.map { Band(lower: $0.lower, upper: $0.upper) }
      }
      return SeriesChart.RangedPart(
        points: range, centre: limits.centre, bands: bands,
        frozen: segment.frozen.flatMap { shownPlaces(of: $0, places) })
    }
  }

  /// The points of a frozen baseline, by their places in the chart; nil when none of them is shown.
  private func shownPlaces(of frozen: Metric.FrozenBaseline, _ places: [Int]) -> Range<Int>? {
    let inside = zip(shown, places).filter { frozen.from <= $0.0.date && $0.0.date <= frozen.to }.map(\.1)
    return inside.first.flatMap { first in inside.last.map { first..<$0 + 1 } }
  }

  /// The first point after each rebase.
  private func breaks(at places: [Int]) -> [Int] {
    item.segments.filter { $0.rebase != nil && shown.indices.contains($0.start) }
      .map { places[$0.start - shown.startIndex] }
  }

  /// The first point of the level that the series holds now.
  private func shifts(at places: [Int]) -> [Int] {
    item.shift.flatMap { shift in zip(shown, places).first { $0.0.date >= shift.since }?.1 }.map { [$0] } ?? []
  }

  /// The values, with a break wherever more than the usual time lies between two. Times between events have none.
  private var points: [SeriesChart.Point] {
    let usual = item.chart == .rareEvents ? Int.max : (item.rhythm.value ?? 7) * 3 / 2
    var result: [SeriesChart.Point] = []
    for point in shown {
      let day = point.date.dayNumber
      if let before = result.last?.day, day - before > max(1, usual) {
        result.append(.init(day: before + 1, value: nil))
      }
      result.append(.init(day: day, value: point.value))
    }
    return result
  }

  var description: String {
    let wording = MetricWording(item: item, asOf: asOf)
    guard let first = shown.first, let last = shown.last else { return "There is no value." }
    var parts = ["\(count(shown.count, "value")) from \(wording.day(first.date)) to \(wording.day(last.date))"]
    if let open = item.open {
      parts.append("\(count(open.days, "day")) so far since the last event")
      if let mayBeChance = open.mayBeChance { parts.append(mayBeChance) }
    }
    if let limits = wording.limits { parts.append("usual range \(limits)") }
    if !events.events.isEmpty { parts.append("letters mark what happened") }
    if let target = item.metric.target { parts.append("target \(quantity(target, unit))") }
    return sentence(parts.joined(separator: "; "))
  }
}

/// A value in the table beside the chart.
struct MetricValueRow: Sendable {
  let date: CalendarDate
  /// The team or service; nil when the value is of the whole.
  let name: String?
  let value: Double?
  let n: Int?
  let unit: String
  let judgement: StatusView?

  static let names = Names<MetricValueRow>(
    "metric value",
    [
      .text("date", "The day in words") { words(for: $0.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.date.iso },
      .optionalText("name", "The team or service it is about; nothing when it is of the whole") { $0.name },
      .optionalText("value", "The value with its unit") { row in row.value.map { quantity($0, row.unit) } },
      .optionalText("n", "How many observations it is made from; nothing when that is not known") {
        $0.n.map { count($0) }
      },
      .optionalObject("judgement", "The signal that it is part of", of: StatusView.names) { $0.judgement },
    ])
}

extension MetricChart {
  /// The values as rows, the latest first; of one day in configured order.
  var rows: [MetricValueRow] {
    guard item.parts.isEmpty else { return partRows }
    let signals = item.signalsByDay
    return shown.reversed().map { row($0, named: nil, signals) }
  }

  private var partRows: [MetricValueRow] {
    let rows = item.parts.enumerated().flatMap { order, series in
      let signals = series.segments.signalsByDay
      return series.points.suffix(mostValuesShown).map {
        (order: order, row: row($0, named: name(series.part), signals))
      }
    }
    let sorted = rows.sorted { ($1.row.date, $0.order) < ($0.row.date, $1.order) }
    return sorted.prefix(mostValuesShown).map(\.row)
  }

  private func row(
    _ point: MetricPoint, named name: String?, _ signals: [CalendarDate: MetricReport.Signal]
  ) -> MetricValueRow {
    MetricValueRow(
      date: point.date, name: name, value: point.value, n: point.n, unit: unit,
      judgement: signals[point.date].map(judgement))
  }

  private func judgement(of signal: MetricReport.Signal) -> StatusView {
    StatusView(StatusView.Tone(signal.meaning), SignalWording(signal: signal, asOf: asOf).state)
  }
}
