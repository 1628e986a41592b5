import Diagnostics
import Documents
import Record

extension ReferenceTarget {
  /// Where an action began.
  static let actionSource = ReferenceTarget("retrospective or learning", .retro, .learning)
}

/// The actions of a front matter, in every kind of file that has some.
enum ActionFields {
  static let spec = FieldSpec("actions", .groups(specs), "what was agreed; what is carried over stands here again")

  private static let specs = [
    FieldSpec("id", .text, required: true, "a short name, unique in the team; what is carried over keeps it"),
    FieldSpec("what", .text, required: true, "what will be different once it is done"),
    FieldSpec("type", .choice(AgreedAction.Purpose.allCases.map(\.rawValue)), "what it is meant to achieve"),
    FieldSpec("owner", .text, "who sees to it: a team or a role, never a person"),
    FieldSpec("due", .date, "the day by which it is done"),
    FieldSpec("done_on", .date, "the day on which it was done; left out while it is open"),
    FieldSpec("carried_from", .reference(to: .actionSource), "the retrospective or learning where it began"),
  ]

  /// The actions of a file: those of its front matter, then those of its text.
  ///
  /// - Parameters:
  ///   - agreedOn: the day on which they were agreed; nil when that is not known.
  ///   - occasion: what agreed on them, for messages: "retrospective".
  static func read(
    _ input: RecordInput, agreedOn: CalendarDate?, occasion: String, text: ProseSource?
  ) -> [AgreedAction] {
    let log = input.fields.log
    let actions = read(input.fields, teams: input.plan.teams, agreedOn: agreedOn, occasion: occasion)
    let written = ActionRules.distinct(actions, log: log)
    guard let text else { return written }
    return written + ActionsInText.read(text.document.outline, besides: written, plan: input.plan, log: log)
  }

  private static func read(
    _ fields: FieldReader, teams: TeamNames, agreedOn: CalendarDate?, occasion: String
  ) -> [AgreedAction] {
    fields.groups("actions", as: "action").compactMap { item in
      let (id, what) = (item.scalar("id"), item.text("what"))
      let owner = actionOwner(item.text("owner"), at: item.place(of: "owner"), teams: teams, log: fields.log)
      let purpose = item.choice("type", of: AgreedAction.Purpose.self)
      let (due, doneOn, carriedFrom) = (item.date("due"), item.date("done_on"), item.scalar("carried_from"))
      guard let id, let what else { return nil }
      if let agreedOn, carriedFrom == nil {
        for (field, day) in [("due", due), ("done_on", doneOn)] {
          guard let day, day < agreedOn else { continue }
          fields.log.add(ActionRules.early(field, day, agreedOn: agreedOn, occasion, at: item.place(of: field)))
        }
      }
      return AgreedAction(
        id: id, what: what, purpose: purpose, owner: owner, due: due, end: doneOn.map { .done($0) },
        carriedFrom: carriedFrom)
    }
  }
}

enum ActionRules {
  static let sameID = Rule(
    "action.same-id", .error, "An action has an id of its own",
    explanation: """
      An action is followed by its id from one file of its team to the next, so two actions of one file cannot share it. \
      Choose another id for one of them.
      """)

  static let dates = Rule(
    "action.dates", .warning, "What is agreed is due, and done, no earlier than it was agreed",
    explanation: """
      An action is due before it was agreed, or was done before it. One of the days is most likely a slip. What was agreed \
      earlier and is carried over names where it began in `carried_from`, and may have such days.
      """)

  static let notUnderstood = Rule(
    "action.not-understood", .warning, "What a table of actions says is a day, or says whether the action is done",
    explanation: """
      Tables of actions are read as they are: a column for the action (Action, Task, What) and others for its type, owner, \
      ticket, due day and state, in any order. A cell that is no day, or says of the state what Fairlead does not know, \
      is not read, and the action counts as open or never falls due. Write the day as 2026-03-31; write Done, \
      Open or Won't do, or the day on which it was done.
      """)

  static let many = Rule(
    "action.too-many", .warning, "The text of a record has at most 500 actions",
    explanation: """
      Rows of a table of actions, boxes and points below a heading such as "Action items" are read as actions. Of more than \
      500 in one text those that come after are not read: nobody follows so many, and their pages could not be read. Write a \
      file for each meeting, or move a list that is none of actions below another heading.
      """)

  static func tooMany(at span: SourceSpan) -> Finding {
    many.finding(
      "this text has more than \(IntakeLimits.actions) actions, and this one and those after it are not read", at: span,
      hint: "write a file for each meeting, or move what is no action below another heading")
  }

  static let all = [sameID, dates, notUnderstood, many, person]

  static func early(
    _ field: String, _ day: CalendarDate, agreedOn: CalendarDate, _ occasion: String, at span: SourceSpan
  ) -> Finding {
    dates.finding(
      "'\(field)' is \(day.iso), before the \(occasion) of \(agreedOn.iso)", at: span,
      hint: "correct the day, or name where the action began in 'carried_from'")
  }

  /// The actions of a file, each id once; a second has its finding.
  static func distinct(_ actions: [AgreedAction], log: FindingLog) -> [AgreedAction] {
    var seen: [String: SourceSpan] = [:]
    return actions.filter { action in
      guard let first = seen.updateValue(action.id.span, forKey: action.id.value) else { return true }
      seen[action.id.value] = first
      log.add(
        sameID.finding(
          "a second action '\(action.id.value)'", at: action.id.span, notes: [Finding.Note("the first", at: first)],
          hint: "give it an id of its own"))
      return false
    }
  }
}
