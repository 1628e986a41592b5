/// The room that text takes, in the width of a Latin letter: two for the wide letters of East Asia and for signs like
/// emoji. A guess, since nothing here can measure type.
func cells(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + cells(of: $1) }
}

private func cells(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  return (0x1100...0x115F).contains(scalar.value) || scalar.value >= 0x2E80 ? 2 : 1
}

/// The width in pixels that text of 12 pixels hardly exceeds.
func breadth(of text: String) -> Double {
  Double(cells(of: text)) * 7
}

/// Text in lines of at most `measure` cells, broken at spaces or within a word that is longer than a line; what does
/// not fit in `lines` ends in an ellipsis.
func wrapped(_ text: String, measure: Int, lines limit: Int) -> [String] {
  let measure = max(2, measure)
  var lines: [Substring] = []
  var line = Substring()
  // What can never be shown is not read.
  for word in text.prefix(measure * (limit + 1) * 4).split(whereSeparator: \.isWhitespace) {
    for piece in pieces(of: word, measure: measure) {
      let joined = line.isEmpty ? piece : "\(line) \(piece)"
      if cells(of: joined) > measure, !line.isEmpty {
        lines.append(line)
        line = piece
      } else {
        line = joined
      }
    }
  }
  lines.append(line)
  guard lines.count > limit else { return lines.map(String.init) }
  return lines.prefix(limit - 1).map(String.init) + [cut(lines[limit - 1], to: measure)]
}

private func pieces(of word: Substring, measure: Int) -> [Substring] {
  var pieces: [Substring] = []
  var rest = word
  while cells(of: rest) > measure {
    let piece = start(of: rest, cells: measure)
    guard !piece.isEmpty else { break }
    pieces.append(piece)
    rest = rest[piece.endIndex...]
  }
  return rest.isEmpty ? pieces : pieces + [rest]
}

private func start(of text: Substring, cells limit: Int) -> Substring {
  var taken = 0
  return text.prefix {
    taken += cells(of: $0)
    return taken <= limit
  }
}

/// With an ellipsis at the end, within `measure` cells; no comma or the like stands before it.
private func cut(_ line: Substring, to measure: Int) -> String {
  var kept = start(of: line, cells: measure - 1)
  while let last = kept.last, last.isPunctuation || last.isWhitespace { kept.removeLast() }
  return "\(kept)…"
}
