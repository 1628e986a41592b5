import Diagnostics

/// How one decision says it stands to another.
enum DecisionRelation: Sendable {
  case supersedes, supersededBy, amends, amendedBy, related

  /// The same tie, told from the other record.
  var inverse: DecisionRelation {
    switch self {
    case .supersedes: .supersededBy
    case .supersededBy: .supersedes
    case .amends: .amendedBy
    case .amendedBy: .amends
    case .related: .related
    }
  }
}

/// One record's mention of another, as written, before it is known which is meant.
struct DecisionMention: Sendable, Equatable {
  var text: String
  /// The path of a link, from the mentioning file.
  var path: String?
  var span: SourceSpan
  /// It is a link of the text, which is checked as every link is.
  var isLink = false
  /// Only something in the record is meant: "the retries of ADR-3", "ADR 7's limits".
  var isOfPart = false
  /// More likely words of a sentence than a title: it means a record that has that title, and nothing is wrong without one.
  var isPerhapsProse = false
}

/// What may name a record in a piece of text.
enum Naming {
  /// Any words, as in a field that lists records.
  case anything
  /// Any words directly behind the verb, and later on what looks like a number, a file or a link.
  case first
  /// Only what looks like one of those, as in the middle of a sentence.
  case references
}

/// The records named in a piece of text that may hold Markdown links: `[ADR-0005](0005-x.md) and ADR-0007`.
func mentions(
  in text: Substring, at span: SourceSpan, naming: Naming = .anything, words: DecisionWords = .standard
) -> [DecisionMention] {
  // "None; complements 0095" names nothing, and neither does "nothing until it is agreed".
  if naming == .anything, words.saysNothingFirst(text) { return [] }
  if naming != .references, beginsWithNothing(text) { return [] }
  var found: [DecisionMention] = []
  var rest = text
  while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
    let close = rest[middle.upperBound...].firstIndex(of: ")")
  {
    let label = String(rest[rest.index(after: open)..<middle.lowerBound].drop { $0 == "[" })
    found.append(DecisionMention(text: label, path: String(rest[middle.upperBound..<close]), span: span))
    rest = rest[rest.index(after: close)...]
  }
  if found.isEmpty { found = plainMentions(in: rest, at: span, naming: naming, words: words) }
  return found.filter { !words.namesNothing($0.text) || $0.path?.isEmpty == false }
}

/// Without links: names between commas and "and". A number with a title behind it ("ADR 0004 - Title") is one name.
private func plainMentions(
  in text: Substring, at span: SourceSpan, naming: Naming, words: DecisionWords
) -> [DecisionMention] {
  let text = text.prefix(600)
  let told = firstSentence(of: withoutRemarks(text, words: words), orAll: isReference)
  let parts = told.replacing(" and ", with: ",").replacing(" & ", with: ",")
    .split { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "、" || $0 == "，" }.prefix(50)
  var found: [DecisionMention] = []
  for (index, part) in parts.enumerated() {
    let name = withoutArticle(fileFirst(trimmed(wikiTarget(of: naming == .anything ? part : firstSentence(of: part)))))
    guard !name.isEmpty else { continue }
    if name.hasSuffix(".md"), let file = name.split(separator: " ").last, file.count < name.count {
      // "The rules of CLAUDE.md".
      let isGeneral = isGeneralFile(String(file))
      found.append(DecisionMention(text: trimmed(file), span: span, isOfPart: true, isPerhapsProse: isGeneral))
      continue
    }
    if isReference(name), beginsWithReference(name) || innerReference(of: name) == nil {
      let (reference, isOfPart) = leadingReference(of: name)
      // "The retries in ADRs 13, 15": what was said of the first is said of all.
      found.append(
        DecisionMention(
          text: reference, span: span, isOfPart: isOfPart || found.last?.isOfPart == true,
          isPerhapsProse: isGeneralFile(reference)))
    } else if let (reference, isWhole) = innerReference(of: name) {
      found.append(DecisionMention(text: reference, span: span, isOfPart: !isWhole))
    } else if naming == .anything || naming == .first && index == 0 && name.first?.isNumber != true {
      // "2 older services" is no title, and what goes on behind a reference is none.
      // A title has no half of a bracket: "FIXME(Phase 4 in …" was cut out of a sentence.
      let isProse = name.contains(" ") && (name.first?.isLowercase == true || name.contains("("))
      guard !isProse || !found.contains(where: { isReference($0.text) }) else { continue }
      found.append(DecisionMention(text: name, span: span, isPerhapsProse: isProse))
    }
  }
  return found
}

