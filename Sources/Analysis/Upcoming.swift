import Diagnostics
import Record

/// How far ahead dates are shown.
private let daysAhead = 60

/// What falls due from the report's day on, in the next 60 days, by date. What is overdue is on the attention list.
func upcoming(in snapshot: Snapshot) -> [DueDate] {
  let last = snapshot.asOf.adding(days: daysAhead)
  let dates = datesWithoutUpdates(in: snapshot) + updateDates(in: snapshot)
  return sortedDates(dates.filter { (snapshot.asOf...last).contains($0.date) })
}

/// Days to decide by, to look again, and on which periods and waivers end.
func datesWithoutUpdates(in snapshot: Snapshot) -> [DueDate] {
  decisionDates(in: snapshot) + reviewDates(in: snapshot) + periodEnds(in: snapshot) + waiverEnds(in: snapshot)
}

func sortedDates(_ dates: [DueDate]) -> [DueDate] { dates.sorted { $0.precedes($1) } }

private func decisionDates(in snapshot: Snapshot) -> [DueDate] {
  snapshot.decisions.watched.compactMap { report in
    guard report.status.isOpen, let date = report.decision.decideBy else { return nil }
    return DueDate(of: report.decision, on: date, .decideBy, in: snapshot)
  }
}

private func reviewDates(in snapshot: Snapshot) -> [DueDate] {
  func review(of record: some Recorded, due: CalendarDate?) -> DueDate? {
    due.map { DueDate(of: record, on: $0, .review, in: snapshot) }
  }
  func review(of record: some Recorded) -> DueDate? { review(of: record, due: record.header.reviewDue) }
  let decisions = snapshot.decisions.watched.compactMap { $0.status.isInForce ? review(of: $0.decision) : nil }
  return decisions + snapshot.strategies.compactMap { review(of: $0.strategy) }
    + snapshot.metrics.compactMap { review(of: $0.metric) }
    + snapshot.guardrails.compactMap { review(of: $0.guardrail) }
    + snapshot.teams.compactMap { $0.charter.flatMap { review(of: $0) } }
    + snapshot.processes.compactMap { review(of: $0.process, due: $0.reviewDue) }
    + snapshot.ladders.compactMap { review(of: $0.ladder, due: $0.reviewDue) }
}

/// The next date of each audience's rhythm.
private func updateDates(in snapshot: Snapshot) -> [DueDate] {
  snapshot.organization.audiences.compactMap { audience in
    audience.cadence.map {
      DueDate(
        date: $0.next(onOrAfter: snapshot.asOf), kind: .update(audience: audience.id), record: nil,
        title: audience.name)
    }
  }
}

/// The last day of each period that has objectives and is running.
private func periodEnds(in snapshot: Snapshot) -> [DueDate] {
  snapshot.periods.map(\.period).filter { $0.contains(snapshot.asOf) }.map {
    DueDate(date: $0.lastDay, kind: .periodEnds($0.id), record: nil, title: $0.id)
  }
}

/// The last day of each waiver that runs.
private func waiverEnds(in snapshot: Snapshot) -> [DueDate] {
  snapshot.guardrails.flatMap { report in
    report.waivers(.running, .ending).compactMap { item in
      item.waiver.expires.map {
        DueDate(of: report.guardrail, on: $0, .waiverEnds(team: item.waiver.team), in: snapshot)
      }
    }
  }
}

/// The last day of each test that waits or runs.
func experimentEnds(in snapshot: Snapshot) -> [DueDate] {
  snapshot.experiments.filter { $0.state != .ended }.map {
    DueDate(of: $0.experiment, on: $0.experiment.ends, .experimentEnds, in: snapshot)
  }
}

/// The day of each action that is open.
func actionDates(in snapshot: Snapshot) -> [DueDate] {
  snapshot.actions.register.actions.filter { $0.state == .open }.compactMap { item in
    item.action.due.map {
      DueDate(
        date: $0, kind: .action(id: item.action.id.value, team: item.team), record: item.source,
        title: item.action.what, revised: item.opened)
    }
  }
}

extension DueDate {
  fileprivate init(of record: some Recorded, on date: CalendarDate, _ kind: Kind, in snapshot: Snapshot) {
    self.init(
      date: date, kind: kind, record: record.key, title: record.title,
      revised: [record.header.date, record.header.lastReviewedOn].compactMap(\.self).filter { $0 <= snapshot.asOf }
        .max())
  }

  fileprivate func precedes(_ other: DueDate) -> Bool {
    if date != other.date { return date < other.date }
    if kind.place != other.kind.place { return kind.place < other.kind.place }
    if title != other.title { return title < other.title }
    guard let record, let second = other.record else { return record == nil && other.record != nil }
    return record < second
  }
}

extension DueDate.Kind {
  fileprivate var place: Int {
    switch self {
    case .decideBy: 0
    case .review: 1
    case .update: 2
    case .periodEnds: 3
    case .waiverEnds: 4
    case .experimentEnds: 5
    case .action: 6
    }
  }
}
