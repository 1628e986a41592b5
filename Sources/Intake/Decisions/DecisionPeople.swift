/// What stands between commas, semicolons and line ends that are in no brackets: "Bo (lead, north), Ada".
private func parts(of text: String) -> [Substring] {
  var depth = 0
  return text.split { character in
    if character == "(" || character == "（" { depth += 1 }
    if character == ")" || character == "）" { depth = max(0, depth - 1) }
    return character == "\n" || depth == 0 && (",;、，".contains(character))
  }
}

/// `[[Bo]]` is a link to Bo, and the last name of a list in brackets has only the closing one.
private func withoutOpenBracket(_ name: String) -> String {
  if name.hasPrefix("[["), name.hasSuffix("]]") { return String(name.dropFirst(2).dropLast(2)) }
  return name.hasSuffix("]") && !name.contains("[") ? String(name.dropLast()) : name
}

/// Names from a string that may be a comma list or several lines.
func people(in text: String, words: DecisionWords) -> [String] {
  // `[Ada, Bo]` is a list in the brackets of a template that somebody filled in.
  let text = TemplateText.inner(text).flatMap { $0.contains { "[(".contains($0) } ? nil : String($0) } ?? text
  return parts(of: text)
    .map { $0.trimmingPrefix { " *-".contains($0) } }
    .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    .map { withoutOpenBracket($0) }
    .filter { !$0.isEmpty && !($0.hasPrefix("[") || $0.hasPrefix("{")) && !words.isNothing($0) }
}
