package import Diagnostics
import Record
import Statistics

/// The level that *reached* and *on track* rest on.
package struct PresentLevel: Sendable, Equatable {
  package enum Basis: String, Sendable, CaseIterable {
    /// The mean of the values of the last 28 days.
    case mean
    /// The last value, which nothing confirms.
    case latest
  }

  package var value: Double
  package var basis: Basis
  /// How many values it is made from; 1 for the latest.
  package var n: Int

  /// How far a mean looks back, the day itself included.
  package static let days = 28
  /// The fewest values of a mean.
  package static let fewest = 3
  /// Days from one value to the next, in the median, of values that are weekly or denser.
  private static let longestStep = 7.0
}

extension PresentLevel {
  /// Nil without a value.
  ///
  /// One value of a series that goes up and down says little of where it stands, so a series of weekly or denser values is
  /// taken by its last 28 days, if they hold three. What comes less often, or has fallen silent, is taken by its latest
  /// value.
  ///
  /// - Parameters:
  ///   - values: up to the day, ascending.
  ///   - since: the first day that is comparable with today, after a rebase.
  init?(of values: ArraySlice<MetricPoint>, _ level: KeyResult.Level, since: CalendarDate?, on day: CalendarDate) {
    guard let last = values.last else { return nil }
    self.init(value: last.value, basis: .latest, n: 1)
    guard level == .present else { return }
    let first = day.adding(days: 1 - PresentLevel.days)
    let recent = values.reversed().prefix { point in
      point.date >= first && (since.map { point.date >= $0 } ?? true)
    }
    guard recent.count >= PresentLevel.fewest, Self.isWeekly(values),
      let mean = mean(of: recent.map(\.value)).value
    else { return }
    self.init(value: mean, basis: .mean, n: recent.count)
  }

  private static func isWeekly(_ values: ArraySlice<MetricPoint>) -> Bool {
    let steps = zip(values.dropFirst(), values).map { Double($0.date.days(since: $1.date)) }
    return median(of: steps).value.map { $0 <= longestStep } ?? false
  }
}

/// What `fairlead explain` says of the level of a key result.
package let presentLevelExplained = Rule(
  "objectives.level", .note,
  "Reached and on track rest on the present level of a key result or metric, not on one value",
  explanation: """
    Of values that come weekly or more often (seven days from one to the next, in the median): the mean of those of the \
    last 28 days up to the report's day or the end of the period, from three values on, and none from before the last \
    rebase. Of others, and where fewer than three lie in those days: the latest value. The page says which, and n.

    A lucky week so reaches no target, and an unlucky one loses none. What accumulates, such as rooms handed over since \
    January, is always at its latest value: write `level: latest` in that key result, and in a metric with a target of its \
    own.

    A forecast still starts at the latest value, because it goes on from there.
    """)
