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
  private(set) var mayBeOfDocument = false
  /// A later status that says something else.
  var rival: Located<String>?
  /// A status that somebody has taken out of the text by a comment.
  var statusInComment: Located<String>?
  /// Where a word such as "N/A" stands in the place of a status.
  private(set) var emptyStatus: SourceSpan?
  /// What is a status by its words alone, and counts where no field gives one.
  private(set) var outcome: Located<String>?
  private(set) var isReplacedWhole = false
  private(set) var isReplacedPartly = false

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
    mentions += named.map { (relation == .supersedes && ($0.isOfPart || isPartial) ? .amends : relation, $0) }
    guard relation == .supersededBy else { return }
    if isPartial { isReplacedPartly = true } else { isReplacedWhole = true }
  }
}

/// Whether a picture stands in the place of a word: `✅`, `👍`. It says something, whatever that is.
private func hasSymbol(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    $0.value >= 0x1F000 || $0.properties.isEmojiPresentation || (0x2600...0x27BF).contains($0.value)
  }
}
