package import Analysis
package import Record

// Practice D2.

extension TeamOverloaded {
  /// `42 person-weeks of work begun and 31 to do it in, up to 2026-Q4`
  package var sum: String {
    "\(CapacityWords.personWeeks(underWay)) of work begun and \(CapacityWords.amount(available)) to do it in, up to "
      + until.id
  }
}

extension TeamOverloaded: Worded {
  package static var part: ReportPart? { .capacity }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let one = items == 1
    let rest =
      unknown == 0
      ? "" : " \(capitalised(spelled(unknown))) of them \(unknown == 1 ? "says" : "say") neither effort nor duration."
    return AttentionWording(
      "\(reason.name) has begun more than it can finish by the end of \(until.id).",
      because: "What is left of its \(one ? "one item" : spelled(items, "item")) under way takes "
        + "\(CapacityWords.personWeeks(underWay)) at the likely values; it has \(CapacityWords.amount(available)).\(rest)",
      ask: one
        ? "Which part of it can \(reason.name) leave out?"
        : "Which of them can wait or be handed over, so that the others are finished?")
  }
}
