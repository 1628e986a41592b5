/// AsciiDoc as Markdown, line for line: headings, attributes, lists, blocks and links; what else there is stays as it is
/// written. It is for showing a record and finding its metadata, not for setting it.
package func markdown(fromAsciiDoc text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var reader = AsciiDocReader()
  return convertedLines(of: text) { line, next in reader.markdown(of: line, before: next) }
}

/// Each line of a text through a conversion that may look at the line after it. Lines are counted as in the source.
func convertedLines(
  of text: UnsafeBufferPointer<UInt8>, _ convert: (_ line: Substring, _ next: Substring) -> String
) -> [UInt8] {
  let whole = String(decoding: text, as: UTF8.self)
  let lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  var result: [UInt8] = []
  result.reserveCapacity(text.count + text.count / 8)
  for index in lines.indices {
    if index > 0 { result.append(0x0A) }
    result += convert(lines[index], index + 1 < lines.count ? lines[index + 1] : "").utf8
  }
  return result
}

private struct AsciiDocReader {
  /// The delimiter that closes a block of code, and one that closes a comment.
  private var code: Substring?
  private var comment: Substring?
  private var isTable = false

  mutating func markdown(of line: Substring, before next: Substring) -> String {
    let text = line.trimmingSuffixBlanks()
    if let comment {
      if text == comment { self.comment = nil }
      return ""
    }
    if let code {
      guard text == code else { return String(line) }
      self.code = nil
      return "```"
    }
    if let block = delimiter(text) { return block }
    if isTable { return row(text) }
    if text.hasPrefix("//") { return "" }
    if let heading = heading(text) { return heading }
    if let field = attribute(text) { return field }
    if text.hasPrefix("[") && text.hasSuffix("]") && !text.contains("](") { return "" }
    return inline(item(text))
  }

  private mutating func delimiter(_ text: Substring) -> String? {
    guard let first = text.first else { return nil }
    if text == "|===" || text == "!===" || text == ",===" {
      isTable.toggle()
      return ""
    }
    guard text.count >= 4 && text.allSatisfy({ $0 == first }) || text.hasPrefix("```") else {
      return text == "--" ? "" : nil
    }
    switch first {
    case "/":
      comment = text
      return ""
    case "-", ".", "`":
      code = text.hasPrefix("```") ? "```" : text
      return "```"
    case "=", "*", "_", "+": return ""
    default: return nil
    }
  }

  private func heading(_ text: Substring) -> String? {
    let level = text.prefix { $0 == "=" }.count
    let rest = text.dropFirst(level)
    guard (1...6).contains(level), rest.first == " " else { return nil }
    return String(repeating: "#", count: level) + inline(String(rest))
  }

  /// `:status: accepted` in the head becomes a field; settings of the tool have no value or no place on a page.
  private func attribute(_ text: Substring) -> String? {
    guard text.first == ":", let end = text.dropFirst().firstIndex(of: ":") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let value = text[text.index(after: end)...].drop { $0 == " " }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_!".contains($0) }) else { return nil }
    if value.isEmpty || settings.contains(String(name.lowercased())) { return "" }
    let shown = name.lowercased() == "revdate" ? "date" : name
    return "* \(shown): \(inline(String(value)))"
  }

  private let settings: Set<String> = [
    "toc", "toclevels", "toc-title", "icons", "sectnums", "sectanchors", "sectlinks", "imagesdir", "source-highlighter",
    "doctype", "experimental", "idprefix", "idseparator", "stem", "xrefstyle", "linkattrs", "hide-uri-scheme",
    "compat-mode",
    "page-layout", "lang", "encoding",
  ]

  /// A row of two cells is a field.
  private func row(_ text: Substring) -> String {
    guard text.contains("|") else { return inline(String(text)) }
    let cells = text.split(separator: "|").map { inline($0.trimmingBlanks()) }.filter { !$0.isEmpty }
    guard cells.count == 2 else { return cells.isEmpty ? "" : "* " + cells.joined(separator: " · ") }
    return "* \(cells[0]): \(cells[1])"
  }

  private func item(_ text: Substring) -> String {
    for (mark, sign) in [("*", "*"), (".", "1."), ("-", "-")] as [(Character, String)] {
      let depth = text.prefix { $0 == mark }.count
      guard depth > 0, depth <= 5, text.dropFirst(depth).first == " " else { continue }
      return String(repeating: "   ", count: depth - 1) + sign + text.dropFirst(depth)
    }
    // The title of a block.
    if text.first == ".", let second = text.dropFirst().first, second.isLetter { return "**\(text.dropFirst())**" }
    // A term of a list of terms.
    if text.hasSuffix("::") { return "**\(text.dropLast(2))**" }
    if let middle = text.place(of: ":: "), !text.hasPrefix("image") {
      return "* \(text[..<middle.lowerBound]): \(text[middle.upperBound...])"
    }
    return text == "+" ? "" : String(text)
  }

  private func inline(_ text: String) -> String { markdownLinks(inAsciiDoc: text) }
}
