import Record

extension OrderedRecord {
  /// What answers an entry, as seen from a viewpoint: a decision that does not exist yet answers nothing.
  func answer(to entry: Feedback, from viewpoint: Viewpoint) -> ThemeReport.Answer? {
    guard entry.answeredBy != nil, let key = entry.answer else { return nil }
    let header = key.kind == .work ? workItem(key.id)?.header : links.places[key].map { decisions[$0].header }
    guard let header, viewpoint.reaches(header.date) else { return nil }
    return viewpoint.sees(header) ? .record(key) : .withheld
  }
}
