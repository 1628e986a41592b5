import Diagnostics
import Documents
import Record

extension Kind {
  static let ladder = Kind(
    Ladder.self, name: "ladder", folder: "growth/ladders", placement: .folder, readsYAML: true,
    purpose:
      "A career ladder: levels, tracks, and what is expected where. Monzo's and the Financial Times' forms are read too.",
    specs: HeaderFields.with([
      FieldSpec(
        "levels", .groups(level), required: true, "from the first to the highest",
        example: "[{id: 1, name: TODO}, {id: 2, name: TODO}]"),
      FieldSpec(
        "tracks", .groups(track), required: true, "sides of the work, with what is expected at each level",
        example: "[{id: delivery, name: TODO, levels: [{level: 1, criteria: [TODO], examples: [TODO]}]}]"),
      FieldSpec("promotion", .group(promotion), "how somebody moves up"),
    ]),
    newBody: "What the ladder is for, and how it is used.\n", rules: LadderRules.all
  ) { decodeLadder($0) }

  private static let level = [
    FieldSpec("id", .text, required: true, "a number or a short name, which tracks name"),
    FieldSpec("name", .text, "what it is called", absent: "the id"),
  ]

  private static let track = [
    FieldSpec("id", .text, required: true, "a short name"),
    FieldSpec("name", .text, "what it is called", absent: "the id"),
    FieldSpec("levels", .groups(cell), "what is expected at each level"),
  ]

  private static let cell = [
    FieldSpec("level", .text, required: true, "the id of one of the ladder's levels"),
    FieldSpec("criteria", .texts, "what is expected there, as something that can be seen"),
    FieldSpec("examples", .texts, "what that looked like, or would"),
  ]

  private static let promotion = [
    FieldSpec("criteria", .texts, "what has to be the case"),
    FieldSpec("who_decides", .text, "a role or a group, never a person"),
    FieldSpec("cadence", .text, "how often it is decided", example: "every 6 months"),
  ]
}

enum LadderRules {
  static let sameID = Rule(
    "ladder.same-id", .error, "Levels and tracks of a ladder have ids of their own",
    explanation: """
      Two levels, or two tracks, of one ladder have one id, or a track tells of one level twice. Nobody could say which of the \
      two is meant. Choose another id, or put what is expected in one place.
      """)

  static let unknownLevel = Rule(
    "ladder.unknown-level", .error, "A track tells of levels that the ladder has",
    explanation: """
      What is expected at a level names it by its id under `levels` of the ladder (of Monzo's form, by a number up to \
      `levels`; of the Financial Times' form, theme and level by their ids). This one is not there.
      """)

  static let sameCriterion = Rule(
    "ladder.same-criterion", .warning, "A criterion stands in one place of a ladder",
    explanation: """
      The same words stand at two levels or in two tracks of a ladder, letter case and blanks aside. Somebody who reads it \
      cannot tell what is more at the higher level, or which track it is about. Say what differs, or keep it where it \
      belongs. In ladders of other forms it is a note.
      """)

  static let manyLevels = Rule(
    "ladder.many-levels", .error, "A ladder has at most 50 levels",
    explanation: """
      Somebody who reads a ladder looks for the level above their own. Of more than 50 levels nobody could keep the table \
      that shows them; what is written of those behind the fiftieth is not read. Make it several ladders.
      """)

  static let leftAlone = Rule(
    "ladder.left-alone", .note, "Keys of another form of ladder that say nothing here are left alone",
    explanation: """
      Ladders of Monzo's form (`levels` as a number, `topics`) and of the Financial Times' (`levels`, `themes`, \
      `competencies`) are read as they are. Keys that are part of their sites, and not of the ladder, are not read.
      """)

  static let all = [sameID, unknownLevel, sameCriterion, manyLevels, leftAlone]
}

/// Reads a ladder in whichever form it has.
private func decodeLadder(_ file: RecordFile) -> Ladder? {
  let keys = Set(file.written.entries.map(\.key))
  let ladder =
    keys.contains("topics")
    ? decodeTopics(file)
    : keys.contains("competencies") || keys.contains("themes") ? decodeCompetencies(file) : decodeOwn(file)
  if let ladder { checkCriteria(of: ladder, log: file.log) }
  return ladder
}

private func decodeOwn(_ file: RecordFile) -> Ladder? {
  guard let input = file.input(of: Kind.ladder.specs, noun: Kind.ladder.noun) else { return nil }
  let fields = input.fields
  guard fields.entry("levels") != nil, fields.entry("tracks") != nil else { return nil }
  var draft = LadderDraft(log: file.log)
  draft.readLevels(fields)
  for item in fields.groups("tracks", as: "track") {
    let (id, name) = (item.scalar("id"), item.text("name"))
    let cells = item.groups("levels", as: "level of a track").map { cell in
      (
        level: cell.scalar("level"), criteria: cell.texts("criteria").map { Ladder.Criterion($0) },
        examples: cell.texts("examples").map(\.value)
      )
    }
    guard let id, draft.addTrack(id, name: name) else { continue }
    for case (let level?, let criteria, let examples) in cells {
      draft.add(Ladder.Cell(criteria: criteria, examples: examples), level, track: id.value)
    }
  }
  let promotion = fields.group("promotion", as: "promotion").map {
    Ladder.Promotion(
      criteria: $0.texts("criteria").map(\.value), whoDecides: $0.text("who_decides"), cadence: $0.text("cadence"))
  }
  return draft.ladder(input.header, promotion: promotion, form: .own)
}
