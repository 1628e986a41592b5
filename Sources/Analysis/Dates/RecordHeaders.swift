import Record

extension OrderedRecord {
  /// The headers of some records, of whatever kind. Only these are copied.
  func headers(where isWanted: (RecordHeader) -> Bool) -> [RecordHeader] {
    var headers: [RecordHeader] = []
    records.forEachHeader { if isWanted($0) { headers.append($0) } }
    return headers
  }
}
