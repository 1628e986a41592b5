import Diagnostics
import Record

extension Kind {
  static let work = Kind(
    WorkItem.self, name: "work-item", folder: "work",
    purpose: "Something that could be done, with what is known of its worth and its cost. Any number may be a range.",
    specs: HeaderFields.with([
      FieldSpec(
        "kind", .choice(WorkItem.Kind.allCases.map(\.rawValue)), required: true, "what sort of work it is",
        example: "feature"),
      FieldSpec(
        "status", .choice(WorkItem.Status.allCases.map(\.rawValue)), required: true, "where it stands",
        example: "idea"),
      FieldSpec("team", .reference(to: .team), "the team that would do it", absent: "the owner"),
      FieldSpec("outcome", .reference(to: .metric), "the metric that it should move"),
      FieldSpec(
        "expected", .number(positive), in: .metric(nil),
        "the least by which it should move that metric, in its unit and without a sign"),
      FieldSpec("cost_of_delay", .estimate(0...1e12), in: .money, "money that a week of waiting costs"),
      FieldSpec("interest", .group(interest), "what a debt takes every week until it is repaid"),
      FieldSpec("effort", .estimate(positive), in: .personWeeks, "person-weeks"),
      FieldSpec("duration", .estimate(positive), in: .weeks, "weeks from start to end"),
      FieldSpec("left", .estimate(positive), in: .weeks, "weeks that are left of an item under way, until it is done"),
      FieldSpec("value", .estimate(0...1e6), in: .points, "for WSJF: points for its value to users"),
      FieldSpec("urgency", .estimate(0...1e6), in: .points, "for WSJF: points for how fast its value falls"),
      FieldSpec("risk_reduction", .estimate(0...1e6), in: .points, "for WSJF: points for the risk it takes away"),
      FieldSpec(
        "size", .estimate(Double.leastNonzeroMagnitude...1e6), in: .points, "for WSJF: points for the size of the job"),
      FieldSpec("reach", .estimate(0...1e12), "for RICE: how many people or events it reaches in a period"),
      FieldSpec("impact", .estimate(0...1e6), in: .points, "for RICE and ICE: how much it changes for each"),
      FieldSpec("confidence", .shareEstimate(0...1), "for RICE and ICE: how sure reach and impact are"),
      FieldSpec("ease", .estimate(0...1e6), in: .points, "for ICE: how easy it is"),
      FieldSpec(
        "delay", .choice(["linear", "deadline", "expiring"]),
        "how waiting changes what it is worth: evenly (linear), to nothing at the deadline (deadline), or less and less until then (expiring)",
        absent: "linear"),
      FieldSpec("deadline", .date, "the day after which it is worth nothing"),
      FieldSpec("after", .references(to: .workItem), "the work items that have to be done first"),
      FieldSpec("done_on", .date, "the day it was done"),
    ]),
    newBody: "What it would change, for whom, and how we would see that it did.\n",
    rules: WorkRules.all
  ) { decodeWork($0.fields, header: $0.header) }

  static let positive = Double.leastNonzeroMagnitude...1e6

  private static let interest = [
    FieldSpec(
      "hours_per_week", .estimate(0...168), required: true, in: .hours, "hours that each of the people loses a week"),
    FieldSpec("people", .estimate(0...1e6), required: true, in: .people, "how many people lose them"),
    FieldSpec("growth", .shareEstimate(0...10), "by how much it grows in a year, compounding"),
  ]
}

enum WorkRules {
  static let deadline = Rule(
    "work.deadline", .error, "A delay with a deadline names the day, and a deadline says what it does",
    explanation: """
      With `delay: deadline` an item is worth nothing after the day; with `delay: expiring` its worth falls until then. Both \
      need `deadline`, and a `deadline` without such a `delay` would do nothing.
      """)

  static let doneOn = Rule(
    "work.done-on", .error, "An item that is done says on which day, and no other does",
    explanation: "Its outcome is judged some weeks after that day, so the day has to be known.")

  static let expected = Rule(
    "work.expected", .warning, "An expected effect is that on a metric",
    explanation: """
      `expected` says by how much the metric under `outcome` should move at least, in its unit. Of \
      finished work it is what would have been too little to matter: see `fairlead explain outcomes.verdict`. Without a \
      metric it says nothing.
      """)

  static let left = Rule(
    "work.left", .warning, "Only an item under way has something left",
    explanation: """
      `left` says in how many weeks an item that has begun will be done (`status: doing`). Of one that has not begun the whole \
      `duration` or `effort` lies ahead, and `left` would do nothing. Of one that is done it is what was left on earlier days.
      """)

  static let twoCosts = Rule(
    "work.two-costs", .note, "What a debt costs a week is written once",
    explanation: """
      `cost_of_delay` and `interest` both say what a week of waiting costs. Where both are written, the item is ranked by \
      `cost_of_delay` alone: the interest is shown among debts, and is not added. Remove the one that does not hold; or, if \
      waiting costs both, add the interest to `cost_of_delay`.
      """)

  static let all = [deadline, doneOn, expected, left, twoCosts]
}

