import Record

extension OrderedRecord {
  /// The headers of those records, of whatever kind, that their date and visibility let through. Only these are copied.
  func headers(where isWanted: (_ date: CalendarDate?, _ visibility: String) -> Bool) -> [RecordHeader] {
    matching(strategies, isWanted) + matching(metrics, isWanted) + matching(objectives, isWanted)
      + matching(decisions, isWanted) + matching(charters, isWanted) + matching(work, isWanted)
      + matching(experiments, isWanted) + matching(feedback, isWanted)
  }

  private func matching<Kind: Recorded>(
    _ records: [Kind], _ isWanted: (CalendarDate?, String) -> Bool
  ) -> [RecordHeader] {
    records.indices.filter { isWanted(records[$0].header.date, records[$0].header.visibility) }.map {
      records[$0].header
    }
  }

  /// The day of the last review of each record, with a way to its header: nothing else is copied.
  func forEachHeader(_ body: (_ reviewed: CalendarDate?, _ header: () -> RecordHeader) -> Void) {
    func visit<Kind: Recorded>(_ records: [Kind]) {
      for place in records.indices { body(records[place].header.lastReviewedOn) { records[place].header } }
    }
    visit(strategies)
    visit(metrics)
    visit(objectives)
    visit(decisions)
    visit(charters)
    visit(work)
    visit(experiments)
    visit(feedback)
  }
}
