import Diagnostics
import Record

extension Kind {
  static let metric = Kind(
    name: "metric", folder: "metrics", format: .yaml,
    purpose: "Something measured week after week, with the question it serves.",
    specs: HeaderFields.with([
      FieldSpec("title", .text, required: true, "what it is called", example: "TODO"),
      FieldSpec("question", .text, required: true, "the conversation this number is for", example: "TODO"),
      FieldSpec("unit", .text, "what it is counted in, such as '%' or 'h'", example: "\"%\""),
      FieldSpec(
        "better", .choice(Metric.Direction.allCases.map(\.rawValue)), required: true, "which way is better",
        example: "higher"),
      FieldSpec(
        "kind", .choice(Metric.Indicator.allCases.map(\.rawValue)), required: true,
        "whether it moves before the outcome or with it", example: "leading"),
      FieldSpec(
        "ties_to", .choice(Metric.Tie.allCases.map(\.rawValue)), required: true, "what it is worth something to",
        example: "customer"),
      FieldSpec(
        "source", .group(source), required: true, "where its values come from",
        example: "{csv: data/metric-id.csv, date: week, value: value}"),
      FieldSpec("target", .anyNumber, "the value to reach"),
      FieldSpec("rebase", .groups(rebase), "days from which its limits are computed anew, and why"),
      FieldSpec("headline", .flag, "whether it is one of the few on the Briefing", example: "true"),
      FieldSpec("definition", .text, "exactly what is counted, and what is not"),
    ]),
    newBody: "")

  private static let source = [
    FieldSpec("csv", .text, "a CSV file, from the content folder"),
    FieldSpec("date", .text, "the name of its date column"),
    FieldSpec("value", .text, "the name of its value column"),
    FieldSpec("team", .text, "the name of its team column, if it has one"),
    FieldSpec(
      "delivery",
      .choice(["deployment_frequency", "change_lead_time", "change_fail_rate", "recovery_time", "rework_rate"]),
      "a measure of the delivery events"),
    FieldSpec("ratio", .references("metric"), "two metrics: above and below the line"),
    FieldSpec("feedback", .text, "a theme of the feedback"),
  ]

  private static let rebase = [
    FieldSpec("date", .date, required: true, "the first day of the new baseline"),
    FieldSpec("reason", .text, required: true, "what changed in the process"),
  ]
}

enum MetricRules {
  static let source = Rule(
    "metric.source", .error, "A metric says in one way where its values come from.",
    explanation: """
      Write exactly one of `csv` (with `date` and `value`, the names of its columns), `delivery`, `ratio` (two metric ids) \
      or `feedback` (a theme).
      """)

  static let all = [source]
}

/// Reads a metric; nil when a required field is missing. Its points are read afterwards, from its source.
func decodeMetric(_ fields: FieldReader, header: RecordHeader) -> Metric? {
  let source = fields.group("source", as: "source").flatMap(decodeSource)
  let better = fields.choice("better", of: Metric.Direction.self)
  let kind = fields.choice("kind", of: Metric.Indicator.self)
  let tie = fields.choice("ties_to", of: Metric.Tie.self)
  let target = fields.number("target")
  let isHeadline = fields.flag("headline") ?? false
  let (question, unit, definition) = (fields.text("question"), fields.text("unit"), fields.text("definition"))
  let rebases = decodeRebases(fields)
  guard let question, let source, let better, let kind, let tie else { return nil }
  var metric = Metric(
    header: header, question: question, unit: unit ?? "", better: better, kind: kind, tiesTo: tie,
    source: source, target: target, rebases: rebases, isHeadline: isHeadline)
  metric.definition = definition
  return metric
}

private func decodeRebases(_ fields: FieldReader) -> [Metric.Rebase] {
  fields.groups("rebase", as: "rebase").compactMap { item in
    let (date, reason) = (item.date("date"), item.text("reason"))
    guard let date, let reason else { return nil }
    return Metric.Rebase(date: date, reason: reason)
  }.sorted { $0.date < $1.date }
}

private func decodeSource(_ fields: FieldReader) -> MetricSource? {
  let ways = ["csv", "delivery", "ratio", "feedback"].filter { fields.entry($0) != nil }
  guard ways.count == 1, let way = ways.first else {
    if ways.isEmpty, ["csv", "delivery", "ratio", "feedback"].contains(where: fields.isAttempted) { return nil }
    fields.log.add(
      MetricRules.source.finding(
        ways.isEmpty ? "the source names no values" : "the source names \(ways.joined(separator: " and "))",
        at: fields.span, hint: "write exactly one of csv, delivery, ratio, feedback"))
    return nil
  }
  switch way {
  case "csv": return decodeColumns(fields).map(MetricSource.csv)
  case "delivery": return fields.word("delivery").map(MetricSource.delivery)
  case "feedback": return fields.text("feedback").map(MetricSource.feedback)
  default:
    let parts = fields.texts("ratio")
    guard parts.count == 2 else {
      fields.log.add(
        MetricRules.source.finding(
          "a ratio is of two metrics, not of \(parts.count)", at: fields.place(of: "ratio"),
          hint: "write [metric above the line, metric below it]"))
      return nil
    }
    return .ratio(parts[0].value, parts[1].value)
  }
}

private func decodeColumns(_ fields: FieldReader) -> MetricSource.CSVColumns? {
  for name in ["date", "value"] where !fields.isAttempted(name) {
    fields.log.add(
      MetricRules.source.finding(
        "'\(name)' is missing beside 'csv'", at: fields.span, hint: "name the column of the file that holds the \(name)"
      ))
  }
  let (path, date) = (fields.text("csv"), fields.text("date"))
  let (value, team) = (fields.text("value"), fields.text("team"))
  guard let path, let date, let value else { return nil }
  return MetricSource.CSVColumns(path: path, date: date, value: value, team: team)
}
