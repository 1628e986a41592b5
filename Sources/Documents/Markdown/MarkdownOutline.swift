package import Diagnostics

/// What a text says without its markup, block by block, every line with its place in the file.
///
/// All text is in one buffer, because most of it is never asked for: a block is a range, and a string is made on demand.
package struct MarkdownOutline: Sendable {
  package var file = ""
  /// In the order of the text.
  package var blocks: [MarkdownBlock] = []
  /// The text of all blocks as UTF-8, lines and blocks separated by line feeds.
  package var bytes: [UInt8] = []
  var lines: [Line] = []
  var runs: [Run] = []
  /// Which bytes are struck out, in ascending order.
  var struck: [Range<Int>] = []
  /// Where pieces of code within a text begin, in ascending order.
  var codeStarts: [Int] = []

  /// A line of a block. Columns and lengths are in scalars.
  struct Line: Hashable, Sendable {
    var line: Int
    var column: Int
    var length: Int
    var text: Range<Int>
    var firstRun: Int
  }

  /// A piece of text that stands in the file as it stands here (but for escapes): where it begins in both.
  struct Run: Hashable, Sendable {
    var offset: Int
    var column: Int
  }

  /// The text of a block; its lines end at soft and hard breaks and are joined by line feeds.
  package func text(of block: MarkdownBlock) -> String {
    String(decoding: bytes[block.text], as: UTF8.self)
  }

  /// The blocks whose text begins with one of some bytes, in the order of the text. Only these are copied.
  package func blocks(beginningWith isWanted: (UInt8) -> Bool) -> [MarkdownBlock] {
    blocks.indices.filter { index in
      let text = blocks[index].text
      return !text.isEmpty && isWanted(bytes[text.lowerBound])
    }.map { blocks[$0] }
  }

  /// Whether the text of a block begins with some words, without making a string of it.
  package func starts(_ block: MarkdownBlock, with words: String) -> Bool {
    guard let first = words.utf8.first, block.text.count >= words.utf8.count, bytes[block.text.lowerBound] == first
    else { return false }
    return bytes[block.text].starts(with: words.utf8)
  }

  /// Whether a byte occurs in the text of a block.
  package func has(_ byte: UInt8, in block: MarkdownBlock) -> Bool {
    bytes[block.text].contains(byte)
  }

  /// Whether a piece of code within a text begins at a byte.
  package func isCode(at place: Int) -> Bool { codeStarts.contains(place) }

  /// The lines of a block, each with its text and its place.
  package func lines(of block: MarkdownBlock) -> [MarkdownLine] {
    block.lines.map { index in
      MarkdownLine(
        text: String(decoding: bytes[lines[index].text], as: UTF8.self), span: span(of: lines[index]), index: index)
    }
  }

  /// The text of a line without what is struck out.
  package func unstruckText(of line: MarkdownLine) -> String {
    guard !struck.isEmpty, lines.indices.contains(line.index) else { return line.text }
    let whole = lines[line.index].text
    var kept: [UInt8] = []
    var start = whole.lowerBound
    for range in struck where range.lowerBound < whole.upperBound && range.upperBound > start {
      if range.lowerBound > start { kept += bytes[start..<range.lowerBound] }
      start = min(range.upperBound, whole.upperBound)
    }
    kept += bytes[start..<whole.upperBound]
    return String(decoding: kept, as: UTF8.self)
  }

  /// Where a block begins: its first line, or, for one without text, where it stands.
  package func span(of block: MarkdownBlock) -> SourceSpan {
    guard let first = block.lines.first else {
      return SourceSpan(file: file, line: block.line, column: block.column)
    }
    return span(of: lines[first])
  }

  /// Where a part of a line stands in the file. `part` counts bytes of UTF-8 from the beginning of the line's text.
  package func span(of part: Range<Int>, in line: MarkdownLine) -> SourceSpan {
    guard lines.indices.contains(line.index) else { return line.span }
    let whole = lines[line.index]
    let start = whole.text.lowerBound + part.lowerBound
    let end = min(whole.text.lowerBound + part.upperBound, whole.text.upperBound)
    let next = line.index + 1 < lines.count ? lines[line.index + 1].firstRun : runs.count
    guard start < end, let run = runs[whole.firstRun..<next].last(where: { $0.offset <= start }) else {
      return span(of: whole)
    }
    let column = run.column + scalars(in: run.offset..<start)
    return SourceSpan(file: file, line: whole.line, column: column, length: scalars(in: start..<end))
  }

  private func span(of line: Line) -> SourceSpan {
    SourceSpan(file: file, line: line.line, column: line.column, length: line.length)
  }

  private func scalars(in range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
}

/// A heading, paragraph, list item or the like.
package struct MarkdownBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// With its level as written, 1...6. The title is among the blocks.
    case heading(level: Int, anchor: String)
    case paragraph
    /// A list item with its first paragraph; further paragraphs of the item are blocks of their own.
    /// `done` is the state of a task, nil for an ordinary item.
    case item(done: Bool?)
    /// The text is the code.
    case code(language: String)
    /// A line per row, cells separated by ` | `.
    case table
    /// A thematic break.
    case rule
  }

  package var kind: Kind
  /// How many lists are around it: 1 for an item of a list at the top. 0 outside lists.
  package var listDepth: Int
  /// How many quotes are around it.
  package var quoteDepth: Int
  /// Which bytes of the outline are its text.
  package var text: Range<Int>
  var lines: Range<Int>
  /// Which of `MarkdownDocument.links` are in it.
  package var links: Range<Int>
  /// Where it begins in the file, from 1.
  package var line: Int
  package var column: Int
}

/// A line of a block.
package struct MarkdownLine: Hashable, Sendable {
  package var text: String
  package var span: SourceSpan
  /// Which of the outline's lines; none for a line of code.
  let index: Int

  package init(text: String, span: SourceSpan) {
    self.init(text: text, span: span, index: -1)
  }

  init(text: String, span: SourceSpan, index: Int) {
    self.text = text
    self.span = span
    self.index = index
  }
}
