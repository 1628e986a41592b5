/// A time zone as a table: which offset from UTC holds from when. Made once, so that placing an event in its day takes
/// no calendar.
package struct ZoneOffsets: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00Z at which an offset begins to hold, ascending. The first holds before them all.
  package var starts: [Int]
  /// Seconds east of UTC, one for each start.
  package var offsets: [Int]

  /// A zone of one offset.
  package init(offset: Int = 0) {
    starts = [0]
    offsets = [offset]
  }

  /// A zone of changing offsets; `changes` in ascending order.
  package init(first offset: Int, changes: [(at: Int, offset: Int)]) {
    starts = [0] + changes.map(\.at)
    offsets = [offset] + changes.map(\.offset)
  }

  /// The offset at a time in seconds since 1970-01-01T00:00Z.
  package func offset(at seconds: Int) -> Int {
    offsets[position(at: seconds)]
  }

  /// The position in the table at a time.
  package func position(at seconds: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }

  /// The day of the organization's calendar at a time in seconds since 1970-01-01T00:00Z.
  package func date(at seconds: Int) -> CalendarDate {
    let local = seconds + offset(at: seconds)
    return CalendarDate(dayNumber: (local >= 0 ? local : local - 86_399) / 86_400)
  }

  /// The first second after a day: what happens from then on is not seen in that day's report.
  package func end(of date: CalendarDate) -> Int {
    let midnight = (date.dayNumber + 1) * 86_400
    // The offset that holds when the next day begins; where clocks skip midnight, the day ends as they are set.
    for index in starts.indices {
      let end = index + 1 < starts.count ? starts[index + 1] : Int.max
      if midnight - offsets[index] < end { return max(midnight - offsets[index], index > 0 ? starts[index] : .min) }
    }
    return midnight
  }
}
