import Diagnostics
import Record

extension Kind {
  static let charter = Kind(
    Charter.self, name: "team", folder: "teams",
    purpose: "A team's charter: goals, guardrails, and who may decide what. The file is named after the team's id.",
    specs: HeaderFields.with([
      FieldSpec("goals", .texts, required: true, "what the team is there to achieve", example: "[TODO]"),
      FieldSpec("guardrails", .texts, "what it keeps to on the way", example: "[TODO]"),
      FieldSpec(
        "delegation", .groups(delegation), "who may decide what, on the seven levels from tell to delegate",
        example: "[{decision: TODO, level: advise}]"),
    ]),
    newBody: "How the team works, and how to work with it.\n"
  ) { decodeCharter($0) }

  private static let delegation = [
    FieldSpec("decision", .text, required: true, "what is decided"),
    FieldSpec(
      "level", .choice(Charter.Level.allCases.map(\.rawValue)), required: true,
      "who decides: 'tell' (the manager alone) to 'delegate' (the team alone)"),
  ]
}

/// Reads a team's charter from its front matter; its file has to be named after a team that is there.
func decodeCharter(_ input: RecordInput) -> Charter? {
  let (fields, header) = (input.fields, input.header)
  if let finding = input.plan.teams.finding(for: Located(header.id, at: SourceSpan.wholeFile(header.span.file))) {
    fields.log.add(finding)
  }
  let delegation = fields.groups("delegation", as: "delegation").compactMap { item -> Charter.Delegation? in
    let (decision, level) = (item.text("decision"), item.choice("level", of: Charter.Level.self))
    guard let decision, let level else { return nil }
    return Charter.Delegation(decision: decision, level: level)
  }
  return Charter(
    header: header, goals: fields.texts("goals").map(\.value), guardrails: fields.texts("guardrails").map(\.value),
    delegation: delegation)
}
