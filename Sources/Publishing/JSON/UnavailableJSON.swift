internal import Analysis
internal import Wording
internal import Record

/// Why a value could not be had, for other programs: with ISO dates, and the same on every day. What is plain enough in
/// the words of the pages stays so.
func jsonWords(for reason: Unavailability) -> String {
  switch reason {
  case .tooFew(let have, let need): "too few values: \(have) of \(need)"
  case .tooFewDays(let have, let need): "too few days: \(have) of \(need)"
  case .tooFewWeeks(let have, let need): "too few weeks: \(have) of \(need)"
  case .forecastsMissed(let held, let all): "past forecasts that came true: \(held) of \(all)"
  case .notUnderstood(let text): "not understood: \(text)"
  case .noOutcomes: "no deployment has a status"
  case .stillOpen(let hours): "more than \(number(hours, significant: 4)) hours: too many are still open"
  case .tooSeldom(let need, let weeks): "fewer than \(need) in \(weeks) weeks on average"
  case .noEnds: "the ends of incidents are not known"
  case .mostlyZero(let zeros, let all): "\(zeros) of \(all) values are 0"
  case .partsWithoutData(let unknown, let all): "key results without data: \(unknown) of \(all)"
  case .missing(let inputs): "missing " + inputs.map(\.rawValue).joined(separator: ", ")
  case .tooManyItems(let have, let limit): "too many items: \(have) of at most \(limit)"
  case .noBase: "the control is not above zero"
  case .unsureBase: "the control is not told apart from zero"
  case .noSpread: "neither group varies"
  case .outOfRange, .notFinite, .negative, .tooMany, .signChanges: "out of range"
  default: reason.words(\.iso)
  }
}
