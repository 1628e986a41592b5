import Diagnostics
import Record

/// Objectives whose check-ins all lie before the first day of their period: as a rule the folder has the wrong year.
func earlyCheckIns(_ objectives: [Objective], fiscalYearStarts: Int) -> [Finding] {
  objectives.compactMap { objective in
    let checkIns = objective.keyResults.flatMap { keyResult -> [CheckIn] in
      if case .checkIns(let checkIns) = keyResult.measure { checkIns } else { [] }
    }
    let period = objective.period
    guard let first = checkIns.first, let last = checkIns.map(\.date).max(), last < period.start else { return nil }
    let count = checkIns.count == 1 ? "the only check-in is" : "all check-ins are"
    let own = Period.quarter(of: last, fiscalYearStarts: fiscalYearStarts)
    let isQuarter = period.id.contains("-Q")
    return earlyCheckInsRule.finding(
      "\(count) dated before \(period.id), which begins on \(period.start.iso)", at: first.span,
      hint: isQuarter
        ? "correct the dates, or move the file to okrs/\(own.id), in which \(last.iso) lies"
        : "correct the dates, or move the file to the period in which \(last.iso) lies")
  }
}

let earlyCheckInsRule = Rule(
  "objective.early-check-ins", .warning, "An objective has check-ins from its own period",
  explanation: """
    All check-ins of the objective are dated before the first day of its period, or one of several more than a month before it, \
    as where the year is wrong. A fiscal year is named after the calendar \
    year in which it starts (`fiscal_year_starts` in `fairlead.yaml`), so that 2026-Q1 of a year that starts in October is \
    October to December 2026. Move the file to the folder of the period that is meant, or correct the dates.
    """)
