/// What an organization may promise itself: the section `policies` of `fairlead.yaml`.
enum PolicyFields {
  static let specs = [
    FieldSpec("headline_metrics", .count(1...100), "how many headline metrics are a few", absent: "7"),
    FieldSpec(
      "capacity",
      .group([
        FieldSpec(
          "debt", .share, "the share of capacity promised to debt, reliability and tooling", absent: "none was promised"
        ),
        FieldSpec("tolerance", .share, "how far from it still counts as kept", absent: "5%"),
      ]), "the share of capacity promised to debt"),
    FieldSpec(
      "anonymity",
      .group([
        FieldSpec(
          "minimum_answers", .count(PulseFields.minimum),
          "answers of a group smaller than this are not shown", absent: "5"),
        FieldSpec(
          "since", .date, "the day on which it rose: waves that closed before keep what they were published with",
          absent: "it holds for all waves"),
      ]),
      "what protects those who answer"),
    FieldSpec(
      "decisions",
      .group([
        FieldSpec("proposed_days", .count(1...3650), in: .days, "days that a decision may stay proposed", absent: "30")
      ]),
      "how long decisions may wait"),
    FieldSpec(
      "objectives",
      .group([
        FieldSpec(
          "check_in_days", .count(1...366), in: .days, "days without a check-in after which a goal counts as stale",
          absent: "28")
      ]
      ),
      "how often goals are checked"),
    FieldSpec(
      "growth",
      .group([
        FieldSpec("session_every", .duration, "how often each team learns together", absent: "1 month")
      ]),
      "how often teams hold talks, trainings and pairings"),
    FieldSpec(
      "waivers",
      .group([FieldSpec("longest", .duration, "the longest that a waiver may last", absent: "12 months")]),
      "how long a team may be let off a guardrail"),
    FieldSpec(
      "reviews",
      .group([
        FieldSpec(
          "promised_days", .count(1...366), in: .days,
          "calendar days from the request for a review to its decision", absent: "5")
      ]),
      "how soon reviews are answered"),
    FieldSpec(
      "retros",
      .group([
        FieldSpec(
          "every", .duration, "how often each team looks back", absent: "no rhythm was promised", example: "4 weeks")
      ]),
      "the rhythm of retrospectives"),
    FieldSpec(
      "actions",
      .group([
        FieldSpec(
          "follow_through", .share, "the share of actions that are done once they are due",
          absent: "no share was promised")
      ]),
      "how much of what retrospectives and learnings agree on is done"),
    FieldSpec(
      "updates",
      .group([
        FieldSpec("late_after", .duration, "how long after its day an update is still on time", absent: "1 day")
      ]),
      "when an update counts as late"),
    ProcessPolicyFields.spec,
    FieldSpec(
      "ladders",
      .group([
        FieldSpec("review_in", .duration, "how long until the next review of a ladder", absent: "12 months")
      ]),
      "how often career ladders are reviewed"),
  ]
}
