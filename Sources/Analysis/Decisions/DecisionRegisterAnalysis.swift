import Record

extension DecisionRegister {
  /// The register on a day, with the links between records that are seen then.
  init(_ record: OrderedRecord, seen: Seen) {
    let day = RegisterDay(record, seen: seen)
    decisions = seen.decisions.map { day.report(at: $0) }
    byDate = DecisionRegister.latestFirst(decisions)
  }

  /// The most recent first; undated ones last, in the order of the register.
  private static func latestFirst(_ decisions: [DecisionReport]) -> [RecordKey] {
    let days = decisions.map { $0.decision.header.date?.dayNumber ?? Int.min }
    return days.indices.sorted { days[$0] == days[$1] ? $0 < $1 : days[$0] > days[$1] }.map {
      decisions[$0].decision.key
    }
  }
}

/// What reports on single decisions need to know of the others.
private struct RegisterDay {
  private let record: OrderedRecord
  private let asOf: CalendarDate
  private let policies: Policies
  private var isSeen: [Bool]

  init(_ record: OrderedRecord, seen: Seen) {
    self.record = record
    asOf = seen.asOf
    policies = record.organization.policies
    isSeen = Array(repeating: false, count: record.decisions.count)
    for place in seen.decisions { isSeen[place] = true }
  }

  func report(at place: Int) -> DecisionReport {
    let decision = record.decisions[place].reviewsSeen(asOf: asOf)
    let status = status(at: place)
    let links = record.links
    return DecisionReport(
      decision: decision, status: status, supersedes: keys(links.supersedes[place]),
      supersededBy: keys(links.supersededBy[place]), amends: keys(links.amends[place]),
      amendedBy: keys(links.amendedBy[place]), related: keys(links.related[place]),
      isSuccessorWithheld: links.supersededBy[place].contains { !isSeen[$0] && exists($0) },
      daysOpen: daysOpen(of: decision, status: status, asOf: asOf),
      isOpenTooLong: isOpenTooLong(decision, status: status, policies: policies, asOf: asOf),
      isReviewOverdue: isReviewOverdue(decision, status: status, asOf: asOf),
      isPastProvisional: isPastProvisional(decision, status: status, asOf: asOf))
  }

  private func exists(_ place: Int) -> Bool { record.decisions[place].header.exists(asOf: asOf) }

  private func keys(_ places: [Int]) -> [RecordKey] {
    places.isEmpty ? [] : places.filter { isSeen[$0] }.map { record.decisions[$0].key }
  }

  /// The status as written, but for one case: only a decision in force can be superseded, so on a day on which none of
  /// the records that supersede it existed yet, a superseded record still was accepted.
  ///
  /// A successor that exists and is not shown to everyone counts: the status then stands without a link.
  private func status(at place: Int) -> DecisionStatus {
    let written = record.decisions[place].status
    guard written == .superseded || written == .partlySuperseded else { return written }
    let successors = record.links.supersededBy[place]
    guard !successors.isEmpty || record.links.hasMissingSuccessor.contains(place) else { return written }
    return successors.contains(where: exists) ? written : .accepted
  }
}
