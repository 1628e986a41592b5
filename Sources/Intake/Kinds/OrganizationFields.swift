import Record

extension Kind {
  static let organization = Kind(
    name: "organization",
    purpose: "The organization, its calendar, teams, services, audiences, policies and sources of data.",
    specs: [
      FieldSpec("organization", .text, required: true, "the organization's name", example: "TODO"),
      FieldSpec(
        "time_zone", .text, "an IANA time zone: days and weeks are counted in it", absent: "UTC",
        example: "Europe/Lisbon"),
      FieldSpec("fiscal_year_starts", .count(1...12), "the month in which a fiscal year starts, 1 to 12", absent: "1"),
      FieldSpec("week_starts", .choice(Weekday.allCases.map(\.name)), "the first day of a week", absent: "monday"),
      FieldSpec("as_of", .date, "freezes the report: the day it is made for", absent: "today"),
      FieldSpec("teams", .groups(team), "teams and the groups they belong to, in the order in which pages show them"),
      FieldSpec("services", .groups(service), "what runs, and which team owns it"),
      FieldSpec("audiences", .groups(audience), "who reads the report, and how often they were promised an update"),
      FieldSpec(
        "published_at", .text, "the address at which the site is published, for links from mail",
        absent: "mail has no links",
        example: "https://reports.example.com/"),
      FieldSpec("policies", .group(PolicyFields.specs), "what the organization has promised itself"),
      FieldSpec(
        "decisions", .textsOrGroups(decisionFolder), "folders of decision records, of any dialect", absent: "decisions",
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
        "where capacity is; a list for several tools", absent: "data/capacity.csv"),
      FieldSpec(
        "reviews", .groupOrGroups(ReviewFields.specs),
        "where tables of design reviews are; a list for several tools", absent: "data/reviews*.csv"),
      FieldSpec(
        "skills", .groupOrGroups(SkillsFields.specs),
        "where it says how many people know which system", absent: "data/skills.csv"),
      FieldSpec("priorities", .group(priorities), "how work is ranked"),
      FieldSpec("finance", .group(finance), "what time and money are worth"),
    ])

  private static let team = [
    FieldSpec("id", .text, required: true, "a short name for references"),
    FieldSpec("name", .text, "what it is called", absent: "the id"),
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
    FieldSpec("team", .reference(to: .team), required: true, "the team that owns it"),
    FieldSpec("was", .texts, "ids it had before; events of one of them are read as its own", example: "[till]"),
    FieldSpec("retired_on", .date, "the last day on which it ran; after it nobody is asked about it"),
  ]

  private static let audience = [
    FieldSpec("id", .text, required: true, "a short name"),
    FieldSpec("name", .text, "what it is called", absent: "the id"),
    FieldSpec("cadence", .group(cadence), "the rhythm it was promised", absent: "none was promised"),
    FieldSpec("sees", .texts, "the visibilities it may see", absent: "'everyone'"),
    FieldSpec("mail", .group(mail), "where its mail goes", absent: "it gets none"),
  ]

  private static let cadence = [
    FieldSpec("every", .duration, required: true, "how often, such as '2 weeks'"),
    FieldSpec("weekday", .choice(Weekday.allCases.map(\.name)), "the day of the week", absent: "that of the first day"),
    FieldSpec("starts", .date, required: true, "the first day"),
  ]

  private static let mail = [
    FieldSpec("to", .texts, required: true, "addresses of the readers", example: "[executives@example.com]"),
    FieldSpec("from", .text, required: true, "the address it comes from", example: "reports@example.com"),
  ]

  private static let decisionFolder = [
    FieldSpec("folder", .text, required: true, "the folder, from the content folder"),
    FieldSpec("name", .text, "the folder of its pages", absent: "the folder's name"),
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
      "rules", .choice(SignalRules.allCases.map(\.rawValue)), "the set of rules", absent: "wheeler")
  ]

  private static let priorities = [
    FieldSpec("rank_by", .choice(["cd3", "wsjf", "rice", "ice", "npv"]), "the method that ranks", absent: "cd3"),
    FieldSpec("draws", .count(1...PrioritySettings.mostDraws), "draws of the simulation", absent: "10000"),
    FieldSpec("seed", .count(0...Int.max), "the seed of the simulation", absent: "1"),
    FieldSpec("distribution", .choice(["triangular", "pert"]), "the shape of a range", absent: "triangular"),
    FieldSpec(
      "ranges", .choice(RangeMeaning.allCases.map(\.rawValue)),
      "how often the true value lies within a range: always (certain), or that often", absent: "80%"),
  ]

  private static let finance = [
    FieldSpec("currency", .text, "a currency code such as EUR", absent: "amounts have no currency"),
    FieldSpec(
      "person_week", .number(0...1e9), in: .money, "what a week of one person costs",
      absent: "figures in money that need it are unavailable"),
    FieldSpec("hours_per_week", .number(1...168), in: .hours, "the hours of a working week", absent: "40"),
    FieldSpec("discount_rate", .share, "the yearly discount rate", absent: "net present values are unavailable"),
    FieldSpec(
      "horizon", .duration, "how far ahead investments are judged", absent: "net present values are unavailable"),
  ]
}
