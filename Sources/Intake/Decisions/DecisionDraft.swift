import Diagnostics
import Documents
import Record

/// A decision while its dialects are being read; the first to say something is believed.
struct DecisionDraft {
  var decision: Decision
  var mentions: [(DecisionRelation, DecisionMention)] = []
  /// As written, before it is read.
  var date: Located<String>?
  /// Part of the file was not read, and a finding says so: what is missing may well be written.
  var isPartlyUnread = false
  let log: FindingLog

  init(decision: Decision, log: FindingLog) {
    self.decision = decision
    self.log = log
  }

  mutating func setStatus(_ text: String, at span: SourceSpan, dialect: Decision.Dialect) {
    guard decision.rawStatus == nil else { return }
    decision.rawStatus = Located(text, at: span)
    if decision.dialect == .plain { decision.dialect = dialect }
  }

  mutating func setDate(_ text: String, at span: SourceSpan) {
    if date == nil { date = Located(text, at: span) }
  }

  mutating func relate(_ relation: DecisionRelation, _ named: [DecisionMention]) {
    mentions += named.map { (relation, $0) }
  }

  /// What a written status means, and what it says about other records.
  mutating func settleStatus() {
    guard let raw = decision.rawStatus else {
      if decision.dialect != .own, !isPartlyUnread {
        log.add(
          DecisionRules.statusMissing.finding("the status is not written, so it is unknown", at: decision.header.span))
      }
      return
    }
    if isPlaceholder(raw.value) {
      log.add(
        DecisionRules.template.finding(
          "the status is still that of the template", at: raw.span, hint: "choose one of its words"))
      return
    }
    let normalised = normaliseStatus(raw.value)
    decision.status = normalised.status
    decision.provisionalUntil = decision.provisionalUntil ?? provisionalDay(in: raw.value)
    if normalised.status != .accepted, let line = RelationLine(raw.value), line.relation == .supersededBy,
      mentions.allSatisfy({ $0.0 != .supersededBy })
    {
      relate(.supersededBy, Intake.mentions(in: line.rest, at: raw.span))
    }
    reportStatus(raw, normalised)
    // Tools that supersede a record add a line and leave the old word above it.
    let isReplaced = mentions.contains { $0.0 == .supersededBy }
    if isReplaced, decision.status == .accepted || decision.status == .deprecated || decision.status == .proposed {
      decision.status = .superseded
    }
  }

  private func reportStatus(_ raw: Located<String>, _ normalised: NormalisedStatus) {
    if normalised.status == .unknown {
      let words = DecisionStatus.allCases.filter { $0 != .unknown }.map(\.rawValue)
      log.add(
        DecisionRules.statusUnknown.finding(
          "the status '\(raw.value)' is not understood", at: raw.span,
          hint: nearMiss(to: raw.value, in: words).map { "did you mean '\($0)'?" }
            ?? "write one of \(words.joined(separator: ", "))"))
    } else if !normalised.isCanonical {
      log.add(
        DecisionRules.statusNotCanonical.finding(
          "the status '\(raw.value)' was read as \(normalised.status.rawValue)", at: raw.span))
    }
  }

  /// The date as written, else that of the file's name.
  mutating func settleDate(fileName: DecisionFileName) {
    guard let date, !date.value.isEmpty else {
      decision.header.date = fileName.date
      return
    }
    if let day = readDay(date.value) {
      decision.header.date = day
    } else if isPlaceholder(date.value) {
      reportPlaceholder(date)
    } else {
      decision.otherFields.append(Decision.Field(name: "date", value: date.value))
      // In a record of our own form it is an error: what was written must not be passed over.
      let rule = decision.dialect == .own ? FieldRules.notADate : DecisionRules.date
      log.add(
        rule.finding("'\(date.value)' is not a date", at: date.span, hint: "write a day that exists as YYYY-MM-DD"))
    }
  }

  /// A template that was not filled in at all is told once, at its status.
  private func reportPlaceholder(_ date: Located<String>) {
    if let raw = decision.rawStatus, isPlaceholder(raw.value) { return }
    log.add(
      DecisionRules.template.finding(
        "the date is still that of the template", at: date.span, hint: "write it as YYYY-MM-DD"))
  }
}

/// Templates put what has to be filled in into braces or brackets.
private func isPlaceholder(_ text: String) -> Bool { text.first.map { "{[".contains($0) } ?? false }

/// `2024-01-20`, `2024-01-20T10:00:00Z`, `20/01/2024` (day first, as older adr-tools wrote it), `2024/01/20`.
func readDay(_ written: String) -> CalendarDate? {
  // As nearly everybody writes it. Looking for blanks and counting characters costs ten times as much.
  if written.utf8.count == 10, let day = CalendarDate(iso: written[...]) { return day }
  let text = written.trimmingPrefix { $0.isWhitespace }
  if let day = CalendarDate(iso: text.prefix(10)) {
    return text.count == 10 || !(text.dropFirst(10).first?.isNumber ?? false) ? day : nil
  }
  let parts = text.prefix(10).split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == 3 else { return nil }
  return parts[0].count == 4
    ? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    : parts[2].count == 4 ? CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
}

/// The day after the words "provisional until".
private func provisionalDay(in status: String) -> CalendarDate? {
  let phrase = "provisional until "
  guard status.utf8.count > phrase.utf8.count, let words = status.lowercased().firstRange(of: phrase) else {
    return nil
  }
  return CalendarDate(iso: status.lowercased()[words.upperBound...].prefix(10))
}

/// Names from a string that may be a comma list or several lines.
func people(in text: String) -> [String] {
  text.split { $0 == "," || $0 == "\n" || $0 == ";" }
    .map { $0.trimmingPrefix { " *-".contains($0) } }
    .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    .filter { !$0.isEmpty && !($0.hasPrefix("[") || $0.hasPrefix("{")) }
}
