import Record

/// What coverage asks of a decision, of whatever day. There may be ten thousand, so each is looked at once for all days.
struct CoveredDecision {
  let place: Int
  let date: CalendarDate?
  let written: DecisionStatus
  /// The day from which it was superseded; before, it was accepted. Nil where the written status holds on all days.
  let supersededOn: CalendarDate?
  let decideBy: CalendarDate?
  let provisionalUntil: CalendarDate?
  let reviewedOn: CalendarDate?
  /// When a review was due, with the last one and without it.
  let reviewDue: CalendarDate?
  let firstReviewDue: CalendarDate?
  /// At least two options were weighed, or a dissent recorded.
  let isWeighed: Bool
  let statesImplication: Bool
  let isDocumented: Bool
  /// The place of its owner among the teams.
  let owner: Int?

  func status(on day: CalendarDate) -> DecisionStatus {
    guard let supersededOn, supersededOn > day else { return written }
    return .accepted
  }

  func reviewDue(on day: CalendarDate) -> CalendarDate? {
    reviewedOn.map { $0 > day } ?? false ? firstReviewDue : reviewDue
  }
}

struct CoveredDecisions {
  let record: OrderedRecord
  let facts: [CoveredDecision]

  /// - Parameter places: of the decisions that are seen.
  init(_ register: RegisterDay, at places: [Int], in organization: Organization) {
    record = register.record
    let owners = Dictionary(organization.teams.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let (decisions, links) = (register.record.decisions, register.record.links)
    facts = places.map { place in
      CoveredDecision(
        decisions[place], at: place, supersededOn: supersededOn(place, decisions, links),
        owner: decisions[place].header.owner.flatMap { owners[$0] })
    }
  }
}

extension CoveredDecision {
  fileprivate init(_ decision: borrowing Decision, at place: Int, supersededOn: CalendarDate?, owner: Int?) {
    self.place = place
    self.supersededOn = supersededOn
    self.owner = owner
    date = decision.header.date
    written = decision.status
    decideBy = decision.decideBy
    provisionalUntil = decision.provisionalUntil
    reviewedOn = decision.header.lastReviewedOn
    reviewDue = decision.header.reviewDue
    firstReviewDue = decision.header.date.flatMap { date in decision.header.reviewIn.map { $0.after(date) } }
    isWeighed = !decision.dissent.isEmpty || decision.options.count > 1
    statesImplication = !decision.options.isEmpty && decision.statesImplication && decision.recommendsAnOption
    isDocumented =
      decision.status != .unknown && !(decision.header.body.html.isEmpty && decision.options.isEmpty)
  }
}

/// See `OrderedRecord.status`: the first day on which a record that supersedes it existed.
private func supersededOn(_ place: Int, _ decisions: [Decision], _ links: DecisionLinks) -> CalendarDate? {
  guard decisions[place].status == .superseded || decisions[place].status == .partlySuperseded else { return nil }
  let successors = links.supersededBy[place]
  guard !successors.isEmpty else {
    return links.hasMissingSuccessor.contains(place) ? CalendarDate(dayNumber: .max) : nil
  }
  let dates = successors.map { decisions[$0].header.date }
  return dates.contains(nil) ? nil : dates.compactMap(\.self).min()
}
