import Diagnostics
import Record

// The tables that are found by their place in the content.
extension RecordAssembly {
  mutating func readCapacity(root: String) {
    let read = Intake.readCapacity(record.organization, root: root, plan: plan)
    record.capacity = read.rows
    findings += read.findings
    capacityFiles = read.digests.map(\.path)
    for (path, digest) in read.digests { note(ContentTree.file(path, root: root), digest, nil) }
  }

  mutating func readRadar(root: String) {
    let read = Intake.readRadar(root: root, plan: plan)
    record.radarRows = read.rows
    findings += read.findings
    for (path, digest) in read.digests { note(ContentTree.file(path, root: root), digest, nil) }
  }

  mutating func readReviews(root: String) {
    let read = Intake.readReviews(record.organization, root: root, plan: plan)
    record.reviewRows = read.rows
    findings += read.findings
    for (path, digest) in read.digests { note(ContentTree.file(path, root: root), digest, nil) }
  }

  mutating func readSkills(root: String) {
    let read = Intake.readSkills(record.organization, root: root, plan: plan)
    record.knowledge = read.systems
    findings += read.findings
    for (place, path) in read.files.enumerated() {
      note(ContentTree.file(path, root: root), place == 0 ? read.digest : nil, nil)
    }
  }
}
