import Diagnostics
import Documents
import Record

// The fields of a row.
extension ReviewReader {
  /// What came of a field: read, with or without a value; or told.
  struct Field<Value> {
    var value: Value?
    var isRead = true
  }

  func written(_ row: CSVRow, _ column: Int) -> String? {
    row.text(column).flatMap { isBlank($0) ? nil : $0 }
  }

  mutating func noRequest(_ row: CSVRow) -> Bool {
    add(.text(column: 0, ""), row, 0) {
      ReviewRules.row.finding("this row has no day of the request", at: $0, hint: "write it, or leave the row out")
    }
    return false
  }

  /// The team as ours, or empty; nil where the row is passed over.
  mutating func word(_ row: CSVRow, _ column: Int) -> String? {
    switch source.form.constants["team"] {
    case .word(let constant): return constant
    case .nothing: return ""
    case .unreadable, .passOver: return nil
    case nil: break
    }
    let text = written(row, column) ?? ""
    switch source.form.values["team"]?[text] {
    case .word(let ours): return ours
    case .nothing: return ""
    case .unreadable: return nil
    case .passOver:
      passedOver[text, default: 0] += 1
      return nil
    case nil: return text
    }
  }

  mutating func day(_ row: CSVRow, _ column: Int) -> Field<CalendarDate> {
    guard let text = written(row, column) else { return Field() }
    let calendar = days
    switch calendar.read(text) {
    case .success(let day): return Field(value: day)
    case .failure(let problem):
      add(RowCause(problem, of: text, in: column), row, column) { calendar.finding(text, problem, at: $0) }
      return Field(isRead: false)
    }
  }

  mutating func promise(_ row: CSVRow) -> Field<Int> {
    guard let text = written(row, 3) else { return Field() }
    if let days = readInteger(text), (1...366).contains(days) { return Field(value: days) }
    add(.text(column: 3, text), row, 3) {
      ReviewRules.row.finding(
        "'\(text.prefix(40))' is not a number of days", at: $0, hint: "write a whole number from 1 to 366, or nothing")
    }
    return Field(isRead: false)
  }

  mutating func check(_ team: String, _ row: CSVRow) -> Bool {
    guard !team.isEmpty, !teams.has(teams.present(team)) else { return true }
    let teams = teams
    add(.text(column: 4, team), row, 4) { teams.unknownInRows(Located(team, at: $0)) }
    return false
  }

  mutating func checkDecision(_ row: CSVRow) -> Bool {
    guard let id = written(row, 5), !decisions.contains(id) else { return true }
    let near = decisions.count <= 1000 ? decisions.sorted() : []
    add(.text(column: 5, id), row, 5) {
      ReferenceRules.unknownFinding(Located(id, at: $0), kind: "decision", among: near)
    }
    return false
  }

  mutating func add(_ slip: ReviewSlip, _ row: CSVRow) {
    let column = ReviewReader.names.firstIndex(of: slip.field) ?? 0
    add(nil, row, column) { ReviewRules.dates.finding(slip.message, at: $0, hint: "correct one of the two days") }
  }

  mutating func add(_ cause: RowCause?, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }
}
