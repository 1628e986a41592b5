import Diagnostics
import Documents
import Record

/// Reads the rows of tables of facts; those that cannot be used are findings.
struct FactsReader {
  private let zone: String
  private let window: Int
  private let ids: [FactRow.Scope: Set<String>]
  var facts = DeliveryFacts()
  private(set) var findings = BoundedFindings()
  private var path: ContentPath = ""
  private var lacksColumns = false
  private(set) var seen: [Key: SourceSpan] = [:]
  /// Of what of the settings the file has been told that it differs.
  private var told: Set<Int> = []

  struct Key: Hashable {
    var day: CalendarDate
    var scope: FactRow.Scope
    var id: String
    var week: CalendarDate?
  }

  init(_ organization: Organization) {
    zone = organization.timeZone
    window = organization.delivery.linkWindow
    ids = [
      .service: Set(organization.services.map(\.id)), .team: Set(organization.teams.map(\.id)),
      .organization: [organization.name],
    ]
  }

  /// One missing is told with all others, by `begin`.
  static let columns = (FactSchema.head + numbers + FactSchema.lists + [FactSchema.failures]).map {
    CSVColumn($0, isRequired: false)
  }
  /// 520 weeks.
  private static let longest = 3640
  private static let numbers = FactSchema.counts + FactSchema.hours
  private static let (zoneColumn, windowColumn, dayColumn, engine, scopeColumn, idColumn, period) = (
    0, 1, 2, 3, 4, 5, 6
  )

  /// Before the rows of a file. Where it lacks columns, none of its rows is read.
  mutating func begin(_ file: ContentFile, _ table: TableFile) {
    (path, findings, told) = (file.path, BoundedFindings(), [])
    let names = Set(table.header?.names ?? [])
    let missing = Self.columns.map(\.name).filter { !names.contains($0) }
    lacksColumns = table.header != nil && !missing.isEmpty
    guard lacksColumns else { return }
    let others = missing.count > 3 ? " and \(missing.count - 3) more" : ""
    findings.add(
      FactRules.row.finding(
        "this table lacks the columns \(missing.prefix(3).joined(separator: ", "))\(others)",
        at: .wholeFile(file.display), hint: "make the facts anew with the queries of this version; see docs/large.md"))
  }

  mutating func read(_ row: CSVRow) {
    guard !lacksColumns, isOfSettings(row), let key = key(of: row) else { return }
    if let first = seen[key] {
      findings.add(
        FactRules.row.finding(
          "'\(key.id)' has two rows of \(key.week?.iso ?? "recent") on \(key.day.iso)",
          at: row.span(Self.period), notes: [Finding.Note("the first", at: first)],
          hint: "keep the file that was made last"))
      return
    }
    seen[key] = row.span(Self.period)
    var cells = FactCells(row)
    let fact = cells.row(key.scope, key.id, key.week)
    for finding in cells.findings { findings.add(finding) }
    guard cells.findings.isEmpty else { return }
    facts.tables[key.day, default: .init(engine: row.text(Self.engine) ?? "", file: path)].rows.append(fact)
  }

  private mutating func isOfSettings(_ row: CSVRow) -> Bool {
    let expected = [(Self.zoneColumn, zone, "time_zone"), (Self.windowColumn, "\(window)", "link_window, in seconds,")]
    for (column, value, name) in expected {
      let written = row.text(column) ?? ""
      guard written != value else { continue }
      if told.insert(column).inserted {
        findings.add(
          FactRules.settings.finding(
            "facts of '\(written)', but \(name) is '\(value)' in fairlead.yaml", at: row.span(column),
            hint: "make the facts anew with the settings of fairlead.yaml"))
      }
      return false
    }
    return true
  }

  private mutating func key(of row: CSVRow) -> Key? {
    let (day, scope) = (row.text(Self.dayColumn) ?? "", row.text(Self.scopeColumn) ?? "")
    guard let date = CalendarDate(iso: day) else {
      return refuse(row, Self.dayColumn, "'\(day)' is not a day", "write it as YYYY-MM-DD")
    }
    guard let kind = FactRow.Scope(rawValue: scope) else {
      let names = FactRow.Scope.allCases.map(\.rawValue)
      let near = nearMiss(to: scope, in: names).map { "did you mean '\($0)'?" }
      return refuse(
        row, Self.scopeColumn, "'\(scope)' is no scope", near ?? "write one of \(names.joined(separator: ", "))")
    }
    let id = row.text(Self.idColumn) ?? ""
    guard let known = ids[kind], known.contains(id) else {
      let near = nearMiss(to: id, in: (ids[kind] ?? []).sorted()).map { "did you mean '\($0)'?" }
      return refuse(
        row, Self.idColumn, "fairlead.yaml has no \(scope) '\(id)'",
        near
          ?? (kind == .organization
            ? "its name there is '\(ids[kind]?.first ?? "")'" : "add it there, or leave the row out"))
    }
    let period = row.text(Self.period) ?? ""
    if period == "recent" { return Key(day: date, scope: kind, id: id, week: nil) }
    guard let week = CalendarDate(iso: period), week == week.startOfISOWeek, week <= date,
      date.days(since: week) < Self.longest
    else {
      return refuse(
        row, Self.period, "'\(period)' is no week of the ten years up to \(date.iso)",
        "write the Monday of a week, or recent")
    }
    return Key(day: date, scope: kind, id: id, week: week)
  }

  private mutating func refuse(_ row: CSVRow, _ column: Int, _ message: String, _ hint: String) -> Key? {
    findings.add(FactRules.row.finding(message, at: row.span(column), hint: hint))
    return nil
  }
}
