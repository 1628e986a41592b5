import Record

/// The decisions of a day.
///
/// A decision is large, and there may be ten thousand: statuses are kept for all, reports are made of those that may
/// need attention, and of all of them only for the report itself.
struct RegisterDay: Sendable {
  let record: OrderedRecord
  let viewpoint: Viewpoint
  /// The places, in the record, of the decisions that are seen, ascending.
  let places: [Int]
  /// The status of each of them, in the same order.
  let statuses: [DecisionStatus]
  /// Reports on those that wait, that have terms, or that lack something (see `mayNeedAttention`).
  private(set) var watched: [DecisionReport]
  private let isSeen: [Bool]

  init(_ record: OrderedRecord, seen: Seen) {
    self.record = record
    viewpoint = seen.viewpoint
    places = seen.decisions
    var isSeen = [Bool](repeating: false, count: record.decisions.count)
    for place in seen.decisions { isSeen[place] = true }
    self.isSeen = isSeen
    statuses = seen.decisions.map { record.status(at: $0, from: seen.viewpoint) }
    watched = []
    // A closure would take a copy of all of this for each of ten thousand decisions.
    for (place, status) in zip(places, statuses) where mayNeedAttention(at: place, status: status) {
      watched.append(report(at: place, status: status))
    }
  }

  var asOf: CalendarDate { viewpoint.day }

  /// The register as a report shows it.
  func register(_ attention: AttentionOfSubjects) -> DecisionRegister {
    DecisionRegister(
      decisions: zip(places, statuses).map { place, status in
        report(at: place, status: status, attention[.record(record.decisions[place].header.key)])
      },
      byDate: latestFirst(places).map { record.decisions[$0].header.key })
  }

  /// The most recent first; undated ones last, in the order of the register.
  func latestFirst(_ places: [Int]) -> [Int] {
    let dated = places.map { (day: record.decisions[$0].header.date?.dayNumber ?? Int.min, place: $0) }
    return dated.sorted { $0.day == $1.day ? $0.place < $1.place : $0.day > $1.day }.map(\.place)
  }

  private func mayNeedAttention(at place: Int, status: DecisionStatus) -> Bool {
    let decisions = record.decisions
    if status.isOpen { return true }
    if status == .superseded {
      return record.links.supersededBy[place].isEmpty && decisions[place].supersededBy.isEmpty
    }
    guard status.isInForce else { return false }
    if decisions[place].header.reviewIn != nil || decisions[place].provisionalUntil != nil { return true }
    guard decisions[place].options.isEmpty, let date = decisions[place].header.date else { return false }
    return asOf.days(since: date) <= daysToAskForOptions && !decisions[place].folder.isForeign
  }

  /// - Parameter attention: what about it needs attention, once that is known.
  private func report(at place: Int, status: DecisionStatus, _ attention: [AttentionItem] = []) -> DecisionReport {
    let decision = record.decisions[place].reviewsSeen(asOf: asOf)
    let links = record.links
    return DecisionReport(
      decision: decision, status: status,
      links: .init(
        supersedes: keys(links.supersedes[place]), supersededBy: keys(links.supersededBy[place]),
        amends: keys(links.amends[place]), amendedBy: keys(links.amendedBy[place]),
        related: keys(links.related[place])),
      isSuccessorWithheld: links.supersededBy[place].contains {
        !isSeen[$0] && viewpoint.reaches(record.decisions[$0].header.date)
      },
      term: .init(
        daysOpen: daysOpen(of: decision, status: status, asOf: asOf),
        isOpenTooLong: isOpenTooLong(decision, status: status, policies: record.organization.policies, asOf: asOf),
        isReviewOverdue: isReviewOverdue(decision, status: status, asOf: asOf),
        isPastProvisional: isPastProvisional(decision, status: status, asOf: asOf)),
      attention: attention)
  }

  private func keys(_ places: [Int]) -> [RecordKey] {
    places.isEmpty ? [] : places.filter { isSeen[$0] }.map { record.decisions[$0].header.key }
  }
}

extension OrderedRecord {
  /// The status as written, but for one case: only a decision in force can be superseded, so on a day on which none of
  /// the records that supersede it existed yet, a superseded record still was accepted.
  ///
  /// A successor that exists and is not shown to everyone counts: the status then stands without a link.
  fileprivate func status(at place: Int, from viewpoint: Viewpoint) -> DecisionStatus {
    let written = decisions[place].status
    guard written == .superseded || written == .partlySuperseded else { return written }
    let successors = links.supersededBy[place]
    guard !successors.isEmpty || links.hasMissingSuccessor.contains(place) else { return written }
    return successors.contains { viewpoint.reaches(decisions[$0].header.date) } ? written : .accepted
  }
}
