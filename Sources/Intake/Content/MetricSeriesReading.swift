import Diagnostics
import Documents
import Record

enum SeriesRules {
  static let missingFile = Rule(
    "series.missing-file", .error, "The CSV file of a metric is there.",
    explanation: "The path under `source` is taken from the content folder.")

  static let date = Rule(
    "series.date", .error, "Every row of a series has a day, written YYYY-MM-DD.",
    explanation:
      "A row without a readable day cannot be placed, and leaving it out would change the figures without a word.")

  static let value = Rule(
    "series.value", .error, "Every value of a series is a number, or is left empty.",
    explanation:
      "An empty value is a gap and shown as one. Anything else that is not a number is refused: never read as zero.")

  static let duplicateDate = Rule(
    "series.duplicate-date", .error, "A series has one value a day and team.",
    explanation: "Of two values for one day nobody could say which holds. Remove one, or sum them before.")

  static let all = [missingFile, date, value, duplicateDate]
}

/// The values of a metric's file, in order of date; rows that cannot be read are findings.
func readSeries(
  of metric: Metric, columns: MetricSource.CSVColumns, root: String
) -> (points: [MetricPoint], findings: [Finding], digest: UInt64) {
  let file = ContentTree.file(columns.path, root: root)
  switch Disk.read(file.source) {
  case .failure(let failure):
    let finding = SeriesRules.missingFile.finding(
      "'\(columns.path)' cannot be read: \(failure.words)", at: columns.span ?? metric.header.span,
      hint: "correct 'csv' under 'source', from the content folder")
    return ([], [finding], 0)
  case .success(let bytes):
    var series = SeriesReader(columns: columns)
    series.read(bytes, file: file.display)
    return (series.sortedPoints(), series.reading.findings, bytes.withUnsafeBytes(Digest.xxh64))
  }
}

private struct SeriesReader {
  let columns: MetricSource.CSVColumns
  var reading = CSVReading()
  private var found: [Found] = []

  private struct Found {
    var point: MetricPoint
    var span: SourceSpan
  }

  init(columns: MetricSource.CSVColumns) {
    self.columns = columns
  }

  mutating func read(_ bytes: [UInt8], file: String) {
    var wanted = [CSVColumn("date", header: columns.date), CSVColumn("value", header: columns.value)]
    if let team = columns.team { wanted.append(CSVColumn("team", header: team)) }
    var own: [Finding] = []
    var rows: [Found] = []
    reading = bytes.withUnsafeBufferPointer { buffer in
      readCSV(buffer, file: file, columns: wanted) { readRow($0, into: &rows, findings: &own) }
    }
    found = rows
    for finding in own { reading.add(finding) }
    refusePeople(file: file)
  }

  private func readRow(_ row: CSVRow, into rows: inout [Found], findings: inout [Finding]) {
    let date = row.text(0).flatMap { CalendarDate(iso: $0) }
    if date == nil {
      findings.append(
        SeriesRules.date.finding(
          "'\(row.text(0) ?? "")' is not a day", at: row.span(0), hint: "write it as YYYY-MM-DD"))
    }
    guard let written = row.text(1), !written.allSatisfy(\.isWhitespace) else { return }
    guard let value = readNumber(written) else {
      findings.append(
        SeriesRules.value.finding(
          "'\(written)' is not a number", at: row.span(1),
          hint: "write digits with a point, or leave it empty for a gap"))
      return
    }
    guard let date else { return }
    let team = columns.team == nil ? nil : row.text(2)
    rows.append(Found(point: MetricPoint(date: date, value: value, team: team), span: row.span(0)))
  }

  mutating func sortedPoints() -> [MetricPoint] {
    let sorted = found.sorted {
      ($0.point.date, $0.point.team ?? "", $0.span) < ($1.point.date, $1.point.team ?? "", $1.span)
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.point.date == second.point.date && first.point.team == second.point.team {
      reading.add(
        SeriesRules.duplicateDate.finding(
          "a second value for \(second.point.date.iso)", at: second.span,
          notes: [Finding.Note("the first", at: first.span)]))
    }
    return sorted.map(\.point)
  }

  /// Names of columns that say a row is about a person.
  private static let people: Set<String> = [
    "person", "people", "employee", "engineer", "developer", "author", "assignee", "email", "login", "username", "user",
    "committer", "reviewer",
  ]

  private mutating func refusePeople(file: String) {
    for (index, name) in reading.header.enumerated() where SeriesReader.people.contains(name.lowercased()) {
      let spans = reading.headerSpans
      reading.add(
        ContentRules.people.finding(
          "the column '\(name)' measures persons",
          at: index < spans.count ? spans[index] : SourceSpan(file: file, line: 1, column: 1),
          hint: "leave the column out, or sum over it: the smallest unit of any number is a team"))
    }
  }
}
