import Diagnostics
import Record

/// Events of which two times lie about a year apart, as happens where a year is mistyped in January: the first of them,
/// until the others are known.
struct YearLong: Sendable {
  /// From the first time to the second, in seconds.
  private(set) var lengths: [UInt32] = []
  /// Where the second stands. Lines are counted from where the stretch begins.
  private(set) var places: [SourceSpan] = []
  private(set) var count = 0

  private static let day = 86_400
  /// What counts as about a year.
  static let range = UInt32(340 * day)...UInt32(400 * day)
  private static let kept = 8

  mutating func add(_ length: UInt32, at span: @autoclosure () -> SourceSpan) {
    count += 1
    guard places.count < YearLong.kept else { return }
    lengths.append(length)
    places.append(span())
  }

  mutating func append(_ next: YearLong, after lines: Int) {
    count += next.count
    for (length, span) in zip(next.lengths, next.places).prefix(YearLong.kept - places.count) {
      var span = span
      span.line += lines
      lengths.append(length)
      places.append(span)
    }
  }

  /// One finding where a year less would make them like the others, of which none is a third as long.
  ///
  /// - Parameters:
  ///   - longest: of all others, in seconds; nil where too few are known.
  ///   - all: how many events there are.
  func finding(longest: UInt32?, of all: Int, _ words: (what: String, other: String)) -> Finding? {
    guard let longest, Int(longest) < 120 * YearLong.day, count > 0, count * 50 <= all || count == 1 else { return nil }
    let mended = lengths.map { Int($0) - 365 * YearLong.day }
    guard mended.allSatisfy({ (-YearLong.day...Int(longest) + YearLong.day).contains($0) }) else { return nil }
    let more = count > 1 ? ", and so \(count == 2 ? "is 1 more" : "are \(count - 1) more")" : ""
    return EventRules.yearLong.finding(
      "\(words.what) about a year after \(words.other)\(more); all others are within \(Int(longest) / YearLong.day + 1) days",
      at: places.first,
      notes: places.dropFirst().prefix(2).enumerated().map { Finding.Note($0 == 0 ? "then here" : "and here", at: $1) },
      hint: "correct the year of one of the two times; if both are right, leave them")
  }

  /// The longest that is shorter than about a year; nil where fewer than five are known, and where any is longer.
  ///
  /// - Parameter others: `UInt32.max` is a length that is not known.
  static func longest(of others: some Sequence<UInt32>) -> UInt32? {
    var (longest, known) = (UInt32(0), 0)
    for length in others where !range.contains(length) && length != .max {
      guard length < range.lowerBound else { return nil }
      known += 1
      longest = max(longest, length)
    }
    return known < 5 ? nil : longest
  }
}
