import Record

/// What a later clause is about: the record, a part of it, or another record.
extension StatusReader {
  func namesRecord(_ words: [String]) -> Bool {
    words.indices.dropLast().contains { place in
      DecisionLanguage.recordNouns.contains(words[place]) && words[place + 1].first?.isNumber == true
    }
  }

  /// "ADR 5 superseded" is said of the other record.
  func isAboutOther(_ words: [String]) -> Bool {
    guard let noun = words.prefix(2).firstIndex(where: { DecisionLanguage.recordNouns.contains($0) }),
      noun + 1 < words.count
    else { return false }
    return words[noun + 1].first?.isNumber == true
  }

  /// "The naming rules superseded in part", "decision 3 superseded": what a later clause says of a part of what was
  /// accepted. A wish or a denial says nothing.
  func partialEnd(in clause: [String], separator: StatusClause.Separator) -> ClauseMeaning? {
    for start in clause.indices.prefix(24) {
      guard let (phrase, status, length) = statusPhrase(at: clause[start...]) else { continue }
      let isEnd = [.superseded, .deprecated, .rejected].contains(status)
      let isTold = isEnd && isOfPart(clause, before: start, end: start + length)
      guard status == .partlySuperseded || isTold else { continue }
      guard !clause[..<start].contains(where: { DecisionLanguage.denials.contains($0) }) else { return nil }
      return ClauseMeaning(status: .partlySuperseded, separator: .stop, phrase: phrase, rest: [], hasDate: false)
    }
    return nil
  }

  /// Whether the subject before a verb is a part of the record: "the driver portion replaced by", "decision 3".
  func isOfPart(_ clause: [String], before start: Int, end: Int) -> Bool {
    if clause[end...].first == "by", clause.contains(where: { DecisionLanguage.partNouns.contains($0) }) { return true }
    // In German the verb comes last: "Entscheidung 2 wurde durch ADR 7 ersetzt".
    if start > 1, beginsWithPart(clause) { return true }
    let subject = clause[..<start].reversed().drop { DecisionLanguage.leadingWords.contains($0) && $0 != "decision" }
    guard let last = subject.first else { return false }
    if DecisionLanguage.partNouns.contains(last) { return true }
    guard last.first?.isNumber == true || last.count == 1, let noun = subject.dropFirst().first else { return false }
    return DecisionLanguage.partNouns.contains(noun) || DecisionLanguage.numberedParts.contains(noun)
  }

  /// "Decision 3 …", "the rule 2 …".
  func beginsWithPart(_ clause: [String]) -> Bool {
    let first = clause.drop { DecisionLanguage.articles.contains($0) }.prefix(2)
    guard first.count == 2, let noun = first.first, first.last?.first?.isNumber == true else { return false }
    return DecisionLanguage.partNouns.contains(noun) || DecisionLanguage.numberedParts.contains(noun)
  }
}
