/// Places for labels that do not touch each other.
struct LabelRows {
  private var taken: [(row: Int, from: Double, to: Double)] = []

  /// Takes the room from `from` to `to` in a row, and says whether it was free.
  mutating func take(_ from: Double, _ to: Double, row: Int) -> Bool {
    let isFree = taken.allSatisfy { $0.row != row || to < $0.from || from > $0.to }
    if isFree { taken.append((row, from, to)) }
    return isFree
  }

  /// Takes the first row of `rows` in which there is room.
  mutating func takeFirst(_ from: Double, _ to: Double, of rows: Range<Int>) -> Int? {
    for row in rows where take(from, to, row: row) { return row }
    return nil
  }
}

/// The width in pixels that text of 12 pixels takes at most in the usual typefaces: nothing here can measure it.
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
  var shown = lines.prefix(limit).map { $0.count > measure ? "\($0.prefix(measure - 1))…" : $0 }
  if lines.count > limit, let last = shown.last, !last.hasSuffix("…") {
    shown[limit - 1] = "\(last.prefix(measure - 1))…"
  }
  return shown
}
