import Analysis
import Diagnostics
import Record
import Wording

/// Where a decision stands, beside how its authors wrote it.
struct DecisionStanding {
  let item: DecisionReport
  let asOf: CalendarDate

  /// The status, with what is late about it.
  var status: StatusView {
    if item.isPastDecideBy(asOf), let by = item.decision.decideBy {
      return StatusView(.watch, "\(item.status.rawValue), past \(shortWords(for: by, asOf: asOf))")
    }
    if item.isOpenTooLong, let days = item.daysOpen.value {
      return StatusView(.watch, "\(item.status.rawValue) for \(count(days, "day"))")
    }
    if item.isPastProvisional { return StatusView(.watch, "\(item.status.rawValue), provisional, past its day") }
    if item.isReviewOverdue { return StatusView(.watch, "\(item.status.rawValue), review due") }
    return StatusView(of: item)
  }

  /// The status as written, when it is other words than ours; at most so many characters of it. One that is not understood
  /// is told by `status`.
  var raw: String? {
    guard item.status != .unknown, let raw = item.decision.rawStatus?.value, !isCanonical(raw) else { return nil }
    return Decision.shortened(raw)
  }

  private func isCanonical(_ raw: String) -> Bool {
    // Most records say it in our own word, so nothing is folded before that is known.
    raw == item.status.rawValue || raw.lowercased() == item.status.rawValue
  }

  /// `0014 Buy, not build`, for places where there is one line only.
  var name: String {
    item.decision.number.map { "\($0) \(item.decision.header.title)" } ?? item.decision.header.title
  }
}
