import Diagnostics

/// The first record of a file, matched with the columns that were asked for.
struct CSVHeader {
  /// The names without blanks around them.
  let names: [String]
  /// For each column that was asked for, the column of the file, or -1.
  private(set) var selection: [Int] = []
  private(set) var findings = BoundedFindings()

  init(_ row: CSVRow, columns: [CSVColumn], delimiter: UInt8) {
    names = row.fields.indices.map { trimmed(row.text(ofField: $0)) }
    selection = columns.map { [names] in $0.isInFile ? CSVHeader.place(of: $0.header, in: names, columns) : -1 }
    let missing = columns.indices.filter { columns[$0].isRequired && columns[$0].isInFile && selection[$0] < 0 }
    if let separator = likelySeparator(delimiter), !missing.isEmpty {
      findings.add(CSVRule.separated(by: separator, not: delimiter, row.span(of: row.fields[0])))
      return
    }
    reportDuplicates(row, columns)
    for index in missing { findings.add(CSVRule.missing(columns[index], among: names, row.lineSpan)) }
  }

  /// Whether rows mean anything under it.
  var isUsable: Bool { !findings.kept.contains { $0.severity == .error } }

  /// The place of a name; of one that differs in case, blanks, hyphens and underscores only, where no other does.
  private static func place(of header: String, in names: [String], _ columns: [CSVColumn]) -> Int {
    if let exact = names.firstIndex(of: header) { return exact }
    guard header.utf8.count <= 64 else { return -1 }
    let folded = folded(header)
    let close = names.indices.filter { index in
      names[index].utf8.count <= 64 && CSVHeader.folded(names[index]) == folded
        && !columns.contains { $0.header == names[index] }
    }
    return close.count == 1 ? close[0] : -1
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
  }

  /// A name that stands twice is an error where it is asked for; elsewhere it only deserves a word. Spreadsheets write
  /// empty names for empty columns, which are nobody's business.
  /// Places cost a walk along the line, so that they are only looked for while findings are kept.
  private mutating func reportDuplicates(_ row: CSVRow, _ columns: [CSVColumn]) {
    var first: [String: Int] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      guard let earlier = first[name] else {
        first[name] = index
        continue
      }
      let severity = columns.contains { $0.header == name } ? Severity.error : .warning
      findings.add(
        severity,
        CSVRule.duplicate(name, row.span(of: row.fields[index]), first: row.span(of: row.fields[earlier]))
          .atMost(severity))
    }
  }

  /// The character that seems to separate the columns of a file whose only column's name contains it.
  private func likelySeparator(_ delimiter: UInt8) -> UInt8? {
    guard names.count == 1 else { return nil }
    let candidates: [UInt8] = [0x3B, 0x09, 0x2C, 0x7C]
    return candidates.first { $0 != delimiter && names[0].utf8.contains($0) }
  }
}

/// A text without blanks at either end.
func trimmed(_ text: String) -> String {
  let start = text.utf8.drop(while: isBlank)
  guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(Substring(start[...last]))
}
