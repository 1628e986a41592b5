import Diagnostics
import Documents
import Record

/// Reads the rows of files of capacity; those that cannot be used are findings.
struct CapacityReader {
  let teams: TeamNames
  private var found: [Key: (row: CapacityActual, span: SourceSpan)] = [:]
  var findings = CausedFindings()
  /// What the columns hold, as long as no row can be used.
  private var held = HeldKinds([])
  private var hasGoodRow = false
  var isDoubtTold = false
  var doubt = MarkDoubt(stated: nil)
  /// The rows of the file that are used, as they stand.
  private(set) var lines: [Line] = []

  private(set) var source = EventSource()
  private var times = TimeForm()
  private var total = TotalRow()
  private var passedOver: [String: Int] = [:]

  /// How the days of the file are written.
  var days: DayReader { DayReader(times: times, rule: CapacityRules.row) }

  /// The order in which all dates of the file have to be read; nil where none has only one.
  var order: DayOrder? { findings.order }

  mutating func allDatesFit(_ order: DayOrder) { findings.allDatesFit(order) }

  /// Before the rows of a file.
  mutating func begin(_ source: EventSource, _ times: TimeForm) {
    (self.source, self.times, total, passedOver, findings) = (source, times, TotalRow(), [:], CausedFindings())
    (held, hasGoodRow, lines) = (HeldKinds(kinds), false, [])
    doubt = MarkDoubt(stated: numbers.mark)
  }

  private var kinds: [HeldKinds.Column] {
    let fits: [(String, @Sendable (String) -> Bool)] = [
      ("days", days.isDay), ("teams", teams.lists), ("kinds of work", { WorkItem.Kind(rawValue: $0) != nil }),
      ("numbers", numbers.isNumber),
    ]
    return zip(columns, fits).map { HeldKinds.Column(header: $0.header, noun: $1.0, fits: $1.1) }
  }

  /// What there is to say of the rows of a file.
  func end(_ file: String, _ table: TableFile) -> BoundedFindings {
    var findings = findings
    if !hasGoodRow, let swap = held.swap {
      findings.replace(
        { $0.isOfValues },
        by: held.finding(of: swap, where: "name them as they are under 'columns' of 'capacity'"))
    }
    var told = findings.bounded
    for finding in slips(in: table) + [total.finding, doubt.finding, farDays(in: table)].compactMap(\.self) {
      told.add(finding)
    }
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

  struct Line {
    let key: Key
    /// The day that is written, of its week.
    let day: CalendarDate
    let personDays: Double
    let span: SourceSpan
  }

  struct Key: Hashable {
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
    if let finding = total.interrupted() { findings.add(finding) }
    guard !total.takes(row.text(0) ?? "", at: row.span(0)), let ofTeam = text(row, 1, "team"),
      let ofKind = text(row, 2, "kind")
    else { return }
    let texts = [row.text(0) ?? "", ofTeam, ofKind, row.text(3) ?? ""]
    if take(texts, row) {
      hasGoodRow = true
    } else if !hasGoodRow {
      held.note(texts, at: row.span(0))
    }
  }

  /// Whether a row can be used; all that is wrong with its fields is told.
  private mutating func take(_ texts: [String], _ row: CSVRow) -> Bool {
    let day = readDay(texts[0], row)
    let team = teams.present(texts[1])
    let isTeam = teams.has(team)
    if !isTeam {
      let teams = teams
      add(.text(column: 1, texts[1]), row, 1) { teams.unknownInRows(Located(texts[1], at: $0)) }
    }
    let (kind, days) = (readKind(texts[2], row), readDays(texts[3], row))
    guard let day, isTeam, let kind, let days else { return false }
    let week = day.startOfISOWeek
    let key = Key(week: week, team: team, kind: kind)
    if let first = found[key] {
      add(nil, row, 0) {
        CapacityRules.duplicate.finding(
          "a second row for \(kind.rawValue) of '\(texts[1])' in the week of \(week.iso)", at: $0,
          notes: [Finding.Note("the first", at: first.span)], hint: "keep one of them, or add them up")
      }
      return true
    }
    lines.append(Line(key: key, day: day, personDays: days, span: row.span(0)))
    found[key] = (CapacityActual(week: week, team: team, kind: kind, personDays: days), row.span(0))
    return true
  }

  /// - Parameter text: what is in the field, which other rows may have as well.
  mutating func add(_ message: String, _ text: String, _ row: CSVRow, _ column: Int, hint: String) {
    add(.text(column: column, text), row, column) { CapacityRules.row.finding(message, at: $0, hint: hint) }
  }

  mutating func add(_ cause: RowCause?, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding) {
    findings.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }
}
