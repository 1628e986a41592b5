import Diagnostics
import Documents
import Record

/// Reads the fields of one mapping by their specification, and notes everything that is not as specified.
///
/// Every accessor returns nil when there is nothing to return, and by then a finding says so if the field was required
/// or its value could not be read.
struct FieldReader {
  let specs: [FieldSpec]
  /// What is being read, for messages: "strategy", "key result".
  let noun: String
  /// Where a finding about the whole points.
  let span: SourceSpan
  let log: FindingLog
  let entries: [YAMLNode.Entry]
  var conventions = FieldConventions()
  /// Nobody knows what stood at the end of the mapping, so that nothing is told to be missing.
  var isCut = false
  /// The fields that unknown keys were most likely meant to be, by those keys.
  let meant: [String: String]
  /// Fields that stand as values, by the keys that should be theirs.
  let reversed: [String: String]
  /// Keys whose values could not be read, and have their findings.
  let lost: [String]
  /// What stands behind such a key, as a reader takes it.
  let lostWords: [String: String]

  init(
    _ entries: [YAMLNode.Entry], lost: [YAMLReading.Lost] = [], as noun: String, at span: SourceSpan,
    specs: [FieldSpec], log: FindingLog
  ) {
    self.lost = lost.map(\.key)
    lostWords = Dictionary(lost.compactMap { item in item.reading?.value.plainText.map { (item.key, $0) } }) {
      first, _ in
      first
    }
    self.entries = entries
    self.noun = noun
    self.span = span
    self.specs = specs
    self.log = log
    let names = specs.map(\.name)
    let unknown = entries.lazy.map(\.key).filter { !names.contains($0) }.prefix(FieldReader.hintsGiven)
    let keys = unknown.isEmpty ? [] : Set(entries.map(\.key))
    let free = names.filter { !keys.contains($0) }
    let reversed = unknown.isEmpty ? [:] : FieldReader.reversed(entries, names: names, free: free)
    let pairs = unknown.compactMap { key in
      let other = FieldReader.otherNames["\(noun).\(key)"].flatMap { free.contains($0) ? $0 : nil }
      return (reversed[key] ?? other ?? nearMiss(to: key, in: free)).map { (key, $0) }
    }
    self.reversed = reversed
    meant = Dictionary(pairs) { first, _ in first }
  }

  /// What a field is called elsewhere, and what it is called here.
  private static let otherNames = ["work item.metric": "outcome", "session.kind": "type", "waiver.until": "expires"]

  /// A near miss is sought for so many unknown keys of a mapping: nobody reads more.
  static let hintsGiven = 50

  func entry(_ name: String) -> YAMLNode.Entry? { entries.first { $0.key == name } }

  /// Where the value of a field stands, or the whole when it is not written.
  func place(of name: String) -> SourceSpan { entry(name)?.value.span ?? span }

  /// The scalar of a field with its place; nil, with a finding, when something else stands there.
  func scalar(_ name: String) -> Located<String>? {
    guard let entry = entry(name) else { return nil }
    if entry.value.isNull, spec(name)?.mayBeEmpty == true { return nil }
    return scalar(entry.value, of: name)
  }

  func scalar(_ node: YAMLNode, of name: String) -> Located<String>? {
    if let word = node.wordInBraces, word.value != name { return word }
    switch node.value {
    case .scalar(let text, _) where !text.allSatisfy(\.isWhitespace):
      if UnfilledText.isToDo(text) {
        log.add(
          FieldRules.toDo.finding(
            "'\(name)' is still to be written", at: node.span,
            hint: spec(name)?.meaning ?? "write it, or remove the key"))
      }
      return Located(text, at: node.span)
    case .scalar, .null:
      log.add(
        FieldRules.empty.finding(
          "'\(name)' is empty", at: node.span,
          hint: "write \(words(for: name)), in quotes if it starts with '#', or remove the key"))
    case .sequence, .mapping:
      wrongShape(name, node)
    }
    return nil
  }

  func wrongShape(_ name: String, _ node: YAMLNode) {
    log.add(
      FieldRules.wrongShape.finding(
        "'\(name)' is \(node.inWords), not \(words(for: name))", at: node.span, hint: shapeHint(for: name)))
  }

  private func shapeHint(for name: String) -> String {
    guard case .groups(let specs)? = spec(name)?.shape else { return "write \(words(for: name))" }
    let keys = specs.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
    return "start each element with a dash, and give it keys: \(keys)"
  }

  /// The value of a field through a reader that returns nil for what it cannot read.
  func value<Value>(_ name: String, _ rule: Rule, _ read: (String) -> Value?) -> Value? {
    guard let written = scalar(name) else { return nil }
    guard let value = read(written.value) else {
      reportUnreadable(written, of: name, rule)
      return nil
    }
    return value
  }

  func reportUnreadable(_ written: Located<String>, of name: String, _ rule: Rule, hint: String? = nil) {
    log.add(
      rule.finding(
        "'\(written.value)' is not \(words(for: name, written: written.value))", at: written.span,
        hint: hint ?? self.hint(for: name, written: written.value)))
  }

  func spec(_ name: String) -> FieldSpec? { specs.first { $0.name == name } }
}

/// "a metric", "an option"; "feedback" and "rotations", of which there is no one.
func indefinite(_ noun: String) -> String {
  if noun == Kind.feedback.name || noun == Kind.rotations.name { return noun }
  return (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
}

extension YAMLNode {
  /// What kind of value it is, for messages.
  var inWords: String {
    switch value {
    case .scalar(let text, _): "'\(text)'"
    case .null: "empty"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
