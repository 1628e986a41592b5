import Record

extension Kind {
  static let organization = Kind(
    name: "organization",
    purpose: "fairlead.yaml: the organization, its calendar, teams, services, audiences, policies and sources.",
    specs: [
      FieldSpec("organization", .text, required: true, "the organization's name", example: "TODO"),
      FieldSpec("time_zone", .text, "an IANA time zone: days and weeks are counted in it", example: "Europe/Lisbon"),
      FieldSpec("fiscal_year_starts", .count(1...12), "the month in which a fiscal year starts"),
      FieldSpec("week_starts", .choice(Weekday.allCases.map(\.name)), "the first day of a week"),
      FieldSpec("as_of", .date, "freezes the report: the day it is made for, instead of today"),
      FieldSpec("teams", .groups(team), "teams and the groups they belong to, in the order of the pages"),
      FieldSpec("services", .groups(service), "what runs, and which team answers for it"),
      FieldSpec("audiences", .groups(audience), "who reads, and how often they were promised something to read"),
      FieldSpec(
        "published_at", .text, "the address at which the site is published, for links from mail",
        example: "https://reports.example.com/"),
      FieldSpec("policies", .group(policies), "what the organization promised itself"),
      FieldSpec(
        "decisions", .textsOrGroups(decisionFolder), "folders of decision records, of any dialect",
        example: "[decisions]"),
      FieldSpec(
        "decision_words", .group(decisionWords), "words of your decision records, beside those that are known"),
      FieldSpec(
        "acknowledgements", .groups(acknowledgement),
        "reasons for attention that are known and accepted for a while, by rule and subject"),
      FieldSpec("signals", .group(signals), "how signals on process behaviour charts are told from noise"),
      FieldSpec("delivery", .group(DeliveryFields.specs), "where the delivery events are"),
      FieldSpec(
        "capacity", .groupOrGroups(CapacityFields.specs),
        "where capacity is; data/capacity.csv when not written, a list for several tools"),
      FieldSpec(
        "reviews", .groupOrGroups(ReviewFields.specs),
        "where tables of design reviews are; data/reviews*.csv when not written, a list for several tools"),
      FieldSpec(
        "skills", .groupOrGroups(SkillsFields.specs),
        "where it stands who knows which system; data/skills.csv when not written"),
      FieldSpec("priorities", .group(priorities), "how work is ranked"),
      FieldSpec("finance", .group(finance), "what time and money are worth"),
    ])

  private static let team = [
    FieldSpec("id", .text, required: true, "a short name for references"),
    FieldSpec("name", .text, "what it is called; else the id"),
    FieldSpec("parent", .reference(to: .team), "the team or group it belongs to"),
    FieldSpec(
      "was", .texts, "ids it had before; whatever names one of them is read as this team", example: "[checkout]"),
    FieldSpec(
      "availability", .groups(availability),
      "quarters in which it has less or more than usual; the schedule allows for it"),
  ]

  private static let availability = [
    FieldSpec("quarter", .text, required: true, "a quarter of the fiscal year", example: "2027-Q1"),
    FieldSpec("share", .shareUpTo(3), required: true, "what it has of its usual capacity", example: "60%"),
  ]

  private static let service = [
    FieldSpec("id", .text, required: true, "the name it has in event files"),
    FieldSpec("team", .reference(to: .team), required: true, "the team that answers for it"),
    FieldSpec("was", .texts, "ids it had before; events of one of them are read as its own", example: "[till]"),
    FieldSpec("retired_on", .date, "the last day on which it ran; after it nobody is asked about it"),
  ]

  private static let audience = [
    FieldSpec("id", .text, required: true, "a short name"),
    FieldSpec("name", .text, "what it is called; else the id"),
    FieldSpec("cadence", .group(cadence), "the rhythm it was promised"),
    FieldSpec("sees", .texts, "the visibilities it may see; 'everyone' when not written"),
    FieldSpec("mail", .group(mail), "where its mail goes"),
  ]

  private static let cadence = [
    FieldSpec("every", .duration, required: true, "how often, such as '2 weeks'"),
    FieldSpec("weekday", .choice(Weekday.allCases.map(\.name)), "the day of the week"),
    FieldSpec("starts", .date, required: true, "the first day"),
  ]

  private static let mail = [
    FieldSpec("to", .texts, required: true, "addresses of the readers", example: "[executives@example.com]"),
    FieldSpec("from", .text, required: true, "the address it comes from", example: "reports@example.com"),
  ]

