import Record

/// G3: a rhythm that is promised is a beginning, but whether it was kept stands in the updates, which this version does
/// not read: at most not evidenced.
func cadenceKept(in snapshot: Snapshot) -> PracticeReport {
  let promised = snapshot.organization.audiences.compactMap(\.cadence).filter { $0.starts <= snapshot.asOf }
  let evidence = promised.map(\.starts).max().map {
    Evidence(date: $0, file: organizationFile, what: .cadenceDeclared)
  }
  return PracticeReport(
    practice: .G3, state: .notEvidenced, teams: [], evidence: evidence.map { [$0] } ?? [],
    basis: promised.isEmpty ? .nothingWritten(folder: organizationFile) : .notRead(folder: "updates"))
}
