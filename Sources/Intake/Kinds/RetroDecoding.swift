import Diagnostics
import Documents
import Record

extension Kind {
  static let retro: Kind = Kind(
    Retro.self, name: "retro", folder: "retros", placement: .folder,
    purpose: "A retrospective of a team, with what it agreed to do and what became of that.",
    specs: HeaderFields.with([
      FieldSpec("team", .reference(to: .team), required: true, "the team that held it", example: "TODO"),
      FieldSpec("held_on", .date, required: true, "the day on which it was held"),
      ActionFields.spec,
    ]),
    newBody: "What went well, what did not, and what we want to try.\n",
    rules: ActionRules.all
  ) { file in
    file.input(of: Kind.retro.specs, noun: Kind.retro.noun).flatMap { decodeRetro($0, text: file.source) }
  }
}

/// Reads a retrospective; nil when a required field is missing.
func decodeRetro(_ input: RecordInput, text: ProseSource?) -> Retro? {
  let fields = input.fields
  let (team, heldOn) = (fields.text("team").map(input.plan.teams.present), fields.date("held_on"))
  let actions = ActionFields.read(input, agreedOn: heldOn, occasion: "retrospective", text: text)
  guard let team, let heldOn else { return nil }
  var header = input.header
  header.belongs(to: team, since: heldOn, at: fields.place(of: "held_on"))
  fields.log.add(otherDay(heldOn, in: "held_on", of: fields, header))
  return Retro(header: header, team: team, heldOn: heldOn, actions: actions)
}

extension RecordHeader {
  /// What was talked over is its team's, and is dated by the day, unless it says otherwise.
  mutating func belongs(to team: String, since day: CalendarDate, at place: SourceSpan) {
    owner = owner ?? team
    guard date == nil else { return }
    date = day
    dateAt = PlaceInFile(place, in: span.file)
  }
}
