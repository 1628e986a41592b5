extension PageMarkdown {
  mutating func add(_ html: ArraySlice<UInt8>) {
    guard drawing.depth == 0 || drawing.isTold else { return }
    if code == nil { words.add(html: html) } else { codeText += unescaped(html) }
  }

  mutating func open(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    if name == "svg" { return openDrawing() }
    if drawing.depth > 0 {
      drawing.isTold = name == "title" || name == "desc"
    } else if name == "table" {
      openTable()
    } else if tableDepth > 0, HTMLName.partsOfTable.contains(name) {
      openPartOfTable(name, tag)
    } else if words.isInCell, HTMLName.blocks.contains(name) {
      words.addBreak()
    } else if HTMLName.blocks.contains(name) {
      openBlock(name, tag)
    } else {
      openWords(name, tag)
    }
  }

  private mutating func openBlock(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    switch name {
    case "ul": beginList(nil)
    case "ol": beginList(tag.attribute("start").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1)
    case "li": beginItem()
    case "dl": beginDefinitions()
    case "dt": beginTerm()
    case "dd": if !isTermAlone { endBlock(withGap: false) }
    case "blockquote": beginQuote()
    case "pre": beginCode()
    case "hr": addRule()
    case "p": beginParagraph()
    default: endBlock()
    }
  }

  private mutating func openWords(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    switch name {
    case "a":
      words.endLine()
      links.append((tag.attribute("href"), words.count))
    case "strong", "em":
      words.endLine()
      emphases.append(words.count)
    case "code", "pre": code = code ?? .inline
    case "br": words.addBreak()
    case "img": show(tag)
    case "input": words.add(mark: tag.has("checked") ? "[x] " : "[ ] ")
    // What a style sheet sets apart is set apart by a blank.
    case "span" where tag.attribute("class")?.starts(with: "label".utf8) == true: words.addBlank()
    default: break
    }
  }

  mutating func close(_ name: HTMLName, before next: UInt8?) {
    if name == "svg" { return closeDrawing() }
    if drawing.depth > 0 {
      endSentenceOfDrawing(name)
    } else if name == "table" {
      closeTable()
    } else if tableDepth > 0, HTMLName.partsOfTable.contains(name) {
      closePartOfTable(name)
    } else if words.isInCell, HTMLName.blocks.contains(name) {
      words.addBreak()
    } else if HTMLName.blocks.contains(name) {
      closeBlock(name)
    } else {
      closeWords(name, before: next)
    }
  }

  private mutating func closeBlock(_ name: HTMLName) {
    switch name {
    case "ul", "ol": endList()
    case "li": end()
    case "dl": endDefinitions()
    case "dt": endTerm()
    case "dd": endBlock(withGap: false)
    case "blockquote":
      end()
      lines.addGap()
    case "pre": endCode()
    case "p": endBlock(withGap: numbers.isEmpty && definitions.isEmpty)
    default: if let depth = HTMLName.headings[name] { endHeading(depth) } else { endBlock() }
    }
  }

  private mutating func closeWords(_ name: HTMLName, before next: UInt8?) {
    switch name {
    case "a": endLink()
    case "strong", "em": endEmphasis(name == "strong" ? "**" : "*", before: next)
    case "code": if code == .inline { endInlineCode() }
    default: break
    }
  }
}

extension HTMLName {
  static let headings: [HTMLName: Int] = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]
  /// What begins and ends a line.
  static let blocks: Set<HTMLName> = [
    "p", "div", "section", "article", "header", "footer", "nav", "figure", "figcaption", "details", "summary",
    "caption",
    "main", "aside", "form", "fieldset", "address", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "h1",
    "h2",
    "h3", "h4", "h5", "h6",
  ]
  static let partsOfTable: Set<HTMLName> = ["thead", "tbody", "tfoot", "tr", "td", "th"]
  /// What nobody reads.
  static let unseen: Set<HTMLName> = ["script", "style", "template"]
}
