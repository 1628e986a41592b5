import Analysis
import Record
import Wording

/// What a schedule says in words: the same on every page.
struct ScheduleWording {
  let schedule: WorkSchedule
  let directory: Directory

  private var finance: Finance { directory.report.organization.finance }
  private var asOf: CalendarDate { directory.report.asOf }

  /// What keeping to it saves over today's order; nothing without a schedule.
  var comparison: String? {
    guard let costs = schedule.costs.value else { return nil }
    let saved = costs.current - costs.delay
    guard saved > 1e-9 * costs.current else {
      return saved < -1e-9 * costs.current && costs.priceOfPromise > 0
        ? "\(today) costs \(money(-saved, finance)) less in waiting than this schedule, and keeps the promise less."
        : "\(today) costs no more in waiting than this schedule."
    }
    let only = saved > 0.005 * costs.current ? "" : "only "
    return "Keeping to this schedule saves \(only)\(money(saved, finance)) in waiting compared with the current order."
  }

  /// What keeping to it saves; without that, how much it holds.
  var headline: String {
    if let comparison { return comparison }
    let items = schedule.steps.count
    return items == 0
      ? "Nothing can be scheduled." : "\(capitalised(spelled(items, "item"))) \(items == 1 ? "is" : "are") scheduled."
  }

  /// `27 items of six teams, until 13 August 2027.`; nil where nothing is scheduled.
  var extent: String? {
    guard let end = schedule.steps.map(\.ends).max() else { return nil }
    let teams = Set(schedule.steps.map(\.team)).count
    let last = asOf.adding(days: Int(min(end * 7, 3_650_000).rounded(.up)))
    return
      "\(count(schedule.steps.count, "item")) of \(spelled(teams, "team")), until \(words(for: last)) at the likely lengths."
  }

  private var today: String { "The current order (started work first, then oldest)" }

  /// How good it is known to be.
  var certainty: String {
    guard let costs = schedule.costs.value else { return "" }
    let kept = costs.priceOfPromise > 0 ? " that keeps the promise as well" : ""
    guard !costs.isExact else { return "no schedule\(kept) costs less" }
    guard costs.delay > 0 else { return "" }
    let gap = (costs.delay - costs.bound) / costs.delay
    return gap > 0
      ? "the cheapest found; no schedule\(kept) costs less than \(money(costs.bound, finance)), \(percent(gap)) below it"
      : "the cheapest found"
  }

  /// What the promise costs; nothing where it costs nothing.
  var price: String? {
    guard let costs = schedule.costs.value, costs.priceOfPromise > 1e-9 * costs.delay else { return nil }
    return "\(money(costs.priceOfPromise, finance)) more in waiting than the cheapest schedule found without it"
  }

  /// `doing “A” before “B” saves €80 a week, over the 6 weeks that both take: the one waits 4 weeks less at €2,500 a week, the
  /// other 2 weeks more at €300.`
  func sentence(_ choice: WorkSchedule.Choice) -> String {
    "\(capitalised(claim(choice))), over the \(weeks(choice.firstWeeks + choice.secondWeeks)) that both take\(sides(choice))."
  }

  /// `doing “A” before “B” saves €80 a week`
  func claim(_ choice: WorkSchedule.Choice) -> String {
    "doing \(title(choice.first)) before \(title(choice.second)) saves \(moneyPerWeek(choice.savingPerWeek, finance))"
  }

  private func sides(_ choice: WorkSchedule.Choice) -> String {
    guard choice.isOfTheTwoAlone else { return ", with what waits for them" }
    guard let first = directory.lookup.workItem(choice.first)?.costOfDelay.value?.likely,
      let second = directory.lookup.workItem(choice.second)?.costOfDelay.value?.likely
    else { return "" }
    return ": the one waits \(weeks(choice.secondWeeks)) less at \(moneyPerWeek(first, finance)), the other "
      + "\(weeks(choice.firstWeeks)) more at \(money(second, finance))"
  }

  private func title(_ id: String) -> String { quoted(directory.workTitle(of: id)) }

  /// From which week to which, counted from the report's day: `0–3.5`.
  func span(of step: WorkSchedule.Step) -> String { "\(week(step.starts))–\(week(step.ends))" }

  func week(_ value: Double) -> String { number(value, significant: 2) }

  /// `by the end of 2026-Q4`; `after 2027-Q1` for what no span finishes.
  func finish(of step: WorkSchedule.Step) -> String {
    guard let place = step.period else {
      return schedule.spans.last.map { "after \($0.quarter.id)" } ?? "later"
    }
    return "by the end of \(schedule.spans[place].quarter.id)"
  }

  /// The same for a table: `in 2026-Q4`.
  func quarter(of step: WorkSchedule.Step) -> String {
    step.period.map { "in \(schedule.spans[$0].quarter.id)" } ?? finish(of: step)
  }

  /// The chance that it is finished in its period: `64 %`; of what comes later that it is finished before.
  func chance(of step: WorkSchedule.Step) -> String? {
    if let chance = step.chance { return ScheduleWording.chance(chance) }
    guard let last = step.chances.last, let span = schedule.spans.last else { return nil }
    return last < 0.01 ? nil : "\(ScheduleWording.chance(last)) by the end of \(span.quarter.id)"
  }

  /// Draws never make anything certain: `over 99 %`.
  static func chance(_ share: Double) -> String { percent(min(max(share, 0.001), 0.999)) }

  /// Why it takes so long and stands where it stands.
  func notes(on step: WorkSchedule.Step) -> [String] {
    [begun(step), load(step), waits(step), promise(step), lateness(step)].compactMap { $0 }
  }

  /// What holds it up: what it waits for, and that it may be too late.
  func obstacles(of step: WorkSchedule.Step) -> [String] { [waits(step), lateness(step)].compactMap { $0 } }

  private func begun(_ step: WorkSchedule.Step) -> String? {
    guard let begun = step.length.begun else { return nil }
    let pause =
      step.starts > 1e-9
      ? "under way, but should pause until week \(week(step.starts)); " : "under way; "
    switch begun {
    case .left: return pause + "what is left as written"
    case .age(let age): return pause + "its age of \(weeks(age.rounded())) is taken off"
    case .quarter(let age):
      return pause + "written down \(weeks(age.rounded())) ago, so a quarter of its estimate is taken to be left"
    case .undated: return pause + "nothing is taken off, because it has no date"
    }
  }

  private func load(_ step: WorkSchedule.Step) -> String? {
    let isPaced = schedule[team: step.team]?.pace.value != nil
    switch step.length.basis {
    case .duration: return "takes \(percent(step.length.load)) of the team"
    case .effort: return "takes all of the team"
    case .durationOfAll: return isPaced ? "taken to need all of the team, because no effort is written" : nil
    }
  }

  private func waits(_ step: WorkSchedule.Step) -> String? {
    guard !step.waitsFor.isEmpty else { return nil }
    let named = step.waitsFor.prefix(3).map(title)
    let more = step.waitsFor.count - named.count
    return "waits for \(joined(named + (more > 0 ? ["\(spelled(more)) more"] : [])))"
  }

  private func promise(_ step: WorkSchedule.Step) -> String? {
    step.keepsPromise && schedule.policy != nil && step.team != nil ? "counts for the promise" : nil
  }

  private func lateness(_ step: WorkSchedule.Step) -> String? {
    guard let item = directory.lookup.workItem(step.id)?.item else { return nil }
    let wording = DelayWording(delay: item.delay, asOf: asOf)
    return wording.lateness(after: step.ends, taking: step.ends - step.starts)
  }
}
