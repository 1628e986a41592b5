import Diagnostics
import Documents
import Record

/// The values of a metric's file, in order of date; rows that cannot be read are findings.
///
/// - Parameters:
///   - place: where the file is named, for the case that it is not there.
///   - zone: the organization's.
func readSeries(
  _ columns: MetricSource.CSVColumns, of metric: Metric, namedAt place: SourceSpan, zone: String, root: String,
  plan: ContentPlan
) -> (points: [MetricPoint], findings: [Finding], digest: UInt64) {
  let table = readNamedTable(columns.path, namedAt: place, root: root, plan: plan)
  let file = table.file
  switch table.bytes {
  case .failure(let failure): return ([], [failure.finding], 0)
  case .success(let bytes):
    var zones = LocalZones(usual: zone)
    var series = SeriesReader(
      columns: columns, parts: columns.service == nil ? plan.teams : plan.services, unit: metric.unit,
      target: metric.target, times: zones.times(columns.form))
    series.read(bytes, file: file.display)
    let points = points(of: series.inOrder(), columns.content, scale: metric.quotientScale)
    let findings =
      series.reading.told(in: file.display).map { naming(metric, at: place, in: $0) }
      + unknownParts(columns, series.parts)
      + (columns.form.syntax == .csv ? [cutOff(bytes, file: file.display)].compactMap(\.self) : [])
    return (points, findings, bytes.withUnsafeBytes(Digest.xxh64))
  }
}

/// Teams or services that only the metric names: what a word of the file stands for, under `values`. Told where it is mended,
/// once, however many rows have the word.
private func unknownParts(_ columns: MetricSource.CSVColumns, _ parts: ListedNames) -> [Finding] {
  let column = columns.service == nil ? "team" : "service"
  let spans = columns.form.valueSpans[column] ?? [:]
  return (columns.form.values[column] ?? [:]).compactMap { written, word in
    guard case .word(let ours) = word, let span = spans[written] else { return nil }
    return parts.finding(for: Located(ours, at: span))
  }
}

/// A missing column is one of the file, or a slip in the metric that asks for it.
private func naming(_ metric: Metric, at place: SourceSpan, in finding: Finding) -> Finding {
  guard finding.rule == missingColumnRule || finding.rule == "json.missing-member" else { return finding }
  var finding = finding
  finding.notes.append(Finding.Note("the metric '\(metric.id)' asks for it", at: place))
  return finding
}
