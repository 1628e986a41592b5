import Analysis
import Record

/// Figures of capacity in words.
enum CapacityWords {
  /// `41 of 370 person-days in the last 13 full weeks`, with how many of them were written where some were not.
  static func days(of share: CapacityShare) -> String {
    let written = share.n < share.weeks ? " (\(count(share.n)) of them written)" : ""
    return "\(number(share.upkeep)) of \(quantity(share.total, "person-days")) in the last "
      + "\(count(share.weeks)) full weeks\(written)"
  }

  /// From its first day to its last.
  static func window(of share: CapacityShare, asOf: CalendarDate) -> String {
    "\(shortWords(for: share.from, asOf: asOf)) to \(shortWords(for: share.through, asOf: asOf))"
  }

  /// Since when something is below policy without a break: a month says more than a week; nil without either.
  static func since(_ months: CapacityRun?, _ weeks: CapacityRun?, asOf: CalendarDate) -> String? {
    if let months { return "since \(month(months.since, asOf: asOf))" }
    return weeks.map { "since the week of \(shortWords(for: $0.since, asOf: asOf))" }
  }

  /// `September`, with its year when that is another.
  static func month(_ day: CalendarDate, asOf: CalendarDate) -> String {
    let name = monthName(day.components.month)
    return day.components.year == asOf.components.year ? name : "\(name) \(day.components.year)"
  }

  static func range(_ limits: MetricReport.Limits) -> String {
    Presentation.range(100 * limits.lower, 100 * limits.upper, "%")
  }

  /// `3 of 12 (25 %)`.
  static func adherence(_ adherence: CapacityAdherence) -> String {
    "\(count(adherence.kept)) of \(count(adherence.n)) (\(percent(adherence.share)))"
  }

  /// Person-weeks or person-days: two significant figures, as no estimate is better than that.
  static func amount(_ value: Double) -> String { number(value, significant: value < 100 ? 2 : 3) }

  /// `3 (2–6)`; a number that is known stands alone.
  static func spread(_ spread: Spread, _ words: (Double) -> String) -> String {
    spread.isExact ? words(spread.likely) : "\(words(spread.likely)) (\(words(spread.low))–\(words(spread.high)))"
  }

  static func effort(_ effort: Spread) -> String { spread(effort, amount) }

  static func money(_ cost: Spread, _ finance: Finance) -> String { spread(cost) { Presentation.money($0, finance) } }

  /// `€9,400 a week (€6,000–€14,000)`.
  static func moneyPerWeek(_ cost: Spread, _ finance: Finance) -> String {
    let likely = Presentation.moneyPerWeek(cost.likely, finance)
    return cost.isExact
      ? likely : "\(likely) (\(Presentation.money(cost.low, finance))–\(Presentation.money(cost.high, finance)))"
  }

  /// What some items below the line cost: `5 items; waiting costs €9,400 a week (€6,000–€14,000)`.
  static func waiting(_ waiting: CapacityPlan.Waiting, _ finance: Finance) -> String {
    guard waiting.items > 0 else { return "nothing" }
    let items = count(waiting.items, "item")
    guard let cost = waiting.cost.value else { return "\(items); what waiting costs is not written" }
    let missing = waiting.items - waiting.priced
    return "\(items); waiting costs \(moneyPerWeek(cost, finance))"
      + (missing > 0 ? ", without \(count(missing)) whose cost is not written" : "")
  }

  /// `The 5 weeks left of 2026-Q4`, `2027-Q1, 13 weeks`.
  static func span(_ span: CapacityPlan.Span) -> String {
    let weeks = count(span.weeks, "week")
    return span.isRest ? "The \(weeks) left of \(span.quarter.id)" : "\(span.quarter.id), \(weeks)"
  }
}

extension StatusView {
  init(_ standing: CapacityStanding) {
    switch standing {
    case .below: self.init(.bad, "below")
    case .asPromised: self.init(.quiet, "as promised")
    case .above: self.init(.plain, "above")
    }
  }
}
