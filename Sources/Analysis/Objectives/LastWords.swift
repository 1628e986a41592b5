package import Record

/// What the owner of an objective wrote last: the note of the latest check-in that has one.
package struct LastWords: Sendable, Equatable {
  package let note: String
  package let date: CalendarDate
  /// The title of the key result that it was written of; nil where the objective has no other.
  package var keyResult: String?
}

extension ObjectiveReport {
  /// Up to the day; of one day the first key result's. Nil where no check-in has a note.
  package func lastWords(on day: CalendarDate) -> LastWords? {
    let noted = objective.keyResults.compactMap { result -> LastWords? in
      guard case .checkIns(let checkIns) = result.measure else { return nil }
      return checkIns.last { $0.date <= day && $0.hasNote }.flatMap { last in
        last.note.map {
          LastWords(note: $0, date: last.date, keyResult: objective.keyResults.count > 1 ? result.title : nil)
        }
      }
    }
    return noted.reduce(nil) { latest, words in latest.map { $0.date >= words.date } == true ? latest : words }
  }
}

extension CheckIn {
  fileprivate var hasNote: Bool { note.map { $0.contains { !$0.isWhitespace } } ?? false }
}
