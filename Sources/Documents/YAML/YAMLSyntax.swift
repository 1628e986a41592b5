import Diagnostics
import Yams

/// Words the errors of Yams for people who do not know YAML's grammar, and points them at the cause.
struct YAMLSyntax {
  let measure: YAMLMeasure

  func finding(for error: YamlError) -> Finding {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return finding(YAMLProblem(text: problem, mark: mark, context: context))
    case .composer(_, let problem, let mark, _):
      guard problem.contains("another document") else { return plain(problem, mark) }
      return YAMLRule.secondDocument(span(mark, length: 3))
    case .duplicatedKeysInMapping(let names, let context):
      return duplicates(names, context.mark)
    case .reader(let problem, _, _, _):
      return YAMLRule.syntax.finding(problem, at: .wholeFile(measure.place.file))
    default:
      return YAMLRule.syntax.finding("this YAML cannot be read", at: .wholeFile(measure.place.file))
    }
  }

  private func finding(_ problem: YAMLProblem) -> Finding {
    tab(before: problem) ?? structure(problem) ?? opening(problem) ?? character(problem)
      ?? plain(problem.text, problem.mark)
  }

  /// A list or mapping as a key cannot be told apart by markers, and so comes as a duplicate.
  private func duplicates(_ names: [String], _ mark: Mark) -> Finding {
    let first = line(mark.line).dropFirst(max(0, mark.column - 1)).first
    if first == "[" || first == "{" { return YAMLRule.collectionAsKey(span(mark)) }
    return YAMLRule.duplicatesFound(names.map(measure.restore), span(mark))
  }

  func plain(_ problem: String, _ mark: Mark) -> Finding {
    YAMLRule.syntax.finding(
      "this is not YAML: \(problem)", at: span(mark), hint: "put the value in quotes if it is text")
  }

  func span(_ mark: Mark, length: Int = 1) -> SourceSpan {
    // At the end of the text Yams points past the last line; the last line with text is where to look.
    var line = mark.line
    var column = mark.column
    while line > 1, self.line(line).isEmpty {
      line -= 1
      column = self.line(line).count + 1
    }
    return measure.place.span(
      line: line, column: measure.insertions.written(line: line, column: column), length: length)
  }

  /// A line of the document as scalars, without its end; empty past the last.
  func line(_ number: Int) -> [Unicode.Scalar] {
    var cursor = YAMLCursor(measure.document)
    let start = cursor.offset(line: number, column: 1)
    guard cursor.line == number else { return [] }
    let end = measure.document[start...].firstIndex(where: isLineEnd) ?? measure.document.count
    return Array(measure.restore(String(decoding: measure.document[start..<end], as: UTF8.self)).unicodeScalars)
  }
}

/// One error of the scanner or the parser.
struct YAMLProblem {
  let text: String
  let mark: Mark
  let context: YamlError.Context?

  /// What was being read when it went wrong, as `while scanning a tag`.
  var task: String { context?.text ?? "" }
  /// Where that began.
  var start: Mark { context?.mark ?? mark }
}

extension YAMLRule {
  static let syntax = Rule(
    "yaml.syntax", .error, "YAML is written so that it can be read in one way",
    explanation: """
      Most errors come from text that YAML takes for structure: a colon followed by a space, a number sign after a \
      space, or a value that starts with one of `@ ` ` % & * ! | > [ { " '`. Quotes settle all of them: \
      `title: "Redis: yes or no"`; inside single quotes only the single quote is special, and is written twice.

      The rest are about indentation. Entries of one mapping start in one column; a list stands under its key, each item \
      with `- `.
      """)

  static let tab = Rule(
    "yaml.tab", .error, "YAML is indented with spaces",
    explanation: """
      Editors show a tab as two, four or eight columns, so YAML does not allow tabs in indentation.

      Replace the tab by spaces; two for each level are usual.
      """)
}
