import Diagnostics
import Documents
import Record

/// Reads a list of exceptions of others as the waivers of a guardrail.
func decodeList(_ list: ExceptionList, of file: RecordFile) -> Guardrail? {
  let specs = Kind.guardrail.specs.filter { $0.name != "waivers" }
  // A list that is all of the file has no fields, and needs none.
  let fields = FieldReader(
    list.others, lost: file.written.lost, as: "guardrail", at: file.written.span,
    specs: specs.map { $0.name == "rule" ? FieldSpec($0.name, $0.shape, $0.meaning) : $0 }, log: file.log)
  fields.checkKeys()
  var header = file.written.header(for: file.reading)
  fields.readHeader(into: &header)
  header.visibility = file.visibility
  var guardrail = Guardrail(header: header, rule: fields.text("rule"))
  readChecks(of: &guardrail, from: fields)
  var lacking = ExceptionGaps()
  guardrail.waivers = list.elements.compactMap { part, node in
    decodeException(node, in: part, of: file, noting: &lacking)
  }
  lacking.findings(at: file.written.span).forEach(file.log.add)
  return guardrail
}

private func decodeException(
  _ node: YAMLNode, in part: String?, of file: RecordFile, noting gaps: inout ExceptionGaps
) -> Waiver? {
  guard case .mapping(let entries) = node.value else {
    file.log.add(
      FieldRules.wrongShape.finding(
        "\(node.inWords) stands where an exception is expected", at: node.span,
        hint: "write 'name' and 'status' as keys"))
    return nil
  }
  let fields = FieldReader(entries, as: "exception", at: node.span, specs: ExceptionField.specs, log: file.log)
  let name = fields.text(.name) ?? fields.text(.reference)
  let status = fields.text(.status)
  let (from, expires, ended) = (fields.date(.from), fields.date(.expires), fields.date(.endedOn))
  let (requested, answered) = (fields.date(.requestedOn), fields.date(.answeredOn))
  gaps.note(entries, fields)
  guard let name else {
    gaps.nameless.append(node.span)
    return nil
  }
  guard isInOrder(fields, from: from ?? requested, [(fields.key(.expires) ?? "", expires)]) else { return nil }
  var request = Waiver.Request(name: name, answer: Waiver.Answer(status: status, isAnswered: answered != nil))
  (request.part, request.reference, request.status) = (part, fields.text(.reference), status)
  (request.requestedOn, request.answeredOn) = (requested, answered)
  checkAnswer(request, fields)
  return Waiver(
    team: team(of: fields, file), reason: fields.text(.reason), from: from, expires: expires,
    endedOn: ended, request: request, span: node.span)
}

/// Others name teams as they please: one that is not ours is shown as it is written.
private func team(of fields: FieldReader, _ file: RecordFile) -> String? {
  guard let written = fields.key(.team).flatMap({ fields.scalar($0) }) else { return nil }
  let present = file.plan.teams.present(written.value)
  if let finding = file.plan.teams.finding(for: Located(present, at: written.span)) {
    file.log.add(finding.atMost(.warning))
  }
  return present
}

private func checkAnswer(_ request: Waiver.Request, _ fields: FieldReader) {
  guard let requested = request.requestedOn, let answered = request.answeredOn, answered < requested else { return }
  fields.log.add(
    GuardrailRules.waiverDates.finding(
      "it was answered on \(answered.iso), before it was asked for on \(requested.iso)",
      at: fields.place(of: fields.key(.answeredOn) ?? ""), hint: "correct one of the two days"))
}

extension FieldReader {
  /// The key that an element has for a field; nil where it has none, or nothing stands there.
  fileprivate func key(_ field: ExceptionField) -> String? {
    field.keys.first { name in entry(name).map { !$0.value.isNull } ?? false }
  }

  fileprivate func text(_ field: ExceptionField) -> String? { key(field).flatMap { text($0) } }
  fileprivate func date(_ field: ExceptionField) -> CalendarDate? { key(field).flatMap { date($0) } }
}

/// What a list of others does not say, and what it says that has no place here: told once for the file.
private struct ExceptionGaps {
  private var count = 0
  private var without: [String: Int] = [:]
  private var unplaced: [String: Int] = [:]
  private var persons: Set<String> = []
  var nameless: [SourceSpan] = []
  /// Keys that may say who may read an exception, though all are shown to everyone.
  private var readers: [Located<String>] = []

  mutating func note(_ entries: [YAMLNode.Entry], _ fields: FieldReader) {
    count += 1
    for (field, noun) in [(ExceptionField.team, "team"), (.reason, "reason"), (.expires, "end")]
    where fields.key(field) == nil {
      without[noun, default: 0] += 1
    }
    let used = Set(ExceptionField.allCases.compactMap(fields.key))
    readers += entries.filter { !used.contains($0.key) && VisibilityWord($0.key) != nil }
      .map { Located($0.key, at: $0.keySpan) }
    for key in entries.map(\.key) where !used.contains(key) {
      if namesPerson(key) { persons.insert(key) } else { unplaced[key, default: 0] += 1 }
    }
  }

  func findings(at span: SourceSpan) -> [Finding] {
    var found = [
      GuardrailRules.list.finding(
        "\(count) \(count == 1 ? "exception is" : "exceptions are") read as waivers\(lacking)", at: span,
        hint: without.isEmpty ? nil : "what is not known is shown so; add 'team', 'reason' and 'expires' where you can")
    ]
    if let first = nameless.first {
      found.append(
        FieldRules.missing.finding(
          nameless.count == 1 ? "this exception has no name" : "\(nameless.count) exceptions have no name", at: first,
          hint: "say what it is for in 'name'"))
    }
    if !unplaced.isEmpty {
      let names = unplaced.sorted { $0.key < $1.key }.map { "'\($0.key)' of \($0.value)" }
      found.append(
        GuardrailRules.list.finding("keys that have no place here are not read: \(firstThree(names))", at: span))
    }
    found += readers.prefix(1).map { VisibilityRules.ofRows(named: $0, noun: "key") }
    return found + (persons.isEmpty ? [] : [leftAlone(at: span)])
  }

  private var lacking: String {
    let parts = ["team", "reason", "end"].compactMap { noun in without[noun].map { (noun, $0) } }
    guard !parts.isEmpty else { return "" }
    return "; "
      + parts.map { $0.1 == count ? "none has \(indefinite($0.0))" : "\($0.1) without \(indefinite($0.0))" }
      .joined(separator: ", ")
  }

  private func leftAlone(at span: SourceSpan) -> Finding {
    PersonRules.leftAlone.finding(
      "keys of persons are not read: \(firstThree(persons.sorted()))", at: span,
      hint: "leave persons out of the list if you can: nothing here needs them")
  }
}
