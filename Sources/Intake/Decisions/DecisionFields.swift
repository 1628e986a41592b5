import Diagnostics
import Record

extension Kind {
  static let decision = Kind(
    DecodedDecision.self, name: "decision", folder: "decisions", placement: .decisionFolders,
    purpose:
      "A decision with its context, options and recommendation. Any other dialect of decision record is read too.",
    specs: HeaderFields.with([
      FieldSpec(
        "status", .choice(DecisionStatus.allCases.filter { $0 != .unknown }.map(\.rawValue)), required: true,
        "where the decision stands; words of other tools are understood as well", example: "proposed"),
      FieldSpec("deciders", .texts, "the roles or teams who decide", example: "[TODO]"),
      FieldSpec("consulted", .texts, "who is asked before"),
      FieldSpec("informed", .texts, "who is told after"),
      FieldSpec(
        "options", .groups(decisionOption), "the ways it could go, one of them recommended", example: optionExample),
      FieldSpec("business_implication", .text, "what it means in money, weeks or risk", example: "TODO"),
      FieldSpec("dissent", .groups(decisionDissent), "views against it, by role or team, and what became of them"),
      FieldSpec("supersedes", .references(to: .otherDecision), "decisions that it replaces"),
      FieldSpec("superseded_by", .references(to: .otherDecision), "the decision that replaced it"),
      FieldSpec("amends", .references(to: .otherDecision), "decisions that it changes in part"),
      FieldSpec("amended_by", .references(to: .otherDecision), "decisions that changed it in part"),
      FieldSpec("related", .references(to: .otherDecision), "decisions to read beside it"),
      FieldSpec("decide_by", .date, "the day by which it should be decided"),
      FieldSpec("provisional_until", .date, "the day to which it holds unless it is confirmed"),
    ]),
    newBody: """
      ## Context

      What forces are at work, and what happens if nothing is decided.

      ## Rationale

      Why the recommended option, and what would make us choose another.

      ## Consequences

      What becomes easier, what becomes harder, and when to look at it again.

      """,
    read: { decodeDecision($0) })

  private static let optionExample = "[{name: TODO, recommended: true, business_implication: TODO}, {name: TODO}]"

  static let decisionOption = [
    FieldSpec("name", .text, required: true, "what would be done"),
    FieldSpec("recommended", .flag, "whether this is the recommended one"),
    FieldSpec("business_implication", .text, "what it would mean in money, weeks or risk"),
  ]

  static let decisionDissent = [
    FieldSpec("who", .text, required: true, "a role or a team, never a person's name"),
    FieldSpec("view", .text, required: true, "what they see otherwise"),
    FieldSpec("answered", .text, "what was answered; open while it is not written"),
    FieldSpec("became", .text, "what came of it: what was changed for it, or what showed who was right"),
  ]
}

enum DecisionRules {
  static let statusNotCanonical = Rule(
    "decision.status-not-canonical", .note, "A status is one of the canonical words",
    explanation: """
      The status was understood through a synonym; pages show both. Canonical are draft, proposed, on hold, accepted, \
      partly superseded, superseded, deprecated and rejected. 'In progress' is a draft, but in a folder that is named after what \
      was accepted, such as proposals-accepted: there it is the carrying out of it.
      """)

  static let statusUnknown = Rule(
    "decision.status-unknown", .warning, "A decision's status can be understood",
    explanation: """
      The words are shown as they are, and the decision counts neither as accepted nor as a draft: a status that is denied or \
      in doubt ("Accepted?", "accepted in principle") is never taken for more than it says. Write one of the canonical words: \
      draft, proposed, on hold, accepted, partly superseded, superseded, deprecated, rejected. A word of your own goes below \
      'decision_words' in fairlead.yaml.
      """)

  static let empty = Rule(
    "decision.empty", .warning, "A decision record says something",
    explanation: """
      The file is empty, or has a title and nothing else, perhaps with headings below which nothing stands. It is shown as a \
      decision of unknown status, because somebody began it, and it says nothing to anybody. Write it, or delete the file.
      """)

