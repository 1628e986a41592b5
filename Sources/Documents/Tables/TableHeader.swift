package import Diagnostics

/// Where the columns of a table are, and where its rows begin.
package struct TableHeader: Sendable {
  /// The names in the first line, without blanks around them; those of the members that are asked for in JSON.
  package let names: [String]
  /// For each column asked for, its place among `names`, or -1.
  let selection: [Int]
  package let syntax: TableForm.Syntax
  package let delimiter: UInt8
  /// Where the rows begin, and the line there, from 1.
  let start: Int
  let line: Int
  /// Where the names themselves stand.
  let nameStart: Int
  let nameLine: Int

  /// Whether fields at the end of a row may be missing: spreadsheets write empty columns there, or not.
  var trailingBlanks: Int { names.count - (names.lastIndex { !$0.isEmpty } ?? -1) - 1 }

  /// Whether `EventScanner` reads the rows under it: it knows commas only, and takes each column once.
  package var isPlain: Bool {
    let taken = selection.filter { $0 >= 0 }
    return syntax == .csv && delimiter == 0x2C && nameLine == 1 && trailingBlanks == 0
      && Set(taken).count == taken.count
  }
}

/// Finds the columns of a table.
/// - Parameter text: UTF-8, with the first record at least; for JSON all of it.
package func tableHeader(
  _ text: UnsafeBufferPointer<UInt8>, file: String, form: TableForm, columns: [CSVColumn]
) -> (header: TableHeader?, findings: BoundedFindings) {
  if let finding = TableSyntax.mistaken(text, for: form.syntax, file: file) {
    return (nil, BoundedFindings([finding]))
  }
  if form.syntax == .json { return jsonHeader(text, file: file, columns: columns) }
  var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var line = 1
  var stated = form.delimiter
  if let named = separatorLine(text, from: start) {
    stated = stated ?? named.delimiter
    (start, line) = (named.end, 2)
  }
  let tries = (stated.map { [$0] } ?? TableForm.delimiters).compactMap { delimiter in
    HeaderTry(text, from: start, line: line, delimiter, file: file, columns: columns)
  }
  guard let first = tries.first else { return (nil, BoundedFindings([CSVRule.nothing(file)])) }
  // The first that names all columns; else the one that names most of them, or parts most, so that it says what is missing.
  if let complete = tries.first(where: \.isComplete) { return complete.finish() }
  if !tries.contains(where: \.namesSome),
    let below = namesBelow(text, from: start, line: line, stated, file: file, columns: columns)
  {
    return (nil, BoundedFindings([CSVRule.titleRow(names: below, above: line, file)]))
  }
  return tries.dropFirst().reduce(first) { $1.rank > $0.rank ? $1 : $0 }.finish()
}

/// So many lines are looked at for names of columns below a title.
private let mostTitleLines = 8

/// The line, from 1, that has most of the names which the first line has not.
private func namesBelow(
  _ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, _ delimiter: UInt8?, file: String,
  columns: [CSVColumn]
) -> Int? {
  var (start, line) = (start, line)
  for _ in 0..<mostTitleLines {
    guard let end = text[start...].prefix(DocumentLimits.tableHeader).firstIndex(where: isLineEnd) else { return nil }
    start = end + (text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1)
    line += 1
    guard start < text.count else { return nil }
    // An empty line is none that names anything, and the one below it has its own turn.
    guard !isLineEnd(text[start]) else { continue }
    let tries = (delimiter.map { [$0] } ?? TableForm.delimiters).compactMap {
      HeaderTry(text, from: start, line: line, $0, file: file, columns: columns)
    }
    if tries.contains(where: \.namesMost) { return line }
  }
  return nil
}

/// A first line such as `sep=;`, which Excel reads and no table has.
private func separatorLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (delimiter: UInt8, end: Int)? {
  let line = text[start...].prefix(8)
  guard line.count >= 5, line.starts(with: Array("sep=".utf8)) || line.starts(with: Array("SEP=".utf8)) else {
    return nil
  }
  let delimiter = text[start + 4]
  var end = start + 5
  guard end < text.count, isLineEnd(text[end]), CSVRule.canDelimit(delimiter) else { return nil }
  end += text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1
  return (delimiter, end)
}

/// The first line as it reads with one delimiter.
private struct HeaderTry {
  private let header: TableHeader
  private let matched: CSVHeader?
  private let faults: [Finding]
  private let found: Int
  private let wanted: Int

  init?(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, _ delimiter: UInt8, file: String,
    columns: [CSVColumn]
  ) {
    // A line of megabytes is no header, and is not taken apart to say so.
    let text = UnsafeBufferPointer(rebasing: text[..<min(text.count, start + DocumentLimits.tableHeader + 2)])
    var scanner = CSVScanner(text, from: start, delimiter: delimiter)
    guard scanner.next() else { return nil }
    let nameLine = scanner.recordLine + line - 1
    var place = CSVPlace(source: text, file: file, lineStart: start, line: line)
    let isLong = scanner.record.count >= DocumentLimits.tableHeader
    let tooLong = isLong ? [CSVRule.headerTooLong(SourceSpan(file: file, line: nameLine, column: 1))] : []
    faults = tooLong + scanner.faults.map { CSVRule.broken($0.kind, place.span($0.offset..<$0.offset + 1)) }
    guard !isLong else {
      matched = nil
      header = TableHeader(
        names: [], selection: [], syntax: .csv, delimiter: delimiter, start: scanner.nextStart, line: nameLine,
        nameStart: start, nameLine: nameLine)
      (found, wanted) = (0, 1)
      return
    }
    let matched = scanner.fields.withUnsafeBufferPointer { fields in
      let row = CSVRow(
        source: text, fields: fields, selection: UnsafeBufferPointer(start: nil, count: 0), file: file, line: nameLine)
      return CSVHeader(row, columns: columns, delimiter: delimiter)
    }
    self.matched = matched
    header = TableHeader(
      names: matched.names, selection: matched.selection, syntax: .csv, delimiter: delimiter,
      start: scanner.nextStart, line: scanner.nextLine + line - 1, nameStart: scanner.fields.first?.start ?? start,
      nameLine: nameLine)
    wanted = columns.count { $0.isRequired && $0.isInFile }
    found = columns.indices.count { columns[$0].isRequired && columns[$0].isInFile && matched.selection[$0] >= 0 }
  }

  var isComplete: Bool { faults.isEmpty && found == wanted }
  var namesSome: Bool { found > 0 }
  var namesMost: Bool { faults.isEmpty && found > 0 && found * 2 > wanted }
  var rank: (Int, Int) { (found, header.names.count) }

  func finish() -> (header: TableHeader?, findings: BoundedFindings) {
    guard faults.isEmpty, let matched else { return (nil, BoundedFindings(faults)) }
    return (matched.isUsable ? header : nil, matched.findings)
  }
}

extension BoundedFindings {
  init(_ findings: [Finding]) {
    self.init()
    for finding in findings { add(finding) }
  }
}
