import Diagnostics

/// Some rows of an event file as numbers: row r has its values at `r * width`, in the order of the columns asked for.
///
/// It owns plain memory, so that the loop over rows of whoever fills or reads it runs on pointers; it belongs to one task.
package final class EventBatch {
  /// Seconds, what a word stands for, or the hash of a text; else `EventValue.absent`.
  package let values: UnsafeMutablePointer<UInt64>
  /// Where texts stand, in the same places as `values`.
  let places: UnsafeMutablePointer<UInt64>
  package let rows: UnsafeMutablePointer<EventRow>
  package let width: Int
  package internal(set) var count = 0
  /// Unescaped copies of texts that hold doubled quotes, each with eight bytes to spare.
  var copies: [UInt8] = []

  package static let capacity = 1024

  init(columns: Int) {
    width = max(1, columns)
    values = .allocate(capacity: width * EventBatch.capacity)
    values.initialize(repeating: EventValue.absent, count: width * EventBatch.capacity)
    places = .allocate(capacity: width * EventBatch.capacity)
    places.initialize(repeating: 0, count: width * EventBatch.capacity)
    rows = .allocate(capacity: EventBatch.capacity)
    rows.initialize(repeating: EventRow(), count: EventBatch.capacity)
  }

  deinit {
    values.deallocate()
    places.deallocate()
    rows.deallocate()
  }

  /// The bytes of a text, with at least seven readable ones after them. `base` is the buffer that was scanned.
  package func withText<Result>(
    row: Int, column: Int, base: UnsafePointer<UInt8>, _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    let place = places[row * width + column]
    let start = Int(place >> 32 & 0x7FFF_FFFF)
    let count = Int(place & 0xFFFF_FFFF)
    guard place & EventBatch.isCopy != 0 else { return body(base + start, count) }
    return copies.withUnsafeBufferPointer { copies in
      copies.baseAddress.map { body($0 + start, count) } ?? body(base, 0)
    }
  }

  /// The column, from 1, at which a text begins in its row; that of the row where it is not known.
  package func column(row: Int, column: Int, base: UnsafePointer<UInt8>) -> Int {
    let place = places[row * width + column]
    guard place & EventBatch.isCopy == 0 else { return 1 }
    let start = Int(rows[row].start)
    let bytes = UnsafeBufferPointer(start: base + start, count: max(0, Int(place >> 32) - start))
    return ScalarColumn.count(0..<bytes.count, in: bytes) + 1
  }

  static let isCopy: UInt64 = 1 << 63
}

/// Where a row stands in the buffer that was scanned.
package struct EventRow {
  package var start: UInt32 = 0
  /// After its last byte, without the line's end.
  package var end: UInt32 = 0
  /// The lines before it, as far as this scanner went.
  package var line: UInt32 = 0
  /// Something in it cannot be read: its values mean nothing, and `EventHeader.problems` says what is wrong.
  package var isFaulty = false
}
