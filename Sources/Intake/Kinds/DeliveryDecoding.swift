import Diagnostics
import Documents
import Record

/// Reads the section `delivery` of `fairlead.yaml`; what is not written keeps its default.
func decodeDelivery(_ fields: FieldReader) -> DeliverySettings {
  var settings = DeliverySettings()
  read("deployments", of: fields, into: &settings.deployments)
  let incidents = read("incidents", of: fields, into: &settings.incidents)
  read("changes", of: fields, into: &settings.changes)
  if let window = incidents?.duration("link_window") { settings.linkWindow = window.longestSeconds }
  if let policy = fields.choice("bad_rows", of: BadRowPolicy.self) { settings.badRows = policy }
  let production = fields.texts("production").map(\.value)
  if !production.isEmpty { settings.production = production }
  return settings
}

@discardableResult
private func read(_ name: String, of fields: FieldReader, into source: inout EventSource) -> FieldReader? {
  guard let section = fields.group(name, as: "\(name) section") else { return nil }
  let paths = section.texts("csv").map(\.value)
  if !paths.isEmpty { source.paths = paths }
  guard let columns = section.group("columns", as: "column") else { return section }
  for spec in columns.specs {
    if let column = columns.text(spec.name) { source.columns[spec.name] = column }
  }
  return section
}

/// The section's fields.
enum DeliveryFields {
  static let specs = [
    FieldSpec(
      "deployments",
      .group(events(["id", "service", "deployed_at", "status", "commit_at", "environment", "planned"])),
      "where deployments are"),
    FieldSpec(
      "incidents",
      .group(
        events(["id", "service", "opened_at", "resolved_at", "deployment_id", "caused_by_change"]) + [
          FieldSpec(
            "link_window", .duration, "how long before an incident a deployment may have been its cause; 24 hours")
        ]),
      "where incidents are"),
    FieldSpec(
      "changes",
      .group(
        events(["id", "service", "first_commit_at", "opened_at", "first_review_at", "merged_at", "deployed_at"])),
      "where changes are"),
    FieldSpec("production", .texts, "the environments that are production; production and prod when not written"),
    FieldSpec(
      "bad_rows", .choice(BadRowPolicy.allCases.map(\.rawValue)),
      "whether a bad row is an error, or is left out and counted beside the figures"),
  ]

  private static func events(_ columns: [String]) -> [FieldSpec] {
    [
      FieldSpec("csv", .texts, "files or patterns such as data/deployments*.csv, from the content folder"),
      FieldSpec(
        "columns", .group(columns.map { FieldSpec($0, .text, "what the files call the column '\($0)'") }),
        "names of columns that are called otherwise"),
    ]
  }
}
