/// Cuts a CSV text into records and their fields (RFC 4180), with the places of what is wrong.
///
/// A line ends with LF, CRLF or CR. All loops over bytes are here.
struct CSVScanner {
  struct Fault {
    enum Kind { case unterminatedQuote, textAfterQuote, strayQuote }
    let kind: Kind
    let offset: Int
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  /// The bytes that end a run of plain ones: delimiter, quote, CR and LF.
  private let isSpecial: [Bool]
  private var position: Int
  private var line = 1

  /// The record that `next` found.
  private(set) var fields: [CSVFieldRange] = []
  private(set) var faults: [Fault] = []
  private(set) var recordLine = 1

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
    position = start
    isSpecial = (0...255).map { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Reads the next record that is not an empty line; false at the end.
  mutating func next() -> Bool {
    while position < source.count, isLineEnd(source[position]) { skipLineEnd() }
    guard position < source.count else { return false }
    fields.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    recordLine = line
    repeat { scanField() } while skipDelimiter()
    if position < source.count { skipLineEnd() }
    return true
  }

  private mutating func scanField() {
    if position < source.count, source[position] == 0x22 { return scanQuoted() }
    let start = position
    scanPlain(reportingQuotes: true)
    fields.append(CSVFieldRange(start: start, end: position))
  }

  /// Moves to the end of an unquoted field. A quote inside one is a fault, once, and otherwise a byte as any other.
  private mutating func scanPlain(reportingQuotes: Bool) {
    var index = position
    var reports = reportingQuotes
    isSpecial.withUnsafeBufferPointer { isSpecial in
      while true {
        while index < source.count, !isSpecial[Int(source[index])] { index += 1 }
        guard index < source.count, source[index] == 0x22 else { break }
        if reports { faults.append(Fault(kind: .strayQuote, offset: index)) }
        reports = false
        index += 1
      }
    }
    position = index
  }

  private mutating func scanQuoted() {
    var field = CSVFieldRange(start: position, isQuoted: true)
    position += 1
    while true {
      while position < source.count, source[position] != 0x22 {
        if isLineEnd(source[position]) { skipLineEnd() } else { position += 1 }
      }
      guard position < source.count else {
        faults.append(Fault(kind: .unterminatedQuote, offset: field.start))
        break
      }
      position += 1
      guard position < source.count, source[position] == 0x22 else { break }
      field.hasDoubledQuote = true
      position += 1
    }
    if position < source.count, source[position] != delimiter, !isLineEnd(source[position]) {
      faults.append(Fault(kind: .textAfterQuote, offset: position))
      scanPlain(reportingQuotes: false)
    }
    field.end = position
    fields.append(field)
  }

  private mutating func skipDelimiter() -> Bool {
    guard position < source.count, source[position] == delimiter else { return false }
    position += 1
    return true
  }

  private mutating func skipLineEnd() {
    let isPair = source[position] == 0x0D && position + 1 < source.count && source[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
  }
}
