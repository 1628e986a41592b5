package import Analysis
package import Record

/// Figures of capacity in words.
package enum CapacityWords {
  /// `41 of 370 person-days in the last 13 full weeks`, with how many of them it is from where that is not all.
  package static func days(of share: CapacityShare) -> String {
    let written = share.n < share.weeks ? " (\(basis(of: share)))" : ""
    return "\(number(share.upkeep)) of \(quantity(share.total, "person-days")) in the last "
      + "\(count(share.weeks)) full weeks\(written)"
  }

  /// `12 of 13 weeks written`, and how many more some teams did not write.
  package static func basis(of share: CapacityShare) -> String {
    let partial = share.partial > 0 ? "; \(count(share.partial)) by fewer teams than usual, which does not count" : ""
    return "\(count(share.n)) of \(count(share.weeks, "week")) written\(partial)"
  }

  /// `the last 13 weeks`; `the 5 weeks written of the last 13` where some are missing.
  package static func lastWeeks(of share: CapacityShare) -> String {
    share.n == share.weeks
      ? "the last \(count(share.weeks)) weeks" : "\(written(share)) of the last \(count(share.weeks))"
  }

  /// `the 13 weeks before`; `the 5 weeks written of the 13 before` where some are missing.
  package static func weeksBefore(of share: CapacityShare) -> String {
    share.n == share.weeks
      ? "the \(count(share.weeks)) weeks before" : "\(written(share)) of the \(count(share.weeks)) before"
  }

  private static func written(_ share: CapacityShare) -> String {
    share.n == 1 ? "the one week written" : "the \(count(share.n)) weeks written"
  }

  /// From its first day to its last.
  package static func window(of share: CapacityShare, asOf: CalendarDate) -> String {
    "\(shortWords(for: share.from, asOf: asOf)) to \(shortWords(for: share.through, asOf: asOf))"
  }

  /// Since when something is below policy without a break: a month says more than a week; nil without either.
  package static func since(_ months: CapacityRun?, _ weeks: CapacityRun?, asOf: CalendarDate) -> String? {
    if let months { return "since \(month(months.since, asOf: asOf))" }
    return weeks.map { "since the week of \(shortWords(for: $0.since, asOf: asOf))" }
  }

  /// `September`, with its year when that is another.
  package static func month(_ day: CalendarDate, asOf: CalendarDate) -> String {
    let name = monthName(day.components.month)
    return day.components.year == asOf.components.year ? name : "\(name) \(day.components.year)"
  }

  package static func range(_ limits: MetricReport.Limits) -> String {
    Wording.range(100 * limits.lower, 100 * limits.upper, "%")
  }

  /// `3 of 12 (25 %)`.
  package static func adherence(_ adherence: CapacityAdherence) -> String {
    "\(count(adherence.kept)) of \(count(adherence.n)) (\(percent(adherence.share)))"
  }

  /// Person-weeks or person-days: two significant figures, as no estimate is better than that.
  package static func amount(_ value: Double) -> String { number(value, significant: figures(value)) }

  /// `1 person-week`, `2.5 person-weeks`.
  package static func personWeeks(_ value: Double) -> String {
    counted(value, "person-week", significant: figures(value))
  }

  private static func figures(_ value: Double) -> Int { value < 100 ? 2 : 3 }

  /// `3 (2–6)`
  package static func effort(_ effort: ThreePoint) -> String {
    withRange(effort, significant: figures(effort.high), words: amount)
  }

  package static func money(_ cost: ThreePoint, _ finance: Finance) -> String {
    withRange(cost, finance.unit) { Wording.money($0, finance) }
  }

  /// `€9,400 a week (€6,000–14,000)`.
  package static func moneyPerWeek(_ cost: ThreePoint, _ finance: Finance) -> String {
    withRange(cost, finance.unit) { Wording.moneyPerWeek($0, finance) }
  }

  /// What some items that are finished later cost: `5 items; waiting costs €9,400 a week (€6,000–14,000)`.
  package static func waiting(_ waiting: WorkSchedule.Waiting, _ finance: Finance) -> String {
    guard waiting.items > 0 else { return "nothing" }
    let items = count(waiting.items, "item")
    guard let cost = waiting.cost.value else { return "\(items); what waiting costs is not written" }
    let missing = waiting.items - waiting.priced
    return "\(items); waiting costs \(moneyPerWeek(cost, finance))"
      + (missing > 0 ? ", without \(count(missing)) whose cost is not written" : "")
  }

  /// `The 5 weeks left of 2026-Q4`, `2027-Q1, 13 weeks`.
  package static func span(_ span: WorkSchedule.Span) -> String {
    let weeks = counted(span.weeks, "week", significant: 3)
    return span.isRest ? "The \(weeks) left of \(span.quarter.id)" : "\(span.quarter.id), \(weeks)"
  }
}

extension StatusView {
  package init(_ standing: CapacityStanding) {
    switch standing {
    case .below: self.init(.bad, "below")
    case .asPromised: self.init(.quiet, "as promised")
    case .above: self.init(.plain, "above")
    }
  }
}
