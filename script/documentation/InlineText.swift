import Templating

/// A phrase of the program as HTML: what stands in `'…'` or in backticks is code, and other apostrophes are typographic.
func inlineHTML(_ text: String) -> [UInt8] {
  var html: [UInt8] = []
  for (isCode, piece) in pieces(of: text) {
    if isCode { html += "<code>".utf8 }
    Escaping.append(isCode ? piece : piece.replacing("'", with: "’"), to: &html)
    if isCode { html += "</code>".utf8 }
  }
  return html
}

/// A sentence of a phrase: with a capital at its start and a full stop.
func sentence(_ phrase: String) -> String {
  guard let first = phrase.first, !phrase.isEmpty else { return "" }
  let end = phrase.last.map { ".:!?".contains($0) } ?? false ? "" : "."
  return first.uppercased() + phrase.dropFirst() + end
}

private func pieces(of text: String) -> [(isCode: Bool, text: String)] {
  var pieces: [(Bool, String)] = []
  var rest = text[...]
  var plain = ""
  while let letter = rest.first {
    let isOpening = letter == "`" || (letter == "'" && !(plain.last.map { $0.isLetter || $0.isNumber } ?? false))
    let inside = isOpening ? code(in: rest.dropFirst(), until: letter) : nil
    if let inside {
      if !plain.isEmpty { pieces.append((false, plain)) }
      pieces.append((true, String(inside)))
      plain = ""
      rest = rest.dropFirst(inside.count + 2)
    } else {
      plain.append(letter)
      rest = rest.dropFirst()
    }
  }
  return plain.isEmpty ? pieces : pieces + [(false, plain)]
}

/// What stands up to the closing sign, which no letter follows; nil where there is none.
private func code(in text: Substring, until sign: Character) -> Substring? {
  var place = text.startIndex
  while let end = text[place...].firstIndex(of: sign) {
    let after = text.index(after: end)
    if after == text.endIndex || !(text[after].isLetter || text[after].isNumber) { return text[..<end] }
    place = after
  }
  return nil
}

/// Digits of large numbers in groups of three: `1,000,000`.
func grouped(_ text: String) -> String {
  text.replacing(/\d{5,}/) { match in
    let digits = String(match.output)
    return digits.enumerated().map { place, digit in
      (place > 0 && (digits.count - place) % 3 == 0 ? "," : "") + String(digit)
    }.joined()
  }
}
