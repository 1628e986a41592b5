import Diagnostics
import Documents
import Record

extension Kind {
  static let guardrail = Kind(
    Guardrail.self, name: "guardrail", folder: "guardrails", placement: .folder, readsYAML: true,
    purpose: "A rule that keeps what many build maintainable, how it is checked, and who may break it until when.",
    specs: specs,
    newBody: "What the rule protects, what it costs, and how to ask for a waiver.\n",
    rules: GuardrailRules.all
  ) { file in
    if file.isData, let list = ExceptionList(file.written) { return decodeList(list, of: file) }
    return file.input(of: specs, noun: "guardrail").flatMap(decodeGuardrail)
  }

  private static let specs = HeaderFields.with([
    FieldSpec("rule", .text, required: true, "what holds, in one sentence", example: "TODO"),
    FieldSpec("why", .text, "what would go wrong without it"),
    FieldSpec("check", .text, "how it is checked: a test, a review, a query", example: "TODO"),
    FieldSpec("automatic", .flag, "whether a machine checks it", example: "no"),
    FieldSpec("since", .date, "the day from which it holds"),
    FieldSpec("waivers", .groups(waiver), "teams that need not keep it, each with a reason and an end"),
  ])

  private static let waiver = [
    FieldSpec("team", .reference(to: .team), required: true, "the team that need not keep it"),
    FieldSpec("reason", .text, required: true, "why not, and what will have changed by the end"),
    FieldSpec("from", .date, "its first day"),
    FieldSpec("expires", .date, required: true, "its last day; a renewal is another waiver of the team"),
    FieldSpec("ended_on", .date, "the day from which the team keeps the rule again; left out while it does not"),
  ]
}

enum GuardrailRules {
  static let waiverDates = Rule(
    "guardrail.waiver-dates", .error, "A waiver ends after it begins",
    explanation: """
      The last day of a waiver, or the day from which the team keeps the rule again, lies before its first day. One of them \
      is a slip, and how long the rule is not kept would be wrong.
      """)

  static let sameWaiver = Rule(
    "guardrail.same-waiver", .error, "A team has one waiver of a guardrail for a time",
    explanation: """
      Two waivers of one team end on one day: the second is most likely a copy, and would count as a renewal. A renewal ends \
      later than what it renews.
      """)

  static let list = Rule(
    "guardrail.list", .note, "A list of exceptions of others is read as the waivers of a guardrail",
    explanation: """
      A YAML file in `guardrails/` that is a list of things with names, or has such lists under its keys, as Kubernetes' \
      release team keeps it, is read as it is: each element is a waiver, with the part of the list that it stands in, when it \
      was asked for and answered, and what became of it. What our own waivers must have and such a list lacks, which is the \
      team, the reason or the end, is not known, and shown so. Keys that have no place here are named, with how many \
      elements have them.

      The file may have the fields of a guardrail beside its lists: `title`, `rule`, `owner`, `visibility` and the others.
      """)

  static let all = [waiverDates, sameWaiver, list]
}

/// Reads a guardrail; nil when its rule is missing.
func decodeGuardrail(_ input: RecordInput) -> Guardrail? {
  let fields = input.fields
  var guardrail = Guardrail(header: input.header, rule: fields.text("rule"))
  readChecks(of: &guardrail, from: fields)
  guardrail.waivers = decodeWaivers(fields, teams: input.plan.teams)
  return guardrail.rule == nil ? nil : guardrail
}

/// What says how a guardrail is kept, in our own form and beside a list of others.
func readChecks(of guardrail: inout Guardrail, from fields: FieldReader) {
  (guardrail.why, guardrail.check) = (fields.text("why"), fields.text("check"))
  (guardrail.isAutomatic, guardrail.since) = (fields.flag("automatic"), fields.date("since"))
}

private func decodeWaivers(_ fields: FieldReader, teams: TeamNames) -> [Waiver] {
  var ends: [WaiverEnd: SourceSpan] = [:]
  return fields.groups("waivers", as: "waiver").compactMap { item in
    let (team, reason) = (item.text("team").map(teams.present), item.text("reason"))
    let (from, expires, endedOn) = (item.date("from"), item.date("expires"), item.date("ended_on"))
    guard let team, let reason, let expires, isInOrder(item, from: from, [("expires", expires), ("ended_on", endedOn)])
    else { return nil }
    let place = item.place(of: "team")
    if let first = ends.updateValue(place, forKey: WaiverEnd(team: team, day: expires)) {
      item.log.add(
        GuardrailRules.sameWaiver.finding(
          "a second waiver of '\(team)' until \(expires.iso)", at: place, notes: [Finding.Note("the first", at: first)],
          hint: "remove one of them, or correct the day on which it expires"))
      return nil
    }
    return Waiver(team: team, reason: reason, from: from, expires: expires, endedOn: endedOn, span: place)
  }
}

private struct WaiverEnd: Hashable {
  let team: String
  let day: CalendarDate
}

/// Whether no day lies before the first; one that does is told.
func isInOrder(_ item: FieldReader, from: CalendarDate?, _ days: [(field: String, day: CalendarDate?)]) -> Bool {
  guard let from, let early = days.first(where: { $0.day.map { $0 < from } ?? false }), let day = early.day else {
    return true
  }
  item.log.add(
    GuardrailRules.waiverDates.finding(
      "'\(early.field)' is \(day.iso), before the waiver begins on \(from.iso)", at: item.place(of: early.field),
      hint: "correct one of the two days"))
  return false
}
