import Record

extension StatusReader {
  /// Whether what follows a status word in its clause leaves it as it is.
  func leavesAsItIs(_ meaning: ClauseMeaning) -> Bool {
    guard let first = meaning.rest.first else { return true }
    if meaning.status == .superseded || meaning.status == .partlySuperseded { return true }
    if contradicts(meaning) { return false }
    if meaning.status.isOpen { return true }
    let rest = withoutNoun(meaning.rest.drop { isDatePart($0) })
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
    if DecisionLanguage.purposeMarks.contains(word) {
      let purpose = rest.dropFirst().first { !DecisionLanguage.articles.contains($0) }
      if let purpose, DecisionLanguage.purposes.contains(purpose) { return false }
    }
    // "Angenommen als Entwurf", "agreed to reject".
    if DecisionLanguage.asMarks.contains(word) {
      let named = rest.dropFirst().drop { DecisionLanguage.articles.contains($0) }
      if let (_, status, _) = statusPhrase(at: named), status != meaning.status { return false }
    }
    // "After the design review" and "by the review board" say when and by whom.
    let isVenue = DecisionLanguage.venueMarks.contains(word)
    return !isDoubt(in: rest, followedBy: rest, from: isVenue ? strongDoubts : words.doubts)
  }

  /// "Accepted technical design", "zaakceptowany projekt": what was accepted, in up to four words.
  private func withoutNoun(_ rest: ArraySlice<String>) -> ArraySlice<String> {
    for place in rest.indices.prefix(3) {
      let word = rest[place]
      if words.qualifiers.contains(word) || words.doubts.contains(word) && !isNoun(at: place, of: rest) { return rest }
      if isNoun(at: place, of: rest) {
        return rest[(place + 1)...].drop { DecisionLanguage.documentNouns.contains($0) }
      }
    }
    return rest
  }

  private func isNoun(at place: Int, of rest: ArraySlice<String>) -> Bool {
    if DecisionLanguage.documentNouns.contains(rest[place]) { return true }
    let two = rest[place...].prefix(2).joined(separator: " ")
    return DecisionLanguage.documentNouns.contains(two)
  }

  /// Another status among the words behind one, as in "proposal rejected" and "accepted and withdrawn".
  private func contradicts(_ meaning: ClauseMeaning) -> Bool {
    // What comes behind a reason is the reason.
    var rest = meaning.rest.prefix(12).prefix {
      !DecisionLanguage.reasons.contains($0) && !(meaning.status.isOpen && DecisionLanguage.limits.contains($0))
    }
    while !rest.isEmpty {
      if let (phrase, status, length) = statusPhrase(at: rest) {
        let isWord = DecisionStatus(rawValue: phrase) != nil
        if isWord, status != meaning.status, !(status.isOpen && meaning.status.isOpen) { return true }
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

  /// Whether a clause behind "accepted" takes it back: "not yet", "but not decided", "subject to a vote", "the board has not
  /// voted". What else is open ("follow-up pending", "not the wire format") leaves it.
  func takesBack(_ clause: StatusClause) -> Bool {
    let rest = clause.words.drop {
      DecisionLanguage.leadingWords.contains($0) || DecisionLanguage.softWords.contains($0)
    }
    guard let first = rest.first else { return false }
    if first.first.map(isIdeographic) == true {
      return isDoubt(in: rest.prefix(rest.count <= 6 ? 6 : 3), followedBy: rest, from: words.doubts)
    }
    let isOfDecision =
      rest.prefix(8).contains { DecisionLanguage.decisionNouns.contains($0) }
      || rest.dropFirst().prefix(3).indices.contains { statusPhrase(at: rest[$0...]) != nil }
    // In brackets, only what is said of the decision itself.
    let isRemark = clause.depth > 0 && clause.separator != .bracket
    if first == "no" {
      // "No objections"; in Spanish and Portuguese it denies.
      return isOfDecision || rest.dropFirst().first.map(DecisionLanguage.noMore.contains) == true
    }
    // "It is not the format of the wire".
    if first == "not", rest.dropFirst().first.map(DecisionLanguage.articles.contains) == true { return isOfDecision }
    if DecisionLanguage.stillWaiting.contains(first), !isRemark {
      return isOfDecision || !rest.prefix(6).contains { DecisionLanguage.carryingOut.contains($0) }
    }
    if DecisionLanguage.waiting.contains(first) { return isOfDecision }
    if isDoubt(in: rest.prefix(1), followedBy: rest, from: words.doubts) { return isOfDecision || !isRemark }
    return rest.prefix(8).contains { DecisionLanguage.decisionNouns.contains($0) }
      && isDoubt(in: rest.prefix(6), followedBy: rest, from: strongDoubts)
  }

  /// Without the names of occasions.
  var strongDoubts: Set<String> { words.doubts.subtracting(DecisionLanguage.occasions) }

  /// "Not yet implemented" is said of an accepted decision, and "not yet" alone denies it.
  func isDoubt(in some: ArraySlice<String>, followedBy all: ArraySlice<String>, from doubts: Set<String>) -> Bool {
    guard let doubt = some.firstIndex(where: { doubts.contains($0) }) else { return false }
    // "Implementation pending".
    if doubt > all.startIndex, DecisionLanguage.carryingOut.contains(all[doubt - 1]) { return false }
    let behind = all[doubt...].dropFirst().prefix(4)
    if all[doubt].first.map(isIdeographic) == true {
      // "待实施" is said of the work, and so is "迁移中".
      let (glued, before) = (behind.joined(), all[..<doubt].suffix(4).joined())
      return !DecisionLanguage.carryingOutGlued.contains { glued.hasPrefix($0) || before.hasSuffix($0) }
    }
    return !behind.contains { DecisionLanguage.carryingOut.contains($0) }
  }
}
