package import Record

/// The weekly share as a process.
package struct CapacityDrift: Sendable {
  /// Unavailable with fewer than six weeks.
  package var limits: Figure<MetricReport.Limits>
  /// In order of the last week of each. Worse is what falls and lies below the promised share, better what rises towards
  /// it from below; more than was promised is a choice and not better.
  package var signals: [MetricReport.Signal]
  /// Noise, or the most telling signal that reaches into the last four full weeks. Unavailable without limits, and when no
  /// week has been written for longer than that.
  package var movement: Figure<MetricReport.Movement>
  /// How often noise alone shows as clear a signal; 1 for none.
  var chance = 1.0
  /// A signal that is no news, because so many series are judged: then `movement` is noise.
  package var amongMany: AmongMany?
  /// The first week of the movement's signal, taken together with those of the same direction that led up to it.
  package var since: CalendarDate?

  /// The signals that the movement is made of: those of the same meaning that led up to it, and itself.
  package var currentSignals: [MetricReport.Signal] {
    guard let signal, let since else { return [] }
    return signals.filter { other in
      other.meaning == signal.meaning && other.points.first.map { $0.date >= since } ?? false
    }
  }

  /// The signal that its movement is; nil for noise.
  package var signal: MetricReport.Signal? {
    guard case .signal(let signal) = movement.value else { return nil }
    return signal
  }
}
