import Diagnostics
import Documents
import Record

/// A CSV file that Fairlead knows the columns of: events, capacity, reviews and skills.
package struct KnownTable: Sendable {
  /// As `fairlead schema --text` calls it.
  package let name: String
  let place: String
  package let purpose: String
  /// The section of fairlead.yaml that says how the files are read.
  fileprivate var section: String { ["capacity", "reviews", "skills"].contains(name) ? name : "delivery" }
  /// Name, whether a file may lack it, whether a row may leave it empty.
  let columns: [(name: String, isRequired: Bool, mayBeEmpty: Bool)]

  package static let all: [KnownTable] = [
    KnownTable(
      "deployments", "data/deployments*.csv", "What was put into production, or elsewhere: a row for each time.",
      DeploymentConsumer.columns(EventSource(), services: .init([String]()), settings: DeliverySettings())),
    KnownTable(
      "incidents", "data/incidents*.csv", "What failed in production: a row for each failure.",
      IncidentConsumer.columns(EventSource(), services: .init([String]()), settings: DeliverySettings())),
    KnownTable(
      "changes", "data/changes*.csv", "Changes on their way from the first commit to production: a row for each.",
      ChangeConsumer.columns(EventSource(), services: .init([String]()), settings: DeliverySettings())),
    KnownTable(
      name: "capacity", place: "data/capacity.csv",
      purpose: "What teams spent their time on: a row for each week, team and kind of work.",
      columns: ["week", "team", "kind", "person_days"].map { ($0, true, false) }),
    KnownTable(
      name: "reviews", place: "data/reviews*.csv",
      purpose: "Design reviews that have no file of their own: a row for each.",
      columns: ReviewReader.names.enumerated().map { ($1, $0 == 0, $0 > 0) }),
    KnownTable(
      name: "skills", place: "data/skills.csv",
      purpose: "Who knows which system: a row for each system and person. Aliases are counted and forgotten.",
      columns: SkillsFields.columns.columns.map { ($0.name, true, false) }),
  ]

  private init(_ name: String, _ place: String, _ purpose: String, _ columns: [EventColumn]) {
    self.init(
      name: name, place: place, purpose: purpose,
      columns: columns.map { ($0.column.name, $0.column.isRequired, $0.mayBeEmpty) })
  }

  private init(
    name: String, place: String, purpose: String, columns: [(name: String, isRequired: Bool, mayBeEmpty: Bool)]
  ) {
    self.name = name
    self.place = place
    self.purpose = purpose
    self.columns = columns
  }

  /// What a column holds, and a value that could stand in it; nil for a column that nobody has described.
  func words(for column: String) -> (meaning: String, example: String)? {
    KnownTable.words["\(name).\(column)"] ?? KnownTable.words[column]
  }

  private static let words: [String: (meaning: String, example: String)] = [
    "id": ("Its own name, no row like another; commits, numbers and words will do.", "4711"),
    "service": ("The id of a service under 'services' in fairlead.yaml.", "checkout"),
    "deployed_at": ("When it was in production.", "2026-11-20T14:05:00Z"),
    "status": (
      "'success', or 'failed' or 'rolled_back' where it had to be mended; empty where nobody knows.", "success"
    ),
    "commit_at": ("When the change was committed; lead time is counted from it.", "2026-11-19T09:30:00Z"),
    "environment": ("Where it went; only production counts.", "production"),
    "planned": ("'true' or 'false': whether it was planned, and no repair.", "true"),
    "opened_at": ("When it began.", "2026-11-20T14:20:00Z"),
    "resolved_at": (
      "When it was over; empty while it lasts. '{is: none}' under 'columns' where the files know no ends.",
      "2026-11-20T15:00:00Z"
    ),
    "deployment_id": ("The id of the deployment that caused it.", "4711"),
    "caused_by_change": ("'true' or 'false': whether a change caused it.", "true"),
    "changes.opened_at": ("When it was put up for review.", "2026-11-18T10:00:00Z"),
    "first_commit_at": ("When its first commit was made.", "2026-11-17T16:00:00Z"),
    "first_review_at": ("When somebody else first looked at it.", "2026-11-18T13:00:00Z"),
    "merged_at": ("When it was merged.", "2026-11-19T09:30:00Z"),
    "requested_on": ("The day on which it was asked for.", "2026-11-02"),
    "first_response_on": ("The day of the first answer; empty while there is none.", "2026-11-04"),
    "decided_on": ("The day on which it was decided; empty while it is open.", "2026-11-06"),
    "promised_days": ("Calendar days that were promised; empty where it is as 'policies' say.", "5"),
    "decision": ("The id of the decision that came of it.", "0007-one-queue"),
    "title": ("What it is about.", "One queue for all payments"),
    "week": ("The Monday of the week; any other day of it will do.", "2026-11-16"),
    "team": ("The id of a team under 'teams' in fairlead.yaml.", "platform"),
    "kind": ("What it went into: feature, debt, reliability, tooling or research.", "debt"),
    "system": ("The id of a service under 'services' in fairlead.yaml, or what people call it.", "gate-controller"),
    "person_alias": (
      "A word that stands for one person in all rows. It is counted while the file is read, and kept nowhere.", "heron"
    ),
    "level": ("A number from 0, for nothing, to a million: how much of it this person knows.", "3"),
    "person_days": ("Days of work, all persons together; there is no column for persons.", "12.5"),
  ]
}

/// The columns of a table for a person to read, and a row.
package func schemaText(of table: KnownTable) -> String {
  var page = SchemaPage()
  page.add("\(table.name): \(table.purpose)", indent: 0)
  page.add(
    "Written as CSV in content/\(table.place), columns in any order below a row of names. Times are ISO 8601 with Z or "
      + "an offset. Under '\(table.section)' in fairlead.yaml, files may have other places and columns other names.",
    indent: 0)
  for column in table.columns {
    let words = table.words(for: column.name)
    let need = column.isRequired ? (column.mayBeEmpty ? "required, but may be empty" : "required") : "optional"
    page.add("\(column.name): \(need)", indent: 0, afterBlank: true)
    page.add(words?.meaning ?? "", indent: 4)
    page.add("Example: \(words?.example ?? "")", indent: 4)
  }
  let names = table.columns.map(\.name).joined(separator: ",")
  let row = table.columns.map { table.words(for: $0.name)?.example ?? "" }.joined(separator: ",")
  // A row that is too wide to be read says no more than the examples above.
  guard row.count <= SchemaPage.width else { return page.text }
  return page.text + "\nExample:\n\(names)\n\(row)\n"
}
