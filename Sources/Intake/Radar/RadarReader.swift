import Diagnostics
import Documents
import Record

/// Reads the rows of a radar; those that cannot be used are findings.
struct RadarReader {
  let edition: RadarEdition
  private let file: ContentPath
  private(set) var rows: [RadarRow] = []
  var findings = CausedFindings()

  init(edition: RadarEdition, file: ContentPath) { (self.edition, self.file) = (edition, file) }

  /// The words that tools have for the name come last: the first that a row has counts.
  static let columns =
    ["ring", "quadrant"].map { CSVColumn($0) }
    + ["isNew", "description", "name", "title", "label"].map { CSVColumn($0, isRequired: false) }
  private static let nameColumns = 4...6

  mutating func read(_ row: CSVRow) {
    let name = Self.nameColumns.compactMap { text(row, $0) }.first
    let (written, quadrant) = (text(row, 0), text(row, 1))
    let isNew = flag(row)
    guard let name, let written, let quadrant else { return missing(row, name, written) }
    guard let ring = RadarRing(written: written) else {
      return add(.text(column: 0, written), row, 0) { RadarRules.ringFinding(written, at: $0) }
    }
    if let finding = RadarRules.quadrantFinding(quadrant, at: row.span(1)) {
      return add(.text(column: 1, quadrant), row, 1) { _ in finding }
    }
    var entry = RadarRow(name: name, ring: ring, quadrant: quadrant, edition: edition, file: file, span: row.span(0))
    (entry.isNew, entry.description) = (isNew, text(row, 3).map(plainText))
    rows.append(entry)
  }

  private func text(_ row: CSVRow, _ column: Int) -> String? {
    row.text(column).flatMap { isBlank($0) ? nil : $0 }
  }

  private mutating func flag(_ row: CSVRow) -> Bool? {
    guard let written = text(row, 2) else { return nil }
    if let flag = readBoolean(written.lowercased()) { return flag }
    add(.text(column: 2, written), row, 2) {
      RadarRules.row.finding(
        "'\(written.prefix(40))' does not say whether it is new", at: $0, hint: "write true or false")
    }
    return nil
  }

  private mutating func missing(_ row: CSVRow, _ name: String?, _ ring: String?) {
    let what = name == nil ? "name" : ring == nil ? "ring" : "quadrant"
    let column = name == nil ? 4 : ring == nil ? 0 : 1
    add(.text(column: column, ""), row, column) {
      RadarRules.row.finding("this entry has no \(what)", at: $0, hint: "write it, or leave the row out")
    }
  }

  private mutating func add(_ cause: RowCause?, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }

  /// Columns, or members of JSON, that have no place here.
  ///
  /// - Parameter bytes: of the table.
  func columnsLeft(_ header: TableHeader?, _ bytes: [UInt8], file: String) -> Finding? {
    guard let header else { return nil }
    let known = Set(Self.columns.map(\.header))
    let isJSON = header.syntax == .json
    let left = (isJSON ? members(bytes, file: file) : header.names).filter { !$0.isEmpty && !known.contains($0) }
    guard !left.isEmpty else { return nil }
    let noun = isJSON ? "member" : "column"
    return RadarRules.columns.finding(
      left.count == 1
        ? "the \(noun) '\(left[0])' is not read" : "\(left.count) \(noun)s are not read: \(firstThree(left))",
      at: .wholeFile(file))
  }

  /// What stands in a member that has members of its own is told by its name.
  private func members(_ bytes: [UInt8], file: String) -> [String] {
    let paths = bytes.withUnsafeBufferPointer { jsonMembers($0, file: file, objects: 1000) { _ in true } }
    var seen: Set<String> = []
    return paths.compactMap { $0.value.split(separator: ".").first.map(String.init) }.filter {
      seen.insert($0).inserted
    }
  }
}

/// A description without its tags: tables have HTML in them, and a page shows it as text.
func plainText(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
  var result: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.first {
    let next = rest.dropFirst().first ?? 0
    let isTag = byte == UInt8(ascii: "<") && (next == UInt8(ascii: "/") || next | 0x20 >= 97 && next | 0x20 <= 122)
    if isTag, let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      if result.last.map({ $0 != 0x20 }) ?? false { result.append(0x20) }
      rest = rest[(end + 1)...]
    } else {
      result.append(byte)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: result, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
