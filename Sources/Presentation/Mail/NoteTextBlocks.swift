extension NoteText {
  /// Writes the words of the open block, if there are any.
  mutating func endBlock(withGap hasGap: Bool = true) {
    var text = words[...]
    words = ""
    if text.hasSuffix(" | ") { text = text.dropLast(3) }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let others = margins.map(\.others).joined()
    lines.add(String(text), first: margins.map(\.first).joined(), others: others)
    for place in margins.indices { margins[place].first = margins[place].others }
    if hasGap { lines.addGap() }
  }

  mutating func begin(_ margin: Margin) {
    endBlock(withGap: false)
    margins.append(margin)
  }

  mutating func end() {
    endBlock(withGap: false)
    margins.removeLast(min(1, margins.count))
  }

  mutating func beginList(_ number: Int?) {
    endBlock(withGap: false)
    numbers.append(number)
  }

  mutating func endList() {
    endBlock(withGap: false)
    numbers.removeLast(min(1, numbers.count))
    if numbers.isEmpty { lines.addGap() }
  }

  mutating func beginItem() {
    guard let last = numbers.indices.last, let number = numbers[last] else {
      return begin(Margin(first: "- ", others: "  "))
    }
    let mark = "\(number). "
    numbers[last] = number < .max ? number + 1 : number
    begin(Margin(first: mark, others: String(repeating: " ", count: mark.count)))
  }
}

extension NoteText {
  mutating func beginCode() {
    endBlock()
    isPreformatted = true
  }

  /// Code keeps its lines and their blanks.
  mutating func endCode() {
    isPreformatted = false
    let margin = margins.map(\.others).joined()
    var code = words[...]
    words = ""
    while code.last?.isNewline == true { code = code.dropLast() }
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.add(line: "\(margin)    \(line)")
    }
    lines.addGap()
  }

  mutating func addRule() {
    endBlock()
    lines.add(line: "---")
    lines.addGap()
  }

  /// An address that is its own words is told once.
  mutating func endLink() {
    guard let link = links.popLast(), let address = link.address?.unescaped else { return }
    let shown = String(Substring(words.utf8.dropFirst(link.before)))
    if shown != address, "mailto:\(shown)" != address { words += " (\(address))" }
  }

  mutating func show(_ attributes: Substring) {
    words += attributes.attribute("alt")?.unescaped ?? ""
    guard let address = attributes.address("src") else { return }
    words += (words.isEmpty ? "" : " ") + "(\(address.unescaped))"
  }
}
