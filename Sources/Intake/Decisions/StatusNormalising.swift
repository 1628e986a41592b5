import Record

/// What a written status means, in the words of `DecisionStatus`.
struct NormalisedStatus: Equatable {
  var status: DecisionStatus
  /// Written as one of our words, in whatever case.
  var isCanonical: Bool
}

/// Reads a status by case-fold, trim and a table of synonyms.
///
/// Prose counts when it begins with a word of the table and what follows only says by whom, when or where
/// ("Approved by the board on 2024-05-18"); anything else is unknown, because "accepted" may be denied by the next
/// word ("Accepted risk, not decided").
func normaliseStatus(_ written: String) -> NormalisedStatus {
  if let canonical = DecisionStatus(rawValue: written.lowercased()), canonical != .unknown {
    return NormalisedStatus(status: canonical, isCanonical: true)
  }
  let text = plainWords(written)
  if let status = statusWords[text] {
    return NormalisedStatus(status: status, isCanonical: DecisionStatus(rawValue: text) != nil)
  }
  for phrase in phrasesLongestFirst where text.hasPrefix(phrase) {
    let rest = text.dropFirst(phrase.count)
    guard let status = statusWords[phrase], rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { continue }
    return NormalisedStatus(status: onlyQualifies(rest) ? status : .unknown, isCanonical: isSuccession(rest, status))
  }
  return NormalisedStatus(status: .unknown, isCanonical: false)
}

/// "superseded by …" is how every tool writes it, and "accepted, provisional until …" is what a term is read from:
/// canonical, although they are more than a word.
private func isSuccession(_ rest: Substring, _ status: DecisionStatus) -> Bool {
  (status == .superseded && rest.hasPrefix(" by "))
    || (status == .accepted && rest.drop { $0 == "," }.hasPrefix(" provisional until "))
}

/// Whether what follows a status word leaves it as it is.
private func onlyQualifies(_ rest: Substring) -> Bool {
  let trimmed = rest.drop { $0 == " " }
  guard let first = trimmed.first else { return true }
  if "(.;:–—|[".contains(first) || first.isNumber { return true }
  if first == "," { return onlyQualifies(trimmed.dropFirst()) }
  let word = trimmed.prefix { $0.isLetter }
  return ["by", "on", "in", "since", "at", "as", "from", "until", "provisional", "and", "via"].contains(String(word))
}

/// Lower case, single blanks, without emphasis, quotes or a closing full stop.
private func plainWords(_ written: String) -> String {
  var text = written.lowercased().replacing("_", with: " ").replacing("-", with: " ")
  text.removeAll { "*`\"'“”✅❌⚠️".contains($0) }
  let words = text.split { $0.isWhitespace }.joined(separator: " ")
  return words.last == "." ? String(words.dropLast()) : words
}

private let statusWords: [String: DecisionStatus] = {
  var words = Dictionary(
    DecisionStatus.allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0) }
  ) { first, _ in first }
  let synonyms: [(DecisionStatus, [String])] = [
    (.draft, ["wip", "work in progress", "in draft", "idea"]),
    (
      .proposed,
      [
        "pending", "proposal", "open", "in review", "under review", "in discussion", "provisional", "rfc", "pitch",
        "awaiting review", "awaiting implementation", "active review", "scheduled for review", "review", "discussion",
      ]
    ),
    (.onHold, ["deferred", "postponed", "paused", "parked", "returned for revision", "suspended"]),
    (
      .accepted,
      [
        "approved", "adopted", "agreed", "decided", "implemented", "done", "implementable", "accepted with revisions",
        "final", "active", "committed", "complete", "completed", "ratified",
      ]
    ),
    (.partlySuperseded, ["partially superseded", "partly superceded", "partially superceded", "superseded in part"]),
    (.superseded, ["superceded", "replaced", "obsoleted", "obsolete"]),
    (.deprecated, ["retired", "outdated", "no longer relevant"]),
    (.rejected, ["declined", "withdrawn", "abandoned", "dropped", "cancelled", "canceled", "not accepted", "refused"]),
  ]
  for (status, others) in synonyms {
    for word in others { words[word] = status }
  }
  return words
}()

private let phrasesLongestFirst = statusWords.keys.sorted { ($1.count, $0) < ($0.count, $1) }
