import Diagnostics
import Record

/// So many days before its period a check-in may show where a key result began.
private let daysBefore = 31

/// Check-ins that are more likely slips than measurements: a value far from all others of its key result, of which a
/// hundredth or the hundredfold would be one; and days long before the period.
func checkInFindings(_ objectives: [Objective]) -> [Finding] {
  objectives.flatMap { objective in
    objective.keyResults.flatMap { keyResult -> [Finding] in
      guard case .checkIns(let checkIns) = keyResult.measure else { return [] }
      return farCheckIns(checkIns, of: keyResult) + earlyDays(checkIns, of: objective)
    }
  }
}

private func farCheckIns(_ checkIns: [CheckIn], of keyResult: KeyResult) -> [Finding] {
  checkIns.indices.compactMap { place in
    var others = [keyResult.baseline, keyResult.target] + (keyResult.stretch.map { [$0] } ?? [])
    // Of two values nobody could tell which is the slip.
    if checkIns.count > 2 { others += checkIns.indices.filter { $0 != place }.map { checkIns[$0].value } }
    guard let low = others.min(), let high = others.max(), low.isFinite, high.isFinite else { return nil }
    let value = checkIns[place].value
    guard
      let other = otherReading(of: value, beside: low...high, isShare: false)
        ?? tenfoldReading(of: checkIns, at: place, others, of: keyResult)
    else { return nil }
    return farCheckInRule.finding(
      "\(plain(value)) lies far from baseline, target and the other check-ins, \(plain(low)) to \(plain(high)); "
        + "\(plain(other)) would fit", at: checkIns[place].span,
      hint: "write \(plain(other)) if that is meant; if \(plain(value)) is right, leave it as it is")
  }
}

/// A tenth or the tenfold of a check-in, where it lies three times beyond the target (or the baseline) and all other
/// check-ins, and the reading lies on the way from the check-in before it to the target: 9 for 90 where 120 should fall to
/// 40. Of counts, what chance alone may do is none: 1 beside a target of 3.
private func tenfoldReading(
  of checkIns: [CheckIn], at place: Int, _ others: [Double], of keyResult: KeyResult
) -> Double? {
  let value = checkIns[place].value
  let before = place > 0 ? checkIns[place - 1].value : keyResult.baseline
  let (low, high) = (min(before, keyResult.target), max(before, keyResult.target))
  guard value > 0, low >= 0, high > 0 else { return nil }
  // Where nothing was before, a target may well be passed threefold.
  let isAbove = others.allSatisfy { value >= abs($0) * (before == 0 ? 5 : 3) }
  guard isAbove || others.allSatisfy({ value * 3 <= $0 }) else { return nil }
  let nearest = isAbove ? others.reduce(0) { max($0, abs($1)) } : others.reduce(.infinity) { min($0, $1) }
  let reading = isAbove ? value / 10 : value * 10
  guard abs(value - nearest) >= 3 * nearest.squareRoot() || value != value.rounded(), (low...high).contains(reading)
  else { return nil }
  return reading
}

/// Days that lie before the period although others do not; where all do, the folder is as likely wrong.
private func earlyDays(_ checkIns: [CheckIn], of objective: Objective) -> [Finding] {
  let period = objective.period
  let early = checkIns.filter { $0.date.adding(days: daysBefore) < period.start }
  guard let first = early.first, early.count < checkIns.count else { return [] }
  let parts = first.date.components
  let later = CalendarDate(year: parts.year + 1, month: parts.month, day: parts.day)
  let reading = later.flatMap { period.start <= $0 && $0 <= period.end ? $0 : nil }
  let others = early.count == 1 ? "" : ", and so \(early.count == 2 ? "is 1 other" : "are \(early.count - 1) others")"
  return [
    earlyCheckInsRule.finding(
      "this check-in is dated \(first.date.iso), before \(period.id), which begins on \(period.start.iso)" + others
        + (reading.map { "; \($0.iso) would lie in it" } ?? ""), at: first.span,
      hint: reading.map { "write \($0.iso) if that is meant" } ?? "correct the date, or remove the check-in")
  ]
}

let farCheckInRule = Rule(
  "key-result.far-check-in", .warning, "Check-ins are in the unit of their key result",
  explanation: """
    The value of a check-in is less than a twentieth of the smallest or more than twenty times the largest of baseline, \
    target and the other check-ins; and a hundred times as much, or a hundredth, would be one of them: 0.94 beside a target of \
    97, 350 beside a baseline of 4.2. Most likely one of them is a fraction and the other in per cent, or a decimal mark is \
    lost. Ten times too much, or a tenth, is told where it lies three times beyond all of them, and the other reading lies \
    on the way from the check-in before to the target: 9 for 90. Both readings are named; write the one that is meant.
    """)
