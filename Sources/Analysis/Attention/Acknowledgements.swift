package import Diagnostics
package import Record

/// The acknowledgement of a reason on a day: same rule, same subject, and the last day not passed. Of several, the one
/// that lasts longest.
func acceptances(
  of acknowledgements: [Acknowledgement], on day: CalendarDate
) -> (AttentionReason) -> Acknowledgement? {
  var byName: [AcceptedName: Acknowledgement] = [:]
  for acknowledgement in acknowledgements where acknowledgement.until >= day {
    let name = AcceptedName(rule: acknowledgement.rule, subject: acknowledgement.subject)
    if let other = byName[name], other.until >= acknowledgement.until { continue }
    byName[name] = acknowledgement
  }
  guard !byName.isEmpty else { return { _ in nil } }
  return { reason in reason.names.lazy.compactMap { byName[$0] }.first }
}

private struct AcceptedName: Hashable {
  var rule: String
  var subject: String
}

extension AttentionReason {
  /// A subject goes by its id, or by its group and id where the same id stands in several: `2026-Q4/checkout`.
  fileprivate var names: [AcceptedName] {
    let plain = AcceptedName(rule: rule, subject: subject.id)
    guard case .record(let key) = subject, !key.group.isEmpty else { return [plain] }
    return [AcceptedName(rule: rule, subject: "\(key.group)/\(key.id)"), plain]
  }
}

/// Acknowledgements that accept nothing: the day has passed, or no such item is on the list.
///
/// - Parameters:
///   - reasons: what is on the list of that day.
///   - withheld: records that are not shown: what is said of one of them names its file, and so is not published.
///   - known: the ids of all that an item can be about. A subject that is none of them is misspelt.
package func acknowledgementFindings(
  _ acknowledgements: [Acknowledgement], reasons: [AttentionReason], asOf: CalendarDate, withheld: [RecordHeader] = [],
  known: @autoclosure () -> Set<String>
) -> [Finding] {
  let present = Set(reasons.flatMap(\.names))
  let known = acknowledgements.isEmpty ? [] : known()
  return acknowledgements.compactMap { acknowledgement in
    if let unknown = unknownRule(acknowledgement) { return unknown }
    let hidden = withheld.first { $0.isNamed(by: acknowledgement) }
    let isPresent = present.contains(AcceptedName(rule: acknowledgement.rule, subject: acknowledgement.subject))
    if acknowledgement.until < asOf {
      return acknowledgementExpired.finding(
        "acknowledgement of '\(acknowledgement.subject)' ended on \(acknowledgement.until.iso)",
        at: acknowledgement.span, notes: notes(on: hidden),
        hint: isPresent ? "the item is open again: mend it, or accept it until a later day" : "remove it")
    }
    if isPresent { return nil }
    guard let hidden else { return unused(acknowledgement, among: reasons, known) }
    return acknowledgementUnused.finding(
      "'\(acknowledgement.subject)' is not published, so nothing of it is on the attention list",
      at: acknowledgement.span, notes: notes(on: hidden), hint: "remove the entry while the record is withheld")
  }
}

/// An id that no item of the attention list has.
private func unknownRule(_ acknowledgement: Acknowledgement) -> Finding? {
  let rules = attentionRules.list.map { $0.rule.id }
  guard !rules.contains(acknowledgement.rule) else { return nil }
  return acknowledgementOfNothing.finding(
    "there is no attention item '\(acknowledgement.rule)'", at: acknowledgement.span,
    hint: nearMiss(to: acknowledgement.rule, in: rules).map { "did you mean '\($0)'?" }
      ?? "'fairlead explain attention' lists them")
}

private func notes(on hidden: RecordHeader?) -> [Finding.Note] {
  hidden.map { [Finding.Note("the record", at: $0.span)] } ?? []
}

extension RecordHeader {
  /// By its id, its group and id, or its title.
  fileprivate func isNamed(by acknowledgement: Acknowledgement) -> Bool {
    [key.id, "\(key.group)/\(key.id)", title].contains(acknowledgement.subject)
  }
}

private func unused(
  _ acknowledgement: Acknowledgement, among reasons: [AttentionReason], _ known: Set<String>
) -> Finding {
  let hint =
    nearMiss(
      to: acknowledgement.subject,
      in: reasons.filter { $0.rule == acknowledgement.rule }.flatMap { $0.names.reversed().map(\.subject) }
    ).map { "did you mean '\($0)'?" } ?? hint(for: acknowledgement.subject, known)
  return acknowledgementUnused.finding(
    "'\(acknowledgement.rule)' is not on the attention list for '\(acknowledgement.subject)'",
    at: acknowledgement.span, hint: hint)
}

/// Of a rule that has nothing on the list today: whether the subject is anything at all.
private func hint(for subject: String, _ known: Set<String>) -> String {
  if known.contains(subject) { return "remove it" }
  return nearMiss(to: subject, in: known.sorted()).map { "did you mean '\($0)'?" }
    ?? "nothing has this id: correct it, or remove the entry"
}

let acknowledgementOfNothing = Rule(
  "acknowledgement.unknown-rule", .error, "An acknowledgement names a rule of the attention list",
  explanation: """
    `rule` below `acknowledgements` in `fairlead.yaml` is the id of an item of the attention list, such as \
    `objective.behind-pace`. With any other word nothing is accepted, and what was meant stays on the list. \
    `fairlead explain attention` lists all ids.
    """)

let acknowledgementUnused = Rule(
  "acknowledgement.unused", .note, "An acknowledgement accepts an item of the attention list",
  explanation: """
    An entry of `acknowledgements` in `fairlead.yaml` names a rule and a subject for which there is nothing on the \
    attention list. Either the matter is settled, and the entry can go, or a name is misspelt, and the item is not \
    accepted. An item about one subject may have several reasons, each by a rule of its own: accept each of them. `rule` is the id of the rule; `subject` is the id of the record or team that the item is about, with its \
    period where there are several: `2026-Q4/checkout`.
    """)

let acknowledgementExpired = Rule(
  "acknowledgement.expired", .note, "An acknowledgement has not passed its last day",
  explanation: """
    An entry of `acknowledgements` in `fairlead.yaml` accepted an item until a day that has passed. If the item is \
    still on the list, it counts again. Remove the entry, or accept the item until a later day, with today's reason.
    """)
