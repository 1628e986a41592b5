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

/// What the files of capacity say.
struct CapacityReading {
  /// In order of week, team and kind.
  var rows: [CapacityActual] = []
  var findings: [Finding] = []
  var digests: [(path: String, digest: UInt64)] = []
}

/// What `data/capacity.csv` says, or the files that `capacity` names; nothing when there is no such file.
func readCapacity(_ organization: Organization, root: String, plan: ContentPlan) -> CapacityReading {
  var reading = CapacityReading()
  var reader = CapacityReader(teams: plan.teams)
  var zones = LocalZones(usual: organization.timeZone)
  if organization.capacitySources.isEmpty {
    let file = ContentTree.file(Organization.usualCapacityFile, root: root)
    if Disk.isNamed(file.source) { read(file, EventSource(), TimeForm(), root, &reader, &reading) }
  }
  var seen: Set<ContentPath> = []
  for source in organization.capacitySources {
    let search = EventSearch(source, root: root)
    reading.findings += search.findings
    for file in search.files {
      guard seen.insert(file.path).inserted else {
        reading.findings.append(
          EventRules.namedTwice.finding(
            "'\(file.path)' belongs to two sections", at: source.span ?? .wholeFile(file.display),
            hint: "name other files under 'csv' or 'json' in one of them"))
        continue
      }
      read(file, source, zones.times(source.form), root, &reader, &reading)
    }
  }
  reading.rows = reader.rows
  return reading
}

private func read(
  _ file: ContentFile, _ source: EventSource, _ times: TimeForm, _ root: String, _ reader: inout CapacityReader,
  _ reading: inout CapacityReading
) {
  if Disk.leads(file.source, outOf: root) {
    reading.findings.append(
      ContentRules.unreadable.finding(
        "this link leads out of the content folder, so it is not followed", at: .wholeFile(file.display),
        hint: "put the file itself here"))
    return
  }
  let bytes: [UInt8]
  switch Disk.read(file.source) {
  case .success(let read): bytes = read
  case .failure(let failure): return reading.findings.append(ContentRules.unreadable(file, failure))
  }
  if let conflict = mergeConflict(bytes, file: file.display, isData: true) {
    return reading.findings.append(conflict)
  }
  reader.begin(source, times)
  let columns = reader.columns
  let table = TableFile(bytes, file: file.display, columns: columns, form: TableForm(source.form))
  let persons = table.header.map { header in
    table.withText { personColumns(in: $0, file: file.display, header: header) }
  }
  if let persons, !persons.isEmpty {
    // What else could be told of the rows would show who is in them.
    reading.findings += persons
  } else {
    var found = table.read { reader.read($0) }
    found.add(reader.end(file.display))
    if found.hasNoRows { found.add(TableRules.noRows(in: file.display)) }
    reading.findings += found.told(in: file.display)
  }
  reading.digests.append((file.path, bytes.withUnsafeBytes(Digest.xxh64)))
}

private struct CapacityReader {
  let teams: TeamNames
  private var found: [Key: (row: CapacityActual, span: SourceSpan)] = [:]
  private(set) var findings = BoundedFindings()
  private var isDoubtTold = false

  private var source = EventSource()
  private var times = TimeForm()
  private var total = TotalRow()
  private var passedOver: [String: Int] = [:]

  /// Before the rows of a file.
  mutating func begin(_ source: EventSource, _ times: TimeForm) {
    (self.source, self.times, total, passedOver, findings) = (source, times, TotalRow(), [:], BoundedFindings())
  }

  /// What there is to say of the rows of a file.
  func end(_ file: String) -> BoundedFindings {
    var told = findings
    if let finding = total.finding { told.add(finding) }
    if !passedOver.isEmpty { told.add(EventRules.passedOver(passedOver, file: file)) }
    return told
  }

  var columns: [CSVColumn] {
    ["week", "team", "kind", "person_days"].map { name in
      var column = CSVColumn(name, header: source.columns[name])
      column.isInFile = source.form.constants[name] == nil
      return column
    }
  }

  /// A field, or what stands for every row; its word as ours. Nil where the row is passed over.
  private mutating func text(_ row: CSVRow, _ index: Int, _ name: String) -> String? {
    switch source.form.constants[name] {
    case .word(let constant): return constant
    case .unreadable: return nil
    case .nothing, .passOver, nil: break
    }
    let written = row.text(index) ?? ""
    switch source.form.values[name]?[written] {
    case .word(let ours): return ours
    case .passOver:
      passedOver[written, default: 0] += 1
      return nil
    case .unreadable: return nil
    case .nothing: return ""
    case nil: return written
    }
  }

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
    if let finding = total.interrupted() { add(finding) }
    guard !total.takes(row.text(0) ?? "", at: row.span(0)), let ofTeam = text(row, 1, "team"),
      let ofKind = text(row, 2, "kind")
    else { return }
    let texts = [row.text(0) ?? "", ofTeam, ofKind, row.text(3) ?? ""]
    let calendar = DayReader(times: times, rule: CapacityRules.row)
    let week: CalendarDate
    switch calendar.read(texts[0]) {
    case .success(let day): week = day.startOfISOWeek
    case .failure(let problem): return add(calendar.finding(texts[0], problem, at: row.span(0)))
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
    var days = CapacityReader.days
    days.mark = source.form.hasDecimalComma.map { $0 ? .comma : .point }
    switch days.read(text) {
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
      add(
        "'\(text)' is not a number of person-days", row, 3,
        hint: days.mark == .comma
          ? "write a number of at least 0, with a comma for decimals, as 'decimal' says"
          : "write a number of at least 0, with a point for decimals")
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
