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
  let file = ContentTree.file(columns.path, root: root)
  if Disk.leads(file.source, outOf: root) {
    let finding = SeriesRules.outside.finding(
      "'\(columns.path)' lies outside the content folder", at: place, hint: "put the file into the content folder")
    return ([], [finding], 0)
  }
  switch Disk.read(file.source) {
  case .failure(let failure):
    let finding = SeriesRules.missingFile.finding(
      failure.isMissing
        ? "there is no file '\(columns.path)'" : "'\(columns.path)' cannot be read: \(failure.words)", at: place,
      hint: hint(for: failure, reading: file, plan))
    return ([], [finding], 0)
  case .success(let bytes):
    if let conflict = mergeConflict(bytes, file: file.display, isData: true) { return ([], [conflict], 0) }
    var zones = LocalZones(usual: zone)
    var series = SeriesReader(
      columns: columns, parts: columns.service == nil ? plan.teams : plan.services, unit: metric.unit,
      times: zones.times(columns.form))
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

private func hint(for failure: Disk.Failure, reading file: ContentFile, _ plan: ContentPlan) -> String {
  if failure.limit != nil { return "keep the values of earlier years in another file" }
  guard failure.isMissing else { return "make the file readable for the user who builds the report" }
  let near = nearMiss(to: String(FilePath.name(of: file.path)), in: plan.names(in: FilePath.folder(of: file.path)))
  return near.map { "did you mean '\($0)'?" } ?? "the path is taken from the content folder"
}

/// A missing column is one of the file, or a slip in the metric that asks for it.
private func naming(_ metric: Metric, at place: SourceSpan, in finding: Finding) -> Finding {
  guard finding.rule == missingColumnRule || finding.rule == "json.missing-member" else { return finding }
  var finding = finding
  finding.notes.append(Finding.Note("the metric '\(metric.id)' asks for it", at: place))
  return finding
}
