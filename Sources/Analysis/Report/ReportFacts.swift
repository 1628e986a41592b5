package import Record

/// What a comparison asks of each of two reports: see `differences`. Everything is found again by its key, so the two may be of
/// two days of one content, of two revisions or of two contents.
///
/// A whole `Report` tells it, and so does the `Snapshot` that is all that is made of an earlier day.
package protocol ReportFacts {
  var asOf: CalendarDate { get }
  /// Why something needs attention: in order, with what was accepted.
  var reasons: [AttentionReason] { get }
  /// The latest first.
  var periods: [PeriodReport] { get }
  var capacity: CapacityReport { get }
  var feedback: FeedbackReport { get }
  var debt: DebtRegister { get }
  var outcomes: OutcomeReview { get }
  var decisionKeys: Set<RecordKey> { get }

  /// The decisions that are not among `known`, the latest first.
  func decisions(besides known: Set<RecordKey>) -> [DecisionFacts]

  /// Whether a decision names no option; nil when there is none of that key.
  func lacksOptions(_ decision: RecordKey) -> Bool?

  /// Everything that is read from a file and has a page of its own, but decisions, entries of feedback and of a radar.
  var records: [RecordTitle] { get }
}

/// What a comparison asks of a decision.
package struct DecisionFacts: Sendable {
  package let key: RecordKey
  package let title: String
  package let date: CalendarDate?
  package let status: DecisionStatus

  init(_ header: RecordHeader, _ status: DecisionStatus) {
    (key, title, date) = (header.key, header.title, header.date)
    self.status = status
  }
}

package struct RecordTitle: Sendable {
  package let key: RecordKey
  package let title: String
}

extension ReportFacts {
  /// By period, the latest first, then by id.
  var objectives: [ObjectiveReport] { periods.flatMap(\.objectives) }
}

extension RecordKind {
  /// Decisions are told by what became of them; of feedback and of a radar an edition has dozens, and what moved stands on
  /// its page.
  fileprivate var isToldAsAdded: Bool { ![.decision, .feedback, .radar].contains(self) }
}

extension Snapshot: ReportFacts {
  package var decisionKeys: Set<RecordKey> {
    Set(decisions.places.lazy.map { decisions.record.decisions[$0].header.key })
  }

  package func decisions(besides known: Set<RecordKey>) -> [DecisionFacts] {
    let record = decisions.record
    let added = zip(decisions.places, decisions.statuses).filter { !known.contains(record.decisions[$0.0].header.key) }
    let statuses = Dictionary(uniqueKeysWithValues: added.map { ($0, $1) })
    return decisions.latestFirst(added.map(\.0)).compactMap { place in
      statuses[place].map { DecisionFacts(record.decisions[place].header, $0) }
    }
  }

  package func lacksOptions(_ decision: RecordKey) -> Bool? {
    decisions.record.links.places[decision].map { decisions.record.decisions[$0].options.isEmpty }
  }

  package var records: [RecordTitle] {
    decisions.record.records.headers { $0.kind.isToldAsAdded && viewpoint.sees($0) }
      .map { RecordTitle(key: $0.key, title: $0.title) }
  }
}

extension Report: ReportFacts {
  package var reasons: [AttentionReason] { attention.flatMap(\.reasons) }

  package var decisionKeys: Set<RecordKey> { Set(decisions.decisions.lazy.map(\.decision.header.key)) }

  package func decisions(besides known: Set<RecordKey>) -> [DecisionFacts] {
    let added = decisions.decisions.filter { !known.contains($0.decision.header.key) }
    let facts = added.map { DecisionFacts($0.decision.header, $0.status) }
    return facts.enumerated().sorted { left, right in
      let days = [left, right].map { $0.element.date?.dayNumber ?? Int.min }
      return days[0] == days[1] ? left.offset < right.offset : days[0] > days[1]
    }.map(\.element)
  }

  package func lacksOptions(_ decision: RecordKey) -> Bool? {
    decisions.decisions.first { $0.decision.header.key == decision }.map(\.decision.options.isEmpty)
  }

  package var records: [RecordTitle] {
    var records: [RecordTitle] = []
    forEachTitle { record in
      guard record.file != nil, record.key.kind.isToldAsAdded else { return }
      records.append(RecordTitle(key: record.key, title: record.title))
    }
    return records
  }
}
