package import Record

extension Practice {
  /// What is about today, and what makes it count.
  package var definition: String {
    switch self {
    case .A1: "A strategy counts when it names an outcome and was reviewed when it said."
    case .A2: "A strategy counts when one of its outcomes gives values and has not gone quiet."
    case .A3: "An update is about today until the next is due, with its grace; without a rhythm, for three months."
    case .B1:
      "Finished work of the last year counts when its window of 56 days is over and its metric has values enough for an "
        + "interval of what it did, whatever that says."
    case .B2:
      "An experiment counts when its threshold was written before it started and has not changed since, and when it has a "
        + "result once it is over. It is about today for half a year after its end."
    case .B3:
      "An objective of a running period counts when not all of its key results are tasks, and somebody checks in on it in time."
    case .C1:
      "A decision of the last 180 days, or one that is open, counts when it weighs two options or records a dissent; a pulse, "
        + "when its latest wave may be told of. By team, the pulse says it."
    case .C2: "A team counts when its charter has goals and was reviewed when it said. A group needs none of its own."
    case .C3:
      "A retrospective counts when it agreed on something, until the next is overdue by a week; a learning, for a year."
    case .D1: "An open debt counts when it has a price and the effort of its repair."
    case .D2: "A team counts when it gave debt, reliability and tooling what is promised, in the last 13 weeks."
    case .D3:
      "A guardrail counts when it says how it is checked and was reviewed when it said; a team’s reviews, when half of those of "
        + "the last 180 days were decided in time; a radar, for 400 days. A waiver that ran out counts against it."
    default: laterDefinition
    }
  }

  private var laterDefinition: String {
    switch self {
    case .E1: "A session counts once it is held, for as long as the policy 'growth.session_every' says."
    case .E2: "A ladder counts when every level has criteria and it was reviewed in time."
    case .E3: "A system counts when more than one person knows it; a rotation, while it runs and for 180 days after."
    case .F1: "A service counts while its deployments come as they used to; a headline metric, while it gives values."
    case .F2:
      "A metric counts when it serves a question and gives values; an accepted item of the attention list counts, too."
    case .F3: "Words of the last 180 days count when they name the metric that they explain."
    case .G1:
      "A decision of the last 180 days, or one that is open, counts when it says what it means for the business and which option "
        + "is recommended. Of a draft it is not asked."
    case .G2:
      "A decision of the last 180 days, or one that is open, counts when it has a status and a text. One whose terms have passed "
        + "has lapsed, however old it is."
    case .G3: "A promised day of the last 13 weeks counts when an update came by then, with its grace."
    case .H1:
      "A process counts when it has an owner and steps, until a second review is overdue; one that is expected and missing counts "
        + "against it. A team counts by what it answers for and what it has adopted in the version of today."
    case .H2: "A coaching counts while it runs, for 60 days once it is agreed, and for half a year after it is done."
    case .H3: "A process counts when it was reviewed in its time and no friction waits for more than 28 days."
    default: ""
    }
  }
}
