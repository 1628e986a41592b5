import Record
import Statistics

/// Which weeks make one point of a chart.
///
/// A median of one deployment, or none of two that failed, says next to nothing, and eight such weeks on one side of the
/// centre no more. Where the median week holds fewer than five events, successive weeks are put together, from the newest
/// backwards, until each point rests on five. From the newest, so that what happened last is always judged.
struct WeekGroups: Sendable {
  /// Positions of the weeks of each point, ascending. Weeks in none of them are left out.
  private(set) var weeks: [Range<Int>] = []
  let grouping: JudgedMeasure.Grouping

  /// Of blocks of equal length: a month and a quarter come out as 4 and 13 weeks.
  private static let lengths = [1, 2, 4, 13]

  /// For medians and shares.
  ///
  /// - Parameters:
  ///   - events: of each week.
  ///   - breaks: positions at which a new group begins, because the process was changed.
  init(events: [Int], breaks: Set<Int>, grouping: JudgedMeasure.Grouping) {
    self.grouping = grouping
    guard grouping == .untilFive else {
      weeks = events.indices.map { $0..<$0 + 1 }
      return
    }
    var (end, sum) = (events.count, 0)
    for week in events.indices.reversed() {
      sum += events[week]
      let isFirst = week == 0 || breaks.contains(week)
      if sum >= JudgedMeasure.fewestEvents {
        weeks.append(week..<end)
        (end, sum) = (week, 0)
      } else if isFirst {
        joinRest(week..<end, breaks)
        (end, sum) = (week, 0)
      }
    }
    weeks.reverse()
  }

  /// The oldest weeks, with fewer than five events, are part of the next point; without one they are in none.
  private mutating func joinRest(_ rest: Range<Int>, _ breaks: Set<Int>) {
    guard let next = weeks.last, next.lowerBound == rest.upperBound, !breaks.contains(rest.upperBound) else { return }
    weeks[weeks.count - 1] = rest.lowerBound..<next.upperBound
  }

  /// For counts: blocks of equal length, so that each is a rate.
  ///
  /// - Parameter known: the weeks whose count is known.
  init(blocksIn known: Range<Int>, of count: Int, breaks: Set<Int>, grouping: JudgedMeasure.Grouping) {
    self.grouping = grouping
    guard case .blocks(let length) = grouping, length > 0 else {
      weeks = (0..<count).map { $0..<$0 + 1 }
      return
    }
    let starts = ([known.lowerBound] + breaks.filter { known.contains($0) && $0 > known.lowerBound }).sorted()
    for (start, end) in zip(starts, starts.dropFirst() + [known.upperBound]) {
      weeks += stride(from: end - length, through: start, by: -length).map { $0..<$0 + length }.reversed()
    }
  }

  /// The shortest blocks that hold five events on average; nil where not even the longest do.
  static func length(forMean mean: Double) -> Int? {
    lengths.first { mean * Double($0) >= Double(JudgedMeasure.fewestEvents) }
  }

  /// Whether the median week holds too few events to be a point.
  static func isSparse(_ events: [Int]) -> Bool {
    median(of: events.map { Double($0) }).value.map { $0 < Double(JudgedMeasure.fewestEvents) } ?? false
  }

  static let longest = 13
}
