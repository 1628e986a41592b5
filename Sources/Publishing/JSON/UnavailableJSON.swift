internal import Analysis
internal import Record

/// Why a value could not be had, for other programs: with ISO dates, and the same on every day.
func jsonWords(for reason: Unavailability) -> String {
  switch reason {
  case .noData: "no data"
  case .noDataSince(let date): "no data since \(date.iso)"
  case .tooFew(let have, let need): "too few values: \(have) of \(need)"
  case .noVariation: "all values are equal"
  case .notStarted: "the period has not begun"
  case .periodOver: "the period is over"
  case .notWritten: "not written"
  case .sourceNotSeen: "what measures it is not seen"
  case .sourceNotRead(let kind): "sources of the kind '\(kind)' are not read by this version"
  case .byTeamOnly: "given by team only"
  case .noMeasuredParts: "none of its parts is measured"
  case .outOfRange: "out of range"
  }
}
