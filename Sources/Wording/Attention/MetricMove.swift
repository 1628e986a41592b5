package import Analysis
package import Record

extension MetricMoved: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) \(clause(asOf))", because: evidence(asOf), beside: context.words(asOf: asOf),
      ask: ask(about: quoted(reason.name), asOf))
  }

  private func clause(_ asOf: CalendarDate) -> String {
    switch movement {
    case .noise: "moves as it usually does."
    case .signal(let signal): "\(SignalWording(signal: signal, asOf: asOf).verb)."
    case .trend: "keeps \((trend?.slopePerWeek ?? 0) < 0 ? "falling" : "rising")."
    }
  }

  /// The value that shows it, what was seen and the usual range.
  package func evidence(_ asOf: CalendarDate) -> String {
    let value =
      isSilence
      ? "none in the last \(quantity(point.value, unit))"
      : "\(quantity(point.value, unit)) on \(shortWords(for: point.date, asOf: asOf))"
    let limits = isSilence ? [open?.mayBeChance].compactMap(\.self) : range
    return sentence(([value] + fact(asOf) + limits + slope).joined(separator: "; "))
  }

  private var isSilence: Bool {
    if case .signal(let signal) = movement { signal.pattern == .silence } else { false }
  }

  /// What was seen, where the limits alone do not show it.
  private func fact(_ asOf: CalendarDate) -> [String] {
    guard case .signal(let signal) = movement, signal.pattern != .outside, !isSilence else { return [] }
    return [SignalWording(signal: signal, asOf: asOf).fact]
  }

  private var range: [String] {
    guard let limits, case .signal = movement else { return [] }
    let kind = limits.isTrial ? "trial limits" : "limits"
    return ["\(kind) \(Wording.range(limits.lower, limits.upper, unit)) from \(count(limits.n, "value"))"]
  }

  private var slope: [String] {
    guard let trend, case .trend = movement else { return [] }
    let slope = signedQuantity(trend.slopePerWeek, unit)
    return ["\(slope) a week over the last \(count(trend.n, "value")) (\(pValue(trend.p)))"]
  }

  /// - Parameter name: the metric, and where it moved if it did not everywhere.
  package func ask(about name: String, _ asOf: CalendarDate) -> String {
    switch movement.meaning {
    case .better: "What made the difference to \(name), and who else could use it?"
    case .worse: question ?? "What changed for \(name) before \(shortWords(for: point.date, asOf: asOf))?"
    case .neutral, nil: question ?? "What changed for \(name), and does it matter?"
    }
  }
}
