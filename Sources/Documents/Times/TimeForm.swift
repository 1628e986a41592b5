/// How times are written in the files of a source, as far as it is stated.
package struct TimeForm: Sendable, Hashable {
  /// The order of day and month; nil where it is not stated: then `06/04/2026` cannot be read.
  package var order: DayOrder?
  /// The zone of times without an offset; nil where none is stated: then they cannot be read.
  package var zone: LocalZone?

  package init(order: DayOrder? = nil, zone: LocalZone? = nil) {
    self.order = order
    self.zone = zone
  }

  /// A moment, and what has to be told of how it was found.
  package struct Moment: Sendable, Hashable {
    /// Since 1970-01-01T00:00Z.
    package var seconds: UInt32
    package var remark: TimeRemark?
  }

  /// A moment in any form that is read at all.
  package func moment(_ text: UnsafeBufferPointer<UInt8>) -> Result<Moment, EventTime.Problem> {
    if case .success(let seconds) = EventTime.readISO(text) { return .success(Moment(seconds: seconds)) }
    var reader = WrittenTimeReader(text)
    return reader.read(order: order).flatMap { written in
      switch written {
      case .epoch(let seconds): return TimeForm.moment(seconds, nil)
      case .calendar(let time): return moment(of: time)
      }
    }
  }

  private func moment(of time: WrittenTime) -> Result<Moment, EventTime.Problem> {
    guard let day = time.day.number else { return .failure(.outOfRange) }
    let local = day * 86_400 + (time.seconds ?? 0)
    if let offset = time.offset { return TimeForm.moment(local - offset, nil) }
    guard let zone else { return .failure(time.seconds == nil ? .noTimeOfDay : .noOffset) }
    let (seconds, clocks) = zone.moment(local: local)
    guard time.seconds != nil else { return TimeForm.moment(seconds, .noTimeOfDay) }
    switch clocks {
    case .usual: return TimeForm.moment(seconds, nil)
    case .skipped: return TimeForm.moment(seconds, .skippedByClocks)
    case .repeated: return TimeForm.moment(seconds, .shownTwice)
    }
  }

  private static func moment(_ seconds: Int, _ remark: TimeRemark?) -> Result<Moment, EventTime.Problem> {
    guard let whole = UInt32(exactly: seconds), whole < .max else { return .failure(.outOfRange) }
    return .success(Moment(seconds: whole, remark: remark))
  }

  /// A day: the one that is written, or that a moment with an offset has in the zone.
  package func day(_ text: UnsafeBufferPointer<UInt8>) -> Result<WrittenDay, EventTime.Problem> {
    var reader = WrittenTimeReader(text)
    return reader.read(order: order).flatMap { written in
      switch written {
      case .epoch(let seconds): return day(at: seconds)
      case .calendar(let time):
        guard let offset = time.offset, let seconds = time.seconds else { return .success(time.day) }
        guard let number = time.day.number else { return .failure(.outOfRange) }
        return day(at: number * 86_400 + seconds - offset)
      }
    }
  }

  private func day(at seconds: Int) -> Result<WrittenDay, EventTime.Problem> {
    guard let zone else { return .failure(.form) }
    let local = seconds + zone.offset(at: seconds)
    return MonthTable.shared.day(local / 86_400).map { .success($0) } ?? .failure(.outOfRange)
  }
}

/// What has to be told of a time that was read.
package enum TimeRemark: Int, Sendable, Hashable, CaseIterable {
  /// It is a day without a time of day, and counts from the day's beginning.
  case noTimeOfDay
  /// Clocks skipped it when they were set forward.
  case skippedByClocks
  /// Clocks showed it twice when they were set back.
  case shownTwice
}

extension MonthTable {
  /// The day of a number since 1970-01-01; nil outside the years that are read.
  func day(_ number: Int) -> WrittenDay? {
    guard number >= 0, let last = firstDays.last, number < Int(last) else { return nil }
    var (low, high) = (0, firstDays.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(firstDays[middle]) <= number { low = middle } else { high = middle }
    }
    return WrittenDay(EventTime.years.lowerBound + low / 12, low % 12 + 1, number - Int(firstDays[low]) + 1)
  }
}
