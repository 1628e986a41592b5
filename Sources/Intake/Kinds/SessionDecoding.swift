import Diagnostics
import Documents
import Record

extension Kind {
  static let session = Kind(
    Session.self, name: "session", folder: "growth/sessions",
    purpose: "A talk, a training, a pairing or a meeting of a guild: held, or planned.",
    specs: HeaderFields.with([
      FieldSpec(
        "type", .choice(Session.Form.allCases.map(\.rawValue)), required: true, "what form it has",
        example: "talk"),
      FieldSpec("held_on", .date, "the day on which it was held; left out while it is planned"),
      FieldSpec("planned_on", .date, "the day for which it is, or was, planned"),
      FieldSpec("teams", .references(to: .team), "the teams it is for", absent: "for everyone"),
      FieldSpec("topic", .text, "what it is about, in a few words"),
      FieldSpec("facilitator", .text, "who leads it: a team or a role, never a person"),
      FieldSpec("seniority", .text, "of a pairing: who works with whom, such as mixed; never names"),
      FieldSpec("hours", .number(0...Session.mostHours), in: .hours, "how long it takes"),
    ]),
    newBody: "What it is about, and for whom.\n"
  ) { decodeSession($0.fields, header: $0.header, teams: $0.plan.teams) }
}

/// Reads a session from its front matter; nil when its form is missing.
func decodeSession(_ fields: FieldReader, header: RecordHeader, teams: TeamNames) -> Session? {
  let (form, heldOn) = (fields.choice("type", of: Session.Form.self), fields.date("held_on"))
  var seen: Set<String> = []
  let names = fields.texts("teams").map { teams.present($0.value) }.filter { seen.insert($0).inserted }
  let (plannedOn, topic, hours) = (fields.date("planned_on"), fields.text("topic"), fields.number("hours"))
  let (facilitator, seniority) = (fields.text("facilitator"), fields.text("seniority"))
  guard let form else { return nil }
  var header = header
  if header.owner == nil, names.count == 1 { header.owner = names[0] }
  if header.date == nil, let heldOn {
    header.date = heldOn
    header.dateAt = PlaceInFile(fields.place(of: "held_on"), in: header.span.file)
  }
  fields.log.add(otherDay(heldOn, in: "held_on", of: fields, header))
  return Session(
    header: header, form: form, heldOn: heldOn, plannedOn: plannedOn, teams: names, topic: topic,
    facilitator: facilitator, seniority: seniority, hours: hours)
}
