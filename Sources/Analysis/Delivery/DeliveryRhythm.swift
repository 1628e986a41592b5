package import Record
import Statistics

/// How often a service or team deploys.
package struct DeliveryRhythm: Sendable, Equatable {
  /// The last day with a deployment, of any status, up to the report's day.
  package var last: CalendarDate
  /// The median number of days, rounded up, from one day with a deployment to the next, over the 78 weeks before the
  /// last. Unavailable with fewer than two such days.
  package var days: Figure<Int>
  /// The longest of these distances; 0 with fewer than two such days.
  package var longest: Int
  /// Whether each of these distances is the median: only then it deployed "every so many days".
  package var isEven: Bool
  /// The days with a deployment among the `span` days that end with the last.
  package var daysWithDeployment: Int
  /// At most `longestSpan`, and no longer ago than the first; longer where only one day with a deployment would be in it.
  package var span: Int

  /// The days within which the next day with a deployment came in 19 of 20 cases, at least `shortestGap`: any of ten
  /// services may deploy every day, and nobody does at a weekend. Nil with fewer than `fewestGaps` to tell it from.
  package var usualGap: Int?
  private var history: DaysDeployed

  private static let shortestGap = 3
  private static let fewestGaps = 6
  /// Twelve weeks.
  package static let longestSpan = 84

  /// Nil without a day. The days ascend; those too old to tell of the last are kept for days of the past.
  init?(days all: [CalendarDate]) {
    guard let last = all.last else { return nil }
    self.last = last
    history = DaysDeployed(all)
    let days = Array(all.drop { last.days(since: $0.startOfISOWeek) > 7 * (longestBaseline + 1) })
    let distances = zip(days.dropFirst(), days).map { Double($0.days(since: $1)) }
    let gaps = distances.sorted()
    longest = Int(gaps.last ?? 0)
    usualGap =
      gaps.count < DeliveryRhythm.fewestGaps
      ? nil : max(DeliveryRhythm.shortestGap, Int(gaps[(gaps.count * 19 + 19) / 20 - 1]))
    isEven = Set(distances).count <= 1
    let recent = days.filter { last.days(since: $0) < DeliveryRhythm.longestSpan }
    let told = recent.count > 1 ? recent : days
    daysWithDeployment = told.count
    let hasOlder = told.count < days.count
    span = hasOlder ? DeliveryRhythm.longestSpan : last.days(since: told.first ?? last) + 1
    self.days =
      distances.isEmpty
      ? .unavailable(.tooFew(have: days.count, need: 2)) : median(of: distances).map { Int($0.rounded(.up)) }
  }

  /// As it was on an earlier day; nil when there was no deployment by then.
  func on(_ day: CalendarDate) -> DeliveryRhythm? { DeliveryRhythm(days: history.days(until: day)) }

  /// The last day of which the deployments are known, where nothing came for longer than usual by a day; nil otherwise. For
  /// all services together that may as well be an export that stopped.
  func knownUntil(by day: CalendarDate) -> CalendarDate? {
    usualGap.flatMap { day.days(since: last) > $0 ? last.adding(days: $0) : nil }
  }

  /// It deployed, and has not for far longer than it used to. That is no low deployment frequency; its figures say nothing of
  /// today.
  package func isQuiet(on day: CalendarDate) -> Bool { quietAfter.map { day > $0 } ?? false }

  /// The last day on which it is not quiet: as `daysToSilence` of its rhythm, and at least twice its longest distance. What
  /// is deployed at no set time lets three times the median pass one time in eight: after n distances, twice the longest
  /// of them only 2 times in (n + 1) (n + 2). Nil without a rhythm.
  var quietAfter: CalendarDate? {
    days.value.map { last.adding(days: max(daysToSilence(rhythm: $0), 2 * longest)) }
  }
}

/// Days with a deployment, a bit each: there may be many services.
private struct DaysDeployed: Sendable, Equatable {
  let start: CalendarDate
  var weeks: [UInt8] = []

  /// - Parameter days: ascending.
  init(_ days: [CalendarDate]) {
    start = days.first?.startOfISOWeek ?? CalendarDate(dayNumber: 0)
    for day in days {
      let place = day.days(since: start)
      while weeks.count <= place / 7 { weeks.append(0) }
      weeks[place / 7] |= 1 << (place % 7)
    }
  }

  func days(until last: CalendarDate) -> [CalendarDate] {
    weeks.indices.flatMap { week in
      (0..<7).filter { weeks[week] & (1 << $0) != 0 }.map { start.adding(days: 7 * week + $0) }
    }.filter { $0 <= last }
  }
}
