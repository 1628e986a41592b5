import Diagnostics
import Record

extension DecisionDraft {
  /// What a text says about other records. `linked` are the links in it, in order, where it is prose.
  mutating func readRelations(in text: String, at span: SourceSpan, linked: [DecisionMention] = []) {
    // The words of a template relate nothing.
    if let status, status.isUnfilled, decision.rawStatus?.value == text { return }
    let masked = linked.isEmpty ? text : masking(linked, in: text)
    for phrase in relationPhrases(in: masked, words: words) {
      let links = linked.isEmpty ? [] : unmasked(phrase.rest, linked, in: masked)
      let named =
        links.isEmpty
        ? Intake.mentions(
          in: phrase.rest, at: span, naming: phrase.isLeading && !phrase.isCommon ? .first : .references, words: words)
        : links
      relate(phrase.relation, named, isPartial: phrase.isPartial)
    }
  }
}

/// Stands for a link in a text whose links are known apart, so that no word of a label is taken for a verb.
private let linkMark: Character = "\u{FFFC}"

private func masking(_ linked: [DecisionMention], in text: String) -> String {
  var masked = ""
  var rest = text[...]
  for link in linked {
    guard !link.text.isEmpty, let label = rest.firstRange(of: link.text) else { continue }
    masked += rest[..<label.lowerBound]
    masked.append(linkMark)
    rest = rest[label.upperBound...]
  }
  return masked + rest
}

/// The links whose marks stand in a part of the masked text.
private func unmasked(_ part: Substring, _ linked: [DecisionMention], in masked: String) -> [DecisionMention] {
  let found = linked.filter { !$0.text.isEmpty }
  let first = masked[..<part.startIndex].count { $0 == linkMark }
  let count = part.count { $0 == linkMark }
  guard first < found.count else { return [] }
  return Array(found[first..<min(found.count, first + count)])
}
