import Diagnostics
import Documents
import Record

extension Kind {
  static let metric = Kind(
    Metric.self, name: "metric", folder: "metrics", format: .yaml,
    purpose: "Something measured week after week, with the question it serves.",
    specs: HeaderFields.with([
      FieldSpec("title", .text, required: true, "what it is called", example: "TODO"),
      FieldSpec("question", .text, required: true, "the conversation this number is for", example: "TODO"),
      FieldSpec(
        "unit", .text, "what it is counted in, such as '%' or 'h'; shares and ratios with '%' are in per cent",
        example: "\"%\""),
      FieldSpec(
        "better", .choice(Metric.Direction.allCases.map(\.rawValue)), required: true, "which way is better",
        example: "higher"),
      FieldSpec(
        "kind", .choice(Metric.Indicator.allCases.map(\.rawValue)), required: true,
        "whether it moves before the outcome (leading) or with it (lagging)", example: "leading"),
      FieldSpec(
        "ties_to", .choice(Metric.Tie.allCases.map(\.rawValue)), required: true, "what it serves",
        example: "customer"),
      FieldSpec(
        "source", .group(MetricSourceFields.specs), required: true,
        "where its values come from; 'fairlead explain metric.source' tells all ways",
        example: "{csv: data/metric-id.csv, date: week, value: value}"),
      FieldSpec("target", .anyNumber, "the value to reach", absent: "none is set"),
      .level("the target"),
      FieldSpec("rebase", .groups(rebase), "days from which its limits are computed anew, and why"),
      FieldSpec(
        "baseline", .groups(MetricBaselineFields.specs),
        "days from whose values alone its limits are drawn, up to the next rebase, and why"),
      FieldSpec("headline", .flag, "whether it is one of the few on the Briefing", absent: "false", example: "true"),
      FieldSpec("definition", .text, "exactly what is counted, and what is not"),
    ]),
    rules: MetricRules.all
  ) { decodeMetric($0) }

  private static let rebase = [
    FieldSpec("date", .date, required: true, "the first day of the new baseline"),
    FieldSpec("reason", .text, required: true, "what changed in the process"),
  ]
}

enum MetricRules {
  static let source = Rule(
    "metric.source", .error, "A metric says in one way where its values come from",
    explanation: """
      Write exactly one of:

      - `csv`, a file, with `date`, the name of its date column, and either `value` (the column of the values), or `count` \
      and `of` (cases, and what they are a part of: the value is the share, and its limits follow the size of each \
      sample), or `score` and `count` with `satisfaction` and `scale` (how many answers gave which score), or \
      `rare: true` (each row is an event, and the values are the days between events). A column that names teams or \
      services is given as `team` or `service`.

      - `delivery`, a measure of the delivery events, perhaps of one `service` or `team`; without one, the median over \
      the services that have it.

      - `ratio`, two metric ids: above and below the line.

      - `feedback`, a theme.

      Shares and ratios are from 0 to 1, or in per cent when the metric's `unit` is `%`; its target is then, too.

      A key that says nothing in the chosen way is an error, too: whoever wrote it expected something of it.
      """)

  static let unit = Rule(
    "metric.unit", .error, "The unit of a metric is the one that its values are in",
    explanation: """
      Some values are worked out by Fairlead, in a unit of its own: lead and recovery times in hours, times between rare \
      events in days. Another unit beside them would be read as that. Write the unit that the message names, or none.
      """)

  static let manyRebases = Rule(
    "metric.many-rebases", .error, "A metric has at most 100 rebases",
    explanation: """
      A rebase says that the process itself was changed on purpose. A hundred in one file are one a month for eight years; more \
      are a list of something else. Keep those that made another process of it, and call the others what they are: work \
      that is done, or a decision that links to the metric, is marked on its chart as well.
      """)

  static let all = [source, unit, question, baseline, manyRebases]
}

/// Reads a metric; nil when a required field is missing. Its points are read afterwards, from its source.
func decodeMetric(_ input: RecordInput) -> Metric? {
  let (fields, header) = (input.fields, input.header)
  let source = fields.group("source", as: "source").flatMap(decodeSource)
  let better = fields.choice("better", of: Metric.Direction.self)
  let kind = fields.choice("kind", of: Metric.Indicator.self)
  let tie = fields.choice("ties_to", of: Metric.Tie.self)
  // A word for per cent is its sign: figures are worked out in per cent by it.
  let unit = (fields.text("unit") ?? fields.lostText("unit")).map { isPercent($0) ? "%" : $0 }
  let target = fields.number("target", in: .metric(unit ?? source?.ownUnit ?? ""))
  let isHeadline = fields.flag("headline") ?? false
  let (question, definition) = (decodeQuestion(fields), fields.text("definition"))
  let rebases = decodeRebases(fields)
  let baselines = decodeBaselines(fields, rebases: rebases ?? [])
  guard let question, let source, let better, let kind, let tie, let rebases else { return nil }
  checkUnit(unit, of: source, fields)
  var metric = Metric(
    header: header, question: question, unit: unit ?? source.ownUnit ?? "", better: better, kind: kind, tiesTo: tie,
    source: source, target: target, rebases: rebases, isHeadline: isHeadline)
  metric.definition = definition
  if target != nil { metric.targetSpan = fields.place(of: "target") }
  if let level = fields.choice("level", of: KeyResult.Level.self) { metric.level = level }
  metric.baselines = baselines
  if case .delivery = source, case .mapping(let entries)? = fields.entry("source")?.value.value {
    checkReference("team", entries, input.plan.teams, log: fields.log)
    checkReference("service", entries, input.plan.services, log: fields.log)
  }
  return metric
}

/// Columns of a file stand under the same keys, so these are references only beside `delivery`.
private func checkReference(_ key: String, _ entries: [YAMLNode.Entry], _ names: ListedNames, log: FindingLog) {
  guard let node = entries.first(where: { $0.key == key })?.value, let name = node.plainText,
    let finding = names.finding(for: Located(name, at: node.span))
  else { return }
  log.add(finding)
}

/// Nil where there are too many.
private func decodeRebases(_ fields: FieldReader) -> [Metric.Rebase]? {
  let written = fields.groups("rebase", as: "rebase")
  if written.count > IntakeLimits.rebases {
    fields.log.add(
      MetricRules.manyRebases.finding(
        "this metric has \(written.count) rebases", at: written[IntakeLimits.rebases].span,
        hint: "keep the \(IntakeLimits.rebases) that made another process of it"))
    return nil
  }
  return written.compactMap { item in
    let (date, reason) = (item.date("date"), item.text("reason"))
    guard let date, let reason else { return nil }
    return Metric.Rebase(date: date, reason: reason)
  }.sorted { $0.date < $1.date }
}

private func checkUnit(_ unit: String?, of source: MetricSource, _ fields: FieldReader) {
  guard let unit, let own = source.ownUnit, ![own, String(own.dropLast()), String(own.prefix(1))].contains(unit)
  else { return }
  fields.log.add(
    MetricRules.unit.finding(
      "these values are in \(own), not in '\(unit)'", at: fields.place(of: "unit"), hint: "write 'unit: \(own)'"))
}

extension MetricSource {
  /// The unit of values that are worked out in one; nil where the author knows it. A first letter and the singular are
  /// as good.
  fileprivate var ownUnit: String? {
    switch self {
    case .delivery(.changeLeadTime, _), .delivery(.recoveryTime, _): "hours"
    case .csv(let columns) where columns.content == .rareEvents: "days"
    case .csv, .delivery, .ratio, .feedback: nil
    }
  }
}
