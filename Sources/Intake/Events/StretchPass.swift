import Diagnostics
import Documents
import Record

/// The state of reading a stretch: a buffer that moves along the file, always from the start of a row.
struct StretchPass<Consumer: EventConsumer> {
  private let reader: StretchReader<Consumer>
  private let scanner: EventScanner
  private var consumer: Consumer
  private let buffer = GrowingBuffer()
  /// Of the first byte of the buffer, in the file.
  private var origin: Int
  private var filled = 0
  /// Bytes of the buffer known to be good text.
  private var checked = 0
  private var start: Int?
  private var log = EventLog()
  private var digest: UInt64 = 0
  private var isBroken = false
  private(set) var isOver = false

  init(reader: StretchReader<Consumer>, consumer: Consumer, start: Int?) {
    self.reader = reader
    self.consumer = consumer
    self.start = start
    scanner = EventScanner(columns: reader.columns, header: reader.header)
    origin = start ?? reader.stretch.offset - 1
  }

  func reading() -> StretchReading<Consumer.Rows> {
    var consumer = consumer
    return StretchReading(
      stretch: reader.stretch, start: start ?? reader.stretch.limit, end: isBroken ? reader.source.size : origin,
      lines: scanner.line, rows: consumer.finish(), log: log, digest: digest, isBroken: isBroken)
  }

  /// Reads a block and takes in the rows that are whole.
  mutating func step(block: Int, longest: Int) {
    guard origin < reader.stretch.limit, let isLast = fill(block) else {
      isOver = true
      return
    }
    if start == nil, !findStart(isLast) { return }
    let whole = isLast ? filled : wholeLines()
    if let finding = text(upTo: whole) { return giveUp(finding) }
    let position = takeRows(whole, isLast)
    if position == 0, !isLast, filled == buffer.capacity, !buffer.grow(to: longest) { return giveUp(tooLong()) }
    drop(position)
    if isLast { isOver = true }
  }

  /// Whether the file ends with what was read; nil when it cannot be read.
  private mutating func fill(_ block: Int) -> Bool? {
    let wanted = min(block, buffer.capacity - filled)
    switch reader.source.read(into: buffer.start + filled, count: wanted, at: origin + filled) {
    case .failure(let failure):
      giveUp(
        ContentRules.unreadable.finding("this file cannot be read: \(failure.words)", at: .wholeFile(reader.file)))
      return nil
    case .success(let count):
      digest =
        (digest << 1 | digest >> 63) ^ Digest.xxh64(UnsafeRawBufferPointer(start: buffer.start + filled, count: count))
      filled += count
      buffer.start[filled] = 0x0A
      return count < wanted || origin + filled >= reader.source.size
    }
  }

  /// Drops what belongs to the row before; false while its end has not been seen.
  private mutating func findStart(_ isLast: Bool) -> Bool {
    var index = 0
    while index < filled, buffer.start[index] != 0x0A, buffer.start[index] != 0x0D { index += 1 }
    // A return at the end of the buffer may be half of a line end.
    guard index < filled, isLast || index + 1 < filled else {
      drop(index)
      isOver = isLast || origin >= reader.stretch.limit
      return false
    }
    drop(index + (buffer.start[index] == 0x0D && index + 1 < filled && buffer.start[index + 1] == 0x0A ? 2 : 1))
    start = origin
    if origin >= reader.stretch.limit { isOver = true }
    return !isOver
  }

  /// The length of the lines that surely end in the buffer. A return at its very end may be half of a line end.
  private func wholeLines() -> Int {
    var index = filled
    while index > 0, buffer.start[index - 1] != 0x0A { index -= 1 }
    guard index == 0 else { return index }
    index = filled - 1
    while index > 0, buffer.start[index - 1] != 0x0D { index -= 1 }
    return max(0, index)
  }

  private mutating func text(upTo whole: Int) -> Finding? {
    guard whole > checked else { return nil }
    let bytes = UnsafeBufferPointer(start: buffer.start + checked, count: whole - checked)
    // Lines are counted from the row that the buffer begins with.
    guard badByte(in: bytes, file: reader.file, line: 1) != nil else {
      checked = whole
      return nil
    }
    return badByte(
      in: UnsafeBufferPointer(start: buffer.start, count: whole), file: reader.file, line: scanner.line + 1)
  }

  /// Hands on the whole rows that begin before the limit. Where the next one begins.
  private mutating func takeRows(_ whole: Int, _ isLast: Bool) -> Int {
    let base = UnsafePointer(buffer.start)
    let place = EventPlace(
      base: base, origin: origin, file: reader.file, rows: .scanned(reader.header), columns: reader.columns)
    let limit = reader.stretch.limit - origin
    var position = 0
    while true {
      let stop = scanner.scan(base, from: &position, limit: limit, end: whole, isLast: isLast)
      consumer.take(scanner.batch, at: place, log: &log)
      if stop == .incomplete || position >= min(limit, whole) { return position }
    }
  }

  private mutating func drop(_ count: Int) {
    guard count > 0 else { return }
    buffer.start.update(from: buffer.start + count, count: filled - count)
    origin += count
    filled -= count
    checked = max(0, checked - count)
  }

  private mutating func giveUp(_ finding: Finding) {
    log.add(finding)
    isBroken = true
    isOver = true
  }

  private func tooLong() -> Finding {
    EventRules.rowTooLong.finding(
      "this row does not end within 4 MiB", at: SourceSpan(file: reader.file, line: scanner.line + 1, column: 1),
      hint: "begin a new line for each row, and close every quote")
  }
}

/// Plain memory with room to read past its end, for one task.
private final class GrowingBuffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity = 320 << 10
  private static let room = 128

  init() {
    start = .allocate(capacity: capacity + GrowingBuffer.room)
    start.initialize(repeating: 0, count: capacity + GrowingBuffer.room)
  }

  deinit { start.deallocate() }

  /// Doubles it; false when it would be longer than `limit`.
  func grow(to limit: Int) -> Bool {
    guard capacity < limit else { return false }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + GrowingBuffer.room)
    larger.initialize(repeating: 0, count: capacity * 2 + GrowingBuffer.room)
    larger.update(from: start, count: capacity)
    start.deallocate()
    start = larger
    capacity *= 2
    return true
  }
}
