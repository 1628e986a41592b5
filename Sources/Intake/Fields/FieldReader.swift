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

  init(_ entries: [YAMLNode.Entry], as noun: String, at span: SourceSpan, specs: [FieldSpec], log: FindingLog) {
    self.entries = entries
    self.noun = noun
    self.span = span
    self.specs = specs
    self.log = log
  }

  /// Checks that there are no keys but known ones, and that what is required is there. A first heading is as good as
  /// the field `title`.
  func checkKeys(titledBy heading: MarkdownHeading? = nil) {
    let meant = checkUnknownKeys()
    for spec in specs where spec.isRequired && entry(spec.name) == nil && !meant.contains(spec.name) {
      if spec.name == "title", heading != nil { continue }
      log.add(
        FieldRules.missing.finding(
          "'\(spec.name)' is missing from this \(noun)", at: span, hint: "add '\(spec.name)': \(spec.meaning)"))
    }
  }

  /// The fields that misspelt keys were most likely meant to be: they are not missing as well.
  private func checkUnknownKeys() -> Set<String> {
    var meant: Set<String> = []
    for entry in entries where !specs.contains(where: { $0.name == entry.key }) {
      if let near = nearMiss(to: entry.key, in: specs.map(\.name)) { meant.insert(near) }
      log.add(
        FieldRules.unknown.finding(
          "'\(entry.key)' is not a field of \(withArticle(noun))", at: entry.keySpan,
          hint: suggestion(for: entry.key, among: specs.map(\.name))
            ?? "see the fields with 'fairlead schema'"))
    }
    return meant
  }

  func entry(_ name: String) -> YAMLNode.Entry? { entries.first { $0.key == name } }

  /// Where the value of a field stands, or the whole when it is not written.
  func place(of name: String) -> SourceSpan { entry(name)?.value.span ?? span }

  /// The scalar of a field with its place; nil, with a finding, when something else stands there.
  func scalar(_ name: String) -> Located<String>? {
    guard let entry = entry(name) else { return nil }
    return scalar(entry.value, of: name)
  }

  func scalar(_ node: YAMLNode, of name: String) -> Located<String>? {
    switch node.value {
    case .scalar(let text, _) where !text.allSatisfy(\.isWhitespace):
      if text == "TODO" {
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
        "'\(name)' is \(node.inWords), not \(words(for: name))", at: node.span, hint: "write \(words(for: name))"))
  }

  /// The value of a field through a reader that returns nil for what it cannot read.
  func value<Value>(_ name: String, _ rule: Rule, _ read: (String) -> Value?) -> Value? {
    guard let written = scalar(name) else { return nil }
    guard let value = read(written.value) else {
      log.add(
        rule.finding(
          "'\(written.value)' is not \(words(for: name))", at: written.span,
          notes: [], hint: hint(for: name, written: written.value)))
      return nil
    }
    return value
  }

  func spec(_ name: String) -> FieldSpec? { specs.first { $0.name == name } }

  private func words(for name: String) -> String { spec(name)?.shape.inWords ?? "a value" }

  private func hint(for name: String, written: String) -> String? {
    guard let spec = spec(name) else { return nil }
    switch spec.shape {
    case .choice(let words): return suggestion(for: written, among: words)
    case .number, .share, .count: return numberHint(for: spec, written: written)
    case .date:
      let isWellFormed = written.count == 10 && written.split(separator: "-").map(\.count) == [4, 2, 2]
      return isWellFormed ? "there is no such day in the calendar; correct it" : "write it as YYYY-MM-DD"
    default: return "\(name): \(spec.meaning)"
    }
  }

  private func numberHint(for spec: FieldSpec, written: String) -> String {
    if written.contains(",") { return "use a point for decimals and nothing between thousands" }
    let digits = String(written.prefix { $0.isNumber || ".-+".contains($0) })
    if case .share = spec.shape, let share = readNumber(written), (1...100).contains(share) {
      return "write '\(written)%' for \(written) in a hundred"
    }
    if digits != written, readNumber(digits) != nil { return "write the number alone: \(digits)" }
    return "\(spec.name): \(spec.meaning)"
  }
}

/// "a team", "an objective".
func withArticle(_ noun: String) -> String {
  "\(noun.first.map { "aeiou".contains($0) } ?? false ? "an" : "a") \(noun)"
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
