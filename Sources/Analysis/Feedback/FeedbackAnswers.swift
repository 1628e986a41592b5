import Record

extension OrderedRecord {
  /// What answers an entry on a day, by everyone's view: a decision that does not exist yet answers nothing.
  func answer(to entry: Feedback, asOf day: CalendarDate) -> ThemeReport.Answer? {
    guard entry.answeredBy != nil else { return nil }
    guard let key = entry.answer else { return .work }
    guard let place = links.places[key], existsDecision(at: place, asOf: day) else { return nil }
    return decisions[place].header.visibility == RecordHeader.everyone ? .decision(key) : .withheld
  }
}
