import Diagnostics
import Documents
import Record

extension FieldSpec {
  /// - Parameter judged: what rests on the level.
  static func level(_ judged: String) -> FieldSpec {
    FieldSpec(
      "level", .choice(KeyResult.Level.allCases.map(\.rawValue)),
      "what \(judged) is judged by: present (the mean of the last 28 days, where values are weekly) or latest, for what "
        + "accumulates", absent: "present")
  }
}

extension Kind {
  static let objective = Kind(
    Objective.self, name: "objective", folder: "okrs", placement: .periods,
    purpose: "A goal for a period, with the results that would show it reached. Files lie in okrs/<period>/.",
    specs: HeaderFields.with([
      FieldSpec("title", .text, required: true, "the goal, as an outcome for somebody", example: "TODO"),
      FieldSpec(
        "kind", .choice(Objective.Kind.allCases.map(\.rawValue)),
        "'committed' (a score of 1.0 is expected) or 'aspirational' (0.7 is)", absent: "aspirational",
        example: "aspirational"),
      FieldSpec(
        "status", .choice(Objective.DeclaredStatus.allCases.map(\.rawValue)), "the owner's own word on how it stands",
        example: "on track"),
      FieldSpec(
        "question", .text, "what to talk about while it is off track",
        absent: "a question about what is furthest behind"),
      FieldSpec("aligns_to", .references(to: .objective), "the objectives it serves"),
      FieldSpec(
        "key_results", .groups(keyResult), required: true, "the results that would show the goal reached",
        example: "[{id: first, title: TODO, baseline: 0, target: 10, check_ins: []}]"),
    ]),
    newBody: "Why this goal now, and what would make us change it.\n",
    rules: ObjectiveRules.all
  ) { decodeObjective($0) }

  private static let keyResult = [
    FieldSpec("id", .text, required: true, "a short name, unique in the objective"),
    FieldSpec("title", .text, required: true, "what will have changed, not what will have been done"),
    FieldSpec("metric", .reference(to: .metric), "the metric that measures it; without one, write 'check_ins'"),
    FieldSpec("check_ins", .groups(checkIn), "what was measured by hand, and when"),
    FieldSpec("baseline", .anyNumber, in: .metric(nil), "the value at the start"),
    FieldSpec("target", .anyNumber, in: .metric(nil), "the value that means 1.0"),
    FieldSpec("stretch", .anyNumber, in: .metric(nil), "a value beyond the target that would be remarkable"),
    FieldSpec(
      "keep", .text, in: .metric(nil),
      "for a value to hold, instead of 'baseline' and 'target': 'at least 99.9' or 'at most 200'"),
    FieldSpec(
      "weight", .number(Double.leastNonzeroMagnitude...1e6), "how much it counts beside the others", absent: "1"),
    FieldSpec("confidence", .share, "the owner's confidence that the target is reached, 0 to 1"),
    .level("the key result"),
  ]

  private static let checkIn = [
    FieldSpec("date", .date, required: true, "the day of the measurement"),
    FieldSpec("value", .anyNumber, required: true, in: .metric(nil), "the value on that day"),
    FieldSpec("confidence", .share, "the owner's confidence on that day, 0 to 1"),
    FieldSpec("note", .text, "what happened"),
  ]
}

/// Reads an objective of a period from its front matter.
func decodeObjective(_ input: RecordInput) -> Objective? {
  let (fields, header) = (input.fields, input.header)
  let kind = fields.entry("kind") == nil ? .aspirational : fields.choice("kind", of: Objective.Kind.self)
  let declared = fields.choice("status", of: Objective.DeclaredStatus.self)
  let question = fields.text("question")
  let alignsTo = fields.texts("aligns_to")
  let written = fields.groups("key_results", as: "key result")
  let keyResults = written.compactMap(decodeKeyResult)
  checkUniqueIDs(written, log: fields.log)
  guard let kind, let period = input.reading.period else { return nil }
  var objective = Objective(
    header: header, period: period, kind: kind, declared: declared, alignsTo: alignsTo, keyResults: keyResults)
  objective.question = question
  return objective
}

