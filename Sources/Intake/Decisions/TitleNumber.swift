import Diagnostics
import Documents
import Record

/// `1. Record decisions` and `ADR-0001: Record decisions` without what the number column says anyway.
func titleWithoutNumber(_ title: String, number: String?) -> String {
  if let rest = titleWithoutRegister(title, number: number) { return rest }
  guard mayBeginWithNumber(title) else { return title }
  var rest = title[...]
  let prefix = ["adr", "rfc", "kep", "title:"].first { rest.utf8.begins(withLowercase: $0) }
  if let prefix { rest = Substring(rest.utf8.dropFirst(prefix.utf8.count).drop(while: isJoint)) }
  if prefix == "title:" { return rest.isEmpty ? title : String(rest) }
  // "ADR: One queue".
  if prefix == "adr", rest.first == ":" {
    let words = rest.dropFirst().drop(while: \.isWhitespace)
    return words.isEmpty ? title : String(words)
  }
  let digits = Substring(rest.utf8.prefix { (48...57).contains($0) })
  guard !digits.isEmpty, number.map({ Int($0) == Int(digits) }) ?? true else { return title }
  let after = rest[digits.endIndex...]
  guard let first = after.first, ".:-–— )_：·|".contains(first) else { return title }
  var words = after.drop(while: isSeparator)
  // `20260618-01`: the first of that day.
  if digits.utf8.count == 8, isDay(digits), first == "-" || first == "_" {
    let count = words.prefix(while: \.isNumber)
    let behind = words[count.endIndex...].drop(while: isSeparator)
    if (1...3).contains(count.count), behind.startIndex > count.endIndex, !behind.isEmpty { words = behind }
  }
  // "3 regions are enough" is a title, "3. Regions" has a number.
  guard !words.isEmpty, first != " " || prefix != nil || number != nil else { return title }
  return String(words)
}

/// Eight digits that are a day: `20260618`.
private func isDay(_ digits: Substring) -> Bool {
  CalendarDate(iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))") != nil
}

/// What may stand between a number and the words of a title. By scalars, because every title is looked at.
private func isSeparator(_ character: Character) -> Bool {
  switch character.unicodeScalars.first {
  case ".", ":", "-", "–", "—", ")", " ", "_", "：", "·", "|": true
  default: false
  }
}

/// What may stand between `ADR` and its number.
private func isJoint(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "_"): true
  default: false
  }
}

/// `RFD 7 - Limits`, `GEP-021: Limits` and `Payments RFC 7: Limits` in files with that number, by whatever letters the
/// register goes; and `SIP-0XX: Limits`, whose number nobody has given yet.
private func titleWithoutRegister(_ title: String, number: String?) -> String? {
  guard let register = registerLetters(of: title) else { return nil }
  let rest = title.utf8[register.endIndex...].drop {
    $0 == UInt8(ascii: "-") || $0 == 0x20 || $0 == UInt8(ascii: "#")
  }
  let digits = rest.prefix { (48...57).contains($0) || $0 | 0x20 == UInt8(ascii: "x") }
  guard !digits.isEmpty else { return nil }
  if let written = Int(String(Substring(digits))) {
    guard let number, written == Int(number) else { return nil }
  } else if digits.last.map({ $0 | 0x20 }) != UInt8(ascii: "x") || digits.count < 2 {
    return nil
  }
  let after = Substring(rest.dropFirst(digits.count))
  guard let separator = after.first(where: { $0 != " " }), ":-–—：·|".contains(separator) else { return nil }
  let words = after.drop { ":-–— ：·|".contains($0) }
  return words.isEmpty ? nil : String(words)
}

/// The capitals that a title begins with, perhaps behind one word with a capital: `RFC`, `Payments RFC`.
private func registerLetters(of title: String) -> Substring.UTF8View? {
  let isCapital: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
  var letters = title.utf8.prefix(while: isCapital)
  if letters.count == 1, let blank = title.utf8.prefix(24).firstIndex(of: 0x20) {
    letters = title.utf8[blank...].dropFirst().prefix(while: isCapital)
  }
  return (2...6).contains(letters.count) ? letters : nil
}

extension Substring.UTF8View {
  /// Whether this begins with a word in ASCII, in whatever case.
  func begins(withLowercase word: String) -> Bool {
    count >= word.utf8.count && zip(self, word.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}

/// A digit, or the first two letters of what tools put before a number.
private func mayBeginWithNumber(_ title: String) -> Bool {
  let bytes = title.utf8
  guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
  switch (first | 0x20, second | 0x20) {
  case (48...57, _), (UInt8(ascii: "a"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "f")),
    (UInt8(ascii: "k"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "i")):
    return true
  default: return false
  }
}
