import Record
import Statistics

extension JudgedBaseline {
  func foundSignals() -> [MetricReport.Signal] {
    if isSparse { return [] }
    let found = chart.signals(by: rules, from: first).map(signal).enumerated().sorted { one, other in
      order(one.element, one.offset) < order(other.element, other.offset)
    }.map(\.element)
    let samples = samples
    guard !samples.isEmpty, let centre = limits.value?.centre else { return found }
    return ShareSignals(samples, centre: centre / scale, rules).beyondChance(found)
  }

  /// The centre by which the first point of a signal is judged; nil without limits.
  func centre(of signal: MetricReport.Signal) -> Double? {
    signal.places.first.flatMap { bands[$0]?.centre }
  }

  /// How often noise shows so clear a signal in a series like this one: see `SignalChance`.
  func chance(of signal: MetricReport.Signal) -> Double {
    if !samples.isEmpty, let centre = centre(of: signal) {
      return shareSignals(samples, around: centre).news(of: signal)
    }
    guard let segment = segment(of: signal), let limits = segment.limits.value else { return 1 }
    let own = signal.places.filter(segment.points.contains)
    let sigmas = sigmas(in: segment, widening: limits.widening)
    return SignalChance(
      signal: signal, distances: own.compactMap { sigmas[$0 - segment.points.lowerBound] },
      among: chart.distances[segment.points].compactMap(\.self), n: limits.n,
      span: own.last.flatMap { last in own.first.map { last - $0 + 1 } } ?? 0, rules: rules,
      lagOne: limits.autocorrelation?.careful ?? 0
    ).value
  }

  /// The part of the chart in which a signal ends; nil for one that is not of this chart.
  func segment(of signal: MetricReport.Signal) -> ChartSegment? {
    signal.places.last.flatMap { last in chart.segments.first { $0.points.contains(last) } }
  }

  private var samples: [(CalendarDate, Proportion)] {
    places.compactMap { point in point.proportion.map { (point.date, $0) } }
  }

  private func shareSignals(_ samples: [(CalendarDate, Proportion)], around centre: Double) -> ShareSignals {
    ShareSignals(samples, centre: centre / scale, rules, chart.segments.last?.limits.value)
  }

  /// By the moving ranges, which limits that were widened are not. Times between events are judged on a scale of their own
  /// as it is.
  private func sigmas(in segment: ChartSegment, widening: Double) -> [Double?] {
    let own = chart.distances[segment.points].map { $0.map { $0 * widening } }
    guard isProcess else { return own }
    let start = segment.points.lowerBound
    let mild = Statistics.mildDistances(
      of: Array(chart.values[segment.points]),
      baseline: segment.baseline.lowerBound - start..<segment.baseline.upperBound - start)
    return mild.isEmpty ? own : mild
  }

  private func order(_ signal: MetricReport.Signal, _ place: Int) -> (Int, Int, Int) {
    (signal.lastDay?.dayNumber ?? 0, -signal.pattern.rawValue, place)
  }

  private func signal(_ signal: Statistics.Signal) -> MetricReport.Signal {
    MetricReport.Signal(
      rule: signal.rule.rawValue, pattern: signal.rule.pattern, points: signal.points.map { places[$0] },
      places: signal.points,
      direction: signal.direction, meaning: meaning(of: signal.direction, better: better))
  }
}
