import Diagnostics
import Documents

/// How problems of rows are said.
extension EventRules {
  static func finding(of problem: EventProblem, columns: [EventColumn]) -> Finding {
    switch problem {
    case .csv(let finding): finding
    case .value(let column, _, let span, .empty): emptyFinding(columns[column].column.header, span)
    case .value(let column, let text, let span, .time(let problem)):
      timeFinding(text, problem, span, order: columns[column].times.order)
    case .value(let column, let text, let span, .word): wordFinding(text, columns[column], span)
    }
  }

  static func finding(of remark: TimeRemark, first: SourceSpan, count: Int) -> Finding {
    let times = count == 1 ? "this time" : "\(count) times"
    switch remark {
    case .noTimeOfDay:
      return localTime.finding(
        "\(count == 1 ? "a day" : "\(count) days, first here,") without a time of day: counted from the beginning of the day",
        at: first,
        hint: "export the time of day as well, if the tool knows it")
    case .skippedByClocks:
      return localTime.finding(
        "clocks skipped \(times)\(count == 1 ? "" : ", first here"): read as if they had not been set forward yet",
        at: first,
        hint: "export times in UTC or with an offset")
    case .shownTwice:
      return localTime.finding(
        "clocks showed \(times) twice\(count == 1 ? "" : ", first here"): read as the earlier of the two", at: first,
        hint: "export times in UTC or with an offset")
    }
  }

  static func passedOver(_ words: [String: Int], file: String) -> Finding {
    let count = words.values.reduce(0, +)
    let names = words.keys.sorted(by: inByteOrder).prefix(3).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    return passedOver.finding(
      "\(count) \(count == 1 ? "row is" : "rows are") passed over, as 'values' says of \(names)", at: .wholeFile(file))
  }

  private static func emptyFinding(_ name: String, _ span: SourceSpan) -> Finding {
    empty.finding("'\(name)' is empty", at: span, hint: "write it, or leave the row out")
  }

  /// - Parameter order: the one that the section states.
  private static func timeFinding(
    _ text: String, _ problem: EventTime.Problem, _ span: SourceSpan, order: DayOrder?
  ) -> Finding {
    let shown = "'\(text.prefix(40))'"
    switch problem {
    case .form where isDayNumber(text):
      return time.finding(
        "\(shown) is a spreadsheet's number of a day, not a time", at: span,
        hint: "format the column as date and time before it is exported")
    case .form:
      return time.finding(
        "\(shown) is not a time", at: span,
        hint: (order.map { "write it as \($0.rawValue) with the time of day, as 'dates' says, or" } ?? "write it")
          + " like 2026-03-29T00:30:00Z")
    case .noOffset where text.utf8.count <= 10, .noTimeOfDay:
      return time.finding(
        "\(shown) has no time of day", at: span,
        hint: "write it like 2026-03-29T00:30:00Z, or add 'dates: ISO' to the section to count from the day's beginning"
      )
    case .noOffset:
      return time.finding(
        "\(shown) has no offset", at: span,
        hint: "end it with Z for UTC, or add 'zone: …' to the section, such as Europe/Lisbon or UTC")
    case .ambiguous(let dayFirst, let monthFirst):
      return time.finding(
        "\(shown) can be \(dayFirst) or \(monthFirst)", at: span,
        hint: "add 'dates: D/M/Y' to the section for the first, 'dates: M/D/Y' for the second")
    case .unstated(let order):
      return time.finding(
        "\(shown) is a day only as \(order.rawValue), which is not stated", at: span,
        hint: "add 'dates: \(order.rawValue)' to the section, if all its dates are written so")
    case .fits(let found):
      return time.finding(
        "\(shown) is a day only as \(found.rawValue), and 'dates' says \(found.other.rawValue)", at: span,
        hint: "correct it; or write 'dates: \(found.rawValue)', if all dates of the section are written so")
    case .zone(let name):
      return time.finding(
        "'\(name)' in \(shown) is not the name of one zone", at: span,
        hint: "export times in UTC or with an offset such as +01:00")
    case .impossible:
      return time.finding("there is no \(shown)", at: span, hint: "correct the day, the hour or the offset")
    case .outOfRange:
      return time.finding("\(shown) is not between 1970 and 2105", at: span, hint: "correct the year")
    }
  }

  /// Five digits, perhaps with a fraction: days since 1899-12-30, as spreadsheets count them.
  private static func isDayNumber(_ text: String) -> Bool {
    let whole = text.prefix { $0 != "." && $0 != "," }
    return whole.utf8.count == 5 && whole.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func wordFinding(_ text: String, _ column: EventColumn, _ span: SourceSpan) -> Finding {
    guard case .word(let words, _) = column.content else { return word.finding("'\(text)' is not known", at: span) }
    let shown = "'\(text.prefix(60))'"
    switch column.column.name {
    case "service": return serviceFinding(text, shown, words, span)
    case "status":
      let ours = ["success", "failed", "rolled_back"]
      return word.finding(
        "\(shown) is not a status", at: span,
        hint: nearMiss(to: text, in: ours).map {
          "did you mean '\($0)'? Correct it, or \(translation(text, of: "status", to: $0))"
        }
          ?? "\(translation(text, of: "status", to: "…")), with success, failed, rolled_back or skip for '…'")
    default:
      return word.finding(
        "\(shown) is neither true nor false", at: span,
        hint: "write true or false, or \(translation(text, of: column.column.name, to: "…")), with one of them for '…'")
    }
  }

  private static func serviceFinding(_ text: String, _ shown: String, _ words: WordTable, _ span: SourceSpan) -> Finding
  {
    // A near miss among very many words would take too long for what it tells.
    let near = words.count <= 1000 ? nearMiss(to: text, in: words.list) : nil
    return service.finding(
      "\(shown) is not a service", at: span,
      hint: near.map { "did you mean '\($0)'? Correct it, or \(translation(text, of: "service", to: $0))" }
        ?? "add it under 'services' in fairlead.yaml; where one was renamed, add 'was: [\(text.prefix(60))]' to it there; "
        + "where it is another name of one, \(translation(text, of: "service", to: "…")), with its id for '…', or skip to leave its rows out"
    )
  }

  /// A column of words that holds something else in every row.
  static func other(_ column: EventColumn, _ words: WordTable, rows: Int, at spans: [SourceSpan]) -> Finding {
    let name = column.column.name
    let noun = ["service": "a service", "status": "a status"][name] ?? "true or false"
    let example = words.list.first.map { ", such as '\($0.prefix(60))'" } ?? ""
    var finding = (name == "service" ? service : word).finding(
      "in none of \(rows) rows does '\(column.column.header)' hold \(noun)\(name == "service" ? " that is listed" : "")",
      at: spans.first,
      notes: spans.dropFirst().prefix(2).enumerated().map { Finding.Note($0 == 0 ? "then here" : "and here", at: $1) },
      hint: "under 'columns' in the section, name the column for '\(name)', which holds \(noun)\(example)"
        + (name == "service" ? "; or list these under 'services' in fairlead.yaml" : ""))
    finding.count = rows
    return finding
  }

  /// The line of YAML that says what a word of a file stands for.
  private static func translation(_ text: String, of column: String, to word: String) -> String {
    let plain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F || $0 == 0x2D
    }
    return
      "write '\(column): {\(plain ? text : quoted(String(text.prefix(60)))): \(word)}' under 'values' of the section"
  }
}
