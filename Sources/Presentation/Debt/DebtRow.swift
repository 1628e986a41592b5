import Analysis
import Charts
import Record
import Templating
import Wording

/// An open debt in the register.
struct DebtRow: Linked, Sendable {
  let debt: DebtReport
  /// What all charts of the net value share.
  let scale: Band
  let links: Links

  private var wording: DebtWording { DebtWording(finance: finance) }

  private func figure(_ spread: Figure<ThreePoint>, _ words: (Double) -> String) -> FigureView {
    FigureView(spread, asOf: asOf) { words($0.likely) }
  }

  /// Money a week; hours where they have no price; the cost of delay where that is written instead.
  private var week: FigureView {
    if debt.interest.value == nil, let hours = debt.hours.value {
      return figure(.measured(hours)) { "\(DebtWording.hours($0)) a week" }
    }
    if debt.item.interest == nil, let cost = debt.delayCost {
      return figure(.measured(cost)) { money($0, finance) }
    }
    return figure(debt.interest) { money($0, finance) }
  }

  private var weekNotes: [String] {
    if debt.item.interest == nil, let cost = debt.delayCost {
      return [moneyRange(cost, finance), "cost of delay"].compactMap { $0 }
    }
    let hours = debt.interest.value.flatMap { _ in debt.hours.value.map { DebtWording.hours($0.likely) } }
    let growth = debt.growth.likely > 0 ? "growing \(percent(debt.growth.likely)) a year" : nil
    return [debt.interest.value.flatMap { moneyRange($0, finance) }, hours, growth].compactMap { $0 }
  }

  private var taken: FigureView {
    FigureView(debt.paid, asOf: asOf) { paid in
      paid.money.value.map { money($0, finance) } ?? DebtWording.engineerWeeks(paid.personWeeks)
    }
  }

  private var takenNotes: [String] {
    guard let paid = debt.paid.value else { return [] }
    let weeks = paid.money.value.map { _ in DebtWording.engineerWeeks(paid.personWeeks) }
    return [weeks, "since \(DebtWording.month(paid.since))"].compactMap { $0 }
  }

  private var repair: FigureView {
    guard debt.repair.value == nil, let effort = debt.effort.value else {
      return figure(debt.repair) { money($0, finance) }
    }
    return figure(.measured(effort)) { DebtWording.engineerWeeks($0) }
  }

  private var repairNotes: [String] {
    guard let repair = debt.repair.value, let effort = debt.effort.value else { return [] }
    return [moneyRange(repair, finance), DebtWording.engineerWeeks(effort.likely)].compactMap { $0 }
  }

  /// Beyond the horizon is an answer, and nothing that is missing.
  private var payback: FigureView {
    if debt.paybackYears.reason == .notPaidBack, let horizon = wording.horizon {
      return FigureView(.measured(horizon), asOf: asOf) { "not within \($0)" }
    }
    return FigureView(debt.paybackYears, asOf: asOf, words: DebtWording.payback)
  }

  /// The three cases against zero; nothing where there is no net value.
  private var chart: [UInt8] {
    guard let value = debt.netValue.value else { return [] }
    let words = ChartWords(
      id: "net-\(debt.item.id)", title: "Net value of repairing \(debt.title)",
      description: "At the worst \(money(value.low, finance)), likely \(money(value.likely, finance)), at the best "
        + "\(money(value.high, finance)).")
    return IntervalBar(
      words, value: value.likely, lower: value.low, upper: value.high, scale: scale, reference: 0, width: 168
    ).svg()
  }

  private var schedule: ScheduleWording {
    ScheduleWording(schedule: directory.report.schedule, directory: directory)
  }
  private var step: WorkSchedule.Step? { directory.lookup.workItem(debt.item.id)?.step }

  private var turnNotes: [String] {
    guard let step else { return [] }
    return ["weeks \(schedule.span(of: step))", schedule.chance(of: step)].compactMap { $0 }
  }

  static let names = Names<DebtRow>(
    "debt",
    [
      .text("title", "What it is called") { $0.debt.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.debt.key) },
      .optionalText("team", "The team that would repair it") { row in row.debt.item.team.map(row.directory.teamName) },
      .text("status", "How far it is: idea, ready or doing") { $0.debt.status.rawValue },
      .object("week", "What it takes a week, likely", of: FigureView.names) { $0.week },
      .texts("week_notes", "Its range, hours and growth, or that it is a cost of delay") { $0.weekNotes },
      .object("taken", "What it has taken so far", of: FigureView.names) { $0.taken },
      .texts("taken_notes", "The same in weeks of an engineer, and since when") { $0.takenNotes },
      .object("repair", "What its repair would cost, likely", of: FigureView.names) { $0.repair },
      .texts("repair_notes", "Its range, and the weeks of an engineer") { $0.repairNotes },
      .flag("has_value", "Whether there is a net value to draw") { $0.debt.netValue.value != nil },
      .markup("chart", "The net value at the worst, likely and at the best, against zero") { $0.chart },
      .object("value", "The net value of its repair, likely", of: FigureView.names) { row in
        row.figure(row.debt.netValue) { money($0, row.finance) }
      },
      .optionalText("value_note", "The net value from the worst to the best") { row in
        row.debt.netValue.value.flatMap { moneyRange($0, row.finance) }
      },
      .optionalObject("verdict", "Whether the repair pays, in words", of: StatusView.names) { row in
        row.debt.netValue.value.map(DebtWording.verdict)
      },
      .text("turn", "In which quarter the schedule has it repaired") { row in
        row.step.map { row.schedule.quarter(of: $0) } ?? "not scheduled"
      },
      .texts("turn_notes", "From which week to which, and how likely it is by the end of the quarter") { $0.turnNotes },
      .object("payback", "When the repair has paid for itself", of: FigureView.names) { $0.payback },
    ])
}
