/// Takes the pieces of a written time from its bytes.
struct TimeLexer {
  struct Number {
    var value: Int
    var digits: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var end = text.count
    while end > 0, isBlank(text[end - 1]) { end -= 1 }
    self.text = UnsafeBufferPointer(rebasing: text[..<end])
  }

  var isAtEnd: Bool { position == text.count }
  var isSign: Bool { !isAtEnd && (text[position] == 0x2B || text[position] == 0x2D) }
  var isLetter: Bool { !isAtEnd && lower(text[position]) != nil }
  var rest: String { String(decoding: text[position...].prefix(20), as: UTF8.self) }

  /// Whether a number and a colon stand here.
  var isTime: Bool {
    var index = position
    while index < text.count, text[index] &- 0x30 <= 9 { index += 1 }
    return index > position && index < text.count && text[index] == 0x3A
  }

  /// Seconds since 1970, where nothing else can be meant: ten digits, or thirteen for milliseconds.
  mutating func epoch() -> Int? {
    var copy = self
    guard let number = copy.number(), number.digits == 10 || number.digits == 13, copy.skipFraction(), copy.isAtEnd
    else { return nil }
    self = copy
    return number.digits == 13 ? number.value / 1000 : number.value
  }

  /// A run of digits, of which there are no more than any time has.
  mutating func number() -> Number? {
    var number = Number(value: 0, digits: 0)
    while position < text.count, text[position] &- 0x30 <= 9 {
      guard number.digits < 13 else { return nil }
      number.value = number.value * 10 + Int(text[position] &- 0x30)
      number.digits += 1
      position += 1
    }
    return number.digits > 0 ? number : nil
  }

  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard position < text.count, text[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks() {
    while position < text.count, isBlank(text[position]) { position += 1 }
  }

  /// What parts the numbers of a date.
  mutating func separator() -> Unicode.Scalar? {
    for sign in ["/", ".", "-"] as [Unicode.Scalar] where skip(sign) { return sign }
    return nil
  }

  /// A decimal fraction with at least one digit, or nothing.
  mutating func skipFraction() -> Bool {
    guard skip(".") || skip(",") else { return true }
    let start = position
    while position < text.count, text[position] &- 0x30 <= 9 { position += 1 }
    return position > start
  }

  /// A remark in brackets at the end, such as the name of a zone.
  mutating func skipRemark() {
    if position < text.count, text[position] == 0x28, text[text.count - 1] == 0x29 { position = text.count }
  }

  mutating func skipWord(of words: Set<String>) -> Bool {
    let start = position
    guard let word = word(), words.contains(word) else {
      position = start
      return false
    }
    return true
  }

  /// The number of a month that is named in English, whole or by its first three letters.
  mutating func month() -> Int? {
    let start = position
    if let word = word(), word.utf8.count >= 3,
      let index = TimeLexer.months.firstIndex(where: {
        $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september")
      })
    {
      _ = skip(".")
      return index + 1
    }
    position = start
    return nil
  }

  /// Whether AM or PM follows, and which; nil without either.
  mutating func halfOfDay() -> Bool? {
    let start = position
    skipBlanks()
    let first = position
    while position < text.count, lower(text[position]) != nil || text[position] == 0x2E { position += 1 }
    let letters = text[first..<position].compactMap(lower)
    switch letters {
    case Array("am".utf8): return false
    case Array("pm".utf8): return true
    default:
      position = start
      return nil
    }
  }

  private mutating func word() -> String? {
    let start = position
    while position < text.count, position - start < 12, lower(text[position]) != nil { position += 1 }
    return start == position ? nil : String(decoding: text[start..<position].compactMap(lower), as: UTF8.self)
  }

  /// An ASCII letter in lower case; nil for anything else.
  private func lower(_ byte: UInt8) -> UInt8? { (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil }

  static let weekdays: Set<String> = Set(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].flatMap {
      [$0, String($0.prefix(3))]
    }
  )
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
