import Diagnostics
import Documents
import Record

/// What the front matter and the text of a file say of who may read it. What is not for everyone is withheld, whatever
/// else is said beside it.
struct VisibilityReading {
  private var statements: [VisibilityStatement] = []
  private var topics: [VisibilityStatement] = []
  /// What says by another word that not everyone may read it, and counts where nobody says who may.
  private var restriction: VisibilityStatement?
  /// A key that may say so.
  private var classification: Located<String>?

  /// The statement that withholds the record; nil when everyone may read it.
  var withholding: VisibilityStatement? {
    statements.isEmpty ? restriction : statements.first { !$0.saysEveryone }
  }

  /// Words that may be misspelt, though they withhold nothing.
  var misspelt: VisibilityStatement? {
    statements.first { if case .misspelt = $0.word { $0.isKey } else { false } }
  }

  /// What withholds the record is a key that nobody knows.
  var isMisspeltKey: Bool {
    guard let said = withholding ?? misspelt, said.isKey, said.word != .restriction else { return false }
    return said.written.lowercased() != "visibility"
  }

  /// What the word begins instead; nil when the record is withheld anyway.
  var topic: VisibilityStatement? { withholding == nil ? topics.first : nil }

  /// The keys of a front matter or a metadata file, at any depth.
  mutating func read(_ entries: [YAMLNode.Entry]) {
    var pending = entries.reversed() as [YAMLNode.Entry]
    while let entry = pending.popLast() {
      if let word = VisibilityWord(entry.key) ?? VisibilityWord(qualified: entry.key) {
        let value = (entry.value.plainText ?? entry.value.onlyElement?.plainText) ?? entry.value.asText
        statements.append(
          VisibilityStatement(
            word: word, written: entry.key, value: VisibilityLabel.plain(value[...]),
            span: entry.value.isNull ? entry.keySpan : entry.value.span, isKey: true))
      } else if restriction == nil {
        if let value = entry.value.plainText { readRestriction(entry, value) } else { readTags(entry) }
      }
      switch entry.value.value {
      case .mapping(let inner): pending += inner.reversed()
      case .sequence(let elements):
        for element in elements { if case .mapping(let inner) = element.value { pending += inner.reversed() } }
      case .scalar, .null: break
      }
    }
  }

  /// `tags: [confidential]`: a word that a line by itself says it with.
  private mutating func readTags(_ entry: YAMLNode.Entry) {
    guard ["tags", "labels", "keywords"].contains(entry.key.lowercased()),
      case .sequence(let elements) = entry.value.value
    else { return }
    let tag = elements.lazy.compactMap { node in node.plainText.map { (text: $0, span: node.span) } }
      .first { $0.text.utf8.count <= 40 && Restriction.isBanner($0.text) }
    guard let tag else { return }
    restriction = VisibilityStatement(
      word: .restriction, written: "\(entry.key): \(tag.text)", value: tag.text, span: tag.span, isKey: true)
  }

  private mutating func readRestriction(_ entry: YAMLNode.Entry, _ value: String) {
    switch Restriction(separatedCamelCase(entry.key), value) {
    case .certain:
      restriction = VisibilityStatement(
        word: .restriction, written: "\(entry.key): \(value)", value: value, span: entry.value.span, isKey: true)
    case .perhaps: classification = classification ?? Located(entry.key, at: entry.keySpan)
    case nil: break
    }
  }

  /// The text, or what of a front matter is not known from its keys.
  mutating func read(
    text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, leavingOutComments: Bool = false
  ) {
    restriction = restriction ?? Intake.restriction(in: text, file: file, firstLine: firstLine)
    guard mayStateVisibility(text) else { return }
    let scan = VisibilityScan(text, file: file, firstLine: firstLine, leavingOutComments: leavingOutComments)
    statements += scan.statements
    topics += scan.topics
  }

  /// The comments of YAML, where no key says anything: a `visibility` that somebody has put behind a `#` may be meant.
  mutating func read(commentsOf text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    guard statements.isEmpty, mayStateVisibility(text) else { return }
    statements = visibilityComments(in: text, file: file, firstLine: firstLine)
  }

  /// The value that a record's header gets; nil leaves it as it is.
  var label: String? { withholding?.label }

  func findings(isOurs: Bool) -> [Finding] {
    if let withholding {
      // An empty field of ours has its finding.
      let isEmptyField = isOurs && withholding.written == "visibility" && withholding.value.isEmpty && withholding.isKey
      return isEmptyField ? [] : [withholding.finding()]
    }
    if let misspelt { return [misspelt.finding()] }
    if statements.isEmpty, let classification {
      let finding = VisibilityRules.classification.finding(
        "'\(classification.value)' does not withhold this record: it is published", at: classification.span,
        hint: "if not everyone may read it, write 'visibility: …' beside it; else 'visibility: everyone'")
      // Most that name their audience mean whom it is written for.
      return [classification.value.lowercased() == "audience" ? finding.atMost(.note) : finding]
    }
    return topic.map {
      [
        VisibilityRules.topic.finding(
          "'\($0.written)' was read as a topic of this record, and not as who may read it", at: $0.span,
          hint: "if it says who may read the record, write 'visibility: …' in the front matter")
      ]
    } ?? []
  }
}
