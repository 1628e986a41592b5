import Diagnostics
import Documents
import Record

extension Kind {
  static let learning: Kind = Kind(
    Learning.self, name: "learning", folder: "learnings", placement: .folder,
    purpose: "What was learned from a failure or an incident: a bet that did not come true, or a postmortem as it is.",
    specs: HeaderFields.with([
      FieldSpec("team", .reference(to: .team), required: true, "the team that learned it", example: "TODO"),
      FieldSpec("held_on", .date, required: true, "the day on which it was talked over"),
      FieldSpec("intelligent", .flag, "whether it was a bet worth making: small, and made with what was known then"),
      FieldSpec("bet", .text, "what was bet; or a section 'The bet' of the text"),
      FieldSpec("what_happened", .text, "what happened; or a section of this name"),
      FieldSpec("what_we_learned", .text, "what was learned; or a section of this name"),
      FieldSpec("incident", .text, "the id of the incident in its file"),
      ActionFields.spec,
    ]),
    newBody: "## What happened\n\nWhat happened, and who saw it first.\n\n"
      + "## What we learned\n\nWhat we know now and did not know then.\n",
    rules: LearningRules.all
  ) { decodeLearning($0) }
}

enum LearningRules {
  static let undated = Rule(
    "learning.undated", .warning, "A postmortem says when it happened",
    explanation: """
      A postmortem of another tool is dated by its `date`, by the day in its file's name or title, or by the first of its key \
      events. This one has none of these, so it stands last, and nobody can say how old its actions are. Add the day to \
      one of them.
      """)

  static let incomplete = Rule(
    "learning.incomplete", .warning, "An intelligent failure says what was bet, what happened and what was learned",
    explanation: """
      A failure is worth showing for what it taught: the bet, what happened, and what was learned. Write each as a field \
      (`bet`, `what_happened`, `what_we_learned`) or as a section of the text with that name.
      """)

  static let times = Rule(
    "learning.times-differ", .note, "The times of a postmortem agree with its key events",
    explanation: """
      The time to repair, or to resolve, that is written beside the key events is not the time between these: from the first \
      sign (the fault, or when it was first seen) to when it was repaired or resolved. The report takes the events. \
      Correct one of the two, or leave the figure out.
      """)

  static let incident = Rule(
    "learning.unknown-incident", .warning, "The incident that a learning names is in the files",
    explanation: """
      `incident` is an id of a file of incidents, so that what was learned can be found from the row. No row has this id. \
      Write it as the file has it, or add the file of the month in which it was. Where rows of the files cannot be used, \
      or none of them is read, nothing is said.
      """)

  static let all = [undated, incomplete, times, incident]
}

/// Reads a learning in our own form, or a postmortem in Markdown as another tool or template leaves it; nil when something
/// required is missing, which has its finding by then.
func decodeLearning(_ file: RecordFile) -> Learning? {
  guard let source = file.source else { return nil }
  if PostmortemForm.isOwn(file.written.entries) || PostmortemForm.isEmpty(source.document.outline) {
    return file.input(of: Kind.learning.specs, noun: Kind.learning.noun).flatMap { decodeOwn($0, source) }
  }
  return decodePostmortem(file, source)
}

private func decodeOwn(_ input: RecordInput, _ source: ProseSource) -> Learning? {
  let fields = input.fields
  let (team, heldOn) = (fields.text("team").map(input.plan.teams.present), fields.date("held_on"))
  let actions = ActionFields.read(input, agreedOn: heldOn, occasion: "talk", text: source)
  let (isIntelligent, incident) = (fields.flag("intelligent"), fields.scalar("incident"))
  let (bet, happened, learned) = (fields.text("bet"), fields.text("what_happened"), fields.text("what_we_learned"))
  guard let team, let heldOn else { return nil }
  var learning = Learning(
    header: input.header, team: team, heldOn: heldOn, isIntelligent: isIntelligent,
    bet: bet.map { Passage($0) }, whatHappened: happened.map { Passage($0) },
    whatWeLearned: learned.map { Passage($0) }, incident: incident, actions: actions)
  learning.header.belongs(to: team, since: heldOn, at: fields.place(of: "held_on"))
  learning.complete(from: source.document.outline, words: input.plan.decisionWords, log: fields.log)
  if isIntelligent == true { learning.reportMissing(at: fields.place(of: "intelligent"), log: fields.log) }
  return learning
}

extension Learning {
  /// Fills in what only the text says.
  fileprivate mutating func complete(from outline: MarkdownOutline, words: DecisionWords, log: FindingLog) {
    let sections = LearningSections(outline)
    bet = bet ?? sections[.bet]
    whatHappened = whatHappened ?? sections[.whatHappened]
    whatWeLearned = whatWeLearned ?? sections[.whatWeLearned]
    times = IncidentTimes(in: outline, day: heldOn, words: words)
    for (kind, stated) in [
      (IncidentTimes.Event.Kind.repaired, times.statedRepair), (.resolved, times.statedResolution),
    ] {
      guard let stated, let minutes = times.minutes(to: kind), minutes != stated.value else { continue }
      log.add(
        LearningRules.times.finding(
          "\(hours(stated.value)) are written, and \(hours(minutes)) lie between the key events", at: stated.span,
          hint: "correct one of the two; the report takes the events"))
    }
  }

  fileprivate func reportMissing(at span: SourceSpan, log: FindingLog) {
    let parts = [("bet", bet), ("what_happened", whatHappened), ("what_we_learned", whatWeLearned)]
    let missing = parts.filter { $0.1 == nil }.map { "'\($0.0)'" }
    guard !missing.isEmpty else { return }
    log.add(
      LearningRules.incomplete.finding(
        "this intelligent failure does not say \(missing.joined(separator: ", "))", at: span,
        hint: "write the field, or a section of that name in the text"))
  }
}

/// `3 h 14 min`.
private func hours(_ minutes: Int) -> String {
  minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
}

/// A postmortem of any template: its text says everything, and front matter only what every record has.
private func decodePostmortem(_ file: RecordFile, _ source: ProseSource) -> Learning? {
  let (outline, words) = (source.document.outline, file.plan.decisionWords)
  let known = Set(HeaderFields.specs.map(\.name) + ["team"])
  let entries = file.written.entries.filter { known.contains($0.key) && $0.key != "date" }
  let specs = Kind.learning.specs.filter { known.contains($0.name) }
  let fields = FieldReader(entries, as: Kind.learning.noun, at: file.written.span, specs: specs, log: file.log)
  var header = source.header(for: file.reading)
  fields.readHeader(into: &header)
  header.visibility = file.visibility
  let team = (fields.text("team") ?? header.owner).map(file.plan.teams.present)
  let day = PostmortemForm.day(of: file, header: header, outline: outline, words: words)
  header.date = day
  header.owner = header.owner ?? team
  if day == nil {
    file.log.add(
      LearningRules.undated.finding(
        "no day is written in this postmortem, so it stands last", at: header.span,
        hint: "add 'date: YYYY-MM-DD' to its front matter, or the day to its file's name"))
  }
  let actions = ActionsInText.read(outline, besides: [], plan: file.plan, log: file.log)
  var learning = Learning(header: header, team: team, heldOn: day, actions: actions)
  learning.complete(from: outline, words: words, log: file.log)
  return learning
}
