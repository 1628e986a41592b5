import Record

/// What is running first, then what is agreed, suggested, past its end and done; within one state the latest first.
func analyse(_ coachings: [Coaching], asOf: CalendarDate) -> [CoachingReport] {
  let reports = coachings.map { CoachingReport(coaching: $0, state: state(of: $0, asOf: asOf)) }
  return CoachingReport.State.allCases.flatMap { state in
    reports.filter { $0.state == state }.sorted {
      ($1.coaching.date, $0.coaching.id) < ($0.coaching.date, $1.coaching.id)
    }
  }
}

/// Where nothing is written, the days tell.
private func state(of coaching: Coaching, asOf: CalendarDate) -> CoachingReport.State {
  let isPast = coaching.until.map { $0 < asOf } ?? false
  switch coaching.state {
  case .suggested?: return .suggested
  case .agreed?: return isPast ? .overrun : .agreed
  case .running?: return isPast ? .overrun : .running
  case .done?: return .done
  case nil: return isPast ? .done : .running
  }
}
