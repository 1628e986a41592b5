import Record

/// A kind of table that is read row by row, with the section of `fairlead.yaml` that tells how it is written.
package struct DataTable: Sendable {
  /// As the section is called.
  package let name: String
  /// Where its files lie when nothing is written.
  package let files: String
  /// What there is a row for.
  package let row: String
  package let columns: [TableColumn]
  /// The section's fields.
  package let specs: [FieldSpec]
  /// The path of the section in `fairlead.yaml`, such as `delivery.deployments`.
  package let section: String

  /// In the order of the documentation.
  package static let all = [
    DataTable(.deployments, "delivery.deployments", files: DeliverySettings().deployments, row: "each deployment"),
    DataTable(
      .incidents, "delivery.incidents", files: DeliverySettings().incidents,
      row: "each incident: something that went wrong in production",
      specs: DeliveryFields.incidents),
    DataTable(
      .changes, "delivery.changes", files: DeliverySettings().changes,
      row: "each change on its way from the first commit to production"),
    DataTable(
      CapacityFields.columns, "capacity", files: [EventSource(Organization.usualCapacityFile)],
      row: "each team, week and kind of work, with its person-days", specs: CapacityFields.specs),
    DataTable(
      SkillsFields.columns, "skills", files: [EventSource(Organization.usualSkillsFile)],
      row: "each person and system, by alias: how well they know it", specs: SkillsFields.specs),
    DataTable(
      ReviewFields.columns, "reviews", files: Organization(name: "").reviewSources,
      row: "each design review, with its days",
      specs: ReviewFields.specs),
  ]

  init(
    _ columns: EventColumnsSpec, _ section: String, files: [EventSource], row: String, specs: [FieldSpec]? = nil
  ) {
    (name, self.columns, self.section, self.row) = (columns.kind, columns.columns, section, row)
    self.files = files.flatMap(\.paths).joined(separator: ", ")
    self.specs = specs ?? columns.specs
  }
}
