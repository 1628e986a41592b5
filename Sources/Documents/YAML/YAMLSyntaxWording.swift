import Diagnostics
import Yams

/// The errors that libyaml 0.2 reports, by what usually causes them. Each function knows one family and returns nil for
/// the others.
extension YAMLSyntax {
  /// A tab in the indentation of the line, or of the line before it, shows as many different errors.
  func tab(before problem: YAMLProblem) -> Finding? {
    for number in Set([problem.mark.line, problem.start.line]).sorted() {
      let indentation = line(number).prefix { $0 == " " || $0 == "\t" }
      guard let tab = indentation.firstIndex(of: "\t"), indentation.count < line(number).count else { continue }
      return YAMLRule.tab.finding(
        "a tab in the indentation", at: measure.place.span(line: number, column: tab + 1),
        hint: "indent with spaces")
    }
    return nil
  }

  /// Keys, colons and dashes out of place.
  func structure(_ problem: YAMLProblem) -> Finding? {
    switch problem.text {
    case "mapping values are not allowed in this context": secondColon(problem)
    case "could not find expected ':'": missingColon(problem)
    case "did not find expected key", "did not find expected '-' indicator": outOfPlace(problem)
    case "block sequence entries are not allowed in this context":
      YAMLRule.syntax.finding(
        "a list item cannot start here", at: span(problem.mark),
        hint: "start the list on the next line, with each '- ' under the key; or put text in quotes")
    case "did not find expected <document start>":
      YAMLRule.syntax.finding(
        "text after the end of the value", at: span(problem.mark), hint: "put the whole value in one pair of quotes")
    default: nil
    }
  }

  private func secondColon(_ problem: YAMLProblem) -> Finding {
    let before = line(problem.mark.line).prefix(max(0, problem.mark.column - 1))
    guard let colon = firstKeyEnd(before) else {
      // libyaml looks for the colon of a key no further than this.
      if text(before).utf8.count > 1024 { return longKey(problem) }
      if let words = wordsAlone(above: problem.mark.line) { return words }
      return YAMLRule.syntax.finding(
        "a key cannot start here, because the line above already has a value", at: span(problem.mark),
        hint: "indent the line like the key above it")
    }
    let key = text(before[..<colon])
    let value = text(line(problem.mark.line)[(colon + 1)...])
    return YAMLRule.syntax.finding(
      "the value of '\(clipped(key))' holds another ':'", at: span(problem.mark),
      hint: value.utf8.count > 80 ? "put the value in quotes" : "put the value in quotes: \(key): \(quoted(value))")
  }

  private func longKey(_ problem: YAMLProblem) -> Finding {
    YAMLSyntax.longKey(span(problem.mark))
  }

  private static func longKey(_ span: SourceSpan) -> Finding {
    YAMLRule.syntax.finding(
      "a key has more than 1,024 characters", at: span,
      hint: "shorten the key, or put the text in quotes as the value of a key")
  }

  /// The first line of a document that has no key, and so swallowed the one after it.
  private func wordsAlone(above number: Int) -> Finding? {
    guard number > 1 else { return nil }
    let previous = line(number - 1)
    let isFirst = (1..<max(1, min(number - 1, 100))).allSatisfy {
      text(line($0)[...]).isEmpty || line($0).first == "#"
    }
    guard isFirst, !previous.isEmpty, firstKeyEnd(previous[...]) == nil else { return nil }
    return YAMLSyntax.withoutColon(text(previous[...]), measure.place.span(line: number - 1, column: 1))
  }

  static func withoutColon(_ words: String, _ start: SourceSpan) -> Finding {
    if words.utf8.count > 1024, words.contains(": ") { return longKey(start) }
    var span = start
    span.length = max(1, words.unicodeScalars.count)
    if let colon = words.firstIndex(of: ":"), words.index(after: colon) != words.endIndex, !words.hasPrefix(":") {
      let value = words[words.index(after: colon)...].drop(while: \.isWhitespace)
      return YAMLRule.syntax.finding(
        "a plain space is missing after the ':' of '\(clipped(words))'", at: span,
        hint: "write '\(clipped(String(words[..<colon]))): \(clipped(String(value)))'")
    }
    return YAMLRule.syntax.finding(
      "'\(clipped(words))' has no ':' after it", at: span,
      hint: "write 'key: value', or indent the line to continue the value above")
  }

  private func missingColon(_ problem: YAMLProblem) -> Finding {
    let rest = line(problem.start.line).dropFirst(max(0, problem.start.column - 1))
    if let quote = rest.first, quote == "\"" || quote == "'" { return unclosed(quote, problem) }
    return YAMLSyntax.withoutColon(text(rest), span(problem.start))
  }

