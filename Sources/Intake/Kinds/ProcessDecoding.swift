import Diagnostics
import Documents
import Record

extension Kind {
  static let process = Kind(
    RepeatableProcess.self, name: "process", folder: "processes", placement: .folder,
    purpose: "A process that can be repeated: its steps, who works by it, and what people stumble over.",
    specs: ProcessFields.specs,
    newBody: "When it begins, and what is there at its end that was not there before.\n",
    rules: ProcessRules.all
  ) { file in
    file.input(of: ProcessFields.specs, noun: "process").flatMap {
      decodeProcess($0, outline: file.source?.document.outline)
    }
  }
}

private enum ProcessFields {
  static let specs = HeaderFields.with([
    FieldSpec("version", .text, required: true, "which version of it this is, such as 3", example: "1"),
    FieldSpec(
      "owner", .text, required: true, "the team that owns it; 'none' says that nobody does",
      example: "TODO"),
    FieldSpec(
      "steps", .texts, "what is done, in order; left out where the first list of the text says it",
      example: "[TODO]"),
    FieldSpec("adopted_by", .groups(adoption), "the teams that work by it, and since when"),
    FieldSpec("friction", .groups(friction), "what somebody stumbled over, and what was said and done about it"),
    FieldSpec(
      "core", .text,
      "which of the processes that 'policies' expects it is (onboarding, incident-response, design-review), if its id does not say so"
    ),
  ])

  private static let adoption = [
    FieldSpec("team", .reference(to: .team), required: true, "the team that works by it"),
    FieldSpec("on", .date, required: true, "the day from which it does"),
    FieldSpec("version", .text, "the version that it works by"),
  ]

  private static let friction = [
    FieldSpec("id", .text, required: true, "a short name, unique in the process"),
    FieldSpec("date", .date, required: true, "the day on which it was reported"),
    FieldSpec("what", .text, required: true, "what people stumble over"),
    FieldSpec("team", .reference(to: .team), "the team that reported it"),
    FieldSpec("answered_on", .date, mayBeEmpty: true, "the day on which it was answered; empty while it is not"),
    FieldSpec("resolved_on", .date, mayBeEmpty: true, "the day on which it was removed; empty while it is there"),
    FieldSpec("answer", .text, mayBeEmpty: true, "what was said to it"),
  ]
}

/// Reads a process from its front matter, and its steps from its text if they are not there; nil when a required field is
/// missing.
func decodeProcess(_ input: RecordInput, outline: MarkdownOutline?) -> RepeatableProcess? {
  let fields = input.fields
  let (version, owner) = (fields.text("version"), decodeProcessOwner(input))
  let (steps, core) = (fields.texts("steps").map(\.value), fields.scalar("core"))
  let adoptions = decodeAdoptions(fields, teams: input.plan.teams)
  let friction = decodeFriction(fields, teams: input.plan.teams)
  guard let version, fields.entry("owner") != nil else { return nil }
  var header = input.header
  header.owner = owner
  var process = RepeatableProcess(header: header, version: ProcessVersion(version))
  process.hasStepsInField = !steps.isEmpty
  process.steps = steps.isEmpty ? outline.map(stepsOfText) ?? [] : steps
  (process.core, process.adoptions, process.friction) = (core, adoptions, friction)
  // Steps in a form that cannot be read have their finding.
  if process.steps.isEmpty, fields.entry("steps").map(\.value.isEmptyList) ?? true {
    fields.log.add(
      ProcessRules.noSteps.finding(
        "no steps are written", at: header.span,
        hint: "write them as a list in the text, or under 'steps' if the text is about something else"))
  }
  return process
}

extension YAMLNode {
  fileprivate var isEmptyList: Bool {
    if case .sequence(let elements) = value { elements.isEmpty } else { false }
  }
}

/// Nil where nobody answers for it, or somebody who is not there.
private func decodeProcessOwner(_ input: RecordInput) -> String? {
  guard let owner = input.fields.scalar("owner"), owner.value.lowercased() != "none", !ReferenceRules.isOpen(owner)
  else { return nil }
  if let finding = input.plan.teams.finding(for: owner) { input.fields.log.add(finding) }
  return owner.value
}

private func decodeAdoptions(_ fields: FieldReader, teams: TeamNames) -> [RepeatableProcess.Adoption] {
  fields.groups("adopted_by", as: "adoption").compactMap { item in
    let (team, on, version) = (item.text("team").map(teams.present), item.date("on"), item.scalar("version"))
    guard let team, let on else { return nil }
    return RepeatableProcess.Adoption(
      team: team, on: on, version: version.map { Located(ProcessVersion($0.value), at: $0.span) },
      span: item.place(of: "on"))
  }
}

/// The items of the list below a heading about steps, else of the first list of the text.
private func stepsOfText(_ outline: MarkdownOutline) -> [String] {
  let blocks = outline.blocks
  let heading = blocks.firstIndex { block in
    guard case .heading = block.kind else { return false }
    return outline.text(of: block).lowercased().split { !$0.isLetter }.contains { $0 == "steps" }
  }
  let below = heading.map { firstList(in: blocks[($0 + 1)...], upToHeading: true) } ?? []
  let items = below.isEmpty ? firstList(in: blocks[...], upToHeading: false) : below
  return items.map { outline.text(of: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    .filter { !$0.isEmpty }
}

private func firstList(in blocks: ArraySlice<MarkdownBlock>, upToHeading: Bool) -> [MarkdownBlock] {
  var items: [MarkdownBlock] = []
  for block in blocks {
    if upToHeading, case .heading = block.kind { break }
    guard block.listDepth > 0, block.quoteDepth == 0 else {
      if items.isEmpty { continue }
      break
    }
    if block.listDepth == 1, case .item = block.kind { items.append(block) }
  }
  return items
}
