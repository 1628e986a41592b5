/// What events came to, as tables of facts tell it, which a database made of them, or `fairlead facts`.
package struct DeliveryFacts: Sendable {
  /// One for each day that the files are of.
  package var tables: [CalendarDate: Table] = [:]
  /// The files, by their path from the content folder, in order.
  package var files: [String] = []
  /// The time zone of the organization over the time that the facts span.
  package var zone = ZoneOffsets()

  package struct Table: Sendable {
    /// What made it, such as `postgres`.
    package var engine: String
    /// The file, from the content folder.
    package var file: String
    /// In the order of the file.
    package var rows: [FactRow] = []

    package init(engine: String, file: String) { (self.engine, self.file) = (engine, file) }
  }

  package init() {}
}
