import Diagnostics
import Record

/// Leaves one reading to a page. Of our own records the first is kept, and an error stops the report; a foreign one gets
/// a page under another name, so that no file hides another.
func settlingDuplicates(
  among readings: [Reading]
) -> (readings: [Reading], renamed: [Reading], findings: [Finding]) {
  var owners = Dictionary(readings.map { ($0.page, $0.file.display) }) { first, _ in first }
  var settled: Set<RecordKey> = []
  var result: (readings: [Reading], renamed: [Reading], findings: [Finding]) = ([], [], [])
  for reading in readings {
    if settled.insert(reading.page).inserted {
      result.readings.append(reading)
      continue
    }
    let renamed = reading.isForeign ? reading.renamed { owners[$0] == nil } : nil
    result.findings.append(duplicateFinding(reading, of: owners[reading.page], renamed: renamed))
    guard let renamed else { continue }
    owners[renamed.page] = renamed.file.display
    result.readings.append(renamed)
    result.renamed.append(renamed)
  }
  return result
}

/// - Parameter renamed: the reading under the name that it is published under instead; nil when it is not.
private func duplicateFinding(_ reading: Reading, of first: String?, renamed: Reading?) -> Finding {
  ContentRules.duplicatePage.finding(
    "'\(reading.key.id)' would be published where another file is", at: .wholeFile(reading.file.display),
    notes: first.map { [Finding.Note("the other", at: .wholeFile($0))] } ?? [],
    hint: renamed.map { "it is published as '\($0.key.id)'; rename one of the two" } ?? "rename one of the two"
  ).atMost(reading.isForeign ? .warning : .error)
}

extension Reading {
  /// By which two readings would have one page: some systems tell upper and lower case not apart.
  fileprivate var page: RecordKey {
    RecordKey(key.kind, group: key.group, id: key.id.uppercased().lowercased())
  }

  /// The same under the first name with a number behind it whose page is free.
  fileprivate func renamed(_ isFree: (RecordKey) -> Bool) -> Reading {
    var copy = self
    var number = 2
    repeat {
      copy.key = RecordKey(key.kind, group: key.group, id: "\(key.id)-\(number)")
      number += 1
    } while !isFree(copy.page)
    return copy
  }
}