  private func outOfPlace(_ problem: YAMLProblem) -> Finding {
    let before = line(problem.mark.line).prefix(max(0, problem.mark.column - 1))
    if let last = before.last(where: { $0 != " " && $0 != "\t" }) {
      let closers: [Unicode.Scalar: String] = ["\"": "closing quote", "'": "closing quote", "]": "']'", "}": "'}'"]
      if let name = closers[last] {
        return YAMLRule.syntax.finding(
          "text after the \(name)", at: span(problem.mark), hint: "put the whole value in one pair of quotes")
      }
      return YAMLRule.syntax.finding(
        "this cannot stand here", at: span(problem.mark), hint: "put the value in quotes if it is text")
    }
    return lineOutOfPlace(problem)
  }

  /// A line that starts in no column, or with no sign, in which something could go on.
  private func lineOutOfPlace(_ problem: YAMLProblem) -> Finding {
    let note = Finding.Note("the surrounding list or mapping starts here", at: span(problem.start))
    let first = line(problem.mark.line).dropFirst(max(0, problem.mark.column - 1)).first
    if first == ":" { return YAMLRule.emptyKey(span(problem.mark)) }
    guard problem.mark.column == problem.start.column else {
      return YAMLRule.syntax.finding(
        "this line's indentation fits no line above", at: span(problem.mark), notes: [note],
        hint: "give it the indentation of the entries it belongs with")
    }
    return first == "-"
      ? YAMLRule.syntax.finding(
        "a list item stands among keys", at: span(problem.mark), notes: [note],
        hint: "put the list under a key that has no other value")
      : YAMLRule.syntax.finding(
        "a key stands among list items", at: span(problem.mark), notes: [note],
        hint: "start it with '- ' like the others, or move it out of the list")
  }

  /// Something that was opened and not closed; pointed at the opening.
  func opening(_ problem: YAMLProblem) -> Finding? {
    switch problem.text {
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosed(line(problem.start.line).dropFirst(max(0, problem.start.column - 1)).first ?? "\"", problem)
    case "did not find expected ',' or ']'": unclosedBracket("[", "]", problem)
    case "did not find expected ',' or '}'": unclosedBracket("{", "}", problem)
    default: nil
    }
  }

  private func unclosed(_ quote: Unicode.Scalar, _ problem: YAMLProblem) -> Finding {
    YAMLRule.syntax.finding(
      "this quote is never closed", at: span(problem.start), hint: "write another \(quote) at the end of the value")
  }

  private func unclosedBracket(_ open: String, _ close: String, _ problem: YAMLProblem) -> Finding {
    if let comment = comment(behind: problem.start) {
      return YAMLRule.syntax.finding(
        "'\(clipped(comment.text))' is read as a comment, so this '\(open)' is never closed", at: comment.span,
        notes: [Finding.Note("it opens here", at: span(problem.start))],
        hint: "put what has a '#' in quotes; a comment has a blank after its #")
    }
    if let colon = colonInFlow(problem.mark) { return colon }
    return YAMLRule.syntax.finding(
      "a ',' or the closing '\(close)' is missing after this '\(open)'", at: span(problem.start),
      notes: [Finding.Note("reading stopped here", at: span(problem.mark))],
      hint: "close it with '\(close)', or put it in quotes if it is text")
  }

  /// What a number sign cut off the line of an opening bracket.
  private func comment(behind bracket: Mark) -> YAMLCommentCut? {
    let scalars = line(bracket.line)
    var quote: Unicode.Scalar?
    for index in max(0, bracket.column)..<max(bracket.column, scalars.count) where index < scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == "#", index > 0, " \t[{,".unicodeScalars.contains(scalars[index - 1]) {
        guard index + 1 < scalars.count, scalars[index + 1] != " ", scalars[index + 1] != "#" else { return nil }
        let rest = text(scalars[index...])
        let column = measure.insertions.written(line: bracket.line, column: index + 1)
        return YAMLCommentCut(
          text: rest,
          span: measure.place.span(line: bracket.line, column: column, length: rest.unicodeScalars.count))
      }
    }
    return nil
  }

  /// The first key's ':' in a line, as an index; nil when there is none.
  func firstKeyEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    scalars.indices.first {
      scalars[$0] == ":" && ($0 + 1 == scalars.endIndex || scalars[$0 + 1] == " " || scalars[$0 + 1] == "\t")
    }
  }
}
