package import Record

/// How the worth of an item changes while it waits, in words.
package struct DelayWording {
  let delay: WorkItem.Delay
  let asOf: CalendarDate

  package init(delay: WorkItem.Delay, asOf: CalendarDate) { (self.delay, self.asOf) = (delay, asOf) }

  /// Nothing for what every week costs the same.
  package var sentence: String? {
    switch delay {
    case .linear: nil
    case .deadline(let day):
      "Done later than \(words(for: day)) it is worth nothing; until then each week costs the same."
    case .expiring(let day): "Its worth falls evenly to nothing by \(words(for: day))."
    }
  }

  /// A clause for what is done only after so many weeks; nothing when that is in time.
  ///
  /// - Parameter weeks: that it takes, or that are left of it.
  package func lateness(after end: Double, taking weeks: Double) -> String? {
    switch delay {
    case .linear: return nil
    case .deadline(let day), .expiring(let day):
      let left = Double(day.days(since: asOf))
      guard end * 7 > left else { return nil }
      let words = shortWords(for: day, asOf: asOf)
      return weeks * 7 > left
        ? "takes longer than until \(words), after which it is worth nothing"
        : "too late for \(words), after which it is worth nothing: do it in time, or not at all"
    }
  }
}
