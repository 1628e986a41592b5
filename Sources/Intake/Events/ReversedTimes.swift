import Diagnostics

/// Rows of which the second time comes before the first: where nearly all are so, two columns have changed places, which is
/// one mistake.
struct ReversedTimes: Sendable {
  /// Columns as the file calls them.
  struct Columns: Sendable {
    let earlier: String
    let later: String
  }

  private(set) var count = 0
  private var columns: Columns?
  private var places: [SourceSpan] = []

  /// Fewer rows do not show that it is the columns.
  static let fewest = 5
  private static let shown = 3

  mutating func add(_ columns: Columns, at span: @autoclosure () -> SourceSpan) {
    count += 1
    self.columns = columns
    if places.count < ReversedTimes.shown { places.append(span()) }
  }

  mutating func append(_ next: ReversedTimes, move: (SourceSpan) -> SourceSpan) {
    count += next.count
    columns = columns ?? next.columns
    places += next.places.prefix(ReversedTimes.shown - places.count).map(move)
  }

  /// Whether nearly all rows that have both times are so.
  ///
  /// - Parameter inOrder: the rows with both times that are not.
  static func areColumnsSwapped(_ count: Int, beside inOrder: Int) -> Bool {
    count >= fewest && count >= inOrder * 9
  }

  /// One finding for all of them; nil where they are slips of their rows.
  func finding(beside inOrder: Int) -> Finding? {
    guard let columns, ReversedTimes.areColumnsSwapped(count, beside: inOrder) else { return nil }
    var finding = EventRules.reversed.finding(
      "in \(count) of \(count + inOrder) rows '\(columns.later)' comes before '\(columns.earlier)': the "
        + "columns look swapped",
      at: places.first,
      notes: places.dropFirst().enumerated().map { Finding.Note($0 == 0 ? "then here" : "and here", at: $1) },
      hint: "name them as they are under 'columns' in the section, or swap their names in the file")
    finding.count = count
    return finding
  }
}

extension EventRules {
  static let reversed = Rule(
    "event.reversed-times", .error, "Columns of times are named as what they hold",
    explanation: """
      In nine of ten rows that have both of two times, and in at least five, the second comes before the first: deployments \
      before their commits, incidents that end before they begin. That is one mistake in the first line, or under \
      `columns`, and not one a row; it counts as many errors as there are such rows. Of changes, whose other times \
      are used, it is a warning. Where the columns are right, the two times come from clocks in different zones.
      """)
}

/// What to look at where a time comes before another: the year, where another year would put them in order.
///
/// - Parameter gap: from the second time to the first, in seconds.
func reversedHint(_ gap: UInt64) -> String {
  let days = gap / 86_400
  return (250...366).contains(days)
    ? "look at the years: one of the two times seems to be of the year before or after" : "correct one of the two times"
}
