import Diagnostics
import Record

// What the day brings is an item of the attention list before it is a note beside a file: the rules, with their
// wording, stand there.

func openTooLong(in register: Register) -> [Finding] {
  let allowed = register.policies.proposedDays
  return register.timed.compactMap { place in
    let decision = register.decisions[place]
    guard isOpenTooLong(decision, status: decision.status, policies: register.policies, asOf: register.asOf),
      let date = decision.header.date, decision.decideBy.map({ $0 < register.asOf }) ?? true
    else { return nil }
    return DecisionOpenTooLong.rule.finding(
      in: decision, "proposed for \(register.asOf.days(since: date)) days, \(allowed) are allowed",
      at: decision.rawStatus?.span,
      hint: decision.decideBy == nil ? "decide, put it on hold, or set 'decide_by'" : "decide, or put it on hold")
  }
}

func overdueReviews(in register: Register) -> [Finding] {
  register.timed.compactMap { place in
    let decision = register.decisions[place]
    guard isReviewOverdue(decision.reviewsSeen(asOf: register.asOf), status: decision.status, asOf: register.asOf),
      let due = decision.reviewsSeen(asOf: register.asOf).header.reviewDue
    else { return nil }
    return DecisionReviewOverdue.rule.finding(
      in: decision, "review was due on \(due.iso)", hint: "look at it again, and set 'last_reviewed_on'")
  }
}

func passedProvisions(in register: Register) -> [Finding] {
  register.timed.compactMap { place in
    let decision = register.decisions[place]
    guard isPastProvisional(decision, status: decision.status, asOf: register.asOf),
      let until = decision.provisionalUntil
    else { return nil }
    return DecisionProvisionalPassed.rule.finding(
      in: decision, "provisional until \(until.iso), which has passed", at: decision.rawStatus?.span,
      hint: "confirm it, extend it, or supersede it")
  }
}
