import Diagnostics
import Documents
import Record

extension ReferenceTarget {
  static let retro = ReferenceTarget("retro", .retro)
}

extension Kind {
  static let retro = Kind(
    Retro.self, name: "retro", folder: "retros",
    purpose: "A retrospective of a team, with what it agreed to do and what became of that.",
    specs: HeaderFields.with([
      FieldSpec("team", .reference(to: .team), required: true, "the team that held it", example: "TODO"),
      FieldSpec("held_on", .date, required: true, "the day on which it was held"),
      FieldSpec("actions", .groups(action), "what was agreed; what is carried over stands here again"),
    ]),
    newBody: "What went well, what did not, and what we want to try.\n",
    rules: RetroRules.all
  ) { decodeRetro($0.fields, header: $0.header, teams: $0.plan.teams) }

  private static let action = [
    FieldSpec("id", .text, required: true, "a short name, unique in the team; what is carried over keeps it"),
    FieldSpec("what", .text, required: true, "what will be different once it is done"),
    FieldSpec("owner", .text, "who sees to it: a team or a role, never a person"),
    FieldSpec("due", .date, "the day by which it is done"),
    FieldSpec("done_on", .date, "the day on which it was done; left out while it is open"),
    FieldSpec("carried_from", .reference(to: .retro), "the retrospective where it began"),
  ]
}

enum RetroRules {
  static let sameID = Rule(
    "retro.same-id", .error, "An action of a retrospective has an id of its own",
    explanation: """
      An action is followed by its id from one retrospective to the next, so two actions of one file cannot share it. \
      Choose another id for one of them.
      """)

  static let dates = Rule(
    "retro.dates", .warning, "What is agreed is due, and done, no earlier than it was agreed",
    explanation: """
      An action is due before the retrospective was held, or was done before it. One of the days is most likely a slip. \
      What was agreed earlier and is carried over names the retrospective where it began in `carried_from`, and may \
      have such days.
      """)

  static let all = [sameID, dates]
}

/// Reads a retrospective from its front matter; nil when a required field is missing.
func decodeRetro(_ fields: FieldReader, header: RecordHeader, teams: TeamNames) -> Retro? {
  let (team, heldOn) = (fields.text("team").map(teams.present), fields.date("held_on"))
  let actions = decodeActions(fields, heldOn: heldOn)
  guard let team, let heldOn else { return nil }
  var header = header
  header.owner = header.owner ?? team
  if header.date == nil {
    header.date = heldOn
    header.dateAt = PlaceInFile(fields.place(of: "held_on"), in: header.span.file)
  }
  return Retro(header: header, team: team, heldOn: heldOn, actions: actions)
}

private func decodeActions(_ fields: FieldReader, heldOn: CalendarDate?) -> [Retro.Action] {
  var seen: [String: SourceSpan] = [:]
  return fields.groups("actions", as: "action").compactMap { item in
    let (id, what, owner) = (item.scalar("id"), item.text("what"), item.text("owner"))
    let (due, doneOn, carriedFrom) = (item.date("due"), item.date("done_on"), item.scalar("carried_from"))
    guard let id, let what else { return nil }
    if let first = seen[id.value] {
      fields.log.add(
        RetroRules.sameID.finding(
          "a second action '\(id.value)'", at: id.span, notes: [Finding.Note("the first", at: first)],
          hint: "give it an id of its own"))
      return nil
    }
    seen[id.value] = id.span
    if let heldOn, carriedFrom == nil {
      for (field, day) in [("due", due), ("done_on", doneOn)] {
        guard let day, day < heldOn else { continue }
        fields.log.add(
          RetroRules.dates.finding(
            "'\(field)' is \(day.iso), before the retrospective of \(heldOn.iso)", at: item.place(of: field),
            hint: "correct the day, or name the retrospective where it began in 'carried_from'"))
      }
    }
    return Retro.Action(id: id, what: what, owner: owner, due: due, doneOn: doneOn, carriedFrom: carriedFrom)
  }
}
