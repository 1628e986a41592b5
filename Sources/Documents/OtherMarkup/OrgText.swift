/// Org as Markdown, line for line: title and other keywords, headings, blocks and links.
package func markdown(fromOrg text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var isCode = false
  return convertedLines(of: text) { line, _ in
    let trimmed = line.trimmingBlanks()
    let lowered = trimmed.lowercased()
    if lowered.hasPrefix("#+begin_") || lowered.hasPrefix("#+end_") {
      let isQuote = lowered.hasSuffix("quote")
      if !isQuote { isCode = lowered.hasPrefix("#+begin_") }
      return isQuote ? "" : "```"
    }
    return isCode ? String(line) : orgLine(line, trimmed: trimmed)
  }
}

private func orgLine(_ line: Substring, trimmed: String) -> String {
  if trimmed.hasPrefix("#+"), let colon = trimmed.firstIndex(of: ":") {
    let name = trimmed[trimmed.index(trimmed.startIndex, offsetBy: 2)..<colon]
    let value = trimmed[trimmed.index(after: colon)...].drop { $0 == " " }
    return name.lowercased() == "title" ? "# \(value)" : value.isEmpty ? "" : "* \(name): \(orgLinks(String(value)))"
  }
  if trimmed.hasPrefix("# ") || trimmed == "#" { return "" }
  let level = line.prefix { $0 == "*" }.count
  if level > 0, line.dropFirst(level).first == " " {
    return String(repeating: "#", count: min(level + 1, 6)) + orgLinks(String(line.dropFirst(level)))
  }
  // A drawer: `:STATUS: accepted`, `:END:`.
  if trimmed.first == ":", let end = trimmed.dropFirst().firstIndex(of: ":") {
    let value = trimmed[trimmed.index(after: end)...].drop { $0 == " " }
    return value.isEmpty ? "" : "* \(trimmed[trimmed.index(after: trimmed.startIndex)..<end]): \(value)"
  }
  return orgLinks(String(line))
}

/// `[[file:a.org][A]]` and `[[a]]`.
private func orgLinks(_ text: String) -> String {
  guard text.contains("[[") else { return text }
  var result = ""
  var rest = text[...]
  while let open = rest.place(of: "[["), let close = rest[open.upperBound...].place(of: "]]") {
    result += rest[..<open.lowerBound]
    let parts = rest[open.upperBound..<close.lowerBound].split(separator: "]", maxSplits: 1)
    let target = parts.first.map { $0.hasPrefix("file:") ? $0.dropFirst(5) : $0 } ?? ""
    let label = parts.count > 1 ? parts[1].drop { $0 == "[" } : target
    result += "[\(label)](\(target))"
    rest = rest[close.upperBound...]
  }
  return result + rest
}