  static let twoStatuses = Rule(
    "decision.two-statuses", .warning, "A decision says in one way where it stands",
    explanation: """
      Two places of the record, such as its front matter and its section "Status", say different things, and neither can be \
      believed: the decision is shown as unknown, with both. Leave only the one that holds. A successor is no contradiction: \
      a record that is accepted and superseded is superseded. Of two statuses with their days the later counts.
      """)

  static let twoDates = Rule(
    "decision.two-dates", .warning, "A decision has one date",
    explanation: """
      The field `date` stands in two places with different days. The later one counts, as it does where a record says when it \
      was created and when it was changed. Leave only the one that holds, or call the other what it is: `created`.
      """)

  static let statusMissing = Rule(
    "decision.status-missing", .note, "A decision says where it stands",
    explanation: """
      Without a status nobody can tell whether to follow it, so it is shown as unknown: never as accepted. Add a status \
      where the record's dialect has it.
      """)

  static let template = Rule(
    "decision.unfilled-template", .warning, "A record is filled in",
    explanation: """
      Something in it is still that of the template: a status of which no word was chosen or no box is ticked, a date that is \
      only its form, a title, option, name or paragraph in the template's words. What is left at the places of fields is shown as \
      not filled in. Brackets that an author means, such as [WIP], [1] or a link, are none of it. Write what belongs there, \
      or remove it; comments of the template are not shown and may stay.
      """)

  static let manyRecords = Rule(
    "decision.many-records", .warning, "A file holds one decision",
    explanation: """
      A log with a heading for each decision, or an index with a row for each, has a status and a date for every one of them \
      and none for itself. So it is shown as one record of unknown status, whose text has them all, and the decisions in it take \
      no part in the register: none can be linked to, and none is asked about. Write each as a file of its own, with a number or \
      a day before its title: 0001-one-queue.md.
      """)

  static let noDay = Rule(
    "decision.no-day", .note, "A decision's date names the day",
    explanation: """
      A month or a year alone is shown as it is written. It takes no part in any order or deadline, because a day would have to be \
      made up. Write the day where it is known, as YYYY-MM-DD.
      """)

  static let date = Rule(
    "decision.unreadable-date", .warning, "A decision's date can be read",
    explanation: """
      Dates are read as people write them: 2024-01-20, 20 January 2024, Jan 20, 2024, 20.1.2024, 2024年1月20日, with or without a \
      time, with the months of several languages. A year of two digits is read where the numbers leave one order, as in \
      3/25/21. 03/04/2024 has two readings: unless another date of the folder shows which is meant, neither is taken. A date that cannot be read is shown as it is written and takes no \
      part in any order or deadline.
      """)

  static let dateOrder = Rule(
    "decision.date-order", .note, "A date says which of its numbers is the month",
    explanation: """
      03/04/2024 is the third of April to some and the fourth of March to others. Other dates of the folder showed which comes \
      first, or the record has the form of adr-tools, which wrote the day first. If that is wrong, write YYYY-MM-DD.
      """)

  static let otherFields = Rule(
    "decision.other-fields", .note, "Metadata of other tools is kept",
    explanation:
      "Keys that are not Fairlead's are shown on the record's page as they are written, and nothing is made of them.")

  static let nearKey = Rule(
    "decision.misspelt-key", .error, "A key or a section of a decision is spelt as Fairlead reads it",
    explanation: """
      Keys of other tools are kept as they are. This one is so near to a key of Fairlead's that it is most likely a slip, \
      and what it says takes no part in the report: a `decideby` is no deadline. It is an error in a record of our own form \
      and a warning elsewhere. Capitals, hyphens and blanks do not matter. Correct the key, or choose another word. A heading such as `## Staus` is a warning, too.
      """)

  static let reference = Rule(
    "decision.dangling-reference", .warning, "A decision refers to records that are there",
    explanation: """
      A number, file or title in a status or list of links matches no record of the folder. The text is kept; correct it, \
      or restore the record.
      """)

  static let all = [
    nearKey, empty, statusNotCanonical, statusUnknown, statusMissing, twoStatuses, twoDates, manyRecords, template,
    date, noDay, dateOrder,
    otherFields,
    reference,
  ]
}
