/// Links, emphasis and code among words.
extension PageMarkdown {
  /// Links to a place of the same page lead nowhere here, and are words.
  mutating func endLink() {
    guard let link = links.popLast(), let address = link.address.flatMap(PageMarkdown.address) else { return }
    words.enclose(from: link.start, "[", "](\(address))")
  }

  mutating func show(_ tag: ArraySlice<UInt8>) {
    guard let address = tag.attribute("src").flatMap(PageMarkdown.address) else { return }
    words.add(mark: "![")
    tag.attribute("alt").map { words.add(html: $0) }
    words.add(mark: "](\(address))")
  }

  mutating func endEmphasis(_ mark: String, before next: UInt8?) {
    guard let start = emphases.popLast(), words.mayBeginEmphasis(at: start),
      words.bytes.last == UInt8(ascii: " ") || next.map({ !isWord($0) }) ?? true
    else { return }
    words.enclose(from: start, mark, mark)
  }

  mutating func endInlineCode() {
    words.add(code: codeText.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }[...])
    (code, codeText) = (nil, [])
  }

  /// Where a link leads, as Markdown has it: to the Markdown of a page of the site, and to all else as it is.
  static func address(_ written: ArraySlice<UInt8>) -> String? {
    let address = unescaped(written)
    guard let first = address.first, first != UInt8(ascii: "#") else { return nil }
    let path = address.prefix { $0 != UInt8(ascii: "#") }
    let isOwn = !address.contains(UInt8(ascii: ":")) && path.reversed().starts(with: ".html".utf8.reversed())
    guard isOwn else { return coded(address) }
    return coded(Array(path.dropLast(".html".utf8.count))[...]) + ".md"
  }

  /// With what would end an address, or a cell, as its number.
  private static func coded(_ address: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in address {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "|"),
        UInt8(ascii: "\\"):
        text += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Tables, and what of drawings is words.
extension PageMarkdown {
  mutating func openTable() {
    tableDepth += 1
    guard tableDepth == 1 else { return words.addBreak() }
    endBlock()
    table = MarkdownTable()
  }

  mutating func closeTable() {
    guard tableDepth > 0 else { return }
    tableDepth -= 1
    guard tableDepth == 0 else { return words.addBreak() }
    closeCell()
    endBlock()
    for line in table?.lines ?? [] { lines.add(line: line) }
    lines.addGap()
    table = nil
  }

  mutating func openPartOfTable(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    guard tableDepth == 1 else { return words.addBreak() }
    closeCell()
    if name == "tr" { table?.beginRow() }
    guard name == "td" || name == "th" else { return }
    endBlock()
    let columns = tag.attribute("colspan").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
    let isNumber = tag.attribute("class")?.split(separator: UInt8(ascii: " ")).contains {
      $0.elementsEqual("number".utf8)
    }
    table?.beginCell(isHeading: name == "th", isNumber: isNumber ?? false, columns: columns)
    words.isInCell = true
  }

  mutating func closePartOfTable(_ name: HTMLName) {
    guard tableDepth == 1 else { return words.addBreak() }
    closeCell()
  }

  private mutating func closeCell() {
    guard words.isInCell else { return }
    table?.endCell(words.take())
    words.isInCell = false
  }

  mutating func openDrawing() {
    if drawing.depth == 0 {
      words.endLine()
      words.addBlank()
      drawing.start = words.count
    }
    drawing.depth += 1
  }

  /// A colon between the title and the description.
  mutating func endSentenceOfDrawing(_ name: HTMLName) {
    guard drawing.isTold, name == "title" || name == "desc" else { return }
    drawing.isTold = false
    if name == "title" { words.add(mark: ": ") }
  }

  mutating func closeDrawing() {
    guard drawing.depth > 0 else { return }
    drawing.depth -= 1
    if drawing.depth == 0 { words.enclose(from: drawing.start, "(", ")") }
  }
}
