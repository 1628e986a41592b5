package import Record

/// The files that the bodies of seen records refer to. An image of a record that is not seen is not published either.
func assetsShown(in record: OrderedRecord, of all: [Asset], from viewpoint: Viewpoint) -> [Asset] {
  guard !all.isEmpty else { return [] }
  var shown: Set<ContentPath> = []
  record.records.forEachHeader(where: viewpoint.sees) { $0.body.addAssets(to: &shown) }
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

/// The files of records that may not be read from a viewpoint, on whatever day: nothing that is published may name them. They are no
/// part of the report, which knows nothing of such records.
package func withheldFiles(in record: OrganizationRecord, from viewpoint: Viewpoint) -> Set<ContentPath> {
  var files = record.input.withheld(from: viewpoint)
  record.records.forEachHeader(where: { !viewpoint.mayRead($0.visibility) }) { files.insert($0.file) }
  return files
}
