import Diagnostics
import Record

/// What the page of a record is told apart by where case does not count: records of two folders may meet in one path.
private struct PageName: Hashable {
  let kind: RecordKind
  let path: String

  init(_ key: RecordKey) {
    kind = key.kind
    path = (key.group.isEmpty ? key.id : key.group + "/" + key.id).lowercased()
  }
}

/// Gives every record a page of its own. Two files for one page are an error of ours, where one can be renamed; a
/// record of a foreign folder keeps its extension in its id instead, so that none hides another.
func separatePages(
  of readings: [Reading]
) -> (readings: [Reading], renamed: [Reading], findings: [Finding]) {
  var readings = readings
  var renamed: [Reading] = []
  var findings: [Finding] = []
  var owners: [PageName: Int] = [:]
  owners.reserveCapacity(readings.count)
  var refused: Set<Int> = []
  for index in readings.indices {
    let name = PageName(readings[index].key)
    guard let first = owners[name] else {
      owners[name] = index
      continue
    }
    let id = readings[index].key.id
    while readings[index].isForeign, owners[PageName(readings[index].key)] != nil {
      readings[index].key.id += "." + FilePath.fileExtension(of: readings[index].file.path)
    }
    let reading = readings[index]
    findings.append(sharedPage(reading, named: id, with: readings[first].file.display))
    if reading.isForeign {
      renamed.append(reading)
      owners[PageName(reading.key)] = index
    } else {
      refused.insert(index)
    }
  }
  if !refused.isEmpty { readings = readings.indices.filter { !refused.contains($0) }.map { readings[$0] } }
  return (readings, renamed, findings)
}

private func sharedPage(_ reading: Reading, named id: String, with first: String) -> Finding {
  ContentRules.duplicatePage.finding(
    reading.isForeign
      ? "'\(id)' is the name of another record, so this one goes by '\(reading.key.id)'"
      : "'\(id)' would be published where another file is", at: .wholeFile(reading.file.display),
    notes: [Finding.Note("the other", at: .wholeFile(first))], hint: "rename one of the two"
  ).atMost(reading.isForeign ? .warning : .error)
}
