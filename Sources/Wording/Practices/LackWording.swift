import Analysis
import Record

extension Lack {
  /// What to write, or to do, without a capital. Never what did not take place.
  func remedy(asOf: CalendarDate, teamName: (String) -> String) -> String {
    func day(_ date: CalendarDate) -> String { shortWords(for: date, asOf: asOf) }
    switch self {
    case .outcomes: return "name a metric that tells whether the problem gets smaller, under 'outcomes'"
    case .review: return "look at it again, and write that day as 'last_reviewed_on'"
    case .values(let last):
      return last.map { "write its values since \(day($0)), which is the last day that has one" }
        ?? "write its first value"
    case .question: return "write the question that its value should start, under 'question'"
    case .metric: return "if there is a metric that these words explain, name it as 'metric'"
    case .outcome: return "if the work was to move a metric, name it as 'outcome'"
    case .result: return "write what was seen in both groups, under 'result'"
    case .measures: return "write a key result that measures an outcome, under 'key_results'"
    case .checkIn: return "check in: write today’s value of a key result, or of the metric that measures it"
    case .answers: return "ask again in another wave: of fewer answers than the minimum nothing is told"
    case .alternatives:
      return "before it is decided, write a second option under 'options', or a view against it under 'dissent'"
    case .recommendation:
      return "say what it means for the business ('business_implication'), and which option is 'recommended'"
    case .documentation: return "say its 'status', and write down what is decided and why"
    case .decision: return "decide it; if it has to wait, put it on hold, with a later 'decide_by' if it has one"
    case .confirmation: return "confirm it, extend 'provisional_until', or supersede it"
    case .goals: return "write what the team should reach, under 'goals'"
    case .actions: return "if anything was agreed, write it under 'actions'"
    case .estimates(let inputs): return "estimate what is missing: \(joined(inputs.map(\.words)))"
    default: return laterRemedy(day, teamName)
    }
  }

  private func laterRemedy(_ day: (CalendarDate) -> String, _ teamName: (String) -> String) -> String {
    switch self {
    case .promise: "promise a share of capacity to debt, reliability and tooling, under 'policies.capacity'"
    case .capacity(let last):
      last.map { "write what capacity went to since \(day($0)), in rows of a week, a team and a kind" }
        ?? "write what capacity goes to, in rows of a week, a team and a kind"
    case .share(let share, let promised, let team):
      "plan more for debt, reliability and tooling, or promise less: \(percent(share)) of the last 13 weeks "
        + "\(team.map { "of \(teamName($0)) " } ?? "")went there, and \(percent(promised)) is promised"
    case .check: "say how anybody knows that the rule is kept, under 'check'"
    case .waiver(let ended):
      "a waiver ended on \(day(ended)): write 'ended_on' once the rule is kept again, or ask for another waiver"
    case .verdict: "decide the review that waits, and write 'decided_on'"
    case .edition: "write the next edition of the radar"
    case .held: "if it was held, write 'held_on'; else plan another day as 'planned_on'"
    case .criteria: "write 'criteria' for the levels that have none"
    case .secondPerson(let system):
      "at most one person knows \(quoted(system)): let another learn it, then write a row for them"
    case .rotation: "plan who learns a system from whom"
    case .deployments(let service, let last):
      last.map { "nothing was deployed of \(quoted(service)) since \(day($0)): see whether the export still has it" }
        ?? "write the deployments of \(quoted(service)), or have them collected"
    case .cadence: "promise an audience an update: list it under 'audiences' with a 'cadence'"
    case .owner: "name the team that answers for it, as 'owner'"
    case .steps: "write its steps, as a list in the body"
    case .version(let team): "once \(teamName(team)) works by the version of today, write that under 'adopted_by'"
    case .answer: "answer the friction that waits: write 'answer' and 'answered_on'"
    case .beginning: "if it has begun, set 'state' to running; else agree when it does, or take it back"
    case .ending: "say what came of it: set 'state' to done, or 'until' to a later day"
    default: ""
    }
  }
}
