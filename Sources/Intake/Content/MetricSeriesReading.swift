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

  static let outside = Rule(
    "series.outside", .error, "The CSV file of a metric lies in the content folder.",
    explanation: """
      What a report shows comes from where its readers can look it up, and a line of a file that is told in a finding must \
      not be one of somewhere else on the machine. Put the file into the content folder; a link that leads out of it is \
      not followed.
      """)

  static let all = [missingFile, outside, date, value, duplicateDate]
}

/// The values of a metric's file, in order of date; rows that cannot be read are findings.
///
/// - Parameter place: where the file is named, for the case that it is not there.
func readSeries(
  _ columns: MetricSource.CSVColumns, namedAt place: SourceSpan, root: String, plan: ContentPlan
) -> (points: [MetricPoint], findings: [Finding], digest: UInt64) {
  let file = ContentTree.file(columns.path, root: root)
  if Disk.isThere(file.source), !Disk.leads(file.source, into: root) {
    let finding = SeriesRules.outside.finding(
      "'\(columns.path)' lies outside the content folder", at: place, hint: "put the file into the content folder")
    return ([], [finding], 0)
  }
  switch Disk.read(file.source) {
  case .failure(let failure):
    let names = plan.names(in: FilePath.folder(of: file.path))
    let near = nearMiss(to: String(FilePath.name(of: file.path)), in: names)
    let finding = SeriesRules.missingFile.finding(
      failure.isMissing
        ? "there is no file '\(columns.path)'" : "'\(columns.path)' cannot be read: \(failure.words)", at: place,
      hint: near.map { "did you mean '\($0)'?" } ?? "the path is taken from the content folder")
    return ([], [finding], 0)
  case .success(let bytes):
    if let conflict = mergeConflict(bytes, file: file.display) { return ([], [conflict], 0) }
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
    for finding in bytes.withUnsafeBufferPointer({ personColumns(in: $0, file: file) }) { reading.add(finding) }
  }

  private func readRow(_ row: CSVRow, into rows: inout [Found], findings: inout [Finding]) {
    let date = row.text(0).flatMap { CalendarDate(iso: $0) }
    if date == nil, findings.count < CSVReading.findingLimit { findings.append(noDay(row)) }
    guard let written = row.text(1), !written.allSatisfy(\.isWhitespace) else { return }
    guard let value = readNumber(written) else {
      guard findings.count < CSVReading.findingLimit else { return }
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

  private func noDay(_ row: CSVRow) -> Finding {
    let written = row.text(0) ?? ""
    return SeriesRules.date.finding(
      written.allSatisfy(\.isWhitespace) ? "this row has no day" : "'\(written)' is not a day", at: row.span(0),
      hint: "write it as YYYY-MM-DD")
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
          notes: [Finding.Note("the first", at: first.span)], hint: "remove one of them, or sum them before"))
    }
    return sorted.map(\.point)
  }
}
