package import Record
import Statistics

/// How often a service or team deploys.
package struct DeliveryRhythm: Sendable, Equatable {
  /// The last day with a deployment, of any status, up to the report's day.
  package var last: CalendarDate
  /// The median number of days, rounded up, from one day with a deployment to the next, over the 78 weeks before the
  /// last. Unavailable with fewer than two such days.
  package var days: Figure<Int>

  /// Nil without a day. The days ascend.
  init?(days: [CalendarDate]) {
    guard let last = days.last else { return nil }
    self.last = last
    let distances = zip(days.dropFirst(), days).map { Double($0.days(since: $1)) }
    self.days =
      distances.isEmpty
      ? .unavailable(.tooFew(have: days.count, need: 2)) : Figure(median(of: distances).map { Int($0.rounded(.up)) })
  }

  /// It deployed, and has not for far longer than it used to: see `isSilence`. That is no low deployment frequency; its
  /// figures say nothing of today.
  package func isQuiet(on day: CalendarDate) -> Bool {
    days.value.map { isSilence(from: last, to: day, rhythm: $0) } ?? false
  }
}
