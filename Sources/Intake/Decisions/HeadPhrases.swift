import Diagnostics
import Documents
import Record

/// Lines of the head that name no field and say something all the same.
extension DecisionDraft {
  /// `> Superseded by [9](0009-x.md)`: a line of the head that names the successor, whatever the status says.
  mutating func readSuccessor(_ text: String, at span: SourceSpan, linked: [DecisionMention]) -> Bool {
    guard text.utf8.count > 12, let first = relationPhrases(in: text, words: words).first,
      first.relation == .supersededBy, first.isLeading
    else { return false }
    guard linked.isEmpty ? !beginsWithNothing(first.rest) && !words.isNothing(first.rest) : true else { return true }
    readRelations(in: text, at: span, linked: linked)
    setStatus(text, at: span, dialect: .nygard)
    return true
  }

  /// `Amends [1](0001-x.md)`: a line of the head that says what this record does to another, and names it.
  mutating func readTie(_ text: String, at span: SourceSpan, linked: [DecisionMention]) -> Bool {
    guard (8...160).contains(text.utf8.count), let first = relationPhrases(in: text, words: words).first,
      first.relation == .amends || first.relation == .supersedes || first.relation == .amendedBy, first.isLeading,
      !linked.isEmpty
        || !Intake.mentions(in: first.rest, at: span, naming: .references, words: words).isEmpty
    else { return false }
    readRelations(in: text, at: span, linked: linked)
    return true
  }

  /// `[Accepted] 2026-01-05` below the title: a status and its day, and nothing else.
  func isBareStatus(_ text: String, _ block: MarkdownBlock) -> Bool {
    guard prose.section == .head, block.quoteDepth == 0, !hasStatus, text.utf8.count <= 60 else { return false }
    let reader = StatusReader(words: words)
    let said = Intake.words(in: text, limit: 12).filter {
      !reader.isDatePart($0) && !DecisionLanguage.dayWords.contains($0)
    }
    return words.statuses[said.joined(separator: " ")] != nil
  }
}
