import Record

/// What a written status means, in the words of `DecisionStatus`.
struct NormalisedStatus: Equatable, Sendable {
  var status: DecisionStatus
  /// Written as one of our words, in whatever case or language, perhaps with its day: what it was read as need not be told.
  var isCanonical: Bool
  /// Several words of which nobody has chosen one.
  var isUnfilled = false
}

/// Reads a status by case-fold, trim and a table of words in several languages.
///
/// A status is read clause by clause. It has to begin with a word of the table, and what follows in its clause may only say
/// by whom, when or where. Later clauses may name a further status, which counts where it comes later in the life of a
/// decision ("Accepted, superseded by 7") or has a date. Whatever could deny an acceptance makes it unknown, because a
/// status that is wrong is worse than one that is not understood ("Accepted risk, not decided").
func normaliseStatus(_ written: String, words: DecisionWords = .standard) -> NormalisedStatus {
  // As nearly everybody writes it.
  if written.utf8.count <= 20, let canonical = DecisionStatus(rawValue: written.lowercased()), canonical != .unknown {
    return NormalisedStatus(status: canonical, isCanonical: true)
  }
  guard let chosen = chosenStatus(in: written) else {
    return NormalisedStatus(status: .unknown, isCanonical: false, isUnfilled: true)
  }
  let clauses = statusClauses(chosen, words: words)
  var reader = StatusReader(words: words)
  for (index, clause) in clauses.enumerated() { reader.read(clause, isFirst: index == 0) }
  return reader.result
}

/// What one clause of a status says.
private struct ClauseMeaning {
  let status: DecisionStatus
  let separator: StatusClause.Separator
  /// The words of the table that were found.
  let phrase: String
  let rest: ArraySlice<String>
  let hasDate: Bool
}

private struct StatusReader {
  let words: DecisionWords
  private var found: [ClauseMeaning] = []
  private var isDoubtful = false
  /// Something beside statuses was said.
  private var hasMore = false
  private var isOver = false

  init(words: DecisionWords) {
    self.words = words
  }

  mutating func read(_ clause: StatusClause, isFirst: Bool) {
    guard !isOver else { return }
    if clause.isAsked, clause.words.count <= 4 { isDoubtful = true }
    if clause.words.allSatisfy({ $0 == "status" || isDatePart($0) || DecisionLanguage.dayWords.contains($0) }) {
      return
    }
    // What is said of a record that is over changes nothing: "Superseded (7). Decided is still that …".
    if let last = found.last, [.superseded, .partlySuperseded, .rejected].contains(last.status),
      clause.separator == .stop || clause.separator == .dash || clause.separator == .bracket && clause.words.count > 2
    {
      hasMore = true
      return
    }
    // A term that a decision holds for, not a status.
    if !found.isEmpty, clause.words.prefix(2) == ["provisional", "until"] { return }
    if let meaning = meaning(of: clause) {
      found.append(meaning)
      // What follows is the name of the successor, whatever words it has.
      if meaning.status == .superseded || meaning.status == .partlySuperseded, !meaning.rest.isEmpty { isOver = true }
      return
    }
    // The first words have to be a status; "The board: accepted" is anything.
    guard let last = found.last else {
      isOver = true
      return
    }
    hasMore = true
    guard last.status == .accepted else { return }
    if let phrase = partialEnd(in: clause.words) {
      found.append(
        ClauseMeaning(status: .partlySuperseded, separator: .stop, phrase: phrase, rest: [], hasDate: false))
    } else if startsDoubtfully(clause.words[...]) {
      isDoubtful = true
    }
  }

  /// The status that a clause begins with, if it does.
  private mutating func meaning(of clause: StatusClause) -> ClauseMeaning? {
    let rest = clause.words.drop { DecisionLanguage.leadingWords.contains($0) || isDatePart($0) }
    for start in [rest, clause.words[...]] {
      guard let (phrase, status, length) = statusPhrase(at: start) else { continue }
      let after = start.dropFirst(length)
      // "Ersetzt ADR 5" is what this record does to another.
      if !after.isEmpty, relation(at: start) == .supersedes { continue }
      let meaning = ClauseMeaning(
        status: status, separator: clause.separator, phrase: phrase, rest: after,
        hasDate: clause.words.contains { word in Int(word).map { (1990...2100).contains($0) } ?? false })
      if !leavesAsItIs(meaning) { isDoubtful = true }
      return meaning
    }
    return nil
  }

