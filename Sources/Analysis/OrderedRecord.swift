import Record

/// The record in the order that reports keep, with the references that depend on no day already followed.
///
/// Made once for both days that a report compares.
struct OrderedRecord: Sendable {
  let organization: Organization
  /// By id.
  let strategies: [Strategy]
  /// By id.
  let metrics: [Metric]
  /// By period, then by id.
  let objectives: [Objective]
  /// By folder as configured, then by file.
  let decisions: [Decision]
  /// By team id.
  let charters: [Charter]
  /// By id.
  let work: [WorkItem]
  /// By id.
  let experiments: [Experiment]
  let capacity: [CapacityActual]
  /// In the order of their files.
  let feedback: [Feedback]
  /// Indices of `objectives`.
  let alignment: Alignment
  /// Indices of `decisions`.
  let links: DecisionLinks

  init(_ record: OrganizationRecord) {
    organization = record.organization
    strategies = inOrder(record.strategies) { $0.header.precedes($1.header) }
    metrics = inOrder(record.metrics) { $0.header.precedes($1.header) }
    objectives = inOrder(record.objectives) {
      $0.period == $1.period ? $0.header.precedes($1.header) : $0.period < $1.period
    }
    charters = inOrder(record.charters) { $0.header.precedes($1.header) }
    work = inOrder(record.work) { $0.header.precedes($1.header) }
    experiments = inOrder(record.experiments) { $0.header.precedes($1.header) }
    capacity = record.capacity
    feedback = inOrder(record.feedback) { $0.header.precedes($1.header) }
    decisions = inRegisterOrder(record.decisions, folders: record.organization.decisionFolders)
    alignment = Alignment(of: objectives)
    links = DecisionLinks(of: decisions)
  }
}

extension OrderedRecord {
  /// A work item by its id, found among ten thousand.
  func workItem(_ id: String) -> WorkItem? {
    var (low, high) = (0, work.count)
    while low < high {
      let middle = (low + high) / 2
      if work[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < work.count && work[low].id == id ? work[low] : nil
  }
}

extension RecordHeader {
  fileprivate func precedes(_ other: RecordHeader) -> Bool {
    (key.id, file) < (other.key.id, other.file)
  }
}

/// Sorted, without moving anything when the order is right already: records come in the order of their paths.
private func inOrder<Element>(_ list: [Element], by precedes: (Element, Element) -> Bool) -> [Element] {
  let isOrdered = zip(list, list.dropFirst()).allSatisfy { !precedes($1, $0) }
  return isOrdered ? list : list.sorted(by: precedes)
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
