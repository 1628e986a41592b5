import Record
import Statistics

extension MeasureSeries {
  /// The signals of a chart that chance does not explain, where chance can be worked out: see `ShareSignals`. Counts between
  /// failures are judged in the same way: their rules are made for normal values, and of counts that are all alike every
  /// one lies above the middle that is to be expected.
  func told(
    _ signals: [MetricReport.Signal], of baseline: JudgedBaseline, _ rebases: [DeliveryRebase], _ rules: SignalRules
  ) -> [MetricReport.Signal] {
    guard basis == .deploymentsBetweenFailures else { return beyondChance(signals, of: baseline, rules) }
    return signals.filter { tail(of: $0, rebases) < 0.005 }
  }

  /// How often noise shows so clear a signal in a series like this one.
  func likelihood(
    of signal: MetricReport.Signal, in baseline: JudgedBaseline, _ rebases: [DeliveryRebase], _ rules: SignalRules
  ) -> Double {
    guard basis == .deploymentsBetweenFailures else { return chance(of: signal, in: baseline, rules) }
    let span = (signal.places.last ?? 0) - (signal.places.first ?? 0) + 1
    return min(1, ways(of: signal.pattern, signal.places.count, span: span) * tail(of: signal, rebases))
  }

  /// How often as many counts come to as much, or as little; 1 for patterns without a side.
  private func tail(of signal: MetricReport.Signal, _ rebases: [DeliveryRebase]) -> Double {
    guard let first = signal.places.first, let last = signal.places.last, points.indices.contains(last),
      signal.direction != .none
    else { return 1 }
    let expected = spread(in: segment(of: first, rebases))
    let (sum, few) = (signal.places.reduce(0) { $0 + counts[$1] }, signal.places.count)
    return signal.direction == .up ? expected.upperTail(sum, of: few) : expected.lowerTail(sum, of: few)
  }

  /// How many patterns are looked for that would be as clear: of single points and zones on two sides, ending in any of the
  /// last four points, and any of the points of a zone may be the odd ones out.
  private func ways(of pattern: MetricReport.Pattern, _ few: Int, span: Int) -> Double {
    switch pattern {
    case .outside, .silence: return SignalChance.ways
    case .run, .medianRun: return SignalChance.waysOfRun
    case .climb, .nearLimit, .offCentre:
      let all = max(span, few + 1)
      return SignalChance.ways * (0..<few).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
    case .range, .alternation, .hugging, .avoiding, .crossings: return .infinity
    }
  }

  private func spread(in segment: Range<Int>) -> CountsBetween {
    CountsBetween(n: segment.count, total: counts[segment].reduce(0, +))
  }

  /// The points that are judged by the same limits as one of them.
  private func segment(of place: Int, _ rebases: [DeliveryRebase]) -> Range<Int> {
    let starts = ([0] + rebases.map { self.place(of: self.start($0)) }).sorted()
    let start = starts.last { $0 <= place } ?? 0
    return start..<(starts.first { $0 > place } ?? points.count)
  }

  /// What may be expected of the deployments since the last failed one: nil where fewer than six counts tell, and without a
  /// failed one since a rebase.
  func openGap(_ rebases: [DeliveryRebase]) -> JudgedMeasure.OpenGap? {
    guard let open, !points.isEmpty else { return nil }
    let start = rebases.last.map { place(of: self.start($0)) } ?? 0
    guard points.count - start >= ProcessLimits.fewest else {
      return .init(since: open.since, count: open.count, limit: nil, chance: 1)
    }
    let expected = spread(in: start..<points.count)
    return .init(
      since: open.since, count: open.count, limit: expected.openLimit,
      chance: expected.joined(byOpen: open.count).upperTail(open.count))
  }
}
