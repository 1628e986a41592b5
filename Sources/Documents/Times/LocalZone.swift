/// A zone of local time as a table: which offset from UTC holds from when.
package struct LocalZone: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00Z at which an offset begins to hold, ascending; the first holds before them all.
  private let starts: [Int]
  /// Seconds east of UTC, one for each start.
  private let offsets: [Int]

  /// - Parameters: as many starts as offsets, and one at least.
  package init(starts: [Int], offsets: [Int]) {
    let isTable = !starts.isEmpty && starts.count == offsets.count
    self.starts = isTable ? starts : [0]
    self.offsets = isTable ? offsets : [0]
  }

  /// What the clocks did at a local time.
  package enum Clocks: Sendable, Hashable {
    case usual
    /// They skipped it: it is read as if they had not been set forward yet, so 02:30 is the moment they show 03:30.
    case skipped
    /// They showed it twice: the earlier of the two moments is taken.
    case repeated
  }

  /// The moment at which clocks show a time, in seconds since 1970-01-01T00:00Z; decided as RFC 5545 does.
  func moment(local: Int) -> (seconds: Int, clocks: Clocks) {
    // No zone is further than a day from UTC, and none changes twice within two days.
    let (before, after) = (offset(at: local - 86_400), offset(at: local + 86_400))
    guard before != after else { return (local - before, .usual) }
    let isBefore = offset(at: local - before) == before
    let isAfter = offset(at: local - after) == after
    if isBefore && isAfter { return (min(local - before, local - after), .repeated) }
    return isAfter ? (local - after, .usual) : (local - before, isBefore ? .usual : .skipped)
  }

  func offset(at seconds: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return offsets[low]
  }
}
