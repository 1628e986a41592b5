extension PageMarkdown {
  /// Writes the words of the open block, if there are any.
  mutating func endBlock(withGap hasGap: Bool = true) {
    let block = words.take()
    if !block.isEmpty { lines.add(paragraph: block) }
    if hasGap { lines.addGap() }
  }

  /// The second paragraph of an item needs a gap before it, and the first one none.
  mutating func beginParagraph() {
    endBlock(withGap: numbers.isEmpty && definitions.isEmpty || lines.isBegun)
  }

  /// A last `#` would be taken for the end of the mark.
  mutating func endHeading(_ depth: Int) {
    var title = words.take()
    guard !title.isEmpty else { return }
    if title.last == UInt8(ascii: "#") { title.insert(UInt8(ascii: "\\"), at: title.count - 1) }
    lines.addGap()
    lines.add(line: Array(String(repeating: "#", count: depth).utf8) + " ".utf8 + title)
    lines.addGap()
  }

  mutating func beginQuote() {
    endBlock()
    lines.open(first: "> ", others: "> ")
  }

  mutating func end() {
    endBlock(withGap: false)
    lines.close()
  }

  /// Right behind words, a list may begin with 1 alone.
  mutating func beginList(_ number: Int?) {
    endBlock(withGap: numbers.isEmpty && definitions.isEmpty || (number ?? 1) != 1)
    numbers.append(number)
  }

  mutating func endList() {
    endBlock(withGap: false)
    numbers.removeLast(min(1, numbers.count))
    if numbers.isEmpty, definitions.isEmpty { lines.addGap() }
  }

  mutating func beginItem() {
    endBlock(withGap: false)
    guard let last = numbers.indices.last, let number = numbers[last] else {
      return lines.open(first: "- ", others: "  ")
    }
    let mark = "\(number). "
    numbers[last] = number < .max ? number + 1 : number
    lines.open(first: mark, others: String(repeating: " ", count: mark.count))
  }

  mutating func addRule() {
    endBlock()
    lines.add(line: "---".utf8)
    lines.addGap()
  }

  mutating func beginCode() {
    endBlock()
    code = .block
  }

  /// Code keeps its lines, between more backticks than are in it.
  mutating func endCode() {
    var fence = "```"
    while codeText.count >= fence.utf8.count, String(decoding: codeText, as: UTF8.self).firstRange(of: fence) != nil {
      fence += "`"
    }
    while codeText.last == UInt8(ascii: "\n") { codeText.removeLast() }
    lines.addGap()
    lines.add(line: fence.utf8)
    for line in codeText.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lines.add(line: line)
    }
    lines.add(line: fence.utf8)
    lines.addGap()
    (code, codeText) = (nil, [])
  }
}

/// Definitions are items that begin with their term.
extension PageMarkdown {
  mutating func beginDefinitions() {
    endBlock()
    definitions.append(false)
  }

  mutating func beginTerm() {
    endBlock(withGap: false)
    guard let last = definitions.indices.last else { return }
    if definitions[last] { lines.close() }
    definitions[last] = true
    lines.open(first: "- ", others: "  ")
  }

  mutating func endTerm() {
    words.enclose(from: 0, "**", "**:")
    words.addBlank()
  }

  /// Whether a term waits for its first definition.
  var isTermAlone: Bool { words.bytes.suffix(4).elementsEqual("**: ".utf8) }

  mutating func endDefinitions() {
    endBlock(withGap: false)
    if definitions.popLast() == true { lines.close() }
    lines.addGap()
  }
}
