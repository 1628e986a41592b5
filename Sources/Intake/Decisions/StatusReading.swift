import Record

/// What one clause of a status says.
struct ClauseMeaning {
  let status: DecisionStatus
  let separator: StatusClause.Separator
  /// The words of the table that were found.
  let phrase: String
  let rest: ArraySlice<String>
  var hasDate: Bool
  /// "Then", "now": it came after what stands before it.
  var isSequel = false
}

/// The last sign of what stands between a record and "replaced" in Japanese and Korean: により, によって, で, 로, 에 의해.
private let agentMarks: Set<String> = ["に", "り", "て", "で", "로", "해"]

/// Reads a status clause by clause. The first clause is the status; a later one counts where it says by itself that the
/// record went on, and makes the whole doubtful where it takes back what the first one said.
struct StatusReader {
  let words: DecisionWords
  private(set) var found: [ClauseMeaning] = []
  private(set) var isDoubtful = false
  /// Something beside statuses was said.
  private(set) var hasMore = false
  private var isOver = false
  /// The clause before is about another record.
  private var isAboutRecord = false

  init(words: DecisionWords) {
    self.words = words
  }

  mutating func read(_ clause: StatusClause) {
    guard !isOver else { return }
    if clause.isAsked, clause.words.count <= 4 { isDoubtful = true }
    if clause.words.allSatisfy({ $0 == "status" || isDatePart($0) || DecisionLanguage.dayWords.contains($0) }) {
      // "Proposed (2026-01-05), accepted (2026-02-01)".
      if let last = found.indices.last, hasYear(clause.words) { found[last].hasDate = true }
      return
    }
    guard let last = found.last else { return readFirst(clause) }
    defer { isAboutRecord = namesRecord(clause.words) }
    // A term that a decision holds for, not a status.
    if clause.words.prefix(2) == ["provisional", "until"] { return }
    if isAside(clause, after: last) {
      hasMore = true
      return
    }
    if let part = partialEnd(in: clause.words, separator: clause.separator) {
      hasMore = true
      if last.status == .accepted { found.append(part) }
      return
    }
    if let meaning = meaning(of: clause), meaning.phrase != "final", isAttribute(meaning, in: clause) {
      hasMore = true
      return
    }
    if let meaning = laterMeaning(of: clause, after: last) {
      found.append(meaning)
      // What follows is the name of the successor, whatever words it has.
      if meaning.status == .superseded || meaning.status == .partlySuperseded, !meaning.rest.isEmpty { isOver = true }
      return
    }
    hasMore = true
    if last.status == .accepted, takesBack(clause) { isDoubtful = true }
  }

  /// The first words have to be a status; "The board: accepted" is anything.
  private mutating func readFirst(_ clause: StatusClause) {
    guard let meaning = meaning(of: clause) else {
      isOver = true
      return
    }
    if !leavesAsItIs(meaning) { isDoubtful = true }
    found.append(meaning)
    if meaning.status == .superseded || meaning.status == .partlySuperseded, !meaning.rest.isEmpty { isOver = true }
  }

  /// What is told beside the status, whatever words it has.
  private func isAside(_ clause: StatusClause, after last: ClauseMeaning) -> Bool {
    // What is said of a record that is over changes nothing: "Superseded (7). Decided is still that …".
    if [.superseded, .partlySuperseded, .rejected].contains(last.status),
      clause.separator == .stop || clause.separator == .dash || clause.separator == .bracket && clause.words.count > 2
    {
      return true
    }
    // What it was before: "Accepted (was proposed)", "Accepted, formerly rejected". An end comes after, not before.
    let former = clause.words.prefix(3).firstIndex { DecisionLanguage.formerly.contains($0) }
    if let former, let (_, status, _) = statusPhrase(at: clause.words[(former + 1)...]) {
      return clause.words[former] != "was" || status.isOpen
    }
    // "Step 1 accepted" says nothing of the others.
    if beginsWithPart(clause.words), partialEnd(in: clause.words, separator: clause.separator) == nil { return true }
    // "Replaces ADR 4 (rejected)".
    return isAboutOther(clause.words) || isAboutRecord && clause.separator == .bracket && clause.depth > 0
  }

  /// The status that a clause begins with, if it does.
  private func meaning(of clause: StatusClause) -> ClauseMeaning? {
    let lead = clause.words.prefix { isLeading($0) || isDatePart($0) }
    for start in [clause.words.dropFirst(lead.count), clause.words[...]] {
      guard let (phrase, status, after) = extendedPhrase(at: start) else { continue }
      // "Ersetzt ADR 5" is what this record does to another.
      if !after.isEmpty, relation(at: start) == .supersedes { continue }
      // "Drafted as proposed" names the word itself.
      if after.first == "as", status.isOpen, let (named, other, count) = statusPhrase(at: after.dropFirst()) {
        return ClauseMeaning(
          status: other, separator: clause.separator, phrase: named, rest: after.dropFirst(1 + count),
          hasDate: hasYear(clause.words))
      }
      return ClauseMeaning(
        status: status, separator: clause.separator, phrase: phrase, rest: after, hasDate: hasYear(clause.words),
        isSequel: lead.contains { DecisionLanguage.sequels.contains($0) })
    }
    return passiveMeaning(of: clause)
  }