private func decodeKeyResult(_ fields: FieldReader) -> KeyResult? {
  var numbers = KeyResultNumbers()
  let measure = decodeMeasure(fields, &numbers)
  let hasAim = checkAim(fields)
  let keep = decodeKeep(fields, &numbers)
  let (id, title) = (fields.text("id"), fields.text("title"))
  let baseline = numbers.read("baseline", of: fields)
  let (target, stretch) = (numbers.read("target", of: fields), numbers.read("stretch", of: fields))
  if case .checkIns? = measure { numbers.checkAlike(fields.log) }
  let weight = fields.entry("weight") == nil ? 1 : fields.number("weight")
  let confidence = fields.share("confidence")
  let level = fields.choice("level", of: KeyResult.Level.self)
  guard let id, let title, let measure, let weight, hasAim else { return nil }
  if let keep {
    var result = KeyResult(
      id: id, title: title, measure: measure, baseline: keep.value, target: keep.value, stretch: nil, weight: weight,
      confidence: confidence, span: fields.place(of: "title"))
    if let level { result.level = level }
    result.inUnits = numbers.inUnits
    (result.keep, result.targetSpan) = (keep, fields.place(of: "keep"))
    return result
  }
  guard let baseline, let target else { return nil }
  guard baseline != target else {
    fields.log.add(ObjectiveRules.noDistanceFinding(fields))
    return nil
  }
  var result = KeyResult(
    id: id, title: title, measure: measure, baseline: baseline, target: target, stretch: stretch, weight: weight,
    confidence: confidence, span: fields.place(of: "title"))
  if let level { result.level = level }
  result.inUnits = numbers.inUnits
  (result.baselineSpan, result.targetSpan) = (fields.place(of: "baseline"), fields.place(of: "target"))
  return result
}

private func decodeMeasure(_ fields: FieldReader, _ numbers: inout KeyResultNumbers) -> KeyResult.Measure? {
  switch (fields.entry("metric") != nil, fields.entry("check_ins") != nil) {
  case (true, false):
    return fields.scalar("metric").map(KeyResult.Measure.metric)
  case (false, true):
    return .checkIns(decodeCheckIns(fields, &numbers))
  case (false, false) where fields.isAttempted("metric") || fields.isAttempted("check_ins"):
    return nil
  case (let both, _):
    fields.log.add(
      ObjectiveRules.measure.finding(
        both ? "a metric and check-ins both measure this key result" : "nothing measures this key result",
        at: fields.place(of: both ? "check_ins" : "title"), hint: "write either 'metric' or 'check_ins'"))
    return nil
  }
}

private func decodeCheckIns(_ fields: FieldReader, _ numbers: inout KeyResultNumbers) -> [CheckIn] {
  let checkIns = fields.groups("check_ins", as: "check-in").compactMap { item -> CheckIn? in
    let (date, value) = (item.date("date"), numbers.read("value", of: item))
    let (confidence, note) = (item.confidence(beside: value), item.text("note"))
    guard let date, let value else { return nil }
    return CheckIn(date: date, value: value, confidence: confidence, note: note, span: item.place(of: "value"))
  }.sorted { $0.date < $1.date }
  for (earlier, later) in zip(checkIns, checkIns.dropFirst()) where earlier.date == later.date {
    fields.log.add(
      ObjectiveRules.sameDay.finding(
        "a second check-in on \(later.date.iso)", at: later.span,
        notes: [Finding.Note("the first", at: earlier.span)], hint: "keep the one that holds"))
  }
  return checkIns
}

extension FieldReader {
  /// A share above 1 beside a value that would be one is most likely in the other's place: a hint for either would mend
  /// it into a wrong number.
  fileprivate func confidence(beside value: Double?) -> Double? {
    guard let value, (0...1).contains(value), let entry = entry("confidence"), let text = entry.value.plainText,
      let other = readCertainNumber(text), other > 1
    else { return share("confidence") }
    log.add(
      FieldRules.notANumber.finding(
        "'\(text)' is no share, and the value \(plain(value)) beside it could be one", at: entry.value.span,
        hint:
          "look whether 'value' and 'confidence' are in each other's place; a confidence is from 0 to 1, or in per cent"
      ))
    return nil
  }
}

private func checkUniqueIDs(_ keyResults: [FieldReader], log: FindingLog) {
  var seen: [String: SourceSpan] = [:]
  for written in keyResults.compactMap({ $0.entry("id")?.value }) {
    guard let id = written.plainText, let first = seen[id] else {
      if let id = written.plainText { seen[id] = written.span }
      continue
    }
    log.add(
      ObjectiveRules.sameID.finding(
        "a second key result has the id '\(id)'", at: written.span, notes: [Finding.Note("the first", at: first)],
        hint: "give each key result an id of its own"))
  }
}
