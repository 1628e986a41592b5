import Diagnostics
import Documents
import Record

/// Reads the days of a table as its source says that they are written.
struct DayReader {
  let times: TimeForm
  let rule: Rule

  func read(_ text: String) -> Result<CalendarDate, EventTime.Problem> {
    if let date = CalendarDate(iso: text) { return .success(date) }
    return Array(text.utf8).withUnsafeBufferPointer(times.day).flatMap { day in
      CalendarDate(year: day.year, month: day.month, day: day.day).map { .success($0) } ?? .failure(.impossible)
    }
  }

  /// Whether a text is a day in some order, stated or not.
  func isDay(_ text: String) -> Bool {
    switch read(text) {
    case .success, .failure(.ambiguous), .failure(.unstated), .failure(.fits): true
    case .failure: false
    }
  }

  func finding(_ text: String, _ problem: EventTime.Problem, at span: SourceSpan) -> Finding {
    let shown = "'\(text.prefix(40))'"
    switch problem {
    case .ambiguous(let dayFirst, let monthFirst):
      return rule.finding(
        "\(shown) can be \(dayFirst) or \(monthFirst)", at: span,
        hint: "add 'dates: D/M/Y' beside 'csv' for the first, 'dates: M/D/Y' for the second")
    case .unstated(let order):
      return rule.finding(
        "\(shown) is a day only as \(order.rawValue), which is not stated", at: span,
        hint: "add 'dates: \(order.rawValue)' beside 'csv', if all its dates are written so")
    case .fits(let order):
      return rule.finding(
        "\(shown) is a day only as \(order.rawValue), and 'dates' says \(order.other.rawValue)", at: span,
        hint: "correct it; or write 'dates: \(order.rawValue)', if all dates of the source are written so")
    default: return rule.finding("\(shown) is not a day", at: span, hint: hint)
    }
  }

  /// How a day is written here.
  var hint: String {
    times.order.map { "write it as \($0.rawValue), as 'dates' says, or as YYYY-MM-DD" } ?? "write it as YYYY-MM-DD"
  }
}

extension TableFile {
  /// Whether every date in the first of the columns that were asked for is a day in an order.
  func allDatesFit(_ order: DayOrder, _ days: DayReader) -> Bool {
    var times = days.times
    times.order = order
    let (days, total) = (DayReader(times: times, rule: days.rule), TotalRow())
    var fit = true
    _ = read { row in
      guard fit, let text = row.text(0), !isBlank(text), !total.isTotal(text) else { return }
      if case .failure = days.read(text) { fit = false }
    }
    return fit
  }
}

/// The sum that a spreadsheet has below its rows: told and left alone where it is the last row, else an error.
struct TotalRow {
  private var pending: Finding?

  /// Whether a row is such a sum, by the field where others have their day.
  mutating func takes(_ text: String, at span: SourceSpan) -> Bool {
    guard isTotal(text) else { return false }
    pending = TableRules.total.finding("the last row is a sum of the others, and is not read", at: span)
    return true
  }

  func isTotal(_ text: String) -> Bool {
    TotalRow.words.contains(text.lowercased().trimming(while: { $0.isWhitespace || $0 == ":" }))
  }

  /// What was taken for the last row, where another follows after all.
  mutating func interrupted() -> Finding? {
    guard let first = pending else { return nil }
    pending = nil
    return TableRules.total.finding(
      "a sum stands between the rows", at: first.span, hint: "remove the row"
    ).with(.error)
  }

  var finding: Finding? { pending }

  private static let words: Set<String> = [
    "total", "totals", "grand total", "sum", "summe", "gesamt", "gesamtsumme", "total général", "somme", "totale",
    "totaal", "suma", "soma", "合計", "合计", "합계",
  ]
}

extension String {
  fileprivate func trimming(while isOuter: (Character) -> Bool) -> String {
    let start = drop(while: isOuter)
    guard let end = start.lastIndex(where: { !isOuter($0) }) else { return "" }
    return String(start[...end])
  }
}

extension Finding {
  fileprivate func with(_ severity: Severity) -> Finding {
    var copy = self
    copy.severity = severity
    return copy
  }
}
