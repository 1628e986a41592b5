/// `link:a.adoc[A]`, `xref:a.adoc[A]`, `<<a.adoc#,A>>` and `https://a[A]` as links of Markdown.
func markdownLinks(inAsciiDoc text: String) -> String {
  guard text.contains("[") || text.contains("<<") else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(where: { "lxh<i".contains($0) }) {
    result += rest[..<start]
    rest = rest[start...]
    if let (link, end) = crossReference(rest) ?? macro(rest) {
      result += link
      rest = rest[end...]
    } else {
      // The whole run of letters, so that a long word is looked at once.
      let word = rest.prefix { $0.isLetter }
      let step = max(word.count, 1)
      result += rest.prefix(step)
      rest = rest.dropFirst(step)
    }
  }
  return result + rest
}

/// No link is longer, so that a line of nothing but openings takes no longer than another.
private let longest = 400

private func crossReference(_ text: Substring) -> (String, Substring.Index)? {
  guard text.hasPrefix("<<"), let close = text.prefix(longest).place(of: ">>") else { return nil }
  let inner = text[text.index(text.startIndex, offsetBy: 2)..<close.lowerBound]
  let parts = inner.split(separator: ",", maxSplits: 1)
  guard let target = parts.first else { return nil }
  let path = target.hasSuffix("#") ? target.dropLast() : target
  let label = parts.count > 1 ? parts[1].trimmingBlanks() : String(path)
  // Without a file it is a place of the same page, whose name is not that of a heading here.
  return (path.contains(".") ? "[\(label)](\(path))" : label, close.upperBound)
}

private func macro(_ text: Substring) -> (String, Substring.Index)? {
  let prefixes = ["link:", "xref:", "https://", "http://", "image::", "image:"]
  guard let prefix = prefixes.first(where: { text.hasPrefix($0) }) else { return nil }
  let isAddress = prefix.hasSuffix("/")
  let target = text.dropFirst(isAddress ? 0 : prefix.utf8.count).prefix(longest).prefix {
    !$0.isWhitespace && !"[]<>\"".contains($0)
  }
  guard !target.isEmpty, target.endIndex < text.endIndex, text[target.endIndex] == "[",
    let close = text[target.endIndex...].prefix(longest).firstIndex(of: "]")
  else { return nil }
  let written = text[text.index(after: target.endIndex)..<close].prefix { $0 != "," && $0 != "^" }
  let path = target.hasSuffix("#") ? target.dropLast() : target
  let label = written.isEmpty ? String(path) : written.trimmingBlanks()
  let mark = prefix.hasPrefix("image") ? "!" : ""
  return ("\(mark)[\(label)](\(path))", text.index(after: close))
}
