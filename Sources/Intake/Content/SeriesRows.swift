import Diagnostics
import Documents
import Record

/// The rows of a series while they are read.
struct SeriesRows {
  let columns: MetricSource.CSVColumns
  let parts: ListedNames
  let wanted: [CSVColumn]
  private(set) var rows: [SeriesRow] = []
  private var found = CausedFindings()
  /// What the columns hold, as long as no row can be used.
  private var held: HeldKinds
  private var hasGoodRow = false
  /// Whether something is wrong with the row that is read.
  private var isFaulty = false
  let limit: Int
  private var isFull = false
  /// The place of the team or service among the columns.
  private let partColumn: Int?
  var numbers: NumberColumn
  let valueSpec: FieldSpec
  let mark: DecimalMark?
  private let days: DayReader
  private var total = TotalRow()
  /// What words of the file stand for, in the column of the team or service.
  private let words: [String: TableSettings.Word]
  private(set) var passedOver: [String: Int] = [:]
  /// Whether a count with two readings is told: one finding a file.
  var hasTwofoldCount = false

  /// - Parameters:
  ///   - unit: the metric's, which may stand beside a value.
  ///   - times: how days are written.
  init(
    columns: MetricSource.CSVColumns, parts: ListedNames, unit: String = "", times: TimeForm = TimeForm(),
    limit: Int = IntakeLimits.seriesRows
  ) {
    let mark = columns.form.hasDecimalComma.map { $0 ? DecimalMark.comma : .point }
    self.mark = mark
    days = DayReader(times: times, rule: SeriesRules.date)
    words = columns.form.values[columns.service == nil ? "team" : "service"] ?? [:]
    numbers = NumberColumn(NumberReader(unit: .metric(unit)), mark: mark)
    valueSpec = FieldSpec(
      "value", .anyNumber, in: .metric(unit),
      unit.isEmpty ? "a number, or nothing for a gap" : "a number in the unit '\(unit)', or nothing for a gap")
    self.columns = columns
    self.parts = parts
    self.limit = limit
    var wanted = [CSVColumn("date", header: columns.date)]
    switch columns.content {
    case .value(let value): wanted.append(CSVColumn("value", header: value))
    case .share(let count, let whole): wanted += [CSVColumn("count", header: count), CSVColumn("of", header: whole)]
    case .answers(let score, let count, _):
      wanted += [CSVColumn("score", header: score), CSVColumn("count", header: count)]
    case .rareEvents: break
    }
    let part =
      columns.service.map { CSVColumn("service", header: $0) } ?? columns.team.map { CSVColumn("team", header: $0) }
    partColumn = part == nil ? nil : wanted.count
    self.wanted = wanted + [part].compactMap(\.self)
    held = HeldKinds(SeriesRows.kinds(of: self.wanted, days: days, numbers: numbers.reader, parts: parts))
  }

  private static func kinds(
    of wanted: [CSVColumn], days: DayReader, numbers: NumberReader, parts: ListedNames
  ) -> [HeldKinds.Column] {
    wanted.map { column in
      switch column.name {
      case "date": HeldKinds.Column(header: column.header, noun: "days", fits: days.isDay)
      case "team", "service": HeldKinds.Column(header: column.header, noun: parts.noun + "s", fits: parts.lists)
      default: HeldKinds.Column(header: column.header, noun: "numbers", fits: numbers.isNumber)
      }
    }
  }

  /// A row without a value is a gap, and needs no more than its day.
  mutating func read(_ row: CSVRow) {
    guard !isPassedOver(row), !isTotal(row) else { return }
    isFaulty = false
    take(row)
    if !isFaulty {
      hasGoodRow = true
    } else if !hasGoodRow {
      held.note(wanted.indices.map { row.text($0) ?? "" }, at: row.span(0))
    }
  }

