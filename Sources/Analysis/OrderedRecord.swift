import Record

/// The record in the order that reports keep, with the references that depend on no day already followed.
///
/// Made once for both days that a report compares.
struct OrderedRecord: Sendable {
  let organization: Organization
  /// Each kind by id, then by file; but objectives by period first, and decisions by folder as configured, then by file.
  let records: RecordStore
  /// Those of `records`, which are looked up by their places.
  let objectives: [Objective]
  let decisions: [Decision]
  let capacity: [CapacityActual]
  let reviewRows: [ReviewRow]
  let radarRows: [RadarRow]
  let knowledge: [SystemKnowledge]
  let undecoded: Set<RecordKey>
  /// Indices of `objectives`.
  let alignment: Alignment
  /// Indices of `decisions`.
  let links: DecisionLinks

  init(_ record: OrganizationRecord) {
    organization = record.organization
    (capacity, reviewRows) = (record.capacity, record.reviewRows)
    (radarRows, knowledge, undecoded) = (record.radarRows, record.knowledge, record.undecoded)
    decisions = inRegisterOrder(record[Decision.self], folders: record.organization.decisionFolders)
    objectives = record[Objective.self].sorted {
      $0.period == $1.period ? $0.header.precedes($1.header) : $0.period < $1.period
    }
    var records = record.records
    (records[Decision.self], records[Objective.self]) = ([], [])
    records.sort { $0.precedes($1) }
    (records[Decision.self], records[Objective.self]) = (decisions, objectives)
    self.records = records
    alignment = Alignment(of: objectives)
    links = DecisionLinks(of: decisions)
  }

  /// The records of one kind, in the order of reports.
  subscript<Kind: Recorded>(_ type: Kind.Type) -> [Kind] { records[type] }
}

extension OrderedRecord {
  /// A work item by its id, found among ten thousand.
  func workItem(_ id: String) -> WorkItem? {
    let work = self[WorkItem.self]
    let place = work.countOfFirst { $0.id < id }
    return place < work.count && work[place].id == id ? work[place] : nil
  }
}

extension RecordHeader {
  fileprivate func precedes(_ other: RecordHeader) -> Bool {
    (key.id, file) < (other.key.id, other.file)
  }
}

/// By folder as configured (one that is not configured comes last), then by file.
///
/// A decision is large: only its place is moved about, and nothing at all when the order is right already.
private func inRegisterOrder(_ decisions: [Decision], folders: [DecisionFolder]) -> [Decision] {
  var ranks: [DecisionFolder: Int] = [:]
  for (rank, folder) in folders.enumerated() where ranks[folder] == nil { ranks[folder] = rank }
  let folderRanks = decisions.indices.map { ranks[decisions[$0].folder] ?? folders.count }
  func precedes(_ left: Int, _ right: Int) -> Bool {
    guard folderRanks[left] == folderRanks[right] else { return folderRanks[left] < folderRanks[right] }
    return decisions[left].header.file < decisions[right].header.file
  }
  let isOrdered = decisions.indices.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
  return isOrdered ? decisions : decisions.indices.sorted(by: precedes).map { decisions[$0] }
}
