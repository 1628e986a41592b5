import Record

/// What in a text leads to a person: an address of mail, a telephone number.
enum ContactWords {
  /// Each kind that is there, in words, once.
  ///
  /// - Parameter html: a text as it is shown; an address that was made a link is found as well.
  static func found(in html: [UInt8]) -> [String] {
    var found: [String] = []
    if hasAddress(html) { found.append("an email address") }
    if hasNumber(html) { found.append("a telephone number") }
    return found
  }

  private static func hasAddress(_ text: [UInt8]) -> Bool {
    guard text.contains(UInt8(ascii: "@")) else { return false }
    return text.split { separators.contains($0) }.contains { word in
      guard word.contains(UInt8(ascii: "@")) else { return false }
      let plain = String(decoding: word, as: UTF8.self).trimmingPrefix("mailto:")
      return MailAddress(String(plain.prefix { $0 != "?" }).trimmingDots).map(leadsToSomebody) ?? false
    }
  }

  /// Not the name of an image, `screen@2x.png`, nor a version, `lib@1.2.3`.
  private static func leadsToSomebody(_ address: MailAddress) -> Bool {
    let labels = address.domain.lowercased().split(separator: ".")
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter) else { return false }
    return !["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "pdf"].contains(last)
  }

  /// A number with the code of a country, as E.164 has it: `+` and 9 to 15 digits, among blanks, brackets and dashes.
  private static func hasNumber(_ text: [UInt8]) -> Bool {
    text.indices.contains { start in
      guard text[start] == UInt8(ascii: "+") else { return false }
      let run = text[(start + 1)...].prefix(longest).prefix { isDigit($0) || " ()-./".utf8.contains($0) }
      guard let first = run.first, isDigit(first), first != UInt8(ascii: "0") else { return false }
      // An amount in full, and a day with its time, are none.
      let shown = String(decoding: run, as: UTF8.self)
      guard !shown.contains("000 000"), CalendarDate(iso: shown.prefix(10)) == nil else { return false }
      return (9...15).contains(run.count(where: isDigit))
    }
  }

  private static let longest = 30
  private static let separators = Set(" \t\n\r<>()[]{},;:\"".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension String {
  /// Without the dot that ends a sentence.
  fileprivate var trimmingDots: String {
    var text = self
    while text.last == "." { text.removeLast() }
    return text
  }
}
