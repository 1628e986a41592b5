package import Record

/// The files that the bodies of seen records refer to. An image of a record that is not seen is not published either.
func assets(of record: OrganizationRecord, shownIn snapshot: Snapshot, and register: DecisionRegister) -> [Asset] {
  guard !record.assets.isEmpty else { return [] }
  var shown: Set<ContentPath> = []
  for strategy in snapshot.strategies { strategy.strategy.header.body.addAssets(to: &shown) }
  for objective in snapshot.periods.flatMap(\.objectives) { objective.objective.header.body.addAssets(to: &shown) }
  for team in snapshot.teams { team.charter?.header.body.addAssets(to: &shown) }
  for entry in snapshot.feedback.themes.flatMap(\.entries) { entry.header.body.addAssets(to: &shown) }
  for item in snapshot.work { item.item.header.body.addAssets(to: &shown) }
  for report in snapshot.experiments { report.experiment.header.body.addAssets(to: &shown) }
  for decision in register.decisions { decision.decision.header.body.addAssets(to: &shown) }
  return record.assets.filter { shown.contains($0.path) }
}

extension Prose {
  fileprivate func addAssets(to shown: inout Set<ContentPath>) {
    for slot in slots {
      switch slot.kind {
      case .openLink(.asset(let path)), .image(.asset(let path), _): shown.insert(path)
      case .openLink, .closeLink, .image: break
      }
    }
  }
}

/// The files of records that are not for everyone, on whatever day: nothing that is published may name them. They are no
/// part of the report, which knows nothing of such records.
package func withheldFiles(in record: OrganizationRecord) -> Set<ContentPath> {
  var files = record.withheldFiles
  func note(_ header: RecordHeader) {
    if header.visibility != RecordHeader.everyone { files.insert(header.file) }
  }
  for index in record.strategies.indices { note(record.strategies[index].header) }
  for index in record.metrics.indices { note(record.metrics[index].header) }
  for index in record.objectives.indices { note(record.objectives[index].header) }
  for index in record.charters.indices { note(record.charters[index].header) }
  for index in record.feedback.indices { note(record.feedback[index].header) }
  for index in record.work.indices { note(record.work[index].header) }
  for index in record.experiments.indices { note(record.experiments[index].header) }
  for index in record.decisions.indices where record.decisions[index].header.visibility != RecordHeader.everyone {
    files.insert(record.decisions[index].header.file)
  }
  return files
}
