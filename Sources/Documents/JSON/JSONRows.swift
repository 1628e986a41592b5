import Diagnostics

/// The objects of a JSON file as rows, found one after the other.
///
/// A byte scanner of our own: Foundation's reader makes a tree of the whole file, several times its size, and says of no
/// value where it stands. This one keeps nothing but the places of the members that are asked for, and does not recur: how
/// deep objects lie in each other is counted on a stack of its own.
struct JSONRows {
  /// The row that was found: for each path asked for where its value stands, empty where the object has none.
  private(set) var fields: [CSVFieldRange]
  private(set) var findings: [Finding] = []
  private(set) var start = 0
  private(set) var startLine = 1
  private(set) var startColumn = 1

  private var scanner: JSONScanner
  private let paths: [[UInt8]]
  private let file: String
  /// Only the object at the beginning is read.
  private let isSingle: Bool
  private var isInArray = false
  private var isFirst = true
  /// Where the column of a row was last counted, and what it was.
  private var mark: (offset: Int, line: Int, column: Int)

  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, paths: [String], from start: Int, line: Int, column: Int,
    isSingle: Bool
  ) {
    scanner = JSONScanner(text, from: start, line: line)
    self.file = file
    self.paths = paths.map { Array($0.utf8) }
    self.isSingle = isSingle
    fields = paths.map { _ in CSVFieldRange() }
    mark = (start, line, column)
  }

  /// Which of the paths have been in an object so far.
  private(set) var seen: Set<Int> = []
  /// Paths of values that the first objects have, for near misses.
  private(set) var known: [String] = []

  /// Filled with what objects have, where anybody asks.
  var members: Members?

  mutating func next() -> TableRows.Step {
    if !findings.isEmpty { findings = [] }
    guard isSingle || moveToObject() else { return findings.isEmpty ? .end : .broken }
    place()
    for index in fields.indices { fields[index] = CSVFieldRange(start: start, end: start) }
    if let fault = readObject() {
      report(fault)
      return .broken
    }
    return findings.isEmpty ? .row : .faulty
  }

  // MARK: Between objects

  /// False at the end, and where something else than an object stands, which is then a finding.
  private mutating func moveToObject() -> Bool {
    while true {
      scanner.skipBlanks()
      guard let byte = scanner.byte else {
        if isInArray {
          report(
            .init(
              "the list is never closed",
              "export it again if it was cut off; if nothing is missing, add the closing ']'"))
        }
        return false
      }
      switch byte {
      case UInt8(ascii: "{") where !isInArray || isFirst:
        isFirst = false
        return true
      case UInt8(ascii: "[") where !isInArray:
        (isInArray, isFirst) = (true, true)
        scanner.position += 1
      case UInt8(ascii: "]") where isInArray:
        // `gh api --paginate` writes one array after the other.
        isInArray = false
        scanner.position += 1
      case UInt8(ascii: ",") where isInArray && !isFirst:
        scanner.position += 1
        scanner.skipBlanks()
        if scanner.byte == UInt8(ascii: "{") { return true }
        report(
          .init(
            "no object after this comma", "export it again if it was cut off; if nothing is missing, remove the comma"))
        return false
      default:
        report(
          .init(
            isInArray
              ? "an object or the end of the list is expected here" : "an object or a list of objects is expected here",
            "write each row as an object: {\"id\": …}"))
        return false
      }
    }
  }

  private mutating func place() {
    (start, startLine) = (scanner.position, scanner.line)
    let begins = scanner.lineStart
    if startLine == mark.line {
      mark.column += ScalarColumn.count(mark.offset..<start, in: scanner.text)
    } else {
      mark.column = ScalarColumn.count(begins..<start, in: scanner.text) + 1
    }
    (mark.offset, mark.line) = (start, startLine)
    startColumn = mark.column
  }

  // MARK: In an object

  /// Reads the object at the scanner to its end.
  private mutating func readObject() -> JSONScanner.Fault? {
    var walk = JSONWalk()
    repeat {
      if let fault = scanner.step(&walk) { return fault }
      switch walk.found {
      case .value(let field): take(field, walk.path)
      case .container: takeContainer(walk.path)
      case nil: break
      }
    } while !walk.isOver
    return nil
  }

  private mutating func take(_ field: CSVFieldRange, _ path: [UInt8]) {
    if known.count < 200, startLine < 1000 { note(path) }
    noteMember(path, field.start, field.end)
    for index in paths.indices where paths[index].count == path.count && paths[index] == path {
      if fields[index].end > fields[index].start {
        addFinding(
          "'\(String(decoding: path, as: UTF8.self))' stands twice in this object", at: field, hint: "keep one of them")
      }
      fields[index] = field
      seen.insert(index)
    }
  }

  private mutating func takeContainer(_ path: [UInt8]) {
    noteMember(path, scanner.position - 1, scanner.position)
    for index in paths.indices where paths[index] == path {
      seen.insert(index)
      let name = String(decoding: path, as: UTF8.self)
      addFinding(
        "'\(name)' is a list or an object, not a value",
        at: CSVFieldRange(start: scanner.position - 1, end: scanner.position),
        hint: "name the member that is meant: '\(name).…', or '\(name).0.…' for the first of a list")
    }
  }

  private mutating func noteMember(_ path: [UInt8], _ start: Int, _ end: Int) {
    guard let name = members?.insert(path) else { return }
    let place = span(start, end)
    members?.places.append(Located(name, at: place))
  }

  private mutating func note(_ path: [UInt8]) {
    let name = String(decoding: path, as: UTF8.self)
    if !known.contains(name) { known.append(name) }
  }

  private mutating func addFinding(_ message: String, at field: CSVFieldRange, hint: String) {
    guard findings.count < CSVReading.findingLimit else { return }
    findings.append(JSONRules.notAValue.finding(message, at: span(field.start, field.end), hint: hint))
  }

  private mutating func report(_ fault: JSONScanner.Fault) {
    let place = fault.offset ?? scanner.position
    findings = [
      JSONRules.syntax.finding(fault.message, at: span(place, min(place + 1, scanner.text.count)), hint: fault.hint)
    ]
  }

  /// From the beginning of the row, or of the part between rows.
  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    var place = CSVPlace(
      source: scanner.text, file: file, lineStart: mark.offset, line: mark.line, firstColumn: mark.column)
    return place.span(start..<max(start, end))
  }
}