  /// The status at the beginning of some words and what follows it. "In part", before the verb or behind it, belongs to it.
  private func extendedPhrase(at start: ArraySlice<String>) -> (String, DecisionStatus, ArraySlice<String>)? {
    guard let (phrase, status, length) = statusPhrase(at: start) else {
      guard let extent = DecisionLanguage.partialExtent(at: start),
        let (verb, status, count) = statusPhrase(at: start.dropFirst(extent)), status == .superseded
      else { return nil }
      return (verb, .partlySuperseded, start.dropFirst(extent + count))
    }
    let after = start.dropFirst(length)
    guard status == .superseded, let extent = DecisionLanguage.partialExtent(at: after) else {
      return (phrase, status, after)
    }
    return (phrase, .partlySuperseded, after.dropFirst(extent))
  }

  /// "已被 ADR 9 取代", "ADR 9により置き換え": the verb comes last.
  private func passiveMeaning(of clause: StatusClause) -> ClauseMeaning? {
    let isPassive = clause.words.prefix(3).contains { $0 == "被" || $0 == "由" }
    for length in 2...5 where clause.words.count > length {
      guard isPassive || agentMarks.contains(clause.words[clause.words.count - length - 1]) else { continue }
      guard let (phrase, status, count) = statusPhrase(at: clause.words.suffix(length)), count == length else {
        continue
      }
      return ClauseMeaning(
        status: status, separator: clause.separator, phrase: phrase, rest: [], hasDate: hasYear(clause.words))
    }
    return nil
  }

  private func isLeading(_ word: String) -> Bool {
    DecisionLanguage.leadingWords.contains(word) || DecisionLanguage.documentNouns.contains(word)
      || DecisionLanguage.sequels.contains(word)
  }

  /// A status that a later clause gives; nil where its word is about something else.
  private mutating func laterMeaning(of clause: StatusClause, after last: ClauseMeaning) -> ClauseMeaning? {
    guard let meaning = meaning(of: clause), !isAttribute(meaning, in: clause) else { return nil }
    // "Aprobado, pendiente de implementar": what is pending is the carrying out.
    if last.status == .accepted, meaning.status.isOpen,
      meaning.rest.prefix(3).contains(where: { DecisionLanguage.carryingOut.contains($0) })
    {
      return nil
    }
    switch last.status {
    case .accepted:
      if meaning.status == .accepted {
        // Both say the same, unless what follows denies it: "approved pending the security review".
        if isDoubt(in: meaning.rest.prefix(6), followedBy: meaning.rest, from: strongDoubts) { isDoubtful = true }
      } else if !leavesAsItIs(meaning) {
        isDoubtful = true
      }
    case .draft, .proposed, .onHold:
      if isUnderWay(meaning) || isToCome(meaning) { return nil }
      // "Postponed by the owner, confirmed on 6 October" confirms what stands before it; "and not accepted" is no other word.
      if DecisionLanguage.confirmations.contains(meaning.phrase) { return nil }
      if last.status != .proposed, let first = meaning.phrase.split(separator: " ").first,
        words.doubts.contains(String(first))
      {
        return nil
      }
      if !leavesAsItIs(meaning) { isDoubtful = true }
    case .superseded, .partlySuperseded, .deprecated, .rejected, .unknown:
      if !leavesAsItIs(meaning) { isDoubtful = true }
    }
    return meaning
  }

  /// "Proposed – implementation in progress": what is told is how far the work is.
  private func isUnderWay(_ meaning: ClauseMeaning) -> Bool {
    meaning.status == .accepted && DecisionLanguage.underWay.contains(meaning.phrase)
  }

  /// "Proposed (accepted on merge of #4)", "draft, approved once the board agrees": on what condition it will be.
  private func isToCome(_ meaning: ClauseMeaning) -> Bool {
    guard meaning.status == .accepted, !meaning.hasDate, let first = meaning.rest.first,
      let second = meaning.rest.dropFirst().first
    else { return false }
    return DecisionLanguage.conditions.contains(first) && !isDatePart(second)
  }

  /// "The rejected options are below", "final review": a word that goes with a noun, and no status of the record.
  private func isAttribute(_ meaning: ClauseMeaning, in clause: StatusClause) -> Bool {
    // "The draft of the runbook".
    if clause.words.first == "the", meaning.rest.first == "of" { return true }
    guard let next = meaning.rest.first, !isDatePart(next), !words.qualifiers.contains(next) else { return false }
    if DecisionLanguage.attributes.contains(meaning.phrase) { return true }
    let noun = meaning.rest.prefix(3).contains { DecisionLanguage.choiceNouns.contains($0) }
    guard clause.words.first.map({ DecisionLanguage.articles.contains($0) }) ?? false else { return noun }
    return noun || !DecisionLanguage.documentNouns.contains(next) && !words.doubts.contains(next)
  }

  /// What the verb at the beginning of some words says about another record.
  private func relation(at start: ArraySlice<String>) -> DecisionRelation? {
    guard let first = start.first, words.relationBeginnings.contains(first) else { return nil }
    for length in stride(from: min(5, start.count), to: 0, by: -1) {
      if let relation = words.relations[start.prefix(length).joined(separator: " ")] { return relation }
    }
    return nil
  }

  /// The longest phrase of the table at the beginning of some words.
  func statusPhrase(at start: ArraySlice<String>) -> (String, DecisionStatus, Int)? {
    for length in stride(from: min(8, start.count), to: 0, by: -1) {
      let phrase = start.prefix(length).joined(separator: " ")
      if let status = words.statuses[phrase] { return (phrase, status, length) }
    }
    return nil
  }

  /// Digits, months, and what stands between them.
  func isDatePart(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isNumber || words.months[word] != nil || word == "年" || word == "月" || word == "日"
  }

  private func hasYear(_ words: [String]) -> Bool {
    words.contains { word in Int(word).map { (1990...2100).contains($0) } ?? false }
  }
}
