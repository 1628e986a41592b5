import Diagnostics
import Record

let reviewAfterDecisionRule = Rule(
  "review.after-decision", .warning, "A review is asked for before the decision that comes of it",
  explanation: """
    The review names a decision that is dated before the review was asked for, and that is not open any more: nothing could \
    come of the review. Either the decision was taken first, and the review was a form, or one of the days or the id is a \
    slip.
    """)

/// What reviews say of decisions and is not so, and what they say of days to come.
func reviewFindings(_ record: OrderedRecord, from viewpoint: Viewpoint, isEarlierDay: Bool) -> [Finding] {
  let reviews = record[Review.self].filter { viewpoint.sees(HeaderGlance($0.header)) }
  let later = reviews.flatMap { laterDays($0, asOf: viewpoint.day) }
  return afterDecisions(reviews, record) + (isEarlierDay ? later.map { $0.atMost(.note) } : later)
}

private func afterDecisions(_ reviews: [Review], _ record: OrderedRecord) -> [Finding] {
  let named = Set(reviews.compactMap { $0.decision?.value })
  guard !named.isEmpty else { return [] }
  var dates: [String: (day: CalendarDate, span: SourceSpan)] = [:]
  for place in record.decisions.indices {
    let (key, date) = (record.decisions[place].header.key, record.decisions[place].header.date)
    guard let date, !record.decisions[place].status.isOpen else { continue }
    for name in [key.id, "\(key.group)/\(key.id)"] where named.contains(name) && dates[name] == nil {
      dates[name] = (date, record.decisions[place].header.dateSpan)
    }
  }
  return reviews.compactMap { review in
    guard let id = review.decision, let decision = dates[id.value], decision.day < review.days.requestedOn else {
      return nil
    }
    return reviewAfterDecisionRule.finding(
      "'\(id.value)' was decided on \(decision.day.iso), and this review was asked for on \(review.days.requestedOn.iso)",
      at: id.span, notes: [Finding.Note("the decision", at: decision.span)], hint: "correct the day or the id")
  }
}

private func laterDays(_ review: Review, asOf: CalendarDate) -> [Finding] {
  let days = [("first answered", review.days.firstResponseOn), ("decided", review.days.decidedOn)]
  return days.compactMap { what, day in
    guard let day, day > asOf else { return nil }
    return datedLaterRule.finding(
      "this review is \(what) on \(day.iso), after the report's day \(asOf.iso), so it is shown as if it were not",
      at: review.header.span, hint: "correct the day if it is a slip")
  }
}
