import Record

extension OrderedRecord {
  /// The headers of those records, of whatever kind, that their date and visibility let through. Only these are copied.
  func headers(where isWanted: (_ date: CalendarDate?, _ visibility: String) -> Bool) -> [RecordHeader] {
    var headers: [RecordHeader] = []
    records.forEachHeader { if isWanted($0.date, $0.visibility) { headers.append($0) } }
    return headers
  }
}
