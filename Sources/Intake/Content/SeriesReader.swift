import Diagnostics
import Documents
import Record

/// What a row of a series says.
struct SeriesRow {
  enum Content {
    case value(Double)
    case share(Int, of: Int)
    /// So many answers gave a score; nil when their number is left empty.
    case answers(score: Int, count: Int?)
    case event
  }

  var date: CalendarDate
  var part: MetricPart?
  var content: Content
  var span: SourceSpan

  /// What is written as a value, and nothing that is worked out.
  var value: Double? {
    guard case .value(let value) = content else { return nil }
    return value
  }

  /// The score of answers: a day has one row for each.
  var score: Int {
    guard case .answers(let score, _) = content else { return 0 }
    return score
  }
}

/// Reads the rows of a metric's file; those that cannot be read are findings.
struct SeriesReader {
  let columns: MetricSource.CSVColumns
  /// The teams or services that a row can be about.
  let parts: ListedNames
  /// The metric's, which may stand beside a value.
  let unit: String
  /// The metric's.
  let target: Double?
  var reading = CSVReading()
  private var rows: [SeriesRow] = []

  private let times: TimeForm

  init(
    columns: MetricSource.CSVColumns, parts: ListedNames, unit: String = "", target: Double? = nil,
    times: TimeForm = TimeForm()
  ) {
    self.columns = columns
    (self.unit, self.target) = (unit, target)
    self.parts = parts
    self.times = times
  }

  mutating func read(_ bytes: [UInt8], file: String) {
    var rows = SeriesRows(columns: columns, parts: parts, unit: unit, times: times)
    let table = TableFile(bytes, file: file, columns: rows.wanted, form: TableForm(columns.form))
    let wanted = rows.wanted
    let told = table.header.map { header in
      table.withText { columnFindings($0, file: file, header: header, mapped: wanted) }
    }
    // What else could be told of the rows would show who is in them.
    if let told, told.contains(where: { $0.severity == .error }) {
      for finding in told { reading.add(finding) }
      return
    }
    reading = table.read { rows.read($0) }
    if let order = rows.order, table.allDatesFit(order, DayReader(times: times, rule: SeriesRules.date)) {
      rows.allDatesFit(order)
    }
    reading.add(rows.settle())
    self.rows = rows.rows
    if let finding = farFinding(in: table) { reading.add(finding) }
    if let finding = negativeFinding(of: self.rows, in: table) { reading.add(finding) }
    for finding in slips(in: table) { reading.add(finding) }
    if !rows.passedOver.isEmpty { reading.add(EventRules.passedOver(rows.passedOver, file: file)) }
    for finding in told ?? [] { reading.add(finding) }
    if reading.hasNoRows { reading.add(TableRules.noRows(in: file)) }
  }

  /// What is told of values far from all others of the same team or service: the first of them, and how many there are.
  private func farFinding(in table: TableFile) -> Finding? {
    let byPart = Dictionary(grouping: rows.indices.filter { rows[$0].value != nil }) { rows[$0].part }
    let found = byPart.values.flatMap { places in
      let series = FarValues(places.map { rows[$0].value ?? 0 }, unit: unit)
      guard !series.far.isEmpty else { return tenfold(places.sorted { rows[$0].date < rows[$1].date }) }
      return series.far.map {
        FarValue(
          row: places[$0.place], value: rows[places[$0.place]].value ?? 0, reading: $0.reading, others: series.range)
      }
    }
    guard let first = found.min(by: { $0.row < $1.row }) else { return nil }
    // Where the value itself stands is not kept.
    return table.row(at: rows[first.row].span, field: 1).map {
      first.finding(
        SeriesRules.farValue, $0.written, at: $0.span, of: found.count, whose: rows[first.row].part?.id, unit: unit)
    }
  }

  /// - Parameter places: of rows of one team or service, in order of time.
  private func tenfold(_ places: [Int]) -> [FarValue] {
    let values = places.map { rows[$0].value ?? 0 }
    return TenfoldValues(values, target: target, isShare: unit == "%").found.map {
      FarValue(
        row: places[$0.place], value: values[$0.place], reading: $0.reading,
        others: otherValues(values, than: $0.place))
    }
  }

  private func slips(in table: TableFile) -> [Finding] {
    dateSlips(in: rows.map { ($0.part, $0.date) }, name: { $0.map { " for \($0.id)" } ?? "" }) { place in
      table.row(at: rows[place].span)
    }
  }

  /// The rows by date, then by team or service, then by score; a second one for the same is a finding.
  mutating func inOrder() -> [SeriesRow] {
    let sorted = rows.sorted {
      ($0.date, $0.part?.id ?? "", $0.score, $0.span) < ($1.date, $1.part?.id ?? "", $1.score, $1.span)
    }
    guard columns.content != .rareEvents else { return sorted }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.date == second.date && first.part == second.part && first.score == second.score {
      reading.add(
        .error,
        SeriesRules.duplicateDate.finding(
          "a second value for \(second.date.iso)", at: second.span,
          notes: [Finding.Note("the first", at: first.span)], hint: "remove one of them, or sum them before"))
    }
    return sorted
  }
}
