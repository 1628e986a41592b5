import Diagnostics
import Documents

/// A key as our fields are named: in lower case, with underscores. Nearly every key is already.
func fieldName(_ key: String) -> String {
  guard !isFieldName(key) else { return key }
  let bytes = key.lowercased().utf8.map {
    $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether a key is named as our fields are: nearly all are.
func isFieldName(_ key: String) -> Bool {
  key.utf8.allSatisfy {
    $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
  }
}

extension YAMLNode {
  var isMapping: Bool { if case .mapping = value { true } else { false } }

  /// A scalar that is not empty.
  var plainText: String? {
    guard case .scalar(let text, _) = value, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  /// The element of a list that has only one.
  var onlyElement: YAMLNode? {
    guard case .sequence(let elements) = value, elements.count == 1 else { return nil }
    return elements[0]
  }

  var isNull: Bool {
    switch value {
    case .null: true
    case .scalar(let text, _): text.allSatisfy(\.isWhitespace)
    case .sequence, .mapping: false
    }
  }

  /// A scalar, perhaps in the braces of a template that somebody filled in: `{accepted}`, `[accepted]`.
  var fieldText: String? {
    if let text = plainText { return text }
    if case .mapping(let entries) = value, entries.count == 1, entries[0].value.isNull { return entries[0].key }
    return onlyElement?.plainText
  }

  /// The words of a list or of braces between which nobody has chosen.
  var choiceText: String? {
    switch value {
    case .sequence(let elements):
      let texts = elements.compactMap(\.plainText)
      return texts.isEmpty || texts.count < elements.count ? nil : texts.joined(separator: " | ")
    case .mapping(let entries):
      return entries.allSatisfy(\.value.isNull) ? entries.map(\.key).joined(separator: " | ") : nil
    case .scalar, .null: return nil
    }
  }

  /// The words of a template that were left here, with or without the brackets that YAML takes for a list or a mapping.
  var templateText: String? {
    switch value {
    case .scalar(let text, _): return TemplateText.isValue(text) ? text : nil
    case .sequence:
      guard let text = onlyElement?.plainText, text.utf8.contains(0x20) else { return nil }
      return TemplateText.asks(text[...]) || TemplateText.isValue(text) ? "[\(text)]" : nil
    case .mapping(let entries):
      guard let first = entries.first?.key, entries.allSatisfy(\.value.isNull), first.utf8.contains(0x20) else {
        return nil
      }
      return "{\(entries.map(\.key).joined(separator: ", "))}"
    case .null: return nil
    }
  }

  /// Names in a string, a comma list, a list or a block scalar.
  func names(_ words: DecisionWords) -> [String] {
    switch value {
    case .scalar(let text, _): people(in: text, words: words)
    case .sequence(let elements): elements.compactMap(\.plainText).filter { !words.isNothing($0) }
    case .null, .mapping: []
    }
  }

  /// Whether nothing but `N/A`, `none` and the like stands here.
  func saysNothing(_ words: DecisionWords) -> Bool {
    switch value {
    case .scalar(let text, _): words.namesNothing(text)
    case .null: true
    case .sequence(let elements): elements.allSatisfy { $0.plainText.map { words.namesNothing($0) } ?? $0.isNull }
    case .mapping(let entries): entries.isEmpty
    }
  }

  func mentions(_ words: DecisionWords) -> [DecisionMention] {
    switch value {
    case .scalar(let text, _): Intake.mentions(in: text[...], at: span, words: words)
    case .sequence(let elements):
      elements.flatMap { element in
        element.plainText.map { Intake.mentions(in: $0[...], at: element.span, words: words) } ?? []
      }
    case .null, .mapping: []
    }
  }

  /// The value on one line, for showing what is not ours. Deeper nesting than anybody writes is left out.
  var asText: String { asText(depth: 0) }

  private func asText(depth: Int) -> String {
    guard depth < 4 else { return "…" }
    switch value {
    case .scalar(let text, _): return text
    case .null: return ""
    case .sequence(let elements): return elements.map { $0.asText(depth: depth + 1) }.joined(separator: ", ")
    case .mapping(let entries):
      return entries.map { "\($0.key): \($0.value.asText(depth: depth + 1))" }.joined(separator: ", ")
    }
  }
}
