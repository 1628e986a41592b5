/// What an audience was told on a day (practice A3): a note that a person wrote. The report puts beside it what it has to
/// say since the one before.
package struct Update: Recorded {
  package static let kind = RecordKind.update

  /// Its key's group is the audience.
  package var header: RecordHeader
  /// The day on which it went out.
  package var date: CalendarDate

  package init(header: RecordHeader, date: CalendarDate) {
    self.header = header
    self.date = date
  }

  /// The id of the audience that was told.
  package var audience: String { header.key.group }
}
