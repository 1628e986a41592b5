import Diagnostics
import Documents
import Record

// Which keys a mapping has, which it lacks, and which of them were meant to be others.
extension FieldReader {
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
}