/// Reads a work item from its front matter; nil when a required field is missing.
func decodeWork(_ fields: FieldReader, header: RecordHeader) -> WorkItem? {
  let kind = fields.choice("kind", of: WorkItem.Kind.self)
  let status = fields.choice("status", of: WorkItem.Status.self)
  var scores = WorkItem.Scores()
  (scores.value, scores.urgency) = (fields.estimate("value"), fields.estimate("urgency"))
  (scores.riskReduction, scores.size) = (fields.estimate("risk_reduction"), fields.estimate("size"))
  (scores.reach, scores.impact) = (fields.estimate("reach"), fields.estimate("impact"))
  (scores.confidence, scores.ease) = (fields.estimate("confidence"), fields.estimate("ease"))
  let (costOfDelay, effort) = (fields.estimate("cost_of_delay"), fields.estimate("effort"))
  let (duration, left) = (fields.estimate("duration"), decodeLeft(fields, status: status))
  let interest = fields.group("interest", as: "interest").flatMap(decodeInterest)
  if costOfDelay != nil, interest != nil {
    fields.log.add(
      WorkRules.twoCosts.finding(
        "'cost_of_delay' and 'interest' are both written, and the item is ranked by 'cost_of_delay' alone",
        at: fields.place(of: "interest"),
        notes: [Finding.Note("'cost_of_delay' stands here", at: fields.place(of: "cost_of_delay"))],
        hint: "remove one of the two; if waiting costs both, add the interest to 'cost_of_delay'"))
  }
  let (team, outcome, after) = (fields.text("team"), fields.scalar("outcome"), fields.texts("after"))
  let expected = decodeExpected(fields)
  let delay = decodeDelay(fields)
  let doneOn = decodeDoneOn(fields, status: status, since: header.date)
  guard let kind, let status else { return nil }
  var item = WorkItem(header: header, kind: kind, status: status)
  (item.team, item.outcome, item.after) = (team ?? header.owner, outcome, after)
  (item.costOfDelay, item.interest) = (costOfDelay, interest)
  (item.effort, item.duration, item.left, item.scores) = (effort, duration, left, scores)
  (item.delay, item.doneOn, item.expected) = (delay, doneOn, expected)
  if delay != .linear { item.deadlineSpan = fields.place(of: "deadline") }
  if doneOn != nil { item.doneOnSpan = fields.place(of: "done_on") }
  return item
}

private func decodeExpected(_ fields: FieldReader) -> Double? {
  let expected = fields.number("expected")
  guard expected != nil, !fields.isAttempted("outcome") else { return expected }
  fields.log.add(
    WorkRules.expected.finding(
      "an effect is expected, and no metric is named", at: fields.place(of: "expected"),
      hint: "name the metric that it should move under 'outcome'"))
  return nil
}

private func decodeInterest(_ fields: FieldReader) -> WorkItem.Interest? {
  let (hours, people, growth) = (
    fields.estimate("hours_per_week"), fields.estimate("people"), fields.estimate("growth")
  )
  guard let hours, let people else { return nil }
  return WorkItem.Interest(hoursPerWeek: hours, people: people, growth: growth)
}

/// Nil unless it has begun; of what is done it speaks for earlier days.
private func decodeLeft(_ fields: FieldReader, status: WorkItem.Status?) -> ThreePoint? {
  let left = fields.estimate("left")
  guard left != nil, let status, status != .doing, status != .done else { return left }
  fields.log.add(
    WorkRules.left.finding(
      "'left' is written, but the status is '\(status.rawValue)'", at: fields.place(of: "left"),
      hint: status.isOpen ? "write 'status: doing', or 'duration'" : "remove 'left'"))
  return nil
}

private func decodeDelay(_ fields: FieldReader) -> WorkItem.Delay {
  let (word, deadline) = (fields.word("delay"), fields.date("deadline"))
  switch (word, deadline) {
  case ("deadline", let day?): return .deadline(day)
  case ("expiring", let day?): return .expiring(day)
  case (let word?, nil) where word != "linear" && !fields.isAttempted("deadline"):
    fields.log.add(
      WorkRules.deadline.finding(
        "the delay is '\(word)', and no deadline is written", at: fields.place(of: "delay"), hint: "add 'deadline'"))
  case (nil, _?) where !fields.isAttempted("delay"), ("linear", _?):
    fields.log.add(
      WorkRules.deadline.finding(
        "this deadline does nothing", at: fields.place(of: "deadline"),
        hint: "write 'delay: deadline', or 'delay: expiring'"))
  default: break
  }
  return .linear
}

private func decodeDoneOn(
  _ fields: FieldReader, status: WorkItem.Status?, since date: CalendarDate?
) -> CalendarDate? {
  let day = fields.date("done_on")
  if let day, let date, day < date {
    fields.log.add(
      WorkRules.doneOn.finding(
        "it was done before its 'date', \(date.iso)", at: fields.place(of: "done_on"),
        notes: [Finding.Note("'date' stands here", at: fields.place(of: "date"))], hint: "correct one of the two days"
      ).atMost(.warning))
  }
  if status == .done, !fields.isAttempted("done_on") {
    fields.log.add(
      WorkRules.doneOn.finding(
        "it is done, and no day is written", at: fields.place(of: "status"), hint: "add 'done_on'"
      ).atMost(.warning))
  } else if let status, status != .done, day != nil {
    fields.log.add(
      WorkRules.doneOn.finding(
        "'done_on' is written, but the status is '\(status.rawValue)'",
        at: fields.place(of: "done_on"),
        hint: "write 'status: done', or remove 'done_on'"))
  }
  return day
}
