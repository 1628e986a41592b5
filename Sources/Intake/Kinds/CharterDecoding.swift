import Diagnostics
import Documents
import Record

extension Kind {
  static let charter = Kind(
    Charter.self, name: "team", folder: "teams", placement: .folder,
    purpose: "A team's charter: goals, guardrails, and who may decide what. The file is named after the team's id.",
    specs: HeaderFields.with([
      FieldSpec("goals", .texts, required: true, "what the team is there to achieve", example: "[TODO]"),
      FieldSpec("guardrails", .texts, "what it keeps to along the way", example: "[TODO]"),
      FieldSpec(
        "delegation", .groups(delegation), "who may decide what, on the seven levels from tell to delegate",
        example: "[{decision: TODO, level: advise}]"),
      FieldSpec("owns", .texts, "what it owns: services by their ids, or words"),
      FieldSpec("reach", .text, "how others reach it: a channel, office hours; never a person"),
      FieldSpec("works_with", .groups(interaction), "how it works with other teams, for what and until when"),
    ]),
    newBody: "How the team works, and how to work with it.\n",
    rules: CharterRules.all
  ) { decodeCharter($0) }

  private static let delegation = [
    FieldSpec("decision", .text, required: true, "what is decided"),
    FieldSpec(
      "level", .choice(Charter.Level.allCases.map(\.rawValue)), required: true,
      "who decides: 'tell' (the manager alone) to 'delegate' (the team alone)"),
  ]

  private static let interaction = [
    FieldSpec("team", .reference(to: .team), required: true, "the other team"),
    FieldSpec("mode", .choice(Charter.Mode.allCases.map(\.rawValue)), required: true, "how the two work together"),
    FieldSpec("for", .text, "what they work on together"),
    FieldSpec("until", .date, "the day by which it ends or is talked over again"),
  ]
}

enum CharterRules {
  static let unreadKey = Rule(
    "team.unread-key", .note, "What stands above a team's text is read by name",
    explanation: """
      The file has none of the keys of a charter, so it is read by its text, as a Team API is written: the focus of the \
      team, what it provides and owns, how to reach it, and the teams it works with. This key is none that every record \
      has, so it is left out. Write what it says into the text, or write the keys of a charter: `fairlead schema --text team`.
      """)

  static let unreadMode = Rule(
    "team.unread-mode", .note, "A way of working together is one of three",
    explanation: """
      Teams work with each other in one of three modes: X-as-a-Service, collaboration, facilitating (M. Skelton and \
      M. Pais, Team Topologies). The words in this cell are none of them, so the report names the other team without a \
      mode. The text itself is shown as it stands.
      """)

  static let nearService = Rule(
    "team.near-service", .warning, "What a team owns is named as 'fairlead.yaml' names it",
    explanation: """
      A word under `owns` is nearly the id of a service, and not quite: the service is then shown as if no charter named it, \
      and the word leads nowhere. Write the id as it stands under `services` in `fairlead.yaml`. Other words, such as the \
      name of a document, are shown as they are.
      """)

  /// What is nearly a service among the things that a team owns.
  static func nearServices(_ owned: [Located<String>], _ services: ListedNames) -> [Finding] {
    guard let ids = services.all else { return [] }
    return owned.compactMap { word in
      // Of short words many differ by a letter: `docs`, `dock`.
      guard word.value.utf8.count >= 5, !word.value.contains(where: \.isWhitespace),
        !services.lists(services.present(word.value)),
        let near = nearMiss(to: word.value, in: ids)
      else { return nil }
      return nearService.finding(
        "there is no service '\(word.value.prefix(60))'", at: word.span, hint: "did you mean '\(near)'?")
    }
  }

  static let all = [unreadKey, unreadMode, nearService]
}

/// Reads a team's charter from its front matter; one without our keys by its text. Its file has to be named after a team
/// that is there. Nil when something required is missing, which has its finding by then.
func decodeCharter(_ file: RecordFile) -> Charter? {
  if let text = TeamText(file) { return decodeTeamText(text, of: file) }
  return file.input(of: Kind.charter.specs, noun: Kind.charter.noun).flatMap { decodeOwn($0) }
}

private func checkTeam(of header: RecordHeader, _ plan: ContentPlan, _ log: FindingLog) {
  if let finding = plan.teams.finding(for: Located(header.id, at: SourceSpan.wholeFile(header.span.file))) {
    log.add(finding)
  }
}

private func decodeOwn(_ input: RecordInput) -> Charter? {
  let (fields, header) = (input.fields, input.header)
  checkTeam(of: header, input.plan, fields.log)
  let delegation = fields.groups("delegation", as: "delegation").compactMap { item -> Charter.Delegation? in
    let (decision, level) = (item.text("decision"), item.choice("level", of: Charter.Level.self))
    guard let decision, let level else { return nil }
    return Charter.Delegation(decision: decision, level: level)
  }
  let interactions = fields.groups("works_with", as: "interaction").compactMap { item -> Charter.Interaction? in
    let (team, mode) = (item.scalar("team"), item.choice("mode", of: Charter.Mode.self))
    let (purpose, until) = (item.text("for"), item.date("until"))
    guard let team, let mode else { return nil }
    let id = Located(input.plan.teams.present(team.value), at: team.span)
    return Charter.Interaction(team: id, mode: mode, purpose: purpose, until: until)
  }
  let owns = fields.texts("owns")
  fields.log.add(CharterRules.nearServices(owns, input.plan.services))
  return Charter(
    header: header, goals: fields.texts("goals").map(\.value), guardrails: fields.texts("guardrails").map(\.value),
    delegation: delegation, owns: owns, reach: fields.text("reach"), worksWith: interactions)
}

/// A charter of which front matter says no more than what every record has.
private func decodeTeamText(_ text: TeamText, of file: RecordFile) -> Charter? {
  guard let source = file.source else { return nil }
  let specs = HeaderFields.specs
  let fields = FieldReader(
    file.written.entries, lost: file.written.lost, as: Kind.charter.noun, at: file.written.span, specs: specs,
    log: file.log)
  var header = source.header(for: file.reading)
  fields.readHeader(into: &header)
  header.visibility = file.visibility
  let names = Set(specs.map(\.name))
  for entry in file.written.entries where !names.contains(entry.key) && entry.key.lowercased() != "visibility" {
    file.log.add(
      CharterRules.unreadKey.finding(
        "'\(entry.key)' is not read: this file is read by its text", at: entry.keySpan,
        hint: "write it into the text, or write the keys of a charter"))
  }
  checkTeam(of: header, file.plan, file.log)
  return text.charter(header, plan: file.plan, log: file.log)
}
