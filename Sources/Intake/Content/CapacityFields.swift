import Diagnostics
import Documents
import Record

// The fields of a row of capacity; nil for what cannot be read, which is then a finding.
extension CapacityReader {
  mutating func readDay(_ text: String, _ row: CSVRow) -> CalendarDate? {
    let calendar = days
    switch calendar.read(text) {
    case .success(let day): return day
    case .failure(let problem):
      add(RowCause(problem, of: text, in: 0), row, 0) { calendar.finding(text, problem, at: $0) }
      return nil
    }
  }

  mutating func readKind(_ text: String, _ row: CSVRow) -> WorkItem.Kind? {
    if let kind = WorkItem.Kind(rawValue: text) { return kind }
    let words = WorkItem.Kind.allCases.map(\.rawValue)
    add(
      "'\(text)' is not a kind of work", text, row, 2,
      hint: nearMiss(to: text, in: words).map { "did you mean '\($0)'?" }
        ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }

  /// Nil where the cell is no number of at least 0 and at most a million, which is then a finding.
  mutating func readDays(_ text: String, _ row: CSVRow) -> Double? {
    doubt.note(readQuantity(text)?.number.shownMark, text, at: row.span(3))
    switch numbers.read(text) {
    case .value(let days): return bounded(days, text, row)
    case .doubtful(let days, let thousands):
      if !isDoubtTold {
        findings.add(
          CapacityRules.row.finding(
            "'\(text)' is read as \(plain(days)) person-days, and can be meant as \(plain(thousands))", at: row.span(3),
            hint: "write \(plain(thousands)), or \(surelyDecimal(text, days))"
          ).atMost(.warning))
      }
      isDoubtTold = true
      return bounded(days, text, row)
    case .fault(.twofold(let point, let comma)):
      add(
        "'\(text)' can be read as \(plain(point)) or as \(plain(comma)) person-days", text, row, 3,
        hint: "write \(plain(max(point, comma))) or \(plain(min(point, comma))), without the mark that can be both")
    case .fault(let fault):
      let hint =
        numbers.mark == .comma
        ? "write a number of at least 0, with a comma for decimals, as 'decimal' says"
        : "write a number of at least 0, with a point for decimals"
      add(cause(of: fault, text), row, 3) {
        CapacityRules.row.finding(
          isBlank(text) ? "this row has no person-days" : "'\(text)' is not a number of person-days", at: $0, hint: hint
        )
      }
    }
    return nil
  }

  /// What other rows may have as well: no number, or one in another unit.
  private func cause(of fault: NumberFault, _ text: String) -> RowCause {
    switch fault {
    case .noNumber where !isBlank(text), .unit(.foreign, _), .unit(.sentence, _): .form(column: 3)
    default: .text(column: 3, text)
    }
  }

  mutating func bounded(_ days: Double, _ text: String, _ row: CSVRow) -> Double? {
    guard !CapacityRules.personDays.contains(days) else { return days }
    add("'\(text)' is more person-days than a team has in a week", text, row, 3, hint: "write at most a million")
    return nil
  }

  var numbers: NumberReader {
    var numbers = CapacityReader.days
    numbers.mark = source.form.hasDecimalComma.map { $0 ? .comma : .point }
    return numbers
  }

  private static let days = NumberReader(
    unit: .named(["d", "day", "days", "pd", "person-day", "person-days"]), bounds: 0...Double.greatestFiniteMagnitude)
}
