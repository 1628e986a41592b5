import Diagnostics
import Documents
import Record

/// A decision while its dialects are being read; the first to say something that is understood is believed.
struct DecisionDraft {
  var decision: Decision
  var mentions: [(DecisionRelation, DecisionMention)] = []
  let words: DecisionWords
  let log: FindingLog
  /// Part of the file was not read, and a finding says so: what is missing may well be written.
  var isPartlyUnread = false
  var dates = DecisionDates()
  /// The days of a log of changes, which count where nothing else gives one.
  var historyDates = DecisionDates()
  /// The statuses of that log, the last of which counts likewise.
  var historyStatuses: [HistoryStatus] = []
  /// Days that go by what happened on them ("Accepted: 2026-01-05"), which count where no other field is a date.
  var logDates = DecisionDates()
  /// The first date that goes by that name alone.
  var plainDate: (day: CalendarDate, span: SourceSpan)?
  /// The dates of the front matter, when there are several: those that are not the decision's are shown beside it.
  var dateEntries: [Decision.Field] = []
  var prose = ProseState()
  /// Names of the head that are nearly those of fields.
  var nearFields: [NearField] = []
  /// One of them was the status.
  var isStatusNear = false
  var hasTitleField = false
  /// Which heading is the title; nil when none is.
  var titleHeading: TitleHeading?
  /// `Name:`, `feature:`, `Title:`, for records without a heading of their own.
  var otherTitle: Located<String>?
  /// The rows of tables that list records, and the first of these tables.
  var indexed: Int?
  var indexPlace: SourceSpan?
  /// The file is a log of records, and a finding says so.
  var holdsMany = false
  var leftovers = TemplateLeftovers()
  /// That nothing is written, in words; nil where there is more than a title.
  var emptiness: String?
  /// It is a title by its name, which goes before a heading of a section.
  var isTitleWritten = false
  private(set) var status: NormalisedStatus?
  /// A field gave the status of the decision by that name, and what goes by "status" is that of the document.
  private var isOfDecision = false
  /// The word of the front matter is said of documents as well ("current"): what the text says of the decision goes first.
  private var mayBeOfDocument = false
  /// A later status that says something else.
  var rival: Located<String>?
  /// A status that somebody has taken out of the text by a comment.
  var statusInComment: Located<String>?
  /// Where a word such as "N/A" stands in the place of a status.
  private var emptyStatus: SourceSpan?
  /// What is a status by its words alone, and counts where no field gives one.
  private var outcome: Located<String>?
  private var isReplacedWhole = false
  private var isReplacedPartly = false

  init(decision: Decision, words: DecisionWords, log: FindingLog) {
    self.decision = decision
    self.words = words
    self.log = log
  }

  /// Whether a status was found that is understood.
  var hasStatus: Bool { status.map { $0.status != .unknown } ?? false }

  /// Whether anything was written in the place of a status.
  var saysStatus: Bool { decision.rawStatus != nil || outcome != nil }

  mutating func setStatus(
    _ text: String, at span: SourceSpan, dialect: Decision.Dialect, isUnfilled: Bool = false, isOfDecision: Bool = false
  ) {
    if self.isOfDecision, !isOfDecision { return }
    let isBetter = isOfDecision && !self.isOfDecision && !words.isNothing(text)
    guard !hasStatus || isBetter || dialect != .frontMatter && goesBeforeDocument(text) else {
      if !isUnfilled { noteRival(text, at: span) }
      return
    }
    if hasStatus || isBetter {
      decision.rawStatus = nil
      status = nil
      mayBeOfDocument = false
      rival = nil
    }
    if isBetter { self.isOfDecision = true }
    if words.isNothing(text), !hasSymbol(text) {
      emptyStatus = emptyStatus ?? span
      return
    }
    let reading =
      isUnfilled
      ? NormalisedStatus(status: .unknown, isCanonical: false, isUnfilled: true) : normaliseStatus(text, words: words)
    if decision.rawStatus == nil || reading.status != .unknown {
      decision.rawStatus = Located(text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text, at: span)
      status = reading
    }
    if decision.dialect == .plain { decision.dialect = dialect }
    if !isOfDecision, DecisionLanguage.ofDocuments.contains(foldedWords(text)) {
      mayBeOfDocument = true
    }
  }

  /// Puts a later status in the place of an earlier one.
  mutating func replaceStatus(_ text: String, _ reading: NormalisedStatus, at span: SourceSpan) {
    decision.rawStatus = Located(text, at: span)
    status = reading
  }

  /// Whether a text stands against a word of the front matter that may be about the document: "status: current" above
  /// "## Status: not yet accepted".
  private func goesBeforeDocument(_ text: String) -> Bool {
    guard mayBeOfDocument, let known = status?.status else { return false }
    let reading = normaliseStatus(text, words: words)
    if reading.status != .unknown { return reading.status != known }
    let written = Intake.words(in: text.prefix(200), limit: 6)
    return written.contains { DecisionStatus(rawValue: $0) != nil } || written.first.map(words.doubts.contains) ?? false
  }

  /// Takes a text for the status if it is one and no field says anything. "Decision: use one queue" is none, and
  /// "Implementation: in progress" says nothing of the decision.
  mutating func setOutcome(_ text: String, at span: SourceSpan) {
    guard outcome == nil, text.utf8.count <= 60 else { return }
    let status = normaliseStatus(text, words: words).status
    if status != .unknown, !status.isOpen { outcome = Located(text, at: span) }
  }

  mutating func addDate(_ text: String, at span: SourceSpan) {
    guard !words.isNothing(text) else { return }
    dates.add(text, at: span, words: words)
  }

  mutating func relate(_ relation: DecisionRelation, _ named: [DecisionMention], isPartial: Bool = false) {
    guard !named.isEmpty else { return }
    // What replaces something in a record changes the record.
    mentions += named.map { (relation == .supersedes && $0.isOfPart ? .amends : relation, $0) }
    guard relation == .supersededBy else { return }
    if isPartial { isReplacedPartly = true } else { isReplacedWhole = true }
  }

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

/// Whether a picture stands in the place of a word: `✅`, `👍`. It says something, whatever that is.
private func hasSymbol(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    $0.value >= 0x1F000 || $0.properties.isEmojiPresentation || (0x2600...0x27BF).contains($0.value)
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
