import Diagnostics
import Record

/// Where a file says who may read it.
struct VisibilityStatement: Sendable {
  let word: VisibilityWord
  /// The word as written, for messages.
  let written: String
  /// Who may read it, as far as that can be made out; empty when nothing is written.
  let value: String
  let span: SourceSpan
  /// It is a key of the front matter, and not a word of the text.
  var isKey = false
  /// It stands in a comment of YAML, which nothing else reads.
  var isComment = false

  /// Only this word publishes a record.
  var saysEveryone: Bool { Visibility(value).isEveryone }

  /// A label that a person can be told, and that is never `everyone`.
  var label: String {
    let words = isHeldBack ? "" : String(value.prefix(60))
    return words.isEmpty ? "nobody" : words
  }

  /// As written, no longer than a message bears.
  var quoted: String { written.count > 40 ? String(written.prefix(40)) + "…" : written }

  /// A word or a few that name readers, and no slip or sentence.
  var isLabel: Bool {
    if case .misspelt = word { return false }
    return !value.isEmpty && value.split(separator: " ").count <= longestLabel
  }

  /// It says that nobody is to read it yet: `draft: true`, `embargo: 2027-01-31`.
  private var isHeldBack: Bool {
    guard let colon = written.firstIndex(of: ":") else { return false }
    switch RestrictionKind.named(separatedCamelCase(String(written[..<colon]))) {
    case .unpublished, .published, .embargo: return true
    default: return false
    }
  }

  /// Why the record is not published.
  func finding() -> Finding {
    if case .restriction = word {
      return VisibilityRules.classification.finding(
        "'\(quoted)' says that \(isHeldBack ? "this record is held back" : "not everyone may read this record"), so it is not published",
        at: span,
        hint: "write 'visibility: …' in the front matter to say who may; if everyone may, 'visibility: everyone'")
    }
    if case .misspelt = word {
      return VisibilityRules.misspelt.finding(
        "'\(quoted)' may mean 'visibility', so this record is not published", at: span,
        hint: "did you mean 'visibility'? If not, use another word")
    }
    if value.isEmpty {
      return ContentRules.hidden.finding(
        "'\(quoted)' does not say who may read this record, so it is not published", at: span,
        hint: "write 'everyone' to publish it")
    }
    if !isKey, !isComment, value.split(separator: " ").count > longestLabel {
      return VisibilityRules.sentence.finding(
        "'\(quoted)' with what follows was read as who may read this record, so it is not published", at: span,
        hint:
          "if it is about something else, begin the line with another word; if it is meant, write 'visibility: …' in "
          + "the front matter, with a label of a word or two")
    }
    return ContentRules.hidden.finding(
      "this record is for '\(label)', so it is not published", at: span,
      hint: isComment
        ? "take the '#' away if that is meant; if everyone may read it, write 'visibility: everyone' as a key"
        : isKey && word == .exact ? nil : "if everyone may read it, write 'visibility: everyone' in the front matter")
  }
}

/// A statement by another word than `visibility`, and how sure it is.
struct RestrictionStatement {
  let strength: Restriction
  let statement: VisibilityStatement
}

/// More words than these behind the word are a sentence.
private let longestLabel = 3

enum VisibilityRules {
  static let misspelt = Rule(
    "content.visibility-misspelt", .error, "The word 'visibility' is spelt right",
    explanation: """
      A misspelt `visibility` would publish a record that is not for everyone. So whatever could be the word, as a key, a \
      heading, a bullet, a cell of a table or the beginning of a line, withholds the record, and stops the report until it is \
      mended: in a file of our own form, in the text, and in records of other tools.
      """)

  static let topic = Rule(
    "content.visibility-topic", .note, "A record says in its front matter who may read it",
    explanation: """
      The word "Visibility" begins a line, a heading or a row among the arguments of the text, with a sentence or a \
      comparison behind it. It was read as something that the record is about, and the record is published. If it says who \
      may read the record, write `visibility: LABEL` in the front matter.
      """)

  static let sentence = Rule(
    "content.visibility-sentence", .warning, "A line that begins with 'Visibility' says who may read the record",
    explanation: """
      The word stands where a label would, in the head of the text, with several words behind it, as in "Visibility: \
      consumers see their lag". If it says who may read the record, the record is not for everyone; so it is withheld until \
      somebody has looked. Begin the line with another word where it is about something else. Where it is meant, write \
      `visibility: LABEL` in the front matter.
      """)

  static let classification = Rule(
    "content.visibility-classification", .warning, "What is not for everyone says so with 'visibility'",
    explanation: """
      `classification: restricted`, `Vertraulich: ja`, `viewers: leadership`, `draft: true`, `embargo: 2027-01-01`, a tag \
      such as `leadership-only`, or a line such as "Confidential" in the head of the text says that not everyone may read \
      the record, so it is withheld. A key such as `classification` or `audience` whose value may mean anything is told, and \
      the record is published. Write `visibility: LABEL` to say who may read it. `visibility: everyone` publishes it, unless \
      what stands beside it can mean nothing else (`content.visibility-contradiction`).
      """)

  static let contradiction = Rule(
    "content.visibility-contradiction", .warning, "A record says in one way who may read it",
    explanation: """
      One place of the record says that everyone may read it, and another that not everyone may, or two places name \
      different readers. The more restrictive counts: the record is withheld, from everyone where two labels differ, until \
      only one of them is left. `visibility: everyone` settles what `classification`, `audience` or `draft` may mean; it \
      does not settle "Confidential: leadership only".
      """)

  static let unseen = Rule(
    "content.visibility-unseen", .warning, "A record that not everyone may read is read by somebody",
    explanation: """
      Some audience has labels under `sees` in `fairlead.yaml`, and the label of this record is none of them: no report shows \
      it. A label that is nearly one of theirs is a warning, because it is most likely a slip; any other is a note.
      """)

  static let rows = Rule(
    "content.visibility-of-rows", .error, "No row of a table is for a few",
    explanation: """
      A table has a column such as `visibility`. Its rows become figures and lists of every report, so what one of them says \
      of its readers cannot be kept: the table is not read, and nothing is published. Leave out the rows that are not for \
      everyone, and the column with them. A review, a guardrail or an entry of the radar that a few may read is written as a \
      file with `visibility`. A column that measures something else needs another name, or is named in `fairlead.yaml`.
      """)

  static let all = [misspelt, topic, sentence, classification, contradiction, unseen, rows]
}
