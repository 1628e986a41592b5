import Diagnostics
import Documents
import Record

/// The rows of a series while they are read.
struct SeriesRows {
  let columns: MetricSource.CSVColumns
  let parts: ListedNames
  let wanted: [CSVColumn]
  private(set) var rows: [SeriesRow] = []
  private(set) var findings = BoundedFindings()
  /// Names of teams or services that are not there: one finding each.
  private var unknown: Set<String> = []
  private let limit: Int
  private var isFull = false
  /// The place of the team or service among the columns.
  private let partColumn: Int?
  private var numbers: NumberColumn
  private let valueSpec: FieldSpec
  private let mark: DecimalMark?
  private let days: DayReader
  private var total = TotalRow()
  /// What words of the file stand for, in the column of the team or service.
  private let words: [String: TableSettings.Word]
  private(set) var passedOver: [String: Int] = [:]
  /// Whether a count with two readings is told: one finding a file.
  private var hasTwofoldCount = false

  /// - Parameters:
  ///   - unit: the metric's, which may stand beside a value.
  ///   - times: how days are written.
  init(
    columns: MetricSource.CSVColumns, parts: ListedNames, unit: String = "", times: TimeForm = TimeForm(),
    limit: Int = SeriesRules.mostRows
  ) {
    let mark = columns.form.hasDecimalComma.map { $0 ? DecimalMark.comma : .point }
    self.mark = mark
    days = DayReader(times: times, rule: SeriesRules.date)
    words = columns.form.values[columns.service == nil ? "team" : "service"] ?? [:]
    numbers = NumberColumn(NumberReader(unit: .metric(unit)), mark: mark)
    valueSpec = FieldSpec(
      "value", .anyNumber, in: .metric(unit),
      unit.isEmpty ? "a number, or nothing for a gap" : "a number of \(unit), or nothing for a gap")
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
  }

  /// A row without a value is a gap, and needs no more than its day.
  mutating func read(_ row: CSVRow) {
    guard !isPassedOver(row), !isTotal(row) else { return }
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

  /// Gives their values to the numbers that only the whole column can explain.
  mutating func settle() {
    let settled = numbers.settled()
    for (row, value) in settled.values { rows[row].content = .value(value) }
    for finding in settled.findings(SeriesRules.twoReadings) { findings.add(finding) }
    if let finding = total.finding { findings.add(finding) }
  }

  private mutating func add(_ finding: @autoclosure () -> Finding) {
    findings.add(.error, finding())
  }

  /// Told once, at the first of them.
  private mutating func tooMany(_ row: CSVRow) {
    guard !isFull else { return }
    isFull = true
    let limit = limit
    add(
      SeriesRules.tooManyRows.finding(
        "this file has more than \(limit) rows with a value", at: row.span(0),
        hint: "sum them by day or week, or give each team or service a metric of its own"))
  }

  private mutating func day(of row: CSVRow) -> CalendarDate? {
    let written = row.text(0) ?? ""
    guard !isBlank(written) else {
      let hint = days.hint
      add(SeriesRules.date.finding("this row has no day", at: row.span(0), hint: hint))
      return nil
    }
    switch days.read(written) {
    case .success(let date): return date
    case .failure(let problem):
      let finding = days.finding(written, problem, at: row.span(0))
      add(finding)
      return nil
    }
  }

  private mutating func isTotal(_ row: CSVRow) -> Bool {
    if let finding = total.interrupted() { add(finding) }
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
    if case .word(let ours)? = words[name] { name = ours }
    guard !isBlank(name) else {
      let noun = parts.noun
      add(
        SeriesRules.part.finding(
          "this row names no \(noun)", at: row.span(partColumn),
          hint: "write one that fairlead.yaml lists, or remove the row"))
      return nil
    }
    if !parts.has(name), unknown.count < CSVReading.findingLimit, unknown.insert(name).inserted,
      let finding = parts.finding(for: Located(name, at: row.span(partColumn)))
    {
      add(finding)
    }
    let present = parts.present(name)
    return columns.service == nil ? .team(present) : .service(present)
  }
}

// What the columns of a row say; nil for a gap, and for what cannot be read, which is then a finding.
extension SeriesRows {
  private mutating func content(of row: CSVRow) -> SeriesRow.Content? {
    switch columns.content {
    case .value: value(of: row)
    case .share: share(of: row)
    case .answers(_, _, let satisfaction): answers(of: row, on: satisfaction.scale)
    case .rareEvents: .event
    }
  }

