package import Record

extension JudgedMeasure {
  /// The signal that its movement is; nil for noise and where that cannot be said.
  package var signal: MetricReport.Signal? {
    guard case .signal(let signal) = movement.value else { return nil }
    return signal
  }

  /// Which way its signal points; none for noise.
  package var direction: Direction { signal?.direction ?? .none }

  /// Those since it is judged as now.
  var currentlyJudgedSignals: [MetricReport.Signal] { signals.filter { $0.isWithin(judgedFrom) } }

  /// The signals that its movement is made of: those of the same meaning that led up to it, and itself.
  package var currentSignals: [MetricReport.Signal] {
    guard let signal, let since else { return [] }
    return currentlyJudgedSignals.filter { other in
      other.meaning == signal.meaning && other.points.first.map { $0.date >= since } ?? false
    }
  }

  /// Of shares all cases over all deployments, else the mean of the values.
  package struct Level: Sendable, Equatable {
    package var value: Double
    /// Whether it is more than `value`, since what goes on is part of it.
    package var isOpen: Bool
  }

  /// The level since the movement's first day, and the one before. Nil where either side has none.
  package var levels: (since: Level, before: Level)? {
    guard let since else { return nil }
    let points = points.filter { point in judgedFrom.map { point.date >= $0 } ?? true }
    let now = level(of: points.filter { $0.date >= since })
    let before = level(of: points.filter { $0.date < since })
    return now.flatMap { now in before.map { (now, $0) } }
  }

  private func level(of points: [Point]) -> Level? {
    let known = points.compactMap { point in
      point.value.map { (value: $0, weight: Double(basis == .shares ? point.n : 1)) }
    }
    let weight = known.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    return Level(
      value: known.reduce(0) { $0 + $1.value * $1.weight } / weight, isOpen: points.contains(where: \.isOpen))
  }
}

extension MetricReport.Signal {
  /// Whether it begins on or after a day; without one always.
  func isWithin(_ from: CalendarDate?) -> Bool {
    guard let from, let first = points.first?.date else { return true }
    return first >= from
  }
}
