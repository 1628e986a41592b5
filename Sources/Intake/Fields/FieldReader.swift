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
  private let meant: [String: String]
  /// Fields that stand as values, by the keys that should be theirs.
  private let reversed: [String: String]
  /// Keys whose values could not be read, and have their findings.
  private let lost: [String]
  /// What stands behind such a key, as a reader takes it.
  private let lostWords: [String: String]

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

  /// Whether a field is written, perhaps under a misspelt name: that name has its finding, and is one slip.
  func isAttempted(_ name: String) -> Bool { entry(name) != nil || meant.values.contains(name) || lost.contains(name) }

  /// The words of a field that YAML refuses, such as `unit: %`, so that what follows from it is not told as well.
  func lostText(_ name: String) -> String? { lostWords[name] }

  /// Checks that there are no keys but known ones, and that what is required is there. A first heading is as good as
  /// the field `title`.
  func checkKeys(titledBy heading: MarkdownHeading? = nil) {
    checkUnknownKeys()
    guard !isCut else { return }
    for spec in specs where spec.isRequired && !isAttempted(spec.name) {
      if spec.name == "title", heading != nil { continue }
      log.add(
        FieldRules.missing.finding(
          "'\(spec.name)' is missing from this \(noun)", at: span, hint: "add '\(spec.name)': \(spec.wordedMeaning)"))
    }
  }

  /// One finding for a file without any field, instead of one for each that it needs.
  ///
  /// - Parameter stray: names of fields that stand in the text.
  func reportNoFields(in node: YAMLNode? = nil, stray: [Located<String>] = []) {
    if let first = stray.first {
      log.add(
        FieldRules.missing.finding(
          "fields are written from line \(first.span.line), and not read: they do not stand between two lines of ---",
          at: first.span, hint: "let the first line of the file be '---', and write another below the last field"))
      return
    }
    if let node, !node.isNull {
      log.add(
        FieldRules.wrongShape.finding(
          "this file is \(node.inWords), not made of keys and values", at: node.span,
          hint: "write lines such as 'title: …'"))
      return
    }
    let names = specs.filter(\.isRequired).map { "'\($0.name)'" }.joined(separator: ", ")
    log.add(
      FieldRules.missing.finding(
        "no fields are written, and \(indefinite(noun)) needs \(names)", at: span,
        hint: noun == Kind.organization.name
          ? "begin with 'fairlead init'"
          : "'fairlead new \(noun.replacing(" ", with: "-")) TITLE' writes a file with every field explained"))
  }

  private func checkUnknownKeys() {
    let names = specs.map(\.name)
    let kind = indefinite(noun)
    let unknown = entries.lazy.filter { !names.contains($0.key) && !isVisibility($0.key, names) }
    for (number, entry) in unknown.enumerated() {
      if let field = reversed[entry.key] {
        log.add(
          FieldRules.unknown.finding(
            "'\(entry.key): \(field)' has key and value in each other's place", at: entry.keySpan,
            hint: "write '\(field): \(entry.key)'"))
        continue
      }
      let hint =
        meant[entry.key].map { "did you mean '\($0)'?" }
        ?? (number < FieldReader.hintsGiven ? suggestion(for: entry.key, among: names) : nil)
      log.add(
        FieldRules.unknown.finding(
          "'\(entry.key)' is not a field of \(kind)", at: entry.keySpan,
          hint: hint ?? "see the fields with 'fairlead schema'"))
    }
  }

  /// Who may read a record is read from the key in any case (`VisibilityReading`).
  private func isVisibility(_ key: String, _ names: [String]) -> Bool {
    key.lowercased() == "visibility" && names.contains("visibility")
  }

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

  private func words(for name: String) -> String { spec(name)?.shape.inWords ?? "a value" }

  /// What was expected, and for a date of the right form, that there is no such day.
  private func words(for name: String, written: String) -> String {
    guard case .date? = spec(name)?.shape, isWrittenAsDay(written) else { return words(for: name) }
    return "a day that exists"
  }

  private func hint(for name: String, written: String) -> String? {
    guard let spec = spec(name) else { return nil }
    switch spec.shape {
    // The message has all words.
    case .choice(let words):
      let light = trafficLights[written.lowercased()]
      let near = nearMiss(to: written, in: words) ?? (light.flatMap { words.contains($0) ? $0 : nil })
      return near.map { "did you mean '\($0)'?" }
    case .date where isWrittenAsDay(written):
      return written.hasPrefix("0") ? "look at the year: YYYY-MM-DD" : "look at month and day: YYYY-MM-DD"
    case .date: return "write it as \(onlyDay(written)?.iso ?? "YYYY-MM-DD")"
    case .duration:
      let unit = readQuantity(written).flatMap { TimeUnit.meant(by: $0.after) }
      return unit.map { "did you mean '\($0)'?" }
        ?? "write a whole number and a unit: 30 days, 2 weeks, 6 months, 1 year"
    case .flag: return "write true or false"
    default: return "\(name): \(spec.meaning)"
    }
  }
}

/// Colours in which the state of an objective is told elsewhere.
private let trafficLights = [
  "green": "on track", "yellow": "at risk", "amber": "at risk", "orange": "at risk", "red": "off track",
]

/// The day that three numbers come to, where there is only one: with points the day comes first wherever people write
/// days so; with other signs only where one of the numbers can be no month.
private func onlyDay(_ text: String) -> CalendarDate? {
  guard let sign = text.first(where: { !$0.isNumber }), ".-/".contains(sign) else { return nil }
  let parts = text.split(separator: sign, omittingEmptySubsequences: false)
  let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
  guard parts.count == 3, numbers.count == 3 else { return nil }
  if parts[0].utf8.count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
  guard parts[2].utf8.count == 4 else { return nil }
  let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  if sign == "." { return dayFirst }
  let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
  return dayFirst == nil || monthFirst == nil || dayFirst == monthFirst ? dayFirst ?? monthFirst : nil
}

private func isWrittenAsDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.utf8.count) == [4, 2, 2] && text.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) }
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
