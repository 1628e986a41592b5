import Diagnostics
import Documents
import Record

extension YAMLNode {
  /// A word in braces, as a template has it that somebody filled in; nil for a list of words, and for a key without a
  /// value.
  var wordInBraces: Located<String>? {
    guard case .mapping(let entries) = value, entries.count == 1, case .null = entries[0].value.value else {
      return nil
    }
    let (word, end) = (entries[0].key, entries[0].value.span)
    let key = entries[0].keySpan
    // With a colon, the nothing behind the word stands farther from it.
    guard !word.contains("|"), end.line == key.line, end.column <= key.column + key.length + 1 else { return nil }
    return Located(word, at: key)
  }
}

extension FieldReader {
  /// `accepted: status`: the value is the name of a field that is not written, and the key is none.
  static func reversed(_ entries: [YAMLNode.Entry], names: [String], free: [String]) -> [String: String] {
    var reversed: [String: String] = [:]
    for entry in entries.prefix(hintsGiven) where !names.contains(entry.key) {
      guard case .scalar(let text, isQuoted: _) = entry.value.value, free.contains(text) else { continue }
      // A slip in the name of a field whose value has that name by chance, as columns do.
      guard entry.key.lowercased() == text || nearMiss(to: entry.key, in: [text]) == nil else { continue }
      reversed[entry.key] = text
    }
    return reversed
  }
}
