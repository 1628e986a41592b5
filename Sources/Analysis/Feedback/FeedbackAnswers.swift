import Record

extension OrderedRecord {
  /// What answers an entry on a day, by everyone's view: a decision that does not exist yet answers nothing.
  func answer(to entry: Feedback, asOf day: CalendarDate) -> ThemeReport.Answer? {
    guard entry.answeredBy != nil else { return nil }
    guard let key = entry.answer else { return nil }
    if key.kind == .work { return answer(byWork: key, asOf: day) }
    guard let place = links.places[key], existsDecision(at: place, asOf: day) else { return nil }
    return decisions[place].header.visibility == RecordHeader.everyone ? .record(key) : .withheld
  }

  /// - Parameter key: of a work item.
  private func answer(byWork key: RecordKey, asOf day: CalendarDate) -> ThemeReport.Answer? {
    guard let item = workItem(key.id), item.header.exists(asOf: day) else { return nil }
    return item.header.isSeen(asOf: day) ? .record(key) : .withheld
  }
}
