import Diagnostics
import Record

extension Kind {
  static let coaching = Kind(
    Coaching.self, name: "coaching", folder: "coaching",
    purpose: "One team helps another with a practice: from when to when, and with what time or money.",
    specs: HeaderFields.with([
      FieldSpec(
        "practice", .choice(Practice.allCases.map(\.rawValue)), required: true, "the id of the practice, A1 to H3",
        example: "F1"),
      FieldSpec("from_team", .reference(to: .team), required: true, "the team that helps", example: "TODO"),
      FieldSpec("to_team", .reference(to: .team), required: true, "the team that learns", example: "TODO"),
      FieldSpec("date", .date, required: true, "the day on which it was suggested, agreed or begun"),
      FieldSpec("until", .date, "its last day"),
      FieldSpec(
        "state", .choice(Coaching.State.allCases.map(\.rawValue)),
        "how far it is; left out where its days tell", example: "suggested"),
      FieldSpec("resources", .text, "the time or money that is granted for it"),
      FieldSpec("lead", .text, "who leads it: a role, never a person"),
    ]),
    newBody: "What the team that learns should be able to do by itself afterwards.\n",
    rules: CoachingRules.all
  ) { decodeCoaching($0.fields, header: $0.header, teams: $0.plan.teams) }
}

enum CoachingRules {
  static let sameTeam = Rule(
    "coaching.same-team", .error, "A team is coached by another",
    explanation: """
      `from_team` and `to_team` are one, so nothing passes from a team to another. What a team learns by itself is a session \
      (`growth/sessions`).
      """)

  static let dates = Rule(
    "coaching.dates", .error, "Coaching ends after it begins",
    explanation: "`until` is before `date`. Correct the day that is wrong: what is running is told by both.")

  static let all = [sameTeam, dates]
}

/// Reads a coaching from its front matter; nil when a required field is missing.
func decodeCoaching(_ fields: FieldReader, header: RecordHeader, teams: TeamNames) -> Coaching? {
  let practice = fields.choice("practice", of: Practice.self)
  let (from, to) = (fields.scalar("from_team"), fields.scalar("to_team"))
  let (date, until) = (fields.date("date"), fields.date("until"))
  let (state, resources) = (fields.choice("state", of: Coaching.State.self), fields.text("resources"))
  let lead = fields.text("lead")
  guard let practice, let from, let to, let date else { return nil }
  if teams.present(from.value) == teams.present(to.value), !ReferenceRules.isOpen(to) {
    fields.log.add(
      CoachingRules.sameTeam.finding(
        "'\(to.value)' is to learn from itself", at: to.span,
        notes: [Finding.Note("the team that helps", at: from.span)],
        hint: "name the team that learns"))
  }
  if let until, until < date {
    fields.log.add(
      CoachingRules.dates.finding(
        "it ends on \(until.iso), before it begins", at: fields.place(of: "until"),
        notes: [Finding.Note("the beginning", at: fields.place(of: "date"))], hint: "correct one of the two"))
  }
  var header = header
  header.owner = header.owner ?? teams.present(from.value)
  var coaching = Coaching(
    header: header, practice: practice, from: teams.present(from.value), to: teams.present(to.value), on: date,
    until: until, state: state)
  (coaching.resources, coaching.lead) = (resources, lead)
  return coaching
}
