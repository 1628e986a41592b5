import Diagnostics
import Documents
import Record

/// Of a record in which something that `fairlead new` wrote was not replaced.
package let unfilledTextRuleID = "content.unfilled"

/// What `fairlead new` wrote into a record and nobody replaced.
enum UnfilledText {
  static let rule = Rule(
    unfilledTextRuleID, .warning, "The text of a record is its author's",
    explanation: """
      `fairlead new` leaves a sentence below each heading that says what belongs there, and the word TODO where something \
      has to be written. Left as it is, it would be published as the record's own words. Write the text, or remove it with \
      its heading.
      """)

  /// The findings about the text of a record of ours.
  static func findings(in outline: MarkdownOutline, of kind: RecordKind) -> [Finding] {
    let sentences = boilerplate[kind] ?? []
    return outline.blocks(beginningWith: initials.contains).compactMap { block in
      guard isText(block.kind) else { return nil }
      if outline.starts(block, with: "TODO"), isToDo(outline.text(of: block)) {
        return rule.finding(
          "'TODO' is still to be written", at: outline.span(of: block), hint: "write it, or remove the line")
      }
      let isLeft = sentences.indices.contains { place in
        outline.starts(block, with: sentences[place].start)
          && outline.text(of: block).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            == sentences[place].text
      }
      guard isLeft else { return nil }
      return rule.finding(
        "this is still what 'fairlead new' wrote", at: outline.span(of: block), hint: "write it, or remove the section")
    }
  }

  /// `TODO`, `TODO: …`, but not `TODOs are kept in the tracker`.
  static func isToDo(_ text: String) -> Bool {
    text.hasPrefix("TODO") && !(text.dropFirst(4).first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
  }

  private static func isText(_ kind: MarkdownBlock.Kind) -> Bool {
    switch kind {
    case .heading, .paragraph, .item: true
    case .code, .table, .rule: false
    }
  }

  /// The sentences of new files, each on one line, by kind.
  private static let boilerplate = Dictionary(
    Kind.all.compactMap { kind in kind.record.map { ($0.kind, sentences(of: kind)) } }
  ) { first, _ in first }

  /// The first bytes of all of them, and of TODO: most blocks begin with another.
  private static let initials: [UInt8] = {
    let sentences = boilerplate.values.joined().compactMap { $0.start.utf8.first }
    return Set(sentences).union("T".utf8).sorted()
  }()

  private static func sentences(of kind: Kind) -> [(start: String, text: String)] {
    kind.newBody.split(separator: "\n\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }.map { (String($0.prefix(20)), $0) }
  }
}

extension DecisionDraft {
  /// What is read more patiently than our own fields may still be left to write.
  func reportToDo(in entries: [YAMLNode.Entry]) {
    for entry in entries {
      switch fieldName(entry.key) {
      case "title", "deciders", "consulted", "informed", "tags": break
      default: continue
      }
      let nodes = if case .sequence(let elements) = entry.value.value { elements } else { [entry.value] }
      for node in nodes where node.plainText.map(UnfilledText.isToDo) ?? false {
        log.add(
          FieldRules.toDo.finding(
            "'\(entry.key)' is still to be written", at: node.span, hint: "write it, or remove the key"))
      }
    }
  }
}
