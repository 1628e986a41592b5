import Diagnostics
import Documents
import Record

/// Reads the section `delivery` of `fairlead.yaml`; what is not written keeps its default.
func decodeDelivery(_ fields: FieldReader, teams: TeamNames, services: ListedNames) -> DeliverySettings {
  var settings = DeliverySettings()
  read("deployments", of: fields, into: &settings.deployments)
  let incidents = read("incidents", of: fields, into: &settings.incidents)
  read("changes", of: fields, into: &settings.changes)
  if let window = incidents?.duration("link_window") { settings.linkWindow = window.longestSeconds }
  if let policy = fields.choice("bad_rows", of: BadRowPolicy.self) { settings.badRows = policy }
  if fields.entry("production") != nil { settings.production = fields.texts("production").map(\.value) }
  if let year = fields.count("benchmarks") { settings.benchmarkYear = year }
  settings.rebases = decodeDeliveryRebases(fields, teams: teams, services: services)
  return settings
}

@discardableResult
private func read(_ name: String, of fields: FieldReader, into source: inout EventSource) -> FieldReader? {
  guard let section = fields.group(name, as: "\(name) section") else { return nil }
  if section.entry("csv") != nil {
    let paths = section.texts("csv")
    // A default that is written out is a default all the same.
    let usual = source.paths
    source.places = Dictionary(paths.filter { !usual.contains($0.value) }.map { ($0.value, $0.span) }) { first, _ in
      first
    }
    // An empty list is an answer: there are none.
    source.paths = paths.map(\.value)
  }
  if let policy = section.choice("bad_rows", of: BadRowPolicy.self) { source.badRows = policy }
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
    FieldSpec(
      "benchmarks", .count(DeliverySettings.benchmarkYears),
      "the year of the DORA report whose clusters are shown as context; 2025, which has none, when not written"),
    FieldSpec(
      "rebase", .groups(DeliveryRebaseFields.specs),
      "days from which measures of a service or team are judged anew, and why"),
    FieldSpec(
      "production", .texts,
      "the environments that are production, capitals or not; production and prod when not written"),
    FieldSpec(
      "bad_rows", .choice(BadRowPolicy.allCases.map(\.rawValue)),
      "whether a bad row is an error, or is left out and counted beside the figures"),
  ]

  private static func events(_ columns: [String]) -> [FieldSpec] {
    [
      FieldSpec(
        "bad_rows", .choice(BadRowPolicy.allCases.map(\.rawValue)),
        "what is done with bad rows of these files; as 'bad_rows' of delivery says when not written"),
      FieldSpec("csv", .texts, "files or patterns such as data/deployments*.csv, from the content folder"),
      FieldSpec(
        "columns", .group(columns.map { FieldSpec($0, .text, "what the files call the column '\($0)'") }),
        "names of columns that are called otherwise"),
    ]
  }
}