  private static let policies = [
    FieldSpec("headline_metrics", .count(1...100), "how many headline metrics are a few"),
    FieldSpec(
      "capacity",
      .group([
        FieldSpec("debt", .share, "the share of capacity promised to debt, reliability and tooling"),
        FieldSpec("tolerance", .share, "how far from it is still as promised; 5% when not written"),
      ]), "the share of capacity promised to debt"),
    FieldSpec(
      "anonymity",
      .group([
        FieldSpec(
          "minimum_answers", .count(PulseFields.minimum),
          "of fewer answers than this nothing is told; 5 when not written"),
        FieldSpec(
          "since", .date, "the day on which it rose: waves that closed before keep what they were published with"),
      ]),
      "what protects those who answer"),
    FieldSpec(
      "decisions",
      .group([FieldSpec("proposed_days", .count(1...3650), in: .days, "days that a decision may stay proposed")]),
      "how long decisions may wait"),
    FieldSpec(
      "objectives",
      .group([
        FieldSpec(
          "check_in_days", .count(1...366), in: .days, "days without a check-in after which a goal counts as stale")
      ]
      ),
      "how often goals are looked at"),
    FieldSpec(
      "growth",
      .group([
        FieldSpec("session_every", .duration, "how often each team learns together; 1 month when not written")
      ]),
      "how often teams hold talks, trainings and pairings"),
    FieldSpec(
      "waivers",
      .group([FieldSpec("longest", .duration, "the longest that a waiver may last; 12 months when not written")]),
      "how long a team may be let off a guardrail"),
    FieldSpec(
      "reviews",
      .group([
        FieldSpec(
          "promised_days", .count(1...366), in: .days,
          "calendar days from the request for a review to its decision; 5 when not written")
      ]),
      "how soon reviews are answered"),
    FieldSpec(
      "retros", .group([FieldSpec("every", .duration, "how often each team looks back", example: "4 weeks")]),
      "the rhythm of retrospectives"),
    FieldSpec(
      "actions",
      .group([FieldSpec("follow_through", .share, "the share of actions that are done once they are due")]),
      "what becomes of what retrospectives and learnings agree on"),
    FieldSpec(
      "updates",
      .group([
        FieldSpec("late_after", .duration, "how long after its day an update is still on time; 1 day when not written")
      ]),
      "when an update counts as late"),
    ProcessPolicyFields.spec,
    FieldSpec(
      "ladders",
      .group([
        FieldSpec("review_in", .duration, "how long until a ladder is looked at again; 12 months when not written")
      ]),
      "how often career ladders are looked at"),
  ]

  private static let decisionFolder = [
    FieldSpec("folder", .text, required: true, "the folder, from the content folder"),
    FieldSpec("name", .text, "what its pages are kept under; else the folder's name"),
  ]

  private static let decisionWords = [
    FieldSpec("status", .group(DecisionWordFields.statuses), "words for each status"),
    FieldSpec("fields", .group(DecisionWordFields.fields), "names of fields and sections"),
    FieldSpec("months", .texts, "the names of the months in dates, January first"),
    FieldSpec("nothing", .texts, "words that say that there is nothing"),
  ]

  private static let acknowledgement = [
    FieldSpec("rule", .text, required: true, "the id of the attention rule", example: "decision.open-too-long"),
    FieldSpec("subject", .text, required: true, "the id of the record, team or tie it is about"),
    FieldSpec("until", .date, required: true, "the last day on which it is accepted"),
    FieldSpec("reason", .text, required: true, "why it is accepted"),
  ]

  private static let signals = [
    FieldSpec(
      "rules", .choice(SignalRules.allCases.map(\.rawValue)), "the set of rules; wheeler when not written")
  ]

  private static let priorities = [
    FieldSpec("rank_by", .choice(["cd3", "wsjf", "rice", "ice", "npv"]), "the method that ranks"),
    FieldSpec("draws", .count(1...PrioritySettings.mostDraws), "draws of the simulation"),
    FieldSpec("seed", .count(0...Int.max), "its seed"),
    FieldSpec("distribution", .choice(["triangular", "pert"]), "the shape of a range"),
    FieldSpec(
      "ranges", .choice(RangeMeaning.allCases.map(\.rawValue)),
      "how often the true value lies within a range: always (certain), or that often; 80% when not written"),
  ]

  private static let finance = [
    FieldSpec("currency", .text, "a currency code such as EUR"),
    FieldSpec("person_week", .number(0...1e9), in: .money, "what a week of one person costs"),
    FieldSpec("hours_per_week", .number(1...168), in: .hours, "the hours of a working week; 40 when not written"),
    FieldSpec("discount_rate", .share, "the yearly discount rate"),
    FieldSpec("horizon", .duration, "how far ahead investments are judged"),
  ]
}
