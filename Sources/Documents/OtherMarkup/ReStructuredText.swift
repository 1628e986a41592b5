/// reStructuredText as Markdown, line for line: titles by their lines of signs, fields, links and directives; what else
/// there is stays as it is written.
package func markdown(fromReStructuredText text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var reader = ReStructuredReader(base: 1)
  let whole = convertedLines(of: text) { line, next in reader.markdown(of: line, before: next) }
  guard reader.topTitles > 1 else { return whole }
  // A title stands alone on its level; otherwise the text has none, and begins with its sections.
  var sections = ReStructuredReader(base: 2)
  return convertedLines(of: text) { line, next in sections.markdown(of: line, before: next) }
}

private struct ReStructuredReader {
  /// The level of the highest titles.
  let base: Int
  /// How many titles of the highest level there are.
  private(set) var topTitles = 0
  /// The signs of titles, the first for the highest; with a line above, a title has another level than without.
  private var levels: [String] = []
  private var hasOverline = false
  /// The line below a title is used up.
  private var skipsUnderline = false
  private var isComment = false
  private var grid = GridTable()

  init(base: Int) {
    self.base = base
  }

  mutating func markdown(of line: Substring, before next: Substring) -> String {
    let text = line.trimmingSuffixBlanks()
    if skipsUnderline {
      skipsUnderline = false
      return ""
    }
    if isComment, text.isEmpty || text.first == " " || text.first == "\t" { return comment(text) }
    isComment = false
    if isAdornment(text) {
      // Above a title, or between two paragraphs.
      hasOverline = !next.allSatisfy(\.isWhitespace)
      return hasOverline ? "" : "***"
    }
    if isAdornment(next.trimmingSuffixBlanks()), !text.isEmpty, text.first != " " || hasOverline {
      return title(text, next)
    }
    hasOverline = false
    if let row = grid.markdown(of: text, inline: inline) { return row }
    if text.hasPrefix("|") { return "    " + text }
    if let field = field(text) { return field }
    if text.hasPrefix("..") { return directive(text) }
    let item = text.drop { $0 == " " }
    if item.hasPrefix("#. ") { return text.prefix(text.count - item.count) + "1. " + inline(String(item.dropFirst(3))) }
    // By itself it only says that code follows.
    return text == "::" ? "" : inline(String(text.hasSuffix("::") ? text.dropLast() : text))
  }

  private mutating func title(_ text: Substring, _ underline: Substring) -> String {
    let sign = (hasOverline ? "^" : "") + String(underline.prefix(1))
    let level = levels.firstIndex(of: sign) ?? levels.count
    if level == levels.count { levels.append(sign) }
    if level == 0 { topTitles += 1 }
    skipsUnderline = true
    hasOverline = false
    return String(repeating: "#", count: min(level + base, 6)) + " " + inline(text.trimmingBlanks())
  }

  /// A line of one sign, three and more of it.
  private func isAdornment(_ text: Substring) -> Bool {
    guard let first = text.first, "=-~^\"'`#*+:._<>".contains(first), text.count >= 3 else { return false }
    return text.allSatisfy { $0 == first } && text != "..." && text != "***"
  }

  /// `:Status: accepted`.
  private func field(_ text: Substring) -> String? {
    guard text.first == ":", let end = text.dropFirst().firstIndex(of: ":") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let after = text[text.index(after: end)...]
    guard !name.isEmpty, name.count <= 40, !name.contains("`"), after.isEmpty || after.first == " " else { return nil }
    return "* \(name): \(inline(after.trimmingBlanks()))"
  }

  /// `.. note:: text` keeps its text; a comment, a target and what a tool is told are left out.
  private mutating func directive(_ text: Substring) -> String {
    let rest = text.dropFirst(2).drop { $0 == " " }
    guard let colons = rest.place(of: "::"), !rest[..<colons.lowerBound].contains(" ") || rest.first == "|" else {
      isComment = true
      // A target is none.
      return rest.first == "_" || rest.first == "[" ? "" : comment(rest)
    }
    let name = rest[..<colons.lowerBound].lowercased()
    let value = rest[colons.upperBound...].trimmingBlanks()
    switch name {
    case "note", "warning", "tip", "important", "caution", "admonition", "attention", "hint", "danger":
      return "**\(name.prefix(1).uppercased() + name.dropFirst())** \(inline(value))"
    case "image", "figure": return value.isEmpty ? "" : "![](\(value))"
    default: return isOfTool(name) || value.isEmpty ? "" : "* \(name): \(inline(value))"
    }
  }

