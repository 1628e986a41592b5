import Record

/// What each audience was told and when, in configured order; what changed since comes later, from reports of those days.
func analyseUpdates(_ updates: [Update], of organization: Organization, asOf: CalendarDate) -> [BriefReport] {
  let told = Dictionary(grouping: updates, by: \.audience)
  return organization.audiences.map { audience in
    let own = (told[audience.id] ?? []).sorted { ($0.date, $0.id) > ($1.date, $1.id) }
    return BriefReport(
      audience: audience, updates: own,
      due: audience.cadence.map {
        dueUpdates($0, written: own.map(\.date).reversed(), grace: organization.policies.updateGrace, asOf: asOf)
      } ?? [],
      next: audience.cadence?.next(onOrAfter: asOf), since: own.first { $0.date < asOf }?.date, changes: [])
  }
}

/// How far back promised days are counted.
private let weeksCounted = 26

/// Whether each promised day of the last 26 weeks was kept, where its grace has passed.
///
/// - Parameter written: the days of all updates, ascending.
func dueUpdates(
  _ cadence: Cadence, written: [CalendarDate], grace: CalendarDuration, asOf: CalendarDate
) -> [DueUpdate] {
  let first = asOf.adding(days: -7 * weeksCounted)
  var days: [DueUpdate] = []
  var day = cadence.next(onOrAfter: first)
  // What was written before this day was for an earlier one.
  var from = day.adding(days: day.days(since: cadence.next(onOrAfter: day.adding(days: 1))))
  while grace.after(day) < asOf {
    let next = cadence.next(onOrAfter: day.adding(days: 1))
    let late = day.adding(days: max(next.days(since: day) / 2, grace.after(day).days(since: day)))
    let after = written.first { $0 > from }
    let state: DueUpdate.State =
      switch after {
      case let update? where update <= grace.after(day): .onTime
      case let update? where update <= late: .late
      default: .missed
      }
    days.append(DueUpdate(day: day, state: state))
    // One that came late is not early for the next.
    from = state == .late ? late : grace.after(day)
    day = next
  }
  return days
}

/// What falls due in the next 12 weeks: every promised update, experiments, actions, and what is upcoming anyway.
func calendar(in snapshot: Snapshot) -> [DueDate] {
  let last = snapshot.asOf.adding(days: 7 * 12)
  let updates = snapshot.organization.audiences.flatMap { audience -> [DueDate] in
    guard let cadence = audience.cadence else { return [] }
    var dates: [DueDate] = []
    var day = cadence.next(onOrAfter: snapshot.asOf)
    while day <= last {
      dates.append(DueDate(date: day, kind: .update(audience: audience.id), record: nil, title: audience.name))
      day = cadence.next(onOrAfter: day.adding(days: 1))
    }
    return dates
  }
  let others = datesWithoutUpdates(in: snapshot) + experimentEnds(in: snapshot) + actionDates(in: snapshot)
  return sortedDates(updates + others.filter { (snapshot.asOf...last).contains($0.date) })
}

extension BriefReport {
  /// With what changed since its last update.
  ///
  /// - Parameter earlier: reports of the days of last updates.
  func comparing(_ earlier: [CalendarDate: Snapshot], with now: Snapshot) -> BriefReport {
    var copy = self
    copy.changes = since.flatMap { earlier[$0] }.map { differences(from: $0, to: now) } ?? []
    return copy
  }
}

extension [BriefReport] {
  /// How much of the lists a brief has that go on on a page of their own.
  private static let (mostConcerns, mostDates) = (5, 8)

  /// With what there is to say to every audience.
  func telling(
    _ decisions: DecisionRegister, _ attention: [AttentionItem], _ upcoming: [DueDate]
  ) -> [BriefReport] {
    guard !isEmpty else { return [] }
    let waiting = decisions.waiting.map(\.decision.key)
    let concerns = attention.lazy.filter { $0.accepted == nil && $0.tone != .good }.prefix(Self.mostConcerns)
    return map { brief in
      var brief = brief
      brief.decisions = waiting
      brief.concerns = [AttentionItem](concerns)
      brief.dates = [DueDate](upcoming.prefix(Self.mostDates))
      return brief
    }
  }
}

extension DecisionRegister {
  /// Decisions that wait to be taken, the first to be taken first; those without such a day last.
  package var waiting: [DecisionReport] {
    decisions.filter { $0.status == .proposed || $0.status == .onHold }
      .map { (day: $0.decision.decideBy?.dayNumber ?? .max, report: $0) }
      .sorted { ($0.day, $0.report.decision.key) < ($1.day, $1.report.decision.key) }
      .map(\.report)
  }
}

/// The days whose reports the briefs compare with, ascending.
func briefDays(_ record: OrganizationRecord, from viewpoint: Viewpoint) -> [CalendarDate] {
  let updates = record[Update.self].filter { viewpoint.sees($0.header) && $0.date < viewpoint.day }
  return Set(Dictionary(grouping: updates, by: \.audience).values.compactMap { $0.map(\.date).max() }).sorted()
}
