extension TeamText {
  /// `Focus: …`, `Focus`; nil where no known label stands before the colon.
  static func label(in text: String) -> (String, TeamTextWords.Part, String)? {
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    let label = text[..<colon]
    guard label.utf8.count <= 80, let part = TeamTextWords.parts[foldedWords(label)] else { return nil }
    let rest = colon == text.endIndex ? "" : text[text.index(after: colon)...].trimmed
    return (label.trimmed, part, rest)
  }

  /// Whether a few words stand before a colon: what follows is no part of the line before.
  static func hasLabel(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text[..<colon].split(separator: " ").count <= 4
  }

  /// What is written; nil where the template is not filled in.
  static func value(_ text: String) -> String? {
    let text = text.trimmed
    let isFilled = text.unicodeScalars.contains { !"_-.#[]()…<> ".unicodeScalars.contains($0) }
    return isFilled && !(text.hasPrefix("[") && text.hasSuffix("]")) && !UnfilledText.isToDo(text) ? text : nil
  }

  /// What is said beside a yes; nil for a no, and for a yes alone.
  static func answer(_ text: String) -> String? {
    guard let text = value(text) else { return nil }
    let first = text.prefix { $0.isLetter }
    switch first.lowercased() {
    case "y", "yes":
      let rest = text.dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
      return rest.isEmpty ? nil : String(rest)
    case "n", "no": return nil
    default: return text
    }
  }

  /// The parts of a list on one line, where each is no more than a name.
  static func pieces(of text: String) -> [String] {
    let parts = text.split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
    let areNames = parts.allSatisfy { $0.split(separator: " ").count <= 3 }
    return areNames ? parts : [text]
  }

  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= longestValue ? text : String(text.prefix(longestValue - 1)) + "…"
  }
}

extension StringProtocol {
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
