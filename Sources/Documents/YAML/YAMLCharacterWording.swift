import Diagnostics
import Yams

extension YAMLSyntax {
  /// A character that YAML gives a meaning, and that was meant as text.
  func character(_ problem: YAMLProblem) -> Finding? {
    if problem.task.hasSuffix(" tag") || problem.text == "found undefined tag handle" {
      return YAMLRule.property(startingWith: 0x21, span(first("!", problem)))
    }
    if problem.task.hasSuffix("an anchor") { return YAMLRule.property(startingWith: 0x26, span(problem.start)) }
    switch problem.text {
    case "found character that cannot start any token":
      let first = scalar(at: problem.mark)
      return YAMLRule.syntax.finding(
        "a value cannot start with '\(first)'", at: span(problem.mark), hint: "put the value in quotes")
    case "did not find expected comment or line break" where problem.task.hasSuffix("block scalar"):
      return blockScalar(problem)
    case "found unknown escape character":
      return YAMLRule.syntax.finding(
        "'\\\(scalar(at: problem.mark, plus: 1))' means nothing in double quotes", at: span(problem.mark, length: 2),
        hint: "double the backslash, or use single quotes")
    case "did not find expected node content":
      guard problem.mark.column <= line(problem.mark.line).count else {
        return YAMLRule.syntax.finding(
          "the text ends where a value is expected", at: span(problem.mark),
          hint: "look for a bracket that is never closed")
      }
      return YAMLRule.syntax.finding(
        "a value is missing before this '\(scalar(at: problem.mark))'", at: span(problem.mark),
        hint: "write the value, or put the whole in quotes if it is text")
    default:
      return directive(problem) ?? tooDeep(problem)
    }
  }

  private func blockScalar(_ problem: YAMLProblem) -> Finding {
    let sign = scalar(at: problem.start)
    return YAMLRule.syntax.finding(
      "'\(sign)' starts a text on the next line, and something stands after it", at: span(problem.start),
      hint: "put the value in quotes, or start the text on the next line")
  }

  private func directive(_ problem: YAMLProblem) -> Finding? {
    guard problem.task.hasSuffix("directive") else { return nil }
    return YAMLRule.syntax.finding(
      "a line cannot start with '%'", at: span(problem.start), hint: "delete the line, or put text in quotes")
  }

  private func tooDeep(_ problem: YAMLProblem) -> Finding? {
    guard problem.text.hasPrefix("Maximum nesting level") else { return nil }
    return YAMLRule.tooDeep(limit: nil, span(problem.mark))
  }

  /// The mark of `scalar` on the problem's line: libyaml points some tag errors at the end of the tag.
  private func first(_ scalar: Unicode.Scalar, _ problem: YAMLProblem) -> Mark {
    if self.scalar(at: problem.start) == String(scalar) { return problem.start }
    return problem.mark
  }

  private func scalar(at mark: Mark, plus offset: Int = 0) -> String {
    line(mark.line).dropFirst(max(0, mark.column - 1 + offset)).first.map { String(Character($0)) } ?? "end of the text"
  }

  /// Scalars as text without blanks around them.
  func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let trimmed = scalars.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    return String(String.UnicodeScalarView(trimmed))
  }

  func quoted(_ text: String) -> String { quotedScalar(text) }
}

/// A text as a YAML scalar in quotes, for a hint.
func quotedScalar(_ text: String) -> String {
  text.contains("\"") || text.contains("\\")
    ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    : "\"\(text)\""
}

/// A text short enough for a headline, on one line.
func clipped(_ text: String, to limit: Int = 40) -> String {
  let line = text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  return line.utf8.count <= limit ? line : "\(line.prefix(limit))…"
}
