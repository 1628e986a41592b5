import Record

/// Decisions this many days old still show how an organization decides today.
private let daysRecent = 180

extension DecisionReport {
  /// Whether it speaks of how decisions are made today: dated within half a year, or still open. A record without a
  /// date that is not open says nothing of when.
  func isRecent(on day: CalendarDate) -> Bool {
    guard let date = decision.header.date else { return status.isOpen }
    return status.isOpen || day.days(since: date) <= daysRecent
  }

  /// A recent record lives up to the practice or not; an older one shows at most that it once did.
  func standing(isSound: Bool, on day: CalendarDate) -> Standing {
    guard isRecent(on: day) else { return isSound ? .past : .irrelevant }
    return isSound ? .alive : .unsound
  }
}
