import Diagnostics
import Documents
import Record

/// Reads how many people were asked; rows that cannot be used are findings.
struct PulseAskedRows {
  let source: PulseAskedSource
  let waves: PulseWaves
  let columns: [CSVColumn]
  private(set) var asked: [PulseAsked] = []
  private(set) var findings = CausedFindings()
  private var seen: [PulseRows.Key: SourceSpan] = [:]
  private let teamColumn: Int?

  init(_ source: PulseAskedSource, _ waves: PulseWaves) {
    (self.source, self.waves) = (source, waves)
    let team = source.team.map { CSVColumn("team", header: $0) }
    columns =
      [CSVColumn("wave", header: source.wave), CSVColumn("count", header: source.count)]
      + [team].compactMap(\.self)
    teamColumn = team.map { _ in 2 }
  }

  mutating func read(_ row: CSVRow) {
    let (name, waves) = (row.text(0) ?? "", waves)
    guard let wave = waves.place(of: name) else {
      return add(.text(column: 0, name), row, 0) { waves.unknown(Located(name, at: $0)) }
    }
    var team: String?
    if let teamColumn {
      guard let name = ourWord(row.text(teamColumn) ?? "", source.form.values["team"]) else { return }
      team = waves.team(name, in: wave)
      guard team != nil else {
        return add(.text(column: teamColumn, name), row, teamColumn) {
          waves.unknownTeam(Located(name, at: $0), in: wave)
        }
      }
    }
    take(row, PulseRows.Key(wave: wave, team: team))
  }

  private mutating func take(_ row: CSVRow, _ key: PulseRows.Key) {
    let written = row.text(1) ?? ""
    guard let count = readInteger(written), (0...Self.most).contains(count) else {
      return add(.text(column: 1, written), row, 1) {
        PulseRules.row.finding(
          isBlank(written) ? "this row has no count" : "'\(written.prefix(20))' is not a count of people", at: $0,
          hint: "write a whole number of at least 0")
      }
    }
    if let first = seen[key] {
      return add(nil, row, 0) {
        PulseRules.row.finding(
          "a second count for this wave and team", at: $0, notes: [Finding.Note("the first", at: first)],
          hint: "keep one of them")
      }
    }
    seen[key] = row.span(0)
    asked.append(PulseAsked(wave: key.wave, team: key.team, count: count, span: row.span(1)))
  }

  /// More people than any organization has, and few enough to be added up.
  private static let most = 100_000_000

  private mutating func add(_ cause: RowCause?, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }
}
