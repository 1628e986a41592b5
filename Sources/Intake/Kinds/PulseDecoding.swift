import Diagnostics
import Documents
import Record

extension Kind {
  static let pulse = Kind(
    Pulse.self, name: "pulse", folder: "pulse", format: .yaml,
    purpose: "Questions that people answer anonymously, wave after wave.",
    specs: HeaderFields.with([
      FieldSpec("title", .text, required: true, "what it is called", example: "TODO"),
      FieldSpec(
        "questions", .groups(question), required: true, "what is asked, in the order of the pages",
        example: "[{id: mistakes, text: A mistake is held against you here, reversed: yes, practice: C1}]"),
      FieldSpec(
        "scale", .bounds, required: true, "the lowest and the highest score that can be given", example: "[1, 7]"),
      FieldSpec(
        "waves", .groups(wave), required: true, "each round of asking; nothing of it is shown before it has closed",
        example: "[{id: first, closes: 2026-01-30, minimum: 5}]"),
      FieldSpec(
        "answers", .group(PulseSourceFields.answers), required: true,
        "the anonymous rows: one an answer, or with 'wide' one a person and a column for each question",
        example: "{csv: data/pulse.csv, wave: wave, team: team, question: question, value: value}"),
      FieldSpec("asked", .group(PulseSourceFields.asked), "how many people of each team were asked"),
    ]),
    rules: PulseRules.all
  ) { decodePulse($0.fields, header: $0.header) }

  private static let question = [
    FieldSpec("id", .text, required: true, "a short name: the rows, or with 'wide' a column, have it"),
    FieldSpec("text", .text, required: true, "the sentence that people agree with, or do not"),
    FieldSpec("reversed", .flag, "true where agreeing is bad: then its scores count from the other end"),
    FieldSpec("practice", .choice(Practice.allCases.map(\.rawValue)), "the practice that it tells about"),
  ]

  private static let wave = [
    FieldSpec("id", .text, required: true, "a short name, which the rows have"),
    FieldSpec("closes", .date, required: true, "the last day on which answers are taken"),
    FieldSpec(
      "minimum", .count(PulseFields.minimum), required: true,
      "the smallest group whose answers are shown; it stays as it was when the wave was published"),
    FieldSpec(
      "tree", .groups(branch), "the teams as they were, where fairlead.yaml has others by now; copy them from there"),
  ]

  private static let branch = [
    FieldSpec("id", .text, required: true, "the team, as the rows name it"),
    FieldSpec("name", .text, "what it was called", absent: "the id"),
    FieldSpec("parent", .text, "the team or group of the wave that it belonged to"),
  ]
}

enum PulseFields {
  /// Of two people each would learn what the other one said.
  static let minimum = 3...1000
}

/// Reads a pulse; nil when a required field is missing. Its answers are read afterwards, from its files.
func decodePulse(_ fields: FieldReader, header: RecordHeader) -> Pulse? {
  let questions = decodeQuestions(fields)
  let (scale, waves) = (decodeScale(fields), decodeWaves(fields))
  let source = fields.group("answers", as: "answers section").flatMap(decodeAnswers)
  let asked = fields.group("asked", as: "asked section").flatMap(decodeAsked)
  guard let scale, let source, !questions.isEmpty, !waves.isEmpty else { return nil }
  return Pulse(
    header: header, questions: questions, scale: scale, waves: waves, source: source, askedSource: asked)
}

private func decodeScale(_ fields: FieldReader) -> ClosedRange<Int>? {
  guard let scale = fields.bounds("scale") else { return nil }
  guard scale.upperBound - scale.lowerBound < IntakeLimits.scores else {
    fields.log.add(
      PulseRules.scale.finding(
        "this scale has more than \(IntakeLimits.scores) scores", at: fields.place(of: "scale"),
        hint: "write the lowest and the highest score that can be given, such as [1, 7]"))
    return nil
  }
  return scale
}

private func decodeQuestions(_ fields: FieldReader) -> [Pulse.Question] {
  var ids = UniqueIDs(noun: "question", log: fields.log)
  return fields.groups("questions", as: "question").compactMap { item in
    let (id, text, isReversed) = (item.scalar("id"), item.text("text"), item.flag("reversed"))
    let practice = item.choice("practice", of: Practice.self)
    guard let id, let text, ids.isNew(id) else { return nil }
    return Pulse.Question(id: id.value, text: text, isReversed: isReversed ?? false, practice: practice)
  }
}

func decodeWaves(_ fields: FieldReader) -> [Pulse.Wave] {
  var ids = UniqueIDs(noun: "wave", log: fields.log)
  let waves = fields.groups("waves", as: "wave").compactMap { item -> Pulse.Wave? in
    let (id, closes, minimum) = (item.scalar("id"), item.date("closes"), item.count("minimum"))
    let tree = item.entry("tree") == nil ? nil : decodeTree(item)
    guard let id, let closes, let minimum, ids.isNew(id) else { return nil }
    return Pulse.Wave(id: id, closes: closes, minimum: Located(minimum, at: item.place(of: "minimum")), tree: tree)
  }
  let order = waves.indices.sorted { (waves[$0].closes, $0) < (waves[$1].closes, $1) }
  return order.map { waves[$0] }
}

/// Ids that have to differ.
struct UniqueIDs {
  let noun: String
  let log: FindingLog
  private var seen: [String: SourceSpan] = [:]

  init(noun: String, log: FindingLog) { (self.noun, self.log) = (noun, log) }

  /// Whether it is the first of its name; a second one is a finding.
  mutating func isNew(_ id: Located<String>) -> Bool {
    guard let first = seen[id.value] else {
      seen[id.value] = id.span
      return true
    }
    log.add(
      PulseRules.sameID.finding(
        "a second \(noun) '\(id.value)'", at: id.span, notes: [Finding.Note("the first", at: first)],
        hint: "give it an id of its own"))
    return false
  }
}
