/// Characters that stand in for others while Yams reads a document.
///
/// All are Unicode noncharacters of three bytes (U+FDD0...U+FDEF, `EF B7 90...AF`), which no document may contain, and
/// each is one scalar for one scalar, so that lines and columns stay true.
enum YAMLStandIn {
  /// For `*`. Without it there are no aliases for libyaml, and no alias bomb; a plain scalar cannot start with `*`, so
  /// one that starts with the stand-in is exactly an alias.
  static let asterisk: UInt8 = 0xAC
  /// For U+0085, U+2028 and U+2029, which libyaml (YAML 1.1) counts as line ends and editors (and YAML 1.2) do not.
  static let nextLine: UInt8 = 0xAD
  static let lineSeparator: UInt8 = 0xAE
  static let paragraphSeparator: UInt8 = 0xAF
  /// U+FDD0 and the following tell duplicate keys apart: see `composeYAML`.
  static let firstMarker: UInt8 = 0x90
  static let markerCount = 20

  static func bytes(_ last: UInt8) -> [UInt8] { [0xEF, 0xB7, last] }

  /// The text with the characters that stand-ins stood for, and without markers.
  static func restore(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFDD0..<0xFDEC: break
      case 0xFDEC: restored.append("*")
      case 0xFDED: restored.append("\u{85}")
      case 0xFDEE: restored.append("\u{2028}")
      case 0xFDEF: restored.append("\u{2029}")
      default: restored.append(scalar)
      }
    }
    return String(restored)
  }

  /// How many markers a run of bytes holds.
  static func markers(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xB7, bytes[index + 2] < asterisk, bytes[index + 2] >= firstMarker {
        count += 1
      }
      index += 1
    }
    return count
  }
}
