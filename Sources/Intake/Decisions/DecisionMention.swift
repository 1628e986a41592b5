import Diagnostics

/// How one decision says it stands to another.
enum DecisionRelation: Sendable {
  case supersedes, supersededBy, amends, amendedBy, related
}

/// One record's mention of another, as written, before it is known which is meant.
struct DecisionMention: Sendable, Equatable {
  var text: String
  /// The path of a link, from the mentioning file.
  var path: String?
  var span: SourceSpan
  /// It is a link of the text, which is checked as every link is.
  var isLink = false
}

/// What a line under "Status" or "Links" says about other records.
struct RelationLine {
  let relation: DecisionRelation
  /// What follows the verb.
  let rest: Substring

  /// Nil when the line does not begin with a verb that relates two records. `supercede` is how adr-tools spells it.
  init?(_ line: String) {
    let trimmed = line.drop { " *-_".contains($0) }
    let lowered = trimmed.lowercased()
    for (phrase, relation) in RelationLine.verbs where lowered.hasPrefix(phrase) {
      let rest = trimmed.dropFirst(phrase.count)
      guard rest.first.map({ !$0.isLetter }) ?? true else { continue }
      self.relation = relation
      self.rest = rest.drop { $0 == ":" || $0 == " " || $0 == "*" }
      return
    }
    return nil
  }

  /// The longer phrase first where one begins with the other.
  private static let verbs: [(String, DecisionRelation)] = [
    ("partly superseded by", .supersededBy), ("partially superseded by", .supersededBy),
    ("superseded by", .supersededBy), ("superceded by", .supersededBy), ("replaced by", .supersededBy),
    ("obsoleted by", .supersededBy), ("supersedes", .supersedes), ("supercedes", .supersedes),
    ("replaces", .supersedes), ("obsoletes", .supersedes), ("amended by", .amendedBy), ("amends", .amends),
    ("updated by", .amendedBy), ("updates", .amends), ("clarified by", .related), ("clarifies", .related),
    ("extended by", .related), ("extends", .related), ("refined by", .related), ("refines", .related),
    ("relates to", .related), ("related to", .related), ("related", .related), ("depends on", .related),
    ("see also", .related), ("see", .related), ("enabled by", .related), ("enables", .related),
    ("required by", .related),
    ("requires", .related), ("linked to", .related),
  ]
}

/// The records named in a piece of text that may hold Markdown links: `[ADR-0005](0005-x.md) and ADR-0007`.
func mentions(in text: Substring, at span: SourceSpan) -> [DecisionMention] {
  var found: [DecisionMention] = []
  var rest = text
  while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
    let close = rest[middle.upperBound...].firstIndex(of: ")")
  {
    let label = String(rest[rest.index(after: open)..<middle.lowerBound])
    found.append(DecisionMention(text: label, path: String(rest[middle.upperBound..<close]), span: span))
    rest = rest[rest.index(after: close)...]
  }
  if found.isEmpty { found = plainMentions(in: rest, at: span) }
  return found
}

/// Without links: names between commas and "and". A number with a title behind it ("ADR 0004 - Title") is one name.
private func plainMentions(in text: Substring, at span: SourceSpan) -> [DecisionMention] {
  text.replacing(" and ", with: ",").split(separator: ",").compactMap { part in
    let name = part.trimmingPrefix { $0.isWhitespace }
    let trimmed = String(name.reversed().drop { $0.isWhitespace || $0 == "." }.reversed())
    return trimmed.isEmpty ? nil : DecisionMention(text: trimmed, path: nil, span: span)
  }
}
