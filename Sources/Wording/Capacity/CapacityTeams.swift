package import Analysis
package import Record

/// How many teams wrote the last full weeks, and what is not judged because some have not.
package struct CapacityTeams {
  /// Ascending.
  let weeks: [CapacityWeek]
  let asOf: CalendarDate

  package init(weeks: [CapacityWeek], asOf: CalendarDate) { (self.weeks, self.asOf) = (weeks, asOf) }

  /// So many weeks are looked at.
  private static let window = 13

  /// `5 to 6 teams each week; the week of 9 November by 1 of the usual 6, so it is not judged`; nil without a full week.
  package var words: String? {
    let end = asOf.adding(days: 1).startOfISOWeek
    let recent = weeks.filter { $0.isFull && $0.monday >= end.adding(days: -7 * CapacityTeams.window) }
    guard !recent.isEmpty else { return nil }
    let parts = [judged(recent.filter(\.isJudged)), partial(recent.filter(\.isPartial))]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func judged(_ weeks: [CapacityWeek]) -> String? {
    let numbers = weeks.map(\.teams)
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return least == most ? "\(count(most, "team")) each week" : "\(count(least)) to \(count(most, "team")) each week"
  }

  private func partial(_ weeks: [CapacityWeek]) -> String? {
    guard let last = weeks.last else { return nil }
    let week =
      "the week of \(shortWords(for: last.monday, asOf: asOf)) by \(count(last.teams)) of the usual "
      + count(last.usualTeams)
    return weeks.count == 1
      ? "\(week), so it is not judged"
      : "\(count(weeks.count, "week")) by fewer than usual are not judged, the latest \(week)"
  }
}