  private mutating func take(_ row: CSVRow) {
    let date = day(of: row)
    let unsettled = numbers.unsettledCount
    guard let content = content(of: row) else { return }
    let part = part(of: row)
    guard let date, part != nil || partColumn == nil else { return numbers.forget(from: unsettled) }
    guard rows.count < limit else {
      numbers.forget(from: unsettled)
      return tooMany(row)
    }
    rows.append(SeriesRow(date: date, part: part, content: content, span: row.span(0)))
  }

  /// The order in which all dates of the file have to be read; nil where none has only one.
  var order: DayOrder? { found.order }

  mutating func allDatesFit(_ order: DayOrder) { found.allDatesFit(order) }

  /// Gives their values to the numbers that only the whole column can explain. What there is to say of the rows.
  mutating func settle() -> BoundedFindings {
    let settled = numbers.settled()
    for (row, value) in settled.values { rows[row].content = .value(value) }
    for finding in settled.findings(SeriesRules.twoReadings) { found.add(finding) }
    if let finding = total.finding { found.add(finding) }
    if !hasGoodRow, let swap = held.swap {
      found.replace(
        { $0.isOfValues },
        by: held.finding(of: swap, where: "name them as they are under 'source' in the metric"))
    }
    return found.bounded
  }

  /// Keeps what is to be said of a row that can be used.
  mutating func warn(_ finding: Finding) { found.add(finding) }

  /// Keeps what is wrong with a row.
  ///
  /// - Parameter cause: what other rows may share.
  mutating func add(
    _ cause: RowCause?, _ row: CSVRow, _ column: Int, _ finding: (SourceSpan) -> Finding
  ) {
    isFaulty = true
    found.add(cause, line: row.line, at: row.span(column), finding(row.span(column)))
  }

  /// Told once, at the first of them.
  private mutating func tooMany(_ row: CSVRow) {
    guard !isFull else { return }
    isFull = true
    let limit = limit
    add(nil, row, 0) {
      SeriesRules.tooManyRows.finding(
        "this file has more than \(limit) rows with a value", at: $0,
        hint: "sum them by day or week, or give each team or service a metric of its own")
    }
  }

  private mutating func day(of row: CSVRow) -> CalendarDate? {
    let written = row.text(0) ?? ""
    guard !isBlank(written) else {
      let hint = days.hint
      add(.text(column: 0, ""), row, 0) { SeriesRules.date.finding("this row has no day", at: $0, hint: hint) }
      return nil
    }
    switch days.read(written) {
    case .success(let date): return date
    case .failure(let problem):
      let days = days
      add(RowCause(problem, of: written, in: 0), row, 0) { days.finding(written, problem, at: $0) }
      return nil
    }
  }

  private mutating func isTotal(_ row: CSVRow) -> Bool {
    if let finding = total.interrupted() { found.add(finding) }
    return total.takes(row.text(0) ?? "", at: row.span(0))
  }

  /// Whether `values` says of the row's team or service that it is of something else.
  private mutating func isPassedOver(_ row: CSVRow) -> Bool {
    guard !words.isEmpty, let partColumn, let name = row.text(partColumn), let word = words[name] else { return false }
    if word == .passOver { passedOver[name, default: 0] += 1 }
    return word == .passOver || word == .unreadable
  }

  private mutating func part(of row: CSVRow) -> MetricPart? {
    guard let partColumn, var name = row.text(partColumn) else { return nil }
    if case .word(let ours)? = words[name] {
      // What the metric itself names is told there.
      guard parts.has(ours) else {
        isFaulty = true
        return nil
      }
      name = ours
    }
    guard !isBlank(name) else {
      let noun = parts.noun
      add(.text(column: partColumn, ""), row, partColumn) {
        SeriesRules.part.finding(
          "this row names no \(noun)", at: $0, hint: "write one that fairlead.yaml lists, or remove the row")
      }
      return nil
    }
    let present = parts.present(name)
    if !parts.has(present) {
      let parts = parts
      add(.text(column: partColumn, name), row, partColumn) { parts.unknownInRows(Located(name, at: $0)) }
    }
    return columns.service == nil ? .team(present) : .service(present)
  }
}

func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
