/// Turns bytes of an event file into batches of numbers: one pass, no string, no array for a row.
///
/// A comma ends a field; LF, CRLF or CR ends a row (RFC 4180). The loops over bytes lean on two promises of the caller:
/// the buffer holds a line feed at `end`, and 64 readable bytes after it.
package final class EventScanner {
  package let batch: EventBatch
  /// Lines passed so far.
  package private(set) var line = 0
  let plan: EventPlan

  /// - Parameter header: of the file, read with the same columns.
  package init(columns: [EventColumn], header: EventHeader) {
    batch = EventBatch(columns: columns.count)
    plan = EventPlan(columns: columns, header: header)
  }

  /// Why scanning stopped.
  package enum Stop {
    /// The batch is full, or no row begins before the limit.
    case done
    /// The next row does not end in the buffer.
    case incomplete
  }

  /// Scans rows into the batch, in place of what it held.
  /// - Parameters:
  ///   - position: where to begin; afterwards where the next row begins.
  ///   - limit: rows that begin here or later are left alone.
  ///   - end: the number of bytes in the buffer.
  ///   - isLast: whether the file ends where the buffer does.
  package func scan(
    _ base: UnsafePointer<UInt8>, from position: inout Int, limit: Int, end: Int, isLast: Bool
  ) -> Stop {
    batch.count = 0
    if !batch.copies.isEmpty { batch.copies.removeAll(keepingCapacity: true) }
    let limit = min(limit, end)
    var cursor = EventCursor(base: base, end: end, position: position, line: line)
    defer { line = cursor.line }
    var count = 0
    defer { batch.count = count }
    while count < EventBatch.capacity {
      cursor.skipEmptyLines(limit)
      position = cursor.position
      guard position < limit else { return .done }
      let before = cursor.line
      let isGood = scanRow(&cursor, batch.values + count * batch.width, batch.places + count * batch.width)
      if !isLast, cursor.isUnfinished || cursor.position >= end {
        cursor.line = before
        return .incomplete
      }
      // A line of blanks is an empty line to whoever looks at it.
      if isGood || !cursor.isBlank(from: position) {
        batch.rows[count] = EventRow(
          start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: cursor.position),
          line: UInt32(truncatingIfNeeded: before), isFaulty: !isGood)
        count += 1
      }
      cursor.skipLineEnd()
      position = cursor.position
    }
    return .done
  }

  /// Scans one row up to its line's end. False when something in it cannot be read.
  @inline(__always)
  private func scanRow(
    _ cursor: inout EventCursor, _ values: UnsafeMutablePointer<UInt64>, _ places: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let steps = plan.steps
    let months = plan.months
    let columns = plan.count
    var column = 0
    var isGood = true
    while column < columns {
      let step = steps + column
      if cursor.byte == 0x22 {
        if !scanQuoted(&cursor, step, values, places) { isGood = false }
        if cursor.isUnfinished { return false }
      } else {
        switch step.pointee.content {
        case .skip: cursor.skipField()
        case .time:
          let value = cursor.time(months)
          values[step.pointee.slot] = value
          if value >= EventStep.fault, value == EventStep.fault || !step.pointee.mayBeEmpty { isGood = false }
        case .word, .text:
          let start = cursor.position
          let hash = cursor.hashField()
          let count = cursor.position - start
          if !store(hash, cursor.base + start, count, at: start, step, values, places) { isGood = false }
        }
        if cursor.byte == 0x22 {
          isGood = false
          cursor.skipPlain()
        }
      }
      column += 1
      guard cursor.byte == 0x2C else { break }
      guard column < columns else {
        isGood = false
        cursor.skipRow()
        return false
      }
      cursor.position += 1
    }
    return isGood && column == columns
  }

  @inline(__always)
  private func store(
    _ hash: UInt64, _ text: UnsafePointer<UInt8>, _ count: Int, at place: Int, _ step: UnsafeMutablePointer<EventStep>,
    _ values: UnsafeMutablePointer<UInt64>, _ places: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    let slot = step.pointee.slot
    guard count > 0 else {
      values[slot] = EventValue.absent
      places[slot] = 0
      return step.pointee.mayBeEmpty
    }
    if step.pointee.content == .text {
      // The two greatest numbers are taken.
      values[slot] = min(hash, EventStep.fault - 1)
      places[slot] = UInt64(truncatingIfNeeded: place) << 32 | UInt64(truncatingIfNeeded: count)
      return true
    }
    let value = step.pointee.value(text, count, hash)
    values[slot] = value
    return value != EventStep.fault
  }

  /// Scans a field in quotes: rare in event files, so it may cost a little more.
  @inline(never)
  private func scanQuoted(
    _ cursor: inout EventCursor, _ step: UnsafeMutablePointer<EventStep>, _ values: UnsafeMutablePointer<UInt64>,
    _ places: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    guard let (start, count, isDoubled) = cursor.quoted() else { return false }
    var isGood = true
    if !cursor.isAtFieldEnd {
      isGood = false
      cursor.skipPlain()
    }
    guard step.pointee.slot >= 0 else { return isGood }
    if step.pointee.content == .time {
      return readTime(cursor.base + start, count, step, values) && isGood
    }
    guard isDoubled else {
      let hash = hashBytes(cursor.base + start, count: count)
      return store(hash, cursor.base + start, count, at: start, step, values, places) && isGood
    }
    let (place, length) = copyUnescaped(cursor.base + start, count)
    let isStored = batch.copies.withUnsafeBufferPointer { copies in
      guard let text = copies.baseAddress.map({ $0 + place }) else { return false }
      return store(hashBytes(text, count: length), text, length, at: place, step, values, places)
    }
    if step.pointee.content == .text { places[step.pointee.slot] |= EventBatch.isCopy }
    return isStored && isGood
  }

  private func readTime(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ step: UnsafeMutablePointer<EventStep>,
    _ values: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    values[step.pointee.slot] = EventValue.absent
    guard count > 0 else { return step.pointee.mayBeEmpty }
    guard case .success(let seconds) = EventTime.read(UnsafeBufferPointer(start: text, count: count)) else {
      return false
    }
    values[step.pointee.slot] = UInt64(seconds)
    return true
  }

  private func copyUnescaped(_ text: UnsafePointer<UInt8>, _ count: Int) -> (start: Int, count: Int) {
    let start = batch.copies.count
    var index = 0
    while index < count {
      batch.copies.append(text[index])
      index += text[index] == 0x22 ? 2 : 1
    }
    let length = batch.copies.count - start
    batch.copies += [0, 0, 0, 0, 0, 0, 0, 0]
    return (start, length)
  }
}
