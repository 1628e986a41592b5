import Record

/// So many ends of months are told.
private let monthsTold = 12
/// As many weeks at least, for what is gathered by weeks.
let weeksOfHistory = 54

/// What coverage would have told at the ends of the last twelve months, by day, ascending.
func pastPractices(in now: Snapshot, _ facts: CoveredDecisions) -> [(day: CalendarDate, practices: [PracticeReport])] {
  endsOfMonths(before: now.asOf).map { day in
    (day, practices(on: CoverageDay(now, facts, on: day)))
  }
}

/// Ascending, each before the day.
func endsOfMonths(before day: CalendarDate) -> [CalendarDate] {
  let first = day.adding(days: 1 - day.components.day)
  return (0..<monthsTold).map { first.adding(months: -$0).adding(days: -1) }.reversed()
}

extension [PracticeReport] {
  /// With what they were at the ends of months.
  func with(_ past: [(day: CalendarDate, practices: [PracticeReport])], in now: Snapshot) -> [PracticeReport] {
    indices.map { place in
      var report = self[place]
      guard !report.practice.restsOnUndated(in: now) else { return report }
      let earlier = past.map { (day: $0.day, report: $0.practices[place]) }
      report.history = .measured(earlier.map { PastState(day: $0.day, state: $0.report.state) })
      for team in report.teams.indices {
        report.teams[team].history = .measured(
          earlier.map { PastState(day: $0.day, state: $0.report.state(ofTeam: team, now: report.teams[team].state)) })
      }
      return report
    }
  }
}

extension PracticeReport {
  /// On a day on which nothing of it was written, it was of no team.
  fileprivate func state(ofTeam place: Int, now: State) -> State {
    if teams.indices.contains(place) { return teams[place].state }
    return practice == .D1 || now == .notApplicable ? .notApplicable : .notEvidenced
  }
}

extension Practice {
  /// What people know, and what was accepted, is written without a day on which it began to be so.
  fileprivate func restsOnUndated(in now: Snapshot) -> Bool {
    switch self {
    case .E3: !now.knowledge.systems.isEmpty
    case .F2: !now.organization.acknowledgements.isEmpty
    default: false
    }
  }
}
