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
  private var line: Int

  /// The record that `next` found, as far as `fieldLimit`: a line of nothing but delimiters would take 24 times its
  /// length otherwise.
  private(set) var fields: [CSVFieldRange] = []
  /// All of its fields, kept or not.
  private(set) var fieldCount = 0
  private(set) var faults: [Fault] = []
  private(set) var recordLine = 1
  /// Where it begins and ends, without the line's end.
  private(set) var record = 0..<0
  /// How many fields of a record are kept; one more than are asked for shows which is the first too many.
  var fieldLimit = CSVScanner.mostColumns

  /// More columns than any header of a mebibyte has.
  static let mostColumns = 1 << 20
  /// A million stray quotes of one record are one mistake.
  private static let faultLimit = 100

  /// - Parameter line: on which `start` lies, from 1.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, line: Int = 1) {
    self.source = source
    self.delimiter = delimiter
    self.line = line
    position = start
    isSpecial = (0...255).map { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Reads the next record that is not an empty line; false at the end.
  mutating func next() -> Bool {
    while position < source.count, isLineEnd(source[position]) { skipLineEnd() }
    guard position < source.count else { return false }
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    recordLine = line
    let start = position
    repeat { scanField() } while skipDelimiter()
    record = start..<position
    if position < source.count { skipLineEnd() }
    return true
  }

  /// Where the record after this one may begin, and the line there.
  var nextStart: Int { position }
  var nextLine: Int { line }

  private mutating func scanField() {
    if position < source.count, source[position] == 0x22 { return scanQuoted() }
    let start = position
    scanPlain(reportingQuotes: true)
    keep(CSVFieldRange(start: start, end: position))
  }

  private mutating func keep(_ field: CSVFieldRange) {
    if fieldCount < fieldLimit { fields.append(field) }
    fieldCount += 1
  }

  private mutating func report(_ kind: Fault.Kind, at offset: Int) {
    if faults.count < CSVScanner.faultLimit { faults.append(Fault(kind: kind, offset: offset)) }
  }

  /// Moves to the end of an unquoted field. A quote inside one is a fault, once, and otherwise a byte as any other.
  private mutating func scanPlain(reportingQuotes: Bool) {
    var index = position
    var reports = reportingQuotes
    var strayQuote: Int?
    isSpecial.withUnsafeBufferPointer { isSpecial in
      while true {
        while index < source.count, !isSpecial[Int(source[index])] { index += 1 }
        guard index < source.count, source[index] == 0x22 else { break }
        if reports { strayQuote = index }
        reports = false
        index += 1
      }
    }
    if let strayQuote { report(.strayQuote, at: strayQuote) }
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
        report(.unterminatedQuote, at: field.start)
        break
      }
      position += 1
      guard position < source.count, source[position] == 0x22 else { break }
      field.hasDoubledQuote = true
      position += 1
    }
    if position < source.count, source[position] != delimiter, !isLineEnd(source[position]) {
      report(.textAfterQuote, at: position)
      scanPlain(reportingQuotes: false)
    }
    field.end = position
    keep(field)
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