  private mutating func value(of row: CSVRow) -> SeriesRow.Content? {
    guard let written = row.text(1), !isBlank(written) else { return nil }
    let place = rows.count
    switch numbers.read(written, row: place, at: row.span(1)) {
    case .success(let value): return .value(value)
    case .failure(let fault):
      let finding = finding(for: fault, written, at: row.span(1))
      add(finding)
      return nil
    }
  }

  private func finding(for fault: NumberFault, _ written: String, at span: SourceSpan) -> Finding {
    let wording = NumberFaultWording(written: written, name: "value", spec: valueSpec, currency: "")
    return SeriesRules.value.finding(
      wording.summary(of: fault) ?? "'\(written)' is not a number", at: span,
      hint: fault == .noNumber ? "write digits, or leave it empty for a gap" : wording.hint(for: fault))
  }

  private mutating func share(of row: CSVRow) -> SeriesRow.Content? {
    guard case .number(let count) = readCount(in: 1, of: row), case .number(let whole) = readCount(in: 2, of: row)
    else { return nil }
    guard count <= whole else {
      add(
        SeriesRules.share.finding(
          "\(count) of \(whole) is more than all", at: row.span(1), hint: "count the cases among those of the same day")
      )
      return nil
    }
    return .share(count, of: whole)
  }

  private mutating func answers(of row: CSVRow, on scale: ClosedRange<Int>) -> SeriesRow.Content? {
    let cell = readCount(in: 2, of: row)
    guard let written = row.text(1), let score = readInteger(written), scale.contains(score) else {
      let written = row.text(1) ?? ""
      add(
        SeriesRules.score.finding(
          isBlank(written)
            ? "this row has no score"
            : "'\(written)' is not a whole number from \(scale.lowerBound) to \(scale.upperBound)", at: row.span(1),
          hint: "write a score of the scale, or mend 'scale' in the metric"))
      return nil
    }
    switch cell {
    case .number(let count): return .answers(score: score, count: count)
    case .empty: return .answers(score: score, count: nil)
    case .unreadable: return nil
    }
  }

  private enum CountCell {
    case number(Int)
    case empty
    /// Which is a finding by now.
    case unreadable
  }

  private mutating func readCount(in column: Int, of row: CSVRow) -> CountCell {
    guard let written = row.text(column), !isBlank(written) else { return .empty }
    if let count = readInteger(written), (0...greatestCount).contains(count) { return .number(count) }
    switch readLooseCount(written, mark) {
    case .success(let count): return .number(count)
    case .failure(.twofold(let point, let comma)):
      if !hasTwofoldCount {
        add(
          SeriesRules.twoReadings.finding(
            "'\(written)' can be read as \(plain(point)) or as \(plain(comma))", at: row.span(column),
            hint: "write \(plain(max(point, comma))) or \(plain(min(point, comma))), without the mark that can be both")
        )
      }
      hasTwofoldCount = true
    case .failure(let fault):
      let isLarge = fault == .tooLarge
      add(
        SeriesRules.count.finding(
          isLarge ? "'\(written)' is more than a trillion" : "'\(written)' is not a count", at: row.span(column),
          hint: isLarge
            ? "count in thousands, both columns alike"
            : "write a whole number of 0 or more, or leave it empty for a gap"))
    }
    return .unreadable
  }
}

/// A count that is not written in plain digits: `1 200`, `12k`, `1,234`.
private func readLooseCount(_ written: String, _ mark: DecimalMark?) -> Result<Int, NumberFault> {
  switch readWhole(written, NumberReader(bounds: 0...Double.greatestFiniteMagnitude, mark: mark)) {
  case .success(let value) where value > Double(greatestCount): .failure(.tooLarge)
  case .success(let value): Int(exactly: value).map { .success($0) } ?? .failure(.noNumber)
  case .failure(let fault): .failure(fault)
  }
}

/// So that a file full of them can be added up.
private let greatestCount = 1_000_000_000_000

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