/// Up to the first full stop that ends a sentence: that of "5. A title" does not.
private func firstSentence(of text: Substring) -> Substring {
  guard let stop = text.firstRange(of: ". "), text[..<stop.lowerBound].contains(where: \.isLetter) else { return text }
  return text[..<stop.lowerBound]
}

/// The same, where what stands before the stop is what a test asks for; else the whole.
private func firstSentence(of text: Substring, orAll test: (String) -> Bool) -> Substring {
  let first = firstSentence(of: text)
  return first.endIndex < text.endIndex && test(trimmed(first)) ? first : text
}

/// What a wiki link leads to: `[[0005-queues|the queues]]`.
private func wikiTarget(of part: Substring) -> Substring {
  guard part.utf8.contains(UInt8(ascii: "|")), part.contains("[[") else { return part }
  return part.prefix { $0 != "|" }
}

/// Without remarks in brackets behind a reference: "ADR 0026 (the board, 2026-10-02)". A number in brackets behind a title
/// is no remark.
private func withoutRemarks(_ text: Substring, words: DecisionWords) -> Substring {
  guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
  var kept = ""
  var rest = text
  while let open = rest.firstIndex(of: "(") {
    let inside = rest[rest.index(after: open)...]
    let close = inside.firstIndex(of: ")") ?? inside.endIndex
    kept += rest[..<open]
    let before = trimmed(kept.split { ",;\n".contains($0) }.last ?? "")
    let isRemark =
      isReference(before) || endsInNumber(before) || latestDay(in: String(inside[..<close]), words: words) != nil
    if !isRemark { kept += rest[open..<close] }
    rest = rest[close...]
    if !rest.isEmpty { rest = rest.dropFirst() }
  }
  return Substring(kept + rest)
}

/// `GEP-026`, `D-7`: letters and a number, by whatever name a register numbers its records.
private func endsInNumber(_ text: String) -> Bool {
  guard let last = text.split(separator: " ").last else { return false }
  return last.last?.isNumber == true && last.first?.isLetter == true && last.utf8.contains(UInt8(ascii: "-"))
}

/// "el 0002" is 0002. A title keeps its article.
private func withoutArticle(_ name: String) -> String {
  guard name.utf8.count < 40, let blank = name.firstIndex(of: " "),
    DecisionLanguage.articles.contains(name[..<blank].lowercased())
  else { return name }
  let rest = trimmed(name[blank...])
  return isReference(rest) ? rest : name
}

/// Up to the end of the name of a file: "0005-queues.md for the queues".
private func fileFirst(_ name: String) -> String {
  guard let end = name.firstRange(of: ".md ")?.lowerBound, !name[..<end].contains(" ") else { return name }
  return trimmed(name[..<end] + ".md")
}

/// Without blanks, brackets, quotes and stops around it.
private func trimmed(_ part: some StringProtocol) -> String {
  let dress = " \t\r\n[](){}<>\"'`*_.:!“”‘’–—\u{FE0F}"
  let front = part.drop { dress.contains($0) }
  return String(front.reversed().drop { dress.contains($0) }.reversed())
}

/// Whether a name is a number or a file of a record: `ADR-0004`, `#4`, `RFC 12`, `0004`, `0004-x.md`.
func isReference(_ name: String) -> Bool {
  if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return true }
  return DecisionNames.number(in: name.lowercased()) != nil
}
