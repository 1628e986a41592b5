import Diagnostics
import Documents
import Record

/// Reads the section `delivery` of `fairlead.yaml`; what is not written keeps its default.
func decodeDelivery(_ fields: FieldReader, teams: TeamNames, services: ListedNames) -> DeliverySettings {
  var settings = DeliverySettings()
  let names = ["service": services]
  func sources(
    _ spec: EventColumnsSpec, _ usual: [EventSource], also: (FieldReader) -> Void = { _ in }
  ) -> [EventSource] {
    guard let usual = usual.first else { return [] }
    return decodeEventSources(spec, of: fields, usual: usual, names: names, also: also) ?? [usual]
  }
  settings.deployments = sources(.deployments, settings.deployments)
  settings.incidents = sources(.incidents, settings.incidents) { section in
    if let window = section.duration("link_window") { settings.linkWindow = window.longestSeconds }
  }
  settings.changes = sources(.changes, settings.changes)
  if let section = fields.group("facts", as: "facts section") { settings.facts = decodeFacts(section) }
  if let policy = fields.choice("bad_rows", of: BadRowPolicy.self) { settings.badRows = policy }
  if fields.entry("production") != nil { settings.production = fields.texts("production").map(\.value) }
  if let year = fields.count("benchmarks") { settings.benchmarkYear = year }
  settings.rebases = decodeDeliveryRebases(fields, teams: teams, services: services)
  return settings
}

private func decodeFacts(_ section: FieldReader) -> EventSource {
  let paths = section.texts("csv")
  var source = EventSource()
  source.paths = paths.map(\.value)
  source.places = Dictionary(paths.map { ($0.value, $0.span) }) { first, _ in first }
  source.span = section.span
  return source
}

/// The section's fields.
enum DeliveryFields {
  static let incidents =
    EventColumnsSpec.incidents.specs + [
      FieldSpec(
        "link_window", .duration, "how long before an incident a deployment may have been its cause", absent: "24 hours"
      )
    ]

  static let specs = [
    FieldSpec(
      "deployments", .groupOrGroups(EventColumnsSpec.deployments.specs),
      "where deployments are; a list for several tools", absent: "data/deployments*.csv"),
    FieldSpec(
      "incidents",
      .groupOrGroups(incidents),
      "where incidents are; a list for several tools", absent: "data/incidents*.csv"),
    FieldSpec(
      "changes", .groupOrGroups(EventColumnsSpec.changes.specs), "where changes are; a list for several tools",
      absent: "data/changes*.csv"),
    FieldSpec(
      "facts",
      .group([FieldSpec("csv", .texts, required: true, "tables of facts, with `*` for any run of characters")]),
      "what events came to, made by the queries of docs/large.md: read in place of events"),
    FieldSpec(
      "benchmarks", .count(DeliverySettings.benchmarkYears),
      "the year of the DORA report whose clusters are shown as context", absent: "2025, which has none,"),
    FieldSpec(
      "rebase", .groups(DeliveryRebaseFields.specs),
      "days from which measures of a service or team are judged anew, and why"),
    FieldSpec(
      "production", .texts,
      "the environments that are production, capitals or not", absent: "production and prod"),
    FieldSpec(
      "bad_rows", .choice(BadRowPolicy.allCases.map(\.rawValue)),
      "whether a bad row is an error (strict), or is left out and counted beside the figures (report)", absent: "strict"
    ),
  ]
}
