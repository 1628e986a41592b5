import Diagnostics
import Record

/// What a text says of who may read it, in whatever form: a line, a bullet, a quote, a row or a column of a table, a
/// heading, a comment, a tag, metadata in a fence or in a second front matter.
///
/// It works on lines and not on the structure of Markdown, because whatever a page could show of a record that is not for
/// everyone must have been seen here, rightly written or not.
struct VisibilityScan {
  private(set) var statements: [VisibilityStatement] = []
  /// Where the word begins an argument of the text instead.
  private(set) var topics: [VisibilityStatement] = []
  private let lines: [Substring]
  private let file: String
  private let firstLine: Int

  /// - Parameter leavingOutComments: lines that begin with `#` are comments of YAML.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, leavingOutComments: Bool = false
  ) {
    let text = String(decoding: bytes.lazy.filter { $0 != 0 }, as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.file = file
    self.firstLine = firstLine
    read(leavingOutComments: leavingOutComments)
  }

  private mutating func read(leavingOutComments: Bool) {
    var section = VisibilitySection()
    for index in lines.indices {
      section.enter(lines[index], before: index + 1 < lines.count ? lines[index + 1] : "")
      if section.isExample || leavingOutComments && lines[index].drop(while: \.isWhitespace).first == "#" { continue }
      for label in VisibilityLabel.all(in: lines[index]) { note(label, line: index, isHead: section.isHead) }
    }
  }

  private mutating func note(_ label: VisibilityLabel, line: Int, isHead: Bool) {
    let isHeading = isHeading(line)
    if label.needsHead && (!isHead || isMain(heading: line)) { return }
    guard let value = ticked(of: label, line: line) ?? value(of: label, line: line, isHeading: isHeading) else {
      return
    }
    let before = lines[line][..<label.word.startIndex].unicodeScalars.count
    let statement = VisibilityStatement(
      word: label.kind, written: String(label.word), value: value,
      span: SourceSpan(
        file: file, line: firstLine + line, column: before + 1, length: label.word.unicodeScalars.count))
    let isTopic = !isHead && !isMain(heading: line) && (label.isOfComparison || value.split(separator: " ").count > 8)
    if isTopic { topics.append(statement) } else { statements.append(statement) }
  }

  /// What is ticked, where the word is followed by boxes, on its line or below; empty where no box is ticked. Nil without
  /// boxes. One tick beside that of "everyone" is enough to withhold the record.
  private func ticked(of label: VisibilityLabel, line: Int) -> String? {
    let behind = String(lines[line][label.word.endIndex...])
    var boxes = choiceBoxes(in: behind)
    if boxes.isEmpty, behind.allSatisfy({ !$0.isLetter && !$0.isNumber }) { boxes = boxesBelow(line) }
    guard !boxes.isEmpty else { return nil }
    let ticked = boxes.filter(\.isTicked).map { VisibilityLabel.plain($0.text[...]) }
    return ticked.first { !Visibility($0).isEveryone } ?? ticked.first ?? ""
  }

  /// The boxes of the lines that come next, up to one without any.
  private func boxesBelow(_ line: Int) -> [ChoiceBox] {
    var boxes: [ChoiceBox] = []
    for next in lines[(line + 1)...].prefix(mostBoxes) where !next.allSatisfy({ $0.isWhitespace || $0 == ">" }) {
      let text = String(next.drop { $0.isWhitespace || $0.isNumber || "-*+.>|".contains($0) })
      let own = leadingBox(of: text).map { [$0] } ?? choiceBoxes(in: text)
      if own.isEmpty { break }
      boxes += own
    }
    return boxes
  }

  /// What stands behind the word, below it, or in the column under it; nil when the word is no label.
  private func value(of label: VisibilityLabel, line: Int, isHeading: Bool) -> String? {
    if let value = label.value { return value.isEmpty && !label.isCell ? below(line) : value }
    if label.isCell {
      let isHeader = line + 1 < lines.count && VisibilityScan.isDelimiterRow(lines[line + 1])
      guard isHeader || label.next == nil else { return label.next }
      let column = inColumn(label.column, under: line) ?? label.next ?? ""
      // The first row of pairs may stand where a header does.
      guard label.isOfPair, let next = label.next, !Visibility(column).isEveryone else { return column }
      return next
    }
    return label.isAlone || isHeading ? below(line) : nil
  }

  /// The first cell of the column that does not say "everyone"; nil when there is none.
  private func inColumn(_ column: Int, under header: Int) -> String? {
    var first: String?
    for line in lines[(header + 1)...] {
      if VisibilityScan.isDelimiterRow(line) { continue }
      guard line.contains("|") else { break }
      let cells = VisibilityLabel.cells(of: line)
      let value = column < cells.count ? VisibilityLabel.plain(cells[column]) : ""
      if !Visibility(value).isEveryone { return value }
      first = first ?? value
    }
    return first
  }

  /// The first line with text below.
  private func below(_ line: Int) -> String {
    for next in lines[(line + 1)...].prefix(6) {
      let text = VisibilityLabel.plain(next.drop { $0.isWhitespace || $0 == ":" || $0 == "~" })
      if text.isEmpty { continue }
      return next.drop(while: \.isWhitespace).first == "#" ? "" : text
    }
    return ""
  }

  private func isHeading(_ line: Int) -> Bool { lines[line].drop(while: \.isWhitespace).first == "#" }

  /// A heading of the first or second level is a section of its own.
  private func isMain(heading line: Int) -> Bool {
    let text = lines[line].drop(while: \.isWhitespace)
    let level = text.prefix { $0 == "#" }.count
    let next = line + 1 < lines.count ? lines[line + 1] : ""
    return level == 1 || level == 2 || VisibilitySection.isUnderline(next) && !lines[line].contains("|")
  }

  /// So many lines below the word may be its boxes.
  private let mostBoxes = 24

  /// `|---|:--:|`, in a quote too.
  private static func isDelimiterRow(_ line: Substring) -> Bool {
    line.contains("-") && line.allSatisfy { "|-: \t>+=".contains($0) }
  }
}
