import Record

/// How the worth of an item changes while it waits, in words.
struct DelayWording {
  let delay: WorkItem.Delay
  let asOf: CalendarDate

  /// Nothing for what every week costs the same.
  var sentence: String? {
    switch delay {
    case .linear: nil
    case .deadline(let day):
      "Done later than \(words(for: day)) it is worth nothing; until then each week costs the same."
    case .expiring(let day): "Its worth falls evenly to nothing by \(words(for: day))."
    }
  }

  /// What to say when it is done only after so many weeks.
  func lateness(after weeks: Double) -> String? {
    switch delay {
    case .linear: return nil
    case .deadline(let day), .expiring(let day):
      guard weeks * 7 > Double(day.days(since: asOf)) else { return nil }
      return
        "That is after \(shortWords(for: day, asOf: asOf)), when it is worth nothing: it is done first, or not at all."
    }
  }
}
