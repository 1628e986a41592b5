/// A path inside the output folder that is a file name on every system the report may be copied to.
struct OutputPath: Hashable, Sendable {
  /// Components with `/` between them, as they were given.
  let text: String

  /// What POSIX file systems allow for one component, in bytes of UTF-8.
  static let longestComponent = 255
  /// Leaves room for the folder that the report is in: Linux allows 4,096 bytes in all, macOS 1,024.
  static let longestPath = 900

  init(_ text: String, source: String) throws(PublishingFailure) {
    if let problem = OutputPath.problem(with: text) {
      throw PublishingFailure(.content, "\(quoted(text)) cannot be a page's path: \(problem), from \(source)")
    }
    self.text = text
  }

  /// The folder it lies in, or nil at the top.
  var folder: String? {
    guard let slash = text.utf8.lastIndex(of: slash) else { return nil }
    return String(text[..<slash])
  }

  private static func problem(with text: String) -> String? {
    if text.isEmpty { return "it is empty" }
    if text.utf8.count > longestPath { return "it is longer than \(longestPath) bytes" }
    var copy = text
    let (hasControl, hasBackslash) = copy.withUTF8 { bytes in
      (bytes.contains { $0 < 0x20 || $0 == 0x7F }, bytes.contains(backslash))
    }
    if hasControl { return "it has a control character" }
    if text.unicodeScalars.contains(where: turnsLetters) { return "it has a character that reverses letters" }
    if hasBackslash { return "it has a backslash" }
    if text.utf8.first == UInt8(ascii: "."), folded(text).utf8.starts(with: OutputMarker.name.utf8) {
      return "that name is Fairlead's own"
    }
    return copy.withUTF8(problemOfComponents)
  }

  private static func problemOfComponents(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var start = 0
    var isOnlyDots = true
    for end in 0...bytes.count {
      guard end == bytes.count || bytes[end] == slash else {
        isOnlyDots = isOnlyDots && bytes[end] == UInt8(ascii: ".")
        continue
      }
      if start == end { return "it has an empty component" }
      if isOnlyDots, end - start <= 2 { return "it has a component that is only dots" }
      if end - start > longestComponent { return "a component is longer than \(longestComponent) bytes" }
      (start, isOnlyDots) = (end + 1, true)
    }
    return nil
  }
}

let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")

/// U+202D and U+202E: what follows appears in another order than it is written.
private func turnsLetters(_ scalar: Unicode.Scalar) -> Bool { (0x202D...0x202E).contains(scalar.value) }

/// A path for a message: control characters made visible, and cut where nobody reads on.
func quoted(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(120).map { scalar in
    scalar.value < 0x20 || scalar.value == 0x7F || turnsLetters(scalar)
      ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
  }
  return "'\(shown.joined())\(text.unicodeScalars.count > 120 ? "…" : "")'"
}

/// The form under which two paths are one file on some system: macOS ignores case and composition.
///
/// Upper case first, so that letters with two lower-case forms meet (`ς` and `σ`). Composition needs nothing more,
/// because Swift compares and hashes strings by canonical equivalence.
func folded(_ path: some StringProtocol) -> String {
  path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
}
