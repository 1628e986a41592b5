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
  if isShareOfWork(chosen) { return NormalisedStatus(status: .unknown, isCanonical: false) }
  var reader = StatusReader(words: words)
  for clause in statusClauses(chosen, words: words) { reader.read(clause) }
  return reader.result
}

/// "80 % done": how far something is, and no status of a decision.
private func isShareOfWork(_ written: String) -> Bool {
  let digits = written.utf8.prefix { (48...57).contains($0) }
  guard !digits.isEmpty, digits.count < 3 else { return false }
  return written.utf8.dropFirst(digits.count).first { $0 != 0x20 } == UInt8(ascii: "%")
}

extension StatusReader {
  var result: NormalisedStatus {
    let unknown = NormalisedStatus(status: .unknown, isCanonical: false)
    guard let first = found.first else { return unknown }
    if isChoice { return NormalisedStatus(status: .unknown, isCanonical: false, isUnfilled: true) }
    if isDoubtful || isEither { return unknown }
    var status = first.status
    var isDated = first.hasDate
    for next in found.dropFirst() {
      guard let combined = combined(status, next, isDated: isDated) else { return unknown }
      status = combined
      isDated = next.hasDate
    }
    // "Accepted in part", and nothing about the rest.
    let isInPart =
      first.rest.first == "in" && first.rest.dropFirst().first.map(DecisionLanguage.partNouns.contains) == true
    if status == .accepted, isInPart { return unknown }
    return NormalisedStatus(status: status, isCanonical: found.count == 1 && isCanonical(first))
  }

  /// All the words of a template: separated by bars, or three of them in a row without a date.
  private var isChoice: Bool {
    let statuses = Set(found.map(\.status))
    guard statuses.count > 1 else { return false }
    // "Proposed / deferred (designed, not built)" are somebody's words.
    if found.dropFirst().contains(where: { $0.separator == .bar }) { return statuses.count > 2 || !hasMore }
    let bare = found.filter { !$0.hasDate && $0.separator != .arrow && $0.separator != .stop }
    return Set(bare.map(\.status)).count > 2
  }

  /// Two words of which nobody could tell which holds.
  private var isEither: Bool {
    found.dropFirst().contains { $0.separator == .bar && $0.status != found[0].status }
  }

  /// What two statuses in one text come to; nil where nobody could tell.
  ///
  /// - Parameter isDated: the first of them has its day, as in a log.
  private func combined(_ status: DecisionStatus, _ next: ClauseMeaning, isDated: Bool) -> DecisionStatus? {
    if next.status == status || next.separator == .arrow { return next.status }
    let isEnd = next.status == .superseded || next.status == .deprecated || next.status == .partlySuperseded
    switch status {
    case .superseded, .partlySuperseded: return status
    case .rejected: return next.isSequel ? nil : .rejected
    case .deprecated: return next.status == .superseded ? .superseded : .deprecated
    case .accepted:
      if isEnd { return next.status }
      // "Accepted (proposed 2024-01-05)" tells what it was before.
      return next.hasDate && (next.status == .proposed || next.status == .draft) ? .accepted : nil
    case .draft, .proposed, .onHold, .unknown:
      if next.status.isOpen { return next.status == .onHold ? .onHold : status }
      if isEnd, next.hasDate || !next.rest.isEmpty { return next.status }
      return goesOn(status, to: next, isDated: isDated) ? next.status : nil
    }
  }

  /// Whether a word behind an open status is what became of it, as in a log: "Proposed 2026-01-05, accepted 2026-02-01",
  /// "draft, then accepted". "Deferred — approved by the board on 2026-02-01" may be said of anything.
  private func goesOn(_ status: DecisionStatus, to next: ClauseMeaning, isDated: Bool) -> Bool {
    let isPlain =
      next.rest.first == "by" || next.rest.allSatisfy { isDatePart($0) || DecisionLanguage.dayWords.contains($0) }
    guard isPlain else { return false }
    return next.isSequel || next.hasDate && (isDated || status == .proposed)
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
