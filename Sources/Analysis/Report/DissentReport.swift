package import Record

/// A view against a decision that still counts: one that waits, or that is in force.
package struct DissentReport: Sendable {
  package var decision: RecordKey
  package var date: CalendarDate?
  /// Of the decision, on the report's day.
  package var status: DecisionStatus
  package var dissent: Dissent

  package var state: State {
    dissent.became != nil ? .settled : dissent.answered != nil ? .answered : .unanswered
  }

  package enum State: String, Sendable, CaseIterable {
    /// Nobody said anything to it.
    case unanswered
    /// It was answered, and stands.
    case answered
    /// Something came of it.
    case settled
  }
}

extension RegisterDay {
  /// Those of all decisions that wait or are in force, the latest decision first.
  var dissents: [DissentReport] {
    let standing = zip(places, statuses).filter { place, status in
      !record.decisions[place].dissent.isEmpty && (status.isOpen || status.isInForce)
    }
    let statuses = Dictionary(standing.map { ($0.0, $0.1) }) { first, _ in first }
    return latestFirst(standing.map(\.0)).flatMap { place in
      record.decisions[place].dissent.map { dissent in
        let header = record.decisions[place].header
        return DissentReport(
          decision: header.key, date: header.date, status: statuses[place] ?? .unknown, dissent: dissent)
      }
    }
  }
}