  /// "The naming rules superseded in part", "driver portion replaced by 16": what a later clause says of a part of what
  /// was accepted. A wish or a denial says nothing.
  private func partialEnd(in clause: [String]) -> String? {
    let isOfPart = clause.contains { DecisionLanguage.partNouns.contains($0) }
    for start in clause.indices.prefix(24) {
      guard let (phrase, status, length) = statusPhrase(at: clause[start...]) else { continue }
      let isPartial = status == .partlySuperseded
      let isTold = status == .superseded && isOfPart && clause[(start + length)...].first == "by"
      guard isPartial || isTold else { continue }
      return clause[..<start].contains { DecisionLanguage.denials.contains($0) } ? nil : phrase
    }
    return nil
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
  private func statusPhrase(at start: ArraySlice<String>) -> (String, DecisionStatus, Int)? {
    for length in stride(from: min(8, start.count), to: 0, by: -1) {
      let phrase = start.prefix(length).joined(separator: " ")
      if let status = words.statuses[phrase] { return (phrase, status, length) }
    }
    return nil
  }

  /// Whether what follows a status word in its clause leaves it as it is.
  private func leavesAsItIs(_ meaning: ClauseMeaning) -> Bool {
    guard let first = meaning.rest.first else { return true }
    if meaning.status == .superseded || meaning.status == .partlySuperseded { return true }
    if contradicts(meaning) { return false }
    if meaning.status.isOpen { return true }
    let rest = meaning.rest.drop { isDatePart($0) }
    guard let word = rest.first else { return true }
    // "Angenommen und umgesetzt", "aceptado e implementado": both say the same.
    if DecisionLanguage.conjunctions.contains(word), let (_, status, length) = statusPhrase(at: rest.dropFirst()) {
      return status == meaning.status && rest.dropFirst(length + 1).allSatisfy { isDatePart($0) }
    }
    // Scripts without blanks: what follows glued to the word changes it.
    if saysHowFar(rest) { return true }
    // "Current effective decision".
    if rest.allSatisfy({ DecisionLanguage.leadingWords.contains($0) || words.statuses[$0] == meaning.status }) {
      return true
    }
    guard first != word || words.qualifiers.contains(word) else { return false }
    if word == "for", let purpose = rest.dropFirst().first(where: { $0 != "a" && $0 != "the" }),
      DecisionLanguage.purposes.contains(purpose)
    {
      return false
    }
    return !isDoubt(in: rest)
  }

  /// Another status among the words behind one, as in "proposal rejected" and "accepted and withdrawn".
  private func contradicts(_ meaning: ClauseMeaning) -> Bool {
    var rest = meaning.rest.prefix(12)
    while !rest.isEmpty {
      if let (phrase, status, length) = statusPhrase(at: rest) {
        let isWord = DecisionStatus(rawValue: phrase) != nil
        if isWord, status != meaning.status { return true }
        rest = rest.dropFirst(length)
      } else {
        rest = rest.dropFirst()
      }
    }
    return false
  }

  /// "ACCEPTED Not Implemented", "Accepted, partially implemented": how far it is carried out.
  private func saysHowFar(_ rest: ArraySlice<String>) -> Bool {
    guard let word = rest.prefix(4).first(where: { !DecisionLanguage.degrees.contains($0) }) else { return false }
    return DecisionLanguage.carryingOut.contains(word)
  }

  private func startsDoubtfully(_ words: ArraySlice<String>) -> Bool {
    let rest = words.drop { DecisionLanguage.leadingWords.contains($0) }
    return isDoubt(in: rest.prefix(rest.count <= 6 ? 6 : 3), followedBy: rest)
  }

  private func isDoubt(in words: ArraySlice<String>) -> Bool { isDoubt(in: words, followedBy: words) }

  /// "Not yet implemented" is said of an accepted decision, and "not yet" alone denies it.
  private func isDoubt(in some: ArraySlice<String>, followedBy all: ArraySlice<String>) -> Bool {
    guard let doubt = some.firstIndex(where: { words.doubts.contains($0) }) else { return false }
    // "Implementation pending".
    if doubt > all.startIndex, DecisionLanguage.carryingOut.contains(all[doubt - 1]) { return false }
    return !all[doubt...].dropFirst().prefix(4).contains { DecisionLanguage.carryingOut.contains($0) }
  }

  /// Digits, months, and what stands between them.
  private func isDatePart(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isNumber || words.months[word] != nil || word == "年" || word == "月" || word == "日"
  }

  var result: NormalisedStatus {
    let unknown = NormalisedStatus(status: .unknown, isCanonical: false)
    guard let first = found.first else { return unknown }
    if isChoice { return NormalisedStatus(status: .unknown, isCanonical: false, isUnfilled: true) }
    if isDoubtful { return unknown }
    var status = first.status
    for next in found.dropFirst() {
      guard let combined = combined(status, next) else { return unknown }
      status = combined
    }
    return NormalisedStatus(status: status, isCanonical: found.count == 1 && isCanonical(first))
  }

  /// All the words of a template: separated by bars, or three of them in a row without a date.
  private var isChoice: Bool {
    let statuses = Set(found.map(\.status))
    guard statuses.count > 1 else { return false }
    if found.dropFirst().contains(where: { $0.separator == .bar }) { return true }
    let bare = found.filter { !$0.hasDate && $0.separator != .arrow && $0.separator != .stop }
    return Set(bare.map(\.status)).count > 2
  }

  /// What two statuses in one text come to; nil where nobody could tell.
  private func combined(_ status: DecisionStatus, _ next: ClauseMeaning) -> DecisionStatus? {
    if next.status == status || next.separator == .arrow { return next.status }
    let isEnd = next.status == .superseded || next.status == .deprecated || next.status == .partlySuperseded
    switch status {
    case .superseded, .partlySuperseded, .rejected: return status
    case .deprecated: return next.status == .superseded ? .superseded : .deprecated
    case .accepted:
      if isEnd { return next.status }
      // "Accepted (proposed 2024-01-05)" tells what it was before.
      return next.hasDate && next.status.isOpen ? .accepted : nil
    case .draft, .proposed, .onHold, .unknown:
      return next.hasDate || isEnd && !next.rest.isEmpty ? next.status : nil
    }
  }

  /// "superseded by …" is how every tool writes it, and "accepted, provisional until …" is what a term is read from:
  /// canonical, although they are more than a word.
  private func isCanonical(_ meaning: ClauseMeaning) -> Bool {
    if meaning.status == .superseded, meaning.rest.first == "by" { return true }
    if meaning.status == .accepted, meaning.rest.prefix(2) == ["provisional", "until"] { return true }
    guard !words.synonyms.contains(meaning.phrase) else { return false }
    let isOurs = DecisionStatus(rawValue: meaning.phrase) != nil
    if meaning.status == .superseded, !isOurs { return true }
    return !hasMore && meaning.rest.allSatisfy { isDatePart($0) || DecisionLanguage.dayWords.contains($0) }
  }
}
