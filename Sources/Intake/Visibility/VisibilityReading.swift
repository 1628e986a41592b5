import Diagnostics
import Documents
import Record

/// What the front matter and the text of a file say of who may read it. What is not for everyone is withheld, whatever
/// else is said beside it.
struct VisibilityReading {
  private var statements: [VisibilityStatement] = []
  private var topics: [VisibilityStatement] = []
  /// What says by another word that not everyone may read it: the first, or the first that is certain.
  private var restriction: RestrictionStatement?
  /// A key that may say so.
  private var classification: Located<String>?

  /// What the organization calls its audiences, folded.
  private let labels: Set<String>

  init(labels: Set<String> = []) { self.labels = labels }

  /// The statement that withholds the record; nil when everyone may read it.
  var withholding: VisibilityStatement? {
    if let said = statements.first(where: { !$0.saysEveryone }) { return said }
    guard let restriction, statements.isEmpty || restriction.strength == .certain else { return nil }
    return restriction.statement
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
            word: word, written: entry.key, value: VisibilityReading.label(value),
            span: entry.value.isNull ? entry.keySpan : entry.value.span, isKey: true))
      } else if restriction?.strength != .certain {
        readRestriction(entry)
      }
      switch entry.value.value {
      case .mapping(let inner): pending += inner.reversed()
      case .sequence(let elements):
        for element in elements { if case .mapping(let inner) = element.value { pending += inner.reversed() } }
      case .scalar, .null: break
      }
    }
  }

  private mutating func readRestriction(_ entry: YAMLNode.Entry) {
    let isTag = ["tags", "labels", "keywords", "categories"].contains(entry.key.lowercased())
    for node in entry.value.elementsOrSelf {
      guard let value = node.plainText else { continue }
      if isTag {
        let tag = value.split(separator: ",").first { Restriction.isTag(String($0), labels: labels) }
        if let tag { note("\(entry.key): \(tag)", .likely, value: String(tag), at: node.span) }
        continue
      }
      switch Restriction(separatedCamelCase(entry.key), value, labels: labels) {
      case .perhaps?: classification = classification ?? Located(entry.key, at: entry.keySpan)
      case let strength?: note("\(entry.key): \(value)", strength, value: value, at: node.span)
      case nil: break
      }
    }
  }

  private mutating func note(_ written: String, _ strength: Restriction, value: String, at span: SourceSpan) {
    note(
      RestrictionStatement(
        strength: strength,
        statement: VisibilityStatement(word: .restriction, written: written, value: value, span: span, isKey: true)))
  }

  private mutating func note(_ found: RestrictionStatement?) {
    guard let found, restriction == nil || found.strength == .certain && restriction?.strength != .certain else {
      return
    }
    restriction = found
  }

  /// The text, or what of a front matter is not known from its keys.
  mutating func read(
    text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, leavingOutComments: Bool = false
  ) {
    note(RestrictionScan(text, file: file, firstLine: firstLine, labels: labels).found)
    readBadges(in: text, file: file, firstLine: firstLine)
    guard mayStateVisibility(text) else { return }
    let scan = VisibilityScan(text, file: file, firstLine: firstLine, leavingOutComments: leavingOutComments)
    statements += scan.statements
    topics += scan.topics
  }

  /// The comments of YAML, where no key says anything: a `visibility` that somebody has put behind a `#` may be meant.
  mutating func read(commentsOf text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    guard statements.isEmpty, mayStateVisibility(text) else { return }
    statements = visibilityComments(in: text, file: file, firstLine: firstLine, labels: labels)
  }

  private mutating func readBadges(in text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    for badge in badges(in: text, file: file, firstLine: firstLine) {
      let (label, value) = (badge.label, badge.value)
      if let word = VisibilityWord(label) {
        statements.append(VisibilityStatement(word: word, written: label, value: value, span: badge.span))
      } else if let strength = Restriction(label, value, labels: labels), strength != .perhaps {
        let said = VisibilityStatement(word: .restriction, written: "\(label)-\(value)", value: value, span: badge.span)
        note(RestrictionStatement(strength: strength, statement: said))
      }
    }
  }

  /// A label as written, which may have a hyphen or an underscore in it; what has other signs is taken without them.
  private static func label(_ value: String) -> String {
    let isPlain =
      value.allSatisfy { $0.isLetter || $0.isNumber || "-_. ".contains($0) } && value.contains(where: \.isLetter)
    return isPlain ? value : VisibilityLabel.plain(value[...])
  }

  /// The value that a record's header gets; nil leaves it as it is. Where two labels differ it is nobody's.
  var label: String? { otherLabel == nil ? withholding?.label : "nobody" }

  /// The second of two labels, neither of which is more restrictive than the other.
  private var otherLabel: VisibilityStatement? {
    guard let withholding, withholding.isLabel, withholding.word != .restriction else { return nil }
    return statements.first {
      !$0.saysEveryone && $0.isLabel && foldedWords($0.value) != foldedWords(withholding.value)
    }
  }

  /// Two places that contradict each other; nil where a slip or a sentence has its own finding.
  private var contradiction: Finding? {
    guard let withholding, withholding.isLabel || withholding.word == .restriction else { return nil }
    if let open = statements.first(where: \.saysEveryone) { return withholding.contradiction(open: open) }
    return otherLabel.map { withholding.contradiction(other: $0) }
  }

  func findings(isOurs: Bool) -> [Finding] {
    if let contradiction { return [contradiction] }
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

extension YAMLNode {
  fileprivate var elementsOrSelf: [YAMLNode] {
    if case .sequence(let elements) = value { elements } else { [self] }
  }
}
