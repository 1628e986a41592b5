package import Record

/// The files that the bodies of seen records refer to. An image of a record that is not seen is not published either.
func assetsShown(in record: OrderedRecord, of all: [Asset], asOf day: CalendarDate) -> [Asset] {
  guard !all.isEmpty else { return [] }
  var shown: Set<ContentPath> = []
  record.records.forEachHeader { if $0.isSeen(asOf: day) { $0.body.addAssets(to: &shown) } }
  return all.filter { shown.contains($0.path) }
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
  record.records.forEachHeader { if $0.visibility != RecordHeader.everyone { files.insert($0.file) } }
  return files
}
