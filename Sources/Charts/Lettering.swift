/// The width in pixels that text of 12 pixels takes in the usual typefaces, or somewhat less: nothing here can measure it.
func breadth(of text: String) -> Double {
  Double(text.count) * 7
}

/// Text in lines of at most `measure` characters, broken at spaces; what does not fit in `lines` ends in an ellipsis.
func wrapped(_ text: String, measure: Int, lines limit: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    let joined = line.isEmpty ? String(word) : "\(line) \(word)"
    guard joined.count > measure, !line.isEmpty else {
      line = joined
      continue
    }
    lines.append(line)
    line = String(word)
    // What follows is not shown, so it need not be read.
    guard lines.count < limit else { break }
  }
  lines.append(line)
  return shortened(lines, measure: measure, limit: limit)
}

private func shortened(_ lines: [String], measure: Int, limit: Int) -> [String] {
  var shown = lines.prefix(limit).map { $0.count > measure ? cut($0, to: measure) : $0 }
  if lines.count > limit, let last = shown.last, !last.hasSuffix("…") { shown[limit - 1] = cut(last, to: measure) }
  return shown
}

/// At most `measure` characters with an ellipsis for the last, which no comma or the like stands before.
private func cut(_ line: String, to measure: Int) -> String {
  var kept = line.prefix(max(0, measure - 1))
  while let last = kept.last, last.isPunctuation || last.isWhitespace { kept.removeLast() }
  return "\(kept)…"
}
