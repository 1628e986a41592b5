import Record

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
    let bytes = stem.utf8
    guard let first = bytes.first, isDigit(first) else { return false }
    let digits = bytes.prefix(while: isDigit)
    if digits.count == 8, isSeparator(bytes.dropFirst(8).first) {
      let text = "\(stem.prefix(4))-\(stem.dropFirst(4).prefix(2))-\(stem.dropFirst(6).prefix(2))"
      date = CalendarDate(iso: text)
      slug = date == nil ? stem : String(stem.dropFirst(9))
    } else if digits.count == 4, let day = CalendarDate(iso: stem.prefix(10)), isSeparator(bytes.dropFirst(10).first) {
      date = day
      slug = String(stem.dropFirst(11))
    }
    return date != nil
  }

  /// `0007-x`, `040a-x`, `ADR-0007-x`, `ADR0007-x`, `pay-0007-x`: the first run of digits that starts the name or
  /// follows letters and perhaps a separator, with one letter behind it at most.
  private mutating func readNumber(_ stem: String) {
    var rest = stem.utf8[...]
    let word = rest.prefix(while: isLetter)
    let isTool = Substring(word).lowercased() == "adr"
    if !word.isEmpty {
      rest = rest.dropFirst(word.count)
      let hasSeparator = isSeparator(rest.first)
      guard hasSeparator || isTool else { return }
      if hasSeparator { rest = rest.dropFirst() }
    }
    let digits = rest.prefix(while: isDigit)
    // A word and a small number, as in "step-2-more", is a name; tools pad their numbers to three or four digits.
    guard (1...6).contains(digits.count), word.isEmpty || isTool || digits.count >= 3 else { return }
    var end = rest.dropFirst(digits.count)
    var letter = ""
    if let first = end.first, isLetter(first), isSeparator(end.dropFirst().first) || end.count == 1 {
      letter = String(UnicodeScalar(first))
      end = end.dropFirst()
    }
    guard end.isEmpty || isSeparator(end.first) else { return }
    number = String(Substring(digits)) + letter
    slug = String(Substring(end.dropFirst()))
  }
}

private func isSeparator(_ byte: UInt8?) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".")
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
