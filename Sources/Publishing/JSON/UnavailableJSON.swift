internal import Analysis
internal import Record

/// Why a value could not be had, for other programs: with ISO dates, and the same on every day.
func jsonWords(for reason: Unavailability) -> String {
  switch reason {
  case .noData: "no data"
  case .noDataSince(let date): "no data since \(date.iso)"
  case .tooFew(let have, let need): "too few values: \(have) of \(need)"
  case .tooFewDays(let have, let need): "too few days: \(have) of \(need)"
  case .tooFewChanges(let have, let need): "too few weekly changes: \(have) of \(need)"
  case .equalChanges: "all weekly changes are equal"
  case .noVariation: "all values are equal"
  case .notStarted: "the period has not begun"
  case .periodOver: "the period is over"
  case .noBetterSide: "neither way is better"
  case .notWritten: "not written"
  case .notUnderstood(let text): "not understood: \(text)"
  case .sourceNotSeen: "its metric is not part of this report"
  case .byTeamOnly: "given by team only"
  case .byServiceOnly: "given by service only"
  case .noEvents: "no file of deployments is read"
  case .noOutcomes: "no deployment has a status"
  case .noEnds: "the ends of incidents are not known"
  case .noCommonDays: "its two metrics have no day or week in common"
  case .noCommonParts: "its two metrics are not by the same teams or services"
  case .mostlyZero(let zeros, let all): "\(zeros) of \(all) values are 0"
  case .noRhythm: "events have no rhythm"
  case .noMeasuredParts: "none of its parts is measured"
  case .missing(let inputs): "missing " + inputs.map(\.rawValue).joined(separator: ", ")
  case .noPlannedItems: "none of its items can be planned"
  case .noInterest: "only a debt with interest has one"
  case .notPaidBack: "not paid back within the horizon"
  case .deadlinePassed(let date): "its deadline passed on \(date.iso)"
  case .tooManyItems(let have, let limit): "too many items: \(have) of at most \(limit)"
  case .notAllRanked: "not all of these items are ranked"
  case .notOpen: "it is no longer open"
  case .notEnded(let date): "the test ends on \(date.iso)"
  case .noBase: "the control is not above zero"
  case .unsureBase: "the control is not told apart from zero"
  case .noSpread: "neither group varies"
  case .outOfRange: "out of range"
  }
}
