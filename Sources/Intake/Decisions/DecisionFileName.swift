import Record

/// Whether a Markdown file of a decision folder is a record. Indexes, templates and the like, which tools put beside
/// records, are known by their names; anything else is a record, so that no file can hide a decision.
func isDecisionRecord(_ path: String) -> Bool {
  let stem = FilePath.stem(of: path).lowercased()
  if ["readme", "index", "_index", "template", "backlog", "changelog", "contributing"].contains(stem) { return false }
  return !["adr-template", "template-", "template_", "_template", "madr-template", "decision-template"]
    .contains { stem.hasPrefix($0) }
}

/// What a record's file name says, by itself.
struct DecisionFileName {
  /// `0007`, `040a`; nil for dated and plain names.
  private(set) var number: String?
  /// The day of `20200924-…` and `2020-09-24-…`.
  private(set) var date: CalendarDate?
  /// The words, without number or date.
  private(set) var slug: String

  init(stem: String) {
    slug = stem
    if readDate(stem) { return }
    readNumber(stem)
  }

  private mutating func readDate(_ stem: String) -> Bool {
    let compact = stem.prefix(8)
    if compact.utf8.count == 8, compact.utf8.allSatisfy(isDigit), isSeparator(stem.dropFirst(8).first) {
      let text = "\(compact.prefix(4))-\(compact.dropFirst(4).prefix(2))-\(compact.dropFirst(6))"
      date = CalendarDate(iso: text)
      slug = date == nil ? stem : String(stem.dropFirst(9))
    } else if let day = CalendarDate(iso: stem.prefix(10)), isSeparator(stem.dropFirst(10).first) {
      date = day
      slug = String(stem.dropFirst(11))
    }
    return date != nil
  }

  /// `0007-x`, `040a-x`, `ADR-0007-x`, `ADR0007-x`, `pay-0007-x`: the first run of digits that starts the name or
  /// follows letters and perhaps a separator, with one letter behind it at most.
  private mutating func readNumber(_ stem: String) {
    var rest = stem[...]
    let word = rest.prefix { $0.isASCII && $0.isLetter }
    let afterWord = rest.dropFirst(word.count)
    if !word.isEmpty {
      let hasSeparator = isSeparator(afterWord.first)
      guard hasSeparator || word.lowercased() == "adr" else { return }
      rest = hasSeparator ? afterWord.dropFirst() : afterWord
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    // A word and a small number, as in "step-2-more", is a name; tools pad their numbers to three or four digits.
    guard (1...6).contains(digits.count), word.isEmpty || word.lowercased() == "adr" || digits.count >= 3 else {
      return
    }
    var end = rest.dropFirst(digits.count)
    var letter = ""
    if let first = end.first, first.isASCII, first.isLetter, isSeparator(end.dropFirst().first) || end.count == 1 {
      letter = String(first)
      end = end.dropFirst()
    }
    guard end.isEmpty || isSeparator(end.first) else { return }
    number = digits + letter
    slug = String(end.dropFirst())
  }
}

private func isSeparator(_ character: Character?) -> Bool {
  character == "-" || character == "_" || character == " " || character == "."
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
