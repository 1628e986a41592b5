import Record
import Statistics

extension WorkItemReport {
  /// How long it takes its team; nil when neither its duration nor its effort with the team's capacity is written.
  ///
  /// Effort ÷ duration is how many people it takes: a team that has more does other things beside it, and of a team that
  /// has fewer all work on it for longer. Of an item that has begun what is left is taken: `left` where that is written,
  /// else the weeks since it was written down are taken off, and a quarter is kept at the least.
  ///
  /// - Parameter pace: person-weeks that the team has in a week.
  func length(pace: Double?, asOf: CalendarDate) -> WorkSchedule.Length? {
    guard var length = wholeLength(pace: pace) else {
      guard status == .doing, let left = item.left else { return nil }
      return WorkSchedule.Length(weeks: left, load: 1, basis: .durationOfAll, begun: .left)
    }
    guard status == .doing else { return length }
    let whole = length.weeks
    (length.weeks, length.begun) = left(of: whole, asOf: asOf)
    let share = whole.likely > 0 ? length.weeks.likely / whole.likely : 1
    length.effort = length.effort?.scaled(by: share)
    return length
  }

  private func wholeLength(pace: Double?) -> WorkSchedule.Length? {
    guard let effort = item.effort, let pace, pace > 0 else {
      return item.duration.map { .init(weeks: $0, effort: item.effort, load: 1, basis: .durationOfAll) }
    }
    let withAll = effort.scaled(by: 1 / pace)
    guard let duration = item.duration else {
      return .init(weeks: withAll, effort: effort, load: 1, basis: .effort)
    }
    let load = min(1, max(leastLoad, withAll.likely / duration.likely))
    let weeks = duration.orMore(withAll.scaled(by: 1 / load))
    return .init(weeks: weeks, effort: effort, load: load, basis: load < 1 ? .duration : .effort)
  }

  private func left(of whole: ThreePoint, asOf: CalendarDate) -> (ThreePoint, WorkSchedule.Length.Begun) {
    if let left = item.left { return (left, .left) }
    guard let since = item.header.date else { return (whole, .undated) }
    let age = max(0, Double(asOf.days(since: since)) / 7)
    let least = whole.scaled(by: leastLeft)
    let left = ThreePoint(low: whole.low - age, likely: whole.likely - age, high: whole.high - age).orMore(least)
    return (left, left.likely > least.likely ? .age(age) : .quarter(age: age))
  }
}

/// The share of its team that an item takes at the least: about a quarter of an hour of one of six people in a week.
private let leastLoad = 0.001

/// The share of an item that is taken to be left at the least, when nobody wrote what is.
private let leastLeft = 0.25

extension ThreePoint {
  /// The greater ones of both.
  fileprivate func orMore(_ other: ThreePoint) -> ThreePoint {
    ThreePoint(low: max(low, other.low), likely: max(likely, other.likely), high: max(high, other.high))
  }
}
