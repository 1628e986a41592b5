/// The name of a commit: 40 hexadecimal digits (SHA-1) or 64 (SHA-256), in 40 bytes and without memory of its own,
/// because a history has a million of them.
struct CommitID: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// 40 or 64.
  private let digits: UInt8

  /// Nil for anything but 40 or 64 lower-case hexadecimal digits.
  init?(_ text: some Collection<UInt8>) {
    guard text.count == 40 || text.count == 64 else { return nil }
    digits = UInt8(text.count)
    for (index, byte) in text.enumerated() {
      guard let digit = Self.value(of: byte) else { return nil }
      switch index / 16 {
      case 0: words.0 = words.0 << 4 | digit
      case 1: words.1 = words.1 << 4 | digit
      case 2: words.2 = words.2 << 4 | digit
      default: words.3 = words.3 << 4 | digit
      }
    }
  }

  private static func value(of byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  static func == (left: CommitID, right: CommitID) -> Bool { left.words == right.words && left.digits == right.digits }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }
}

extension CommitID: Comparable {
  /// As their digits are ordered.
  static func < (left: CommitID, right: CommitID) -> Bool { left.words < right.words }
}

extension CommitID: CustomStringConvertible {
  var description: String {
    let padded = [words.0, words.1, words.2, words.3].enumerated().map { index, word in
      // 40 digits are two whole words and a half.
      let width = index == 2 && digits == 40 ? 8 : 16
      let text = String(word, radix: 16)
      return String(repeating: "0", count: width - text.count) + text
    }
    return padded.prefix(digits == 40 ? 3 : 4).joined()
  }
}
