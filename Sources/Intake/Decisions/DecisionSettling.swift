import Diagnostics
import Documents
import Record

// Where a decision stands, once all of its file has been read.
extension DecisionDraft {
  /// What a written status means, and what it says about other records.
  mutating func settleStatus() {
    if let outcome, decision.rawStatus == nil || mayBeOfDocument {
      setStatus(outcome.value, at: outcome.span, dialect: .bullets)
    }
    guard let raw = decision.rawStatus, var reading = status else {
      if !readUnknownLanguage() { reportMissing() }
      return
    }
    if reading.isUnfilled || reading.status == .unknown && TemplateText.isStatus(raw.value) {
      leftovers.add(reading.isUnfilled && !TemplateText.isStatus(raw.value) ? .choice : .status, at: raw.span)
      decision.unfilled.insert(.status)
      return
    }
    if let rival, !holdsMany { return contradict(raw, by: rival) }
    if reading.status == .draft, isCarriedOut(raw.value) { reading.status = .accepted }
    decision.status = reading.status
    readBareSuccessor(raw)
    decision.provisionalUntil = decision.provisionalUntil ?? provisionalDay(in: raw.value)
    reportStatus(raw, reading)
    // Tools that supersede a record add a line and leave the old word above it.
    if [.accepted, .deprecated, .proposed].contains(decision.status), isReplacedWhole || isReplacedPartly {
      decision.status = isReplacedWhole ? .superseded : .partlySuperseded
    }
  }

  /// Whether a status says how far the work is, in a folder that says by its name that what lies in it is accepted:
  /// `in-progress` in `proposals-accepted/`. Anywhere else it is the record that is still being written.
  private func isCarriedOut(_ written: String) -> Bool {
    guard ["in progress", "work in progress", "wip", "in work"].contains(foldedWords(written)) else { return false }
    let folder = decision.folder.path + "/" + FilePath.folder(of: decision.header.id)
    return Intake.words(in: folder.suffix(200), limit: 40).contains { $0 == "accepted" || $0 == "approved" }
  }

  /// `Superseded (0004)`: the successor without a verb. A day is none.
  private mutating func readBareSuccessor(_ raw: Located<String>) {
    guard decision.status == .superseded, raw.value.utf8.count <= 200, mentions.allSatisfy({ $0.0 != .supersededBy })
    else { return }
    let rest = raw.value.drop { !$0.isLetter }.drop { $0.isLetter }
    guard latestDay(in: String(rest), words: words) == nil else { return }
    relate(.supersededBy, Intake.mentions(in: rest, at: raw.span, naming: .references, words: words))
  }

  private func reportMissing() {
    guard decision.dialect != .own, !isPartlyUnread, !holdsMany, !isStatusNear else { return }
    if let emptiness {
      log.add(
        DecisionRules.empty.finding(
          emptiness, at: decision.header.span, hint: "write what is decided and where it stands, or delete the file"))
      return
    }
    let hidden = statusInComment.map { ": '\($0.value)' stands in a comment" } ?? ""
    log.add(
      DecisionRules.statusMissing.finding(
        "the status is not written, so it is unknown\(hidden)",
        at: statusInComment?.span ?? emptyStatus ?? decision.header.span,
        hint: statusInComment == nil ? nil : "take it out of the comment if it holds"))
  }

  private func reportStatus(_ raw: Located<String>, _ reading: NormalisedStatus) {
    let shown = raw.value.count > 120 ? raw.value.prefix(119) + "…" : raw.value[...]
    if reading.status == .unknown {
      let canonical = DecisionStatus.allCases.filter { $0 != .unknown }.map(\.rawValue)
      log.add(
        DecisionRules.statusUnknown.finding(
          "the status '\(shown)' is not understood", at: raw.span,
          hint: slip(raw.value, for: canonical).map { "did you mean '\($0)'?" }
            ?? "write one of \(canonical.joined(separator: ", ")); or say what your word means, under 'decision_words' in fairlead.yaml"
        ))
    } else if !reading.isCanonical {
      log.add(
        DecisionRules.statusNotCanonical.finding(
          "the status '\(shown)' was read as \(reading.status.rawValue)", at: raw.span))
    }
  }
}

/// The word that was meant where one is nearly written. What is in doubt, such as "Accepted?", is no slip.
private func slip(_ written: String, for words: [String]) -> String? {
  guard written.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x20 || $0 == 0x2D }) else {
    return nil
  }
  // "Unaccepted" is not "accepted" with a slip in it.
  return nearMiss(to: written, in: words.filter { $0.utf8.first == written.utf8.first.map { $0 | 0x20 } })
}

/// The day after the words "provisional until".
private func provisionalDay(in status: String) -> CalendarDate? {
  let phrase = "provisional until "
  guard status.utf8.count > phrase.utf8.count, status.utf8.count < 1000 else { return nil }
  let lowered = status.lowercased()
  guard let words = lowered.firstRange(of: phrase) else { return nil }
  return CalendarDate(iso: lowered[words.upperBound...].prefix(10))
}
