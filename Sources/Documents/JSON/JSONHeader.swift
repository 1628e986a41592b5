import Diagnostics

/// The members that are asked for as the columns of a JSON file; findings name those that no object has. The file is looked
/// through only as far as some member has not been met.
func jsonHeader(
  _ text: UnsafeBufferPointer<UInt8>, file: String, columns: [CSVColumn]
) -> (header: TableHeader?, findings: BoundedFindings) {
  let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let header = TableHeader(
    names: columns.map(\.header), selection: columns.indices.map { columns[$0].isInFile ? $0 : -1 }, syntax: .json,
    delimiter: 0x2C, start: start, line: 1, nameStart: start, nameLine: 1)
  let required = columns.indices.filter { columns[$0].isRequired && columns[$0].isInFile }
  var rows = JSONRows(
    text, file: file, paths: columns.map(\.header), from: start, line: 1, column: 1, isSingle: false)
  var first: SourceSpan?
  look: while true {
    switch rows.next() {
    // What is wrong is told where the rows are read.
    case .broken: return (header, BoundedFindings())
    case .end: break look
    case .row, .faulty:
      if first == nil { first = SourceSpan(file: file, line: rows.startLine, column: rows.startColumn) }
      if required.allSatisfy(rows.seen.contains) { return (header, BoundedFindings()) }
    }
  }
  guard let first else {
    return TableSyntax.isEmpty(text) ? (nil, BoundedFindings([JSONRules.nothing(file)])) : (header, BoundedFindings())
  }
  let findings = required.filter { !rows.seen.contains($0) }.map { index in
    let column = columns[index]
    let purpose = column.name == column.header ? "" : " for '\(column.name)'"
    return JSONRules.missingMember.finding(
      "no object has a member '\(column.header)'\(purpose)", at: first,
      hint: column.hint(
        among: rows.known,
        orElse: column.name == column.header
          ? "say which member it is ('\(column.name): NAME', in a section of events under 'columns'), or add it to the export"
          : "add it to the export"))
  }
  return (findings.isEmpty ? header : nil, BoundedFindings(findings))
}
