import Diagnostics
import Documents
import Record

extension Kind {
  static let rotations = Kind(
    Rotations.self, name: "rotations", folder: "growth", format: .yaml, placement: .file,
    purpose: "Which team works with another for a while, so that no system has one keeper.",
    specs: HeaderFields.with([
      FieldSpec(
        "rotations", .groups(rotation), required: true, "who works where, and until when: teams, never people")
    ]),
    rules: RotationRules.all
  ) { decodeRotations($0) }

  private static let rotation = [
    FieldSpec("from", .reference(to: .team), required: true, "the team that somebody comes from"),
    FieldSpec("to", .reference(to: .team), required: true, "the team that somebody works in"),
    FieldSpec("starts", .date, required: true, "its first day"),
    FieldSpec("ends", .date, "its last day"),
    FieldSpec("purpose", .text, "what should be different afterwards"),
    FieldSpec(
      "systems", .texts, "what more people should know afterwards: services, or systems as data/skills.csv names them"),
  ]
}

enum RotationRules {
  static let dates = Rule(
    "rotations.dates", .error, "A rotation ends on or after the day on which it starts",
    explanation: """
      Its last day comes before its first, so nobody can tell when it is. One of the days is a slip: correct it, or leave out \
      `ends` while no last day is agreed.
      """)

  static let sameTeam = Rule(
    "rotations.same-team", .error, "A rotation leads from one team to another",
    explanation: """
      `from` and `to` name one team, so nothing rotates. Sharing within a team is a pairing: write it in `growth/sessions/`.
      """)

  static let all = [dates, sameTeam]
}

/// Reads the plan of rotations; those of which something required is missing are left out.
func decodeRotations(_ input: RecordInput) -> Rotations? {
  let fields = input.fields
  guard fields.entry("rotations") != nil else { return nil }
  var header = input.header
  // The file has one name, which is its title where it has no other.
  if fields.entry("title") == nil { header.title = "Rotations" }
  let rotations = fields.groups("rotations", as: "rotation").compactMap { decodeRotation($0, input.plan) }
  return Rotations(header: header, rotations: rotations)
}

private func decodeRotation(_ fields: FieldReader, _ plan: ContentPlan) -> Rotation? {
  let (from, to) = (fields.scalar("from"), fields.scalar("to"))
  let (starts, ends, purpose) = (fields.date("starts"), fields.date("ends"), fields.text("purpose"))
  let systems = fields.texts("systems").map { plan.services.present($0.value) }
  guard let from, let to, let starts else { return nil }
  if let ends, ends < starts {
    fields.log.add(
      RotationRules.dates.finding(
        "this rotation ends on \(ends.iso), before it starts on \(starts.iso)", at: fields.place(of: "ends"),
        notes: [Finding.Note("its first day", at: fields.place(of: "starts"))], hint: "correct the day that is a slip"))
  }
  let teams = (from: plan.teams.present(from.value), to: plan.teams.present(to.value))
  if teams.from == teams.to, !ReferenceRules.isOpen(from) {
    fields.log.add(
      RotationRules.sameTeam.finding(
        "this rotation leads from '\(from.value)' to itself", at: to.span, hint: "name another team under 'to'"))
  }
  return Rotation(from: teams.from, to: teams.to, starts: starts, ends: ends, purpose: purpose, systems: systems)
}
