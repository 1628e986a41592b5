import Diagnostics
import Documents
import Record

enum CapacityRules {
  static let row = Rule(
    "capacity.row", .error, "A row of capacity has a week, a team, a kind of work and person-days",
    explanation: """
      `data/capacity.csv` has the columns week, team, kind and person_days: the Monday of a week (any day of it will do), \
      the id of a team, one of feature, debt, reliability, tooling and research, and a number of at least 0 and at most a \
      million. There is no column for persons: the smallest unit of any number is a team.
      """)

  static let duplicate = Rule(
    "capacity.duplicate", .error, "A team has one row for a week and a kind of work",
    explanation: "Of two rows nobody could say whether they add up or one corrects the other. Keep one.")

  /// More person-days than any team has in a week, and few enough that no sum of them is too large.
  static let personDays = 0...1e6

  static let all = [row, duplicate]
}

/// What `data/capacity.csv` says, in order of week, team and kind; empty when there is no such file.
func readCapacity(
  root: String, plan: ContentPlan
) -> (rows: [CapacityActual], findings: [Finding], digest: (path: String, digest: UInt64)?) {
  let file = ContentTree.file("data/capacity.csv", root: root)
  guard Disk.isNamed(file.source) else { return ([], [], nil) }
  if Disk.leads(file.source, outOf: root) {
    let finding = ContentRules.unreadable.finding(
      "this link leads out of the content folder, so it is not followed", at: .wholeFile(file.display),
      hint: "put the file itself here")
    return ([], [finding], nil)
  }
  let bytes: [UInt8]
  switch Disk.read(file.source) {
  case .success(let read): bytes = read
  case .failure(let failure): return ([], [ContentRules.unreadable(file, failure)], nil)
  }
  if let conflict = mergeConflict(bytes, file: file.display) { return ([], [conflict], nil) }
  var reader = CapacityReader(teams: plan.teams)
  let reading = bytes.withUnsafeBufferPointer { buffer in
    readCSV(buffer, file: file.display, columns: CapacityReader.columns) { reader.read($0) }
  }
  let persons = bytes.withUnsafeBufferPointer { personColumns(in: $0, file: file.display) }
  var findings = reading
  findings.add(reader.findings)
  return (reader.rows, persons + findings.told(in: file.display), (file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}

private struct CapacityReader {
  let teams: TeamNames
  private var found: [Key: (row: CapacityActual, span: SourceSpan)] = [:]
  private(set) var findings = BoundedFindings()
  private var isDoubtTold = false

  static let columns = ["week", "team", "kind", "person_days"].map { CSVColumn($0, header: $0) }

  private struct Key: Hashable {
    let week: CalendarDate
    let team: String
    let kind: WorkItem.Kind
  }

  init(teams: TeamNames) {
    self.teams = teams
  }

  var rows: [CapacityActual] {
    found.values.map(\.row).sorted { ($0.week, $0.team, $0.kind.rawValue) < ($1.week, $1.team, $1.kind.rawValue) }
  }

  mutating func read(_ row: CSVRow) {
    let texts = (0..<4).map { row.text($0) ?? "" }
    guard let week = CalendarDate(iso: texts[0])?.startOfISOWeek else {
      return add("'\(texts[0])' is not a day", row, 0, hint: "write the Monday of the week as YYYY-MM-DD")
    }
    if let finding = teams.finding(for: Located(texts[1], at: row.span(1))) { return add(finding) }
    guard let kind = WorkItem.Kind(rawValue: texts[2]) else {
      let words = WorkItem.Kind.allCases.map(\.rawValue)
      return add(
        "'\(texts[2])' is not a kind of work", row, 2,
        hint: nearMiss(to: texts[2], in: words).map { "did you mean '\($0)'?" }
          ?? "write one of \(words.joined(separator: ", "))")
    }
    guard let days = readDays(texts[3], row) else { return }
    guard CapacityRules.personDays.contains(days) else {
      return add(
        "'\(texts[3])' is more person-days than a team has in a week", row, 3, hint: "write at most a million")
    }
    let team = teams.present(texts[1])
    let key = Key(week: week, team: team, kind: kind)
    if let first = found[key] {
      return add(
        CapacityRules.duplicate.finding(
          "a second row for \(kind.rawValue) of '\(texts[1])' in the week of \(week.iso)", at: row.span(0),
          notes: [Finding.Note("the first", at: first.span)], hint: "keep one of them, or add them up"))
    }
    found[key] = (CapacityActual(week: week, team: team, kind: kind, personDays: days), row.span(0))
  }

  /// Nil where the cell is no number of at least 0, which is then a finding.
  private mutating func readDays(_ text: String, _ row: CSVRow) -> Double? {
    switch CapacityReader.days.read(text) {
    case .value(let days): return days
    case .doubtful(let days, let thousands):
      if !isDoubtTold {
        add(
          CapacityRules.row.finding(
            "'\(text)' is read as \(plain(days)) person-days, and can be meant as \(plain(thousands))", at: row.span(3),
            hint: "write \(plain(thousands)), or \(surelyDecimal(text, days))"
          ).atMost(.warning))
      }
      isDoubtTold = true
      return days
    case .fault(.twofold(let point, let comma)):
      add(
        "'\(text)' can be read as \(plain(point)) or as \(plain(comma)) person-days", row, 3,
        hint: "write \(plain(max(point, comma))) or \(plain(min(point, comma))), without the mark that can be both")
    case .fault:
      add("'\(text)' is not a number of person-days", row, 3, hint: "write a number of at least 0, with a point")
    }
    return nil
  }

  private static let days = NumberReader(
    unit: .named(["d", "day", "days", "pd", "person-day", "person-days"]), bounds: 0...Double.greatestFiniteMagnitude)

  private mutating func add(_ message: String, _ row: CSVRow, _ column: Int, hint: String) {
    add(CapacityRules.row.finding(message, at: row.span(column), hint: hint))
  }

  private mutating func add(_ finding: Finding) {
    findings.add(finding)
  }
}