  /// A line that readers of the page do not see.
  private func comment(_ text: Substring) -> String {
    let text = text.trimmingBlanks()
    return text.isEmpty || text.contains("--") ? "" : "<!-- \(text) -->"
  }

  /// Whether a directive tells a program how to make the page. Others are fields of the document by their authors' own names,
  /// such as `date-accepted`.
  private func isOfTool(_ name: String) -> Bool {
    name.contains(":") || name.contains("|") || toolDirectives.contains(name)
  }

  private func inline(_ text: String) -> String { markdownLinks(inReStructuredText: text) }
}

/// `` `A <a.rst>`_ `` and `` :doc:`A <a>` `` as links of Markdown.
private func markdownLinks(inReStructuredText text: String) -> String {
  guard text.contains("`") else { return text }
  var result = ""
  var rest = text[...]
  while let tick = rest.firstIndex(of: "`") {
    let inner = rest[rest.index(after: tick)...]
    guard inner.first != "`", let close = inner.firstIndex(of: "`") else {
      // Literals, and a single tick, stay.
      let run = rest[tick...].prefix { $0 == "`" }
      let end = rest[run.endIndex...].place(of: String(run))?.upperBound ?? run.endIndex
      result += rest[..<end]
      rest = rest[end...]
      continue
    }
    let before = withoutRole(rest[..<tick])
    result += before.text
    // A reference to a label of the project names it and is the path of no file.
    result += before.role == "ref" ? label(inner[..<close]) : link(inner[..<close])
    rest = inner[inner.index(after: close)...].drop { $0 == "_" }
  }
  return result + rest
}

/// What stands before a text in ticks, without `:doc:` and the like.
private func withoutRole(_ text: Substring) -> (text: Substring, role: Substring) {
  guard text.hasSuffix(":"), let colon = text.dropLast().lastIndex(of: ":"),
    case let role = text[text.index(after: colon)...].dropLast(), role.allSatisfy({ $0.isLetter || $0 == "-" })
  else { return (text, "") }
  return (text[..<colon], role)
}

private func label(_ inner: Substring) -> String {
  guard inner.hasSuffix(">"), let open = inner.lastIndex(of: "<") else { return String(inner) }
  let label = inner[..<open].trimmingBlanks()
  return String(label.isEmpty ? String(inner[inner.index(after: open)...].dropLast()) : label)
}

private func link(_ inner: Substring) -> String {
  guard inner.hasSuffix(">"), let open = inner.lastIndex(of: "<") else { return String(inner) }
  let target = inner[inner.index(after: open)...].dropLast()
  let label = inner[..<open].trimmingBlanks()
  return "[\(label.isEmpty ? String(target) : label)](\(target))"
}

/// What docutils and Sphinx know, but for remarks and pictures.
private let toolDirectives: Set<String> = [
  "contents", "sectnum", "section-numbering", "header", "footer", "highlight", "highlights", "toctree", "code",
  "code-block", "sourcecode", "raw", "include", "literalinclude", "role", "default-role", "meta", "class", "rst-class",
  "table", "csv-table", "list-table", "math", "topic", "sidebar", "container", "rubric", "epigraph", "pull-quote",
  "compound", "parsed-literal", "replace", "unicode", "date", "title", "target-notes", "index", "only", "tabs", "tab",
  "tabularcolumns", "centered", "hlist", "glossary", "productionlist", "seealso", "versionadded", "versionchanged",
  "deprecated", "currentmodule", "module", "graphviz", "mermaid", "uml", "plantuml", "digraph", "todo", "todolist",
  "line-block", "figure-md", "dropdown", "grid", "card", "panels", "highlightlang", "acks", "sectionauthor",
  "codeauthor", "restructuredtext-test-directive", "error",
]
