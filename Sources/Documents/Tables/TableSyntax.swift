import Diagnostics

/// Whether a table is written in the other of the two forms than its source says, which no row could tell.
enum TableSyntax {
  static let all = [other, colours]

  static let colours = Rule(
    "table.terminal-colours", .error, "An exported file holds data and no colours of a terminal",
    explanation: """
      The file has the codes in it with which a terminal shows colours, because the tool that wrote it was told to use them \
      even where nobody looks on. So it is neither JSON nor CSV.

      `GH_FORCE_TTY` or `CLICOLOR_FORCE` is set, or an option such as `--color=always`. Export it again without that, with \
      `NO_COLOR=1` set.
      """)

  static let other = Rule(
    "table.other-syntax", .error, "A file of CSV is named under 'csv', and one of JSON under 'json'",
    explanation: """
      How a file is read follows from the key that names it, not from how it is called or what is in it.

      `csv: data/runs.json` reads a table with a line of names, and `json: data/runs.csv` an array of objects or one object \
      after the other.
      """)

  /// The finding for a file that is surely of the other form; nil for all else.
  ///
  /// - Parameter text: the beginning of the file at least.
  static func mistaken(
    _ text: UnsafeBufferPointer<UInt8>, for syntax: TableForm.Syntax, file: String
  ) -> Finding? {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if hasColours(text[start...].prefix(mostBytes)) { return colourFinding(file) }
    guard let first = text[start...].firstIndex(where: { !isBlank($0) }) else { return nil }
    switch syntax {
    case .csv:
      guard isJSON(text[first...]) else { return nil }
      return finding("this file is JSON, and is read as CSV", "csv", "json", file)
    case .json:
      guard isCSV(text[first...]) else { return nil }
      return finding("this file is CSV, and is read as JSON", "json", "csv", file)
    }
  }

  /// So much of a file shows whether it was coloured: the names or the first object are.
  private static let mostBytes = 512

  /// Whether there is a code such as `ESC [ 1 ; 38 m`.
  private static func hasColours(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let escape = text.firstIndex(of: 0x1B), escape + 1 < text.endIndex, text[escape + 1] == UInt8(ascii: "[")
    else { return false }
    let code = text[(escape + 2)...].drop { (0x30...0x3B).contains($0) }
    return code.first == UInt8(ascii: "m")
  }

  private static func colourFinding(_ file: String) -> Finding {
    colours.finding(
      "this file has the colour codes of a terminal in it", at: SourceSpan(file: file, line: 1, column: 1),
      hint: "export it again with NO_COLOR=1 set, and without what forces colours, such as GH_FORCE_TTY")
  }

  private static func finding(_ message: String, _ written: String, _ meant: String, _ file: String) -> Finding {
    other.finding(
      message, at: SourceSpan(file: file, line: 1, column: 1),
      hint: "write '\(meant):' in place of '\(written):' where the file is named")
  }

  /// `[{`, `[]` or `{"`: a line of column names does not begin so.
  private static func isJSON(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = text.dropFirst().first { !isBlank($0) }
    switch text.first {
    case UInt8(ascii: "["): return next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
    case UInt8(ascii: "{"): return next == UInt8(ascii: "\"")
    default: return false
    }
  }

  /// A first line of names that a delimiter parts, none of which begins an array or an object.
  private static func isCSV(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, first != UInt8(ascii: "["), first != UInt8(ascii: "{") else { return false }
    let line = text.prefix(DocumentLimits.tableHeader).prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains(where: TableForm.delimiters.contains)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether there is nothing but blanks.
  static func isEmpty(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return text[start...].allSatisfy(isBlank)
  }
}
