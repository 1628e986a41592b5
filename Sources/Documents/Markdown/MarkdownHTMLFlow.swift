internal import CCmark
internal import Diagnostics

/// A block of HTML while its text is written as paragraphs.
struct HTMLFlow {
  /// What comes between the text that is written and the text that follows.
  enum Gap { case none, blank, cell, lineBreak }

  let markup: UnsafeBufferPointer<UInt8>
  /// Of the text, from 1: where the walk is, and where the last line of the open paragraph is.
  var line: Int
  var lastLine = 0
  var isOpen = false
  var gap = Gap.none
  /// Headings and summaries stand out.
  var isStrong = false
  var isPreformatted = false
  /// Where the HTML stood before and behind the opening of a link; nil without an open link.
  var link: (before: Int, behind: Int)?

  init(_ markup: UnsafeBufferPointer<UInt8>, line: Int) {
    self.markup = markup
    self.line = line
  }
}

extension MarkdownRenderer {
  mutating func write(_ flow: inout HTMLFlow) {
    var scanner = HTMLTagScanner(flow.markup)
    var index = 0
    while index < flow.markup.count {
      if flow.markup[index] == UInt8(ascii: "<"), let tag = scanner.tag(at: index) {
        index = pass(tag, scanner, &flow)
      } else {
        let start = index
        index += 1
        while index < flow.markup.count, flow.markup[index] != UInt8(ascii: "<") { index += 1 }
        writeText(start..<index, &flow)
      }
    }
    closeParagraph(&flow)
  }

  /// Where the walk goes on behind a tag.
  private mutating func pass(_ tag: HTMLTag, _ scanner: HTMLTagScanner, _ flow: inout HTMLFlow) -> Int {
    var end = tag.range.upperBound
    if tag.isPlaceholder(in: flow.markup) {
      writeText(tag.range, &flow)
      return end
    }
    if !tag.isSilent { act(on: tag, &flow) }
    if tag.isHidden, !tag.isClosing { end = scanner.endOfContent(of: tag.name, from: end) }
    flow.line += flow.markup[tag.range.lowerBound..<end].count { $0 == 0x0A }
    return end
  }

  private mutating func act(on tag: HTMLTag, _ flow: inout HTMLFlow) {
    switch tag.name {
    case "br": if flow.isOpen { flow.gap = .lineBreak }
    case "img": if !tag.isClosing { writeImage(tag, &flow) }
    case "a": tag.isClosing ? closeLink(&flow) : open(tag, &flow)
    case _ where tag.isCell: if flow.isOpen, !tag.isClosing { flow.gap = .cell }
    case _ where tag.isBlock:
      closeParagraph(&flow)
      if tag.isHeading || tag.name == "summary" { flow.isStrong = !tag.isClosing }
      if tag.name == "pre" { flow.isPreformatted = !tag.isClosing }
      if tag.name == "hr" { document.html.write("<hr>\n") }
    default: break
    }
  }

  /// Text between tags: runs of white space are one blank, ends of lines are kept.
  private mutating func writeText(_ range: Range<Int>, _ flow: inout HTMLFlow) {
    var index = range.lowerBound
    while index < range.upperBound {
      if flow.markup[index].isBlank {
        if flow.markup[index] == 0x0A { flow.line += 1 }
        if flow.isOpen, flow.gap == .none { flow.gap = .blank }
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, !flow.markup[index].isBlank { index += 1 }
      let word = decodingReferences(UnsafeBufferPointer(rebasing: flow.markup[start..<index]))
      prepare(&flow)
      word.withUnsafeBufferPointer { document.html.writeEscaped($0) }
      document.outline.bytes += word
    }
  }

  /// Opens a paragraph, or writes what comes between the last text and the next.
  private mutating func prepare(_ flow: inout HTMLFlow) {
    defer { (flow.gap, flow.lastLine) = (.none, flow.line) }
    guard flow.isOpen else { return openParagraph(&flow) }
    let isNextLine = flow.line != flow.lastLine
    switch flow.gap {
    case .none: break
    case .cell:
      document.html.write(" | ")
      document.outline.bytes += " | ".utf8
    case .lineBreak: document.html.write("<br>\n")
    case .blank where isNextLine && flow.isPreformatted: document.html.write("<br>\n")
    case .blank: document.html.append(isNextLine ? 0x0A : 0x20)
    }
    if isNextLine {
      endLine()
      document.outline.bytes.append(0x0A)
      beginLine(flow.line, content: content(ofLine: flow.line))
    } else if flow.gap == .blank || flow.gap == .lineBreak {
      document.outline.bytes.append(0x20)
    }
  }

  private mutating func openParagraph(_ flow: inout HTMLFlow) {
    let range = content(ofLine: flow.line)
    beginBlock(.paragraph, at: MarkdownPlace(line: flow.line, offset: range.lowerBound))
    document.html.write(flow.isStrong ? "<p><strong>" : "<p>")
    beginLine(flow.line, content: range)
    flow.isOpen = true
  }

  private mutating func closeParagraph(_ flow: inout HTMLFlow) {
    closeLink(&flow)
    flow.gap = .none
    guard flow.isOpen else { return }
    flow.isOpen = false
    endLine()
    endBlock()
    document.html.write(flow.isStrong ? "</strong></p>\n" : "</p>\n")
  }

  private func content(ofLine line: Int) -> Range<Int> {
    let range = source.line(line)
    return min(source.content(ofLine: line, quotes: quoteDepth).offset, range.upperBound)..<range.upperBound
  }

  private func span(_ flow: HTMLFlow) -> SourceSpan {
    SourceSpan(file: source.file, line: source.firstLine + flow.line - 1, column: 1)
  }

  private mutating func open(_ tag: HTMLTag, _ flow: inout HTMLFlow) {
    closeLink(&flow)
    guard let address = tag.attribute("href", in: flow.markup), !address.isEmpty else { return }
    prepare(&flow)
    let before = document.html.count
    let place = span(flow)
    address.withUnsafeBufferPointer { openLink(to: $0, at: place) }
    flow.link = (before, document.html.count)
  }

  private mutating func closeLink(_ flow: inout HTMLFlow) {
    guard let link = flow.link else { return }
    flow.link = nil
    guard document.html.count == link.behind else { return leaveLink() }
    // A link around nothing, as around an image that has no words, is no link.
    document.html.removeSubrange(link.before...)
    if case .slot = openLink { document.slots.removeLast() }
    openLink = .none
  }

  private mutating func writeImage(_ tag: HTMLTag, _ flow: inout HTMLFlow) {
    let label = String(decoding: tag.attribute("alt", in: flow.markup) ?? [], as: UTF8.self)
    guard let address = tag.attribute("src", in: flow.markup), !(address.isEmpty && label.isEmpty) else { return }
    prepare(&flow)
    document.outline.bytes += label.utf8
    let place = span(flow)
    address.withUnsafeBufferPointer { show(imageAt: $0, label: label, at: place) }
  }
}
