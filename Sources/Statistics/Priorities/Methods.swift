package import Record

/// Cost of delay divided by duration: what a week of work on the item saves per week, in money. D. G. Reinertsen, "The
/// Principles of Product Development Flow" (2009), chapter 7.
///
/// Unavailable, here as in the other methods, when a divisor is not above zero, and when a number given or the result
/// is not finite.
package func cd3(costOfDelay: Double, weeks: Double) -> Figure<Double> {
  quotient(costOfDelay, weeks)
}

/// Weighted shortest job first in the form of the Scaled Agile Framework: relative numbers without a unit.
package func wsjf(value: Double, urgency: Double, riskReduction: Double, size: Double) -> Figure<Double> {
  quotient(value + urgency + riskReduction, size)
}

/// Reach × impact × confidence (0...1) for each unit of effort (S. McBride, Intercom).
package func rice(reach: Double, impact: Double, confidence: Double, effort: Double) -> Figure<Double> {
  quotient(reach * impact * confidence, effort)
}

/// Impact × confidence × ease (S. Ellis, M. Brown, "Hacking Growth", 2017).
package func ice(impact: Double, confidence: Double, ease: Double) -> Figure<Double> {
  quotient(impact * confidence * ease, 1)
}

private func quotient(_ gain: Double, _ cost: Double) -> Figure<Double> {
  guard gain.isFinite, cost.isFinite else { return .unavailable(.notFinite) }
  guard cost > 0 else { return .unavailable(.outOfRange) }
  return (gain / cost).isFinite ? .measured(gain / cost) : .unavailable(.notFinite)
}
