import Diagnostics

/// What a YAML file must be besides correct YAML, so that it means one thing and is read in bounded time.
enum YAMLRule {
  static let all = [
    syntax, tab, character, size, depth, alias, anchor, tag, mergeKey, duplicateKey, key, documents, comment,
    comma,
  ]

  static let size = Rule(
    "yaml.size", .error, "A YAML file has a bounded size",
    explanation: """
      YAML in a record is written by hand: a few lines of front matter, or a file of teams and policies. A file of more \
      than a mebibyte is refused before it is parsed, so that a mistaken or hostile file cannot hold up a report.

      Put large tables into CSV files, which are streamed.
      """)

  static func tooLarge(_ count: Int, _ limits: YAMLLimits, _ file: String) -> Finding {
    size.finding(
      "\(count) bytes of YAML, more than the \(limits.size) that are read", at: .wholeFile(file),
      hint: "move tables into CSV files, or split the file")
  }

  static let depth = Rule(
    "yaml.depth", .error, "YAML is nested a bounded number of levels",
    explanation: """
      No kind of record needs more than a handful of nested lists and mappings. A file that nests more than 64 levels is a \
      mistake, often a bracket that was opened again and again, and is refused.

      Remove the nesting, or close the brackets where they belong.
      """)

  static func tooDeep(limit: Int?, _ span: SourceSpan) -> Finding {
    let amount = limit.map { "more than \($0) levels" } ?? "too deeply"
    return depth.finding("nested \(amount)", at: span, hint: "flatten the structure; look for brackets never closed")
  }

  static let character = Rule(
    "yaml.character", .error, "YAML is UTF-8 text without control characters",
    explanation: """
      Records are text that everyone can open: UTF-8, with tabs and line ends as the only control characters. Bytes that \
      are not UTF-8 usually come from a file saved as Latin-1 or UTF-16; other control characters from copying out of a \
      terminal or a word processor. A byte-order mark at the very start is allowed.

      Save the file as UTF-8, or delete the character.
      """)

  /// What is wrong with the byte at `index`, which is part of no allowed character.
  static func badCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ span: SourceSpan
  ) -> Finding {
    guard let (scalar, _) = decodeScalar(bytes, at: index) else {
      return character.finding(
        "byte 0x\(hexadecimal(UInt32(bytes[index]), digits: 2)) is not valid UTF-8", at: span,
        hint: "save the file with the encoding UTF-8")
    }
    let name = scalar == 0 ? "a NUL character" : "the character U+\(hexadecimal(scalar, digits: 4))"
    return character.finding("\(name) does not belong in a text", at: span, hint: "delete it")
  }

  static func escapedControl(_ code: UInt8, _ span: SourceSpan) -> Finding {
    character.finding(
      "the escape for control character U+\(hexadecimal(UInt32(code), digits: 4)) does not belong in a text", at: span,
      hint: "delete it; to write a backslash in double quotes, double it")
  }
}

/// A number in upper-case hexadecimal with at least so many digits.
func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
