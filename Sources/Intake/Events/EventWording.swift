import Diagnostics
import Documents

/// How problems of rows are said.
extension EventRules {
  static func finding(of problem: EventProblem, columns: [EventColumn]) -> Finding {
    switch problem {
    case .csv(let finding): finding
    case .value(let column, _, let span, .empty): emptyFinding(columns[column].column.header, span)
    case .value(_, let text, let span, .time(let problem)): timeFinding(text, problem, span)
    case .value(let column, let text, let span, .word): wordFinding(text, columns[column], span)
    }
  }

  private static func emptyFinding(_ name: String, _ span: SourceSpan) -> Finding {
    empty.finding("'\(name)' is empty", at: span, hint: "write it, or leave the row out")
  }

  private static func timeFinding(_ text: String, _ problem: EventTime.Problem, _ span: SourceSpan) -> Finding {
    let shown = "'\(text.prefix(40))'"
    switch problem {
    case .form:
      return time.finding("\(shown) is not a time", at: span, hint: "write it like 2026-03-29T00:30:00Z")
    case .noOffset where text.utf8.count <= 10:
      return time.finding("\(shown) has no time of day", at: span, hint: "write it like 2026-03-29T00:30:00Z")
    case .noOffset:
      return time.finding(
        "\(shown) has no offset", at: span, hint: "end it with Z for UTC, or with an offset such as +01:00")
    case .impossible:
      return time.finding("there is no \(shown)", at: span, hint: "correct the day, the hour or the offset")
    case .outOfRange:
      return time.finding("\(shown) is not between 1970 and 2105", at: span, hint: "correct the year")
    }
  }

  private static func wordFinding(_ text: String, _ column: EventColumn, _ span: SourceSpan) -> Finding {
    guard case .word(let words, _) = column.content else { return word.finding("'\(text)' is not known", at: span) }
    let shown = "'\(text.prefix(60))'"
    // A near miss among very many words would take too long for what it tells.
    let near = words.count <= 1000 ? suggestion(for: text, among: words.list) : nil
    switch column.column.name {
    case "service":
      return service.finding(
        "\(shown) is not a service", at: span, hint: near ?? "add it under 'services' in fairlead.yaml")
    case "status": return word.finding("\(shown) is not a status", at: span, hint: near)
    default: return word.finding("\(shown) is neither true nor false", at: span, hint: "write true or false")
    }
  }
}
