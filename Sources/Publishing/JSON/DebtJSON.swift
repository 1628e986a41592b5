internal import Analysis
internal import Record

let debtFields = JSONFields<DebtRegister>([
  .objectFigure(
    "interest_per_week", "Money a week that the open debts with interest take together", of: estimateFields
  ) { $0.interest },
  .objectFigure("hours_per_week", "The same in hours of engineers", of: estimateFields) { $0.hours },
  .count("open", "How many are open") { $0.debts.count },
  .count("with_interest", "How many of them write interest: the sums are of these") { $0.priced },
  .count("without_estimate", "How many have neither interest nor cost of delay, or no effort") { $0.unestimated.count },
  .list("debts", "The open debts, by id", of: openDebtFields) { $0.debts },
  .list("repaid", "Debts that are done, the latest first", of: repaidDebtFields) { $0.repaid },
  .list(
    "months",
    "What debt took a week at the end of each of the last months, as far as the files of today tell, in order",
    of: debtMonthFields
  ) { $0.history.months },
  .count("undated", "Debts with interest that are in no month, as a day of theirs is not written") {
    $0.history.undated
  },
])

private let debtMonthFields = JSONFields<DebtHistory.Month>([
  .text("end", "The last day of the month, or the report's day, YYYY-MM-DD") { $0.end.iso },
  .number("hours_per_week", "Hours of engineers a week, of the debts open on that day, at the likely values") {
    $0.hours
  },
  .count("open", "How many debts that is of") { $0.open },
  .number("taken_hours_per_week", "Hours a week of the debts that were written down in the month") { $0.taken },
  .number("repaid_hours_per_week", "Hours a week of the debts that were repaid in the month") { $0.repaid },
])

private let openDebtFields = JSONFields<DebtReport>([
  .text("id", "The file's name without extension") { $0.item.id },
  .objectFigure("interest", "Money a week", of: estimateFields) { $0.interest },
  .objectFigure("repair", "What its repair would cost, in money", of: estimateFields) { $0.repair },
  .objectFigure("taken", "What it has taken since it was written down, at the likely values", of: takenFields) {
    $0.paid
  },
  .objectFigure(
    "npv", "Net present value of the repair: the least saved by the dearest, likely, the most by the cheapest",
    of: estimateFields
  ) { $0.netValue },
  .figure("irr", "Internal rate of return a year, as a share, at the likely values") { $0.rateOfReturn },
  .figure("payback_years", "Years until the repair has paid for itself, at the likely values") { $0.paybackYears },
  .flag("exceeds_repair", "Whether it has taken more than its repair would cost") { $0.exceedsRepair },
  .texts("missing", "What is not written: interest, effort, date") { $0.missing.map(\.rawValue) },
])

private let takenFields = JSONFields<DebtReport.Paid>([
  .text("since", "The day on which it was written down, YYYY-MM-DD") { $0.since.iso },
  .figure("money", "In money") { $0.money },
  .number("person_weeks", "In weeks of one engineer") { $0.personWeeks },
])

private let repaidDebtFields = JSONFields<RepaidDebt>([
  .text("id", "The file's name without extension") { $0.item.id },
  .optionalText("done_on", "The day on which it was repaid, YYYY-MM-DD") { $0.item.doneOn?.iso },
  .objectFigure("cost_per_week", "Money a week that it took: its interest, else its cost of delay", of: estimateFields)
  {
    $0.costPerWeek
  },
])
