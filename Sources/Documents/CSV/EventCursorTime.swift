extension EventCursor {
  /// Moves over a field that holds a time. Seconds since 1970, `EventValue.absent`, or `EventStep.fault`.
  ///
  /// The two usual forms are read in place, eight bytes at once: `2026-03-29T00:30:00Z`, and the same with an offset of
  /// hours and minutes. Whatever differs from them is read by `EventTime`, which also decides what is wrong.
  @inline(__always)
  mutating func time(_ months: UnsafePointer<Int32>) -> UInt64 {
    let start = base + position
    let date = loadWord(start) ^ 0x2D30_302D_3030_3030  // 0000-00-
    let minutes = loadWord(start + 8) ^ 0x3030_3A30_3054_3030  // 00T00:00
    let seconds = (loadWord(start + 16) ^ 0x30_303A) & 0xFF_FFFF  // :00
    let separators = date & 0xFF00_00FF_0000_0000 | minutes & 0x0000_FF00_00FF_0000 | seconds & 0xFF
    guard separators == 0, areDigits(date), areDigits(minutes), areDigits(seconds) else { return generalTime() }
    let (datePairs, minutePairs) = (pairs(date), pairs(minutes))
    let year = number(datePairs, 0) * 100 + number(datePairs, 2)
    let month = number(datePairs, 5)
    let day = number(minutePairs, 0)
    let (hour, minute, second) = (number(minutePairs, 3), number(minutePairs, 6), number(pairs(seconds), 1))
    guard EventTime.years.contains(year), month >= 1, month <= 12 else { return generalTime() }
    let index = (year - EventTime.years.lowerBound) * 12 + month - 1
    let (first, next) = (Int(months[index]), Int(months[index + 1]))
    guard day >= 1, day <= next - first, hour < 24, minute < 60, second < 60 else { return generalTime() }
    let local = (first + day - 1) * 86_400 + hour * 3600 + minute * 60 + second
    return finishTime(start, local: local)
  }

  /// Takes in `Z` or an offset such as `+01:00`, which has to end the field.
  @inline(__always)
  private mutating func finishTime(_ start: UnsafePointer<UInt8>, local: Int) -> UInt64 {
    let sign = start[19]
    var (length, offset) = (20, 0)
    if sign != 0x5A {
      let zone = (loadWord(start + 20) ^ 0x30_303A_3030) & 0xFF_FFFF_FFFF  // 00:00
      guard sign == 0x2B || sign == 0x2D, zone & 0xFF_0000 == 0, areDigits(zone) else { return generalTime() }
      let (hours, minutes) = (number(pairs(zone), 0), number(pairs(zone), 3))
      guard hours <= 18, minutes < 60 else { return generalTime() }
      offset = sign == 0x2B ? hours * 3600 + minutes * 60 : -(hours * 3600 + minutes * 60)
      length = 25
    }
    let after = start[length]
    let seconds = local - offset
    guard after == 0x2C || after == 0x0A || after == 0x0D, seconds >= 0, seconds < Int(UInt32.max) else {
      return generalTime()
    }
    position += length
    return UInt64(truncatingIfNeeded: seconds)
  }

  /// Whether each byte is at most 9.
  @inline(__always)
  private func areDigits(_ word: UInt64) -> Bool {
    ((word &+ 0x7676_7676_7676_7676) | word) & 0x8080_8080_8080_8080 == 0
  }

  /// In each byte ten times itself plus the next: a number of two digits where the first of them stood.
  @inline(__always)
  private func pairs(_ digits: UInt64) -> UInt64 { digits &* 10 &+ digits >> 8 }

  @inline(__always)
  private func number(_ pairs: UInt64, _ byte: UInt64) -> Int { Int(pairs >> (byte * 8) & 0xFF) }

  /// A time in any form that is read at all.
  @inline(never)
  private mutating func generalTime() -> UInt64 {
    let start = position
    skipField()
    guard position > start else { return EventValue.absent }
    switch EventTime.read(UnsafeBufferPointer(start: base + start, count: position - start)) {
    case .success(let seconds): return UInt64(seconds)
    case .failure: return EventStep.fault
    }
  }
}
