import Diagnostics
import Documents
import Record

/// The fields of a metric's `source`.
enum MetricSourceFields {
  static let specs =
    [
      FieldSpec("csv", .text, "a CSV file, from the content folder"),
      FieldSpec("date", .text, "the name of its date column"),
      FieldSpec("value", .text, "the name of its value column"),
      FieldSpec("count", .text, "the name of its column of counts: of cases beside 'of', of answers beside 'score'"),
      FieldSpec("of", .text, "the name of the column of what the cases are a part of; the value is count / of"),
      FieldSpec("score", .text, "the name of its column of scores, one row for each score of a day"),
      FieldSpec("satisfaction", .choice(Summary.allCases.map(\.rawValue)), "what is made of the answers"),
      FieldSpec("scale", .bounds, "the lowest and the highest score that can be given; for nps always [0, 10]"),
      FieldSpec("top", .count(1...100), "how many of the highest scores top_box counts", absent: "1"),
      FieldSpec("rare", .flag, "true when each row is an event: the values are the days between events"),
      FieldSpec("team", .text, "for a file, the name of its team column, if it has one; for delivery, a team"),
      FieldSpec("service", .text, "for a file, the name of its service column, if it has one; for delivery, a service"),
      FieldSpec(
        "delivery", .choice(DeliveryMeasure.weekly.map(\.rawValue)), "a measure of the delivery events, week by week"),
      FieldSpec("ratio", .references(to: .metric), "two metrics: the one above the line and the one below it"),
      FieldSpec("feedback", .text, "a theme of the feedback"),
      FieldSpec("json", .text, "a JSON file in place of 'csv': an array of objects, or an object on each line"),
    ] + TableFields.specs.filter { $0.name != "json" } + [TableFields.values(["team", "service"])]

  enum Summary: String, CaseIterable {
    case mean
    case topBox = "top_box"
    case nps
  }

  static let ways = ["csv", "json", "delivery", "ratio", "feedback"]

  private static let table: Set<String> = [
    "date", "value", "count", "of", "score", "satisfaction", "scale", "top", "rare", "team", "service", "delimiter",
    "decimal", "encoding", "dates", "zone", "values",
  ]

  /// What may stand beside each way.
  static let companions: [String: Set<String>] = [
    "csv": table, "json": table,
    "delivery": ["team", "service"],
  ]
}

func decodeSource(_ fields: FieldReader) -> MetricSource? {
  let ways = MetricSourceFields.ways.filter { fields.entry($0) != nil }
  guard ways.count == 1, let way = ways.first else {
    if ways.isEmpty, MetricSourceFields.ways.contains(where: fields.isAttempted) { return nil }
    report(
      ways.isEmpty ? "the source names no values" : "the source names \(ways.joined(separator: " and "))",
      at: fields.span, hint: "write exactly one of csv, json, delivery, ratio, feedback", fields)
    return nil
  }
  refuseStrays(beside: way, fields)
  switch way {
  case "csv", "json": return decodeColumns(fields).map(MetricSource.csv)
  case "delivery": return decodeMeasure(fields)
  case "feedback": return fields.scalar("feedback").map(MetricSource.feedback)
  default: return decodeRatio(fields)
  }
}

func report(_ message: String, at span: SourceSpan, hint: String, _ fields: FieldReader) {
  fields.log.add(MetricRules.source.finding(message, at: span, hint: hint))
}

private func refuseStrays(beside way: String, _ fields: FieldReader) {
  let companions = MetricSourceFields.companions[way] ?? []
  let names = Set(fields.specs.map(\.name)).subtracting(companions)
  for entry in fields.entries where names.contains(entry.key) && entry.key != way {
    report(
      "'\(entry.key)' has no meaning beside '\(way)'", at: entry.keySpan,
      hint: "remove it, or see 'fairlead explain metric.source'", fields)
  }
}

private func decodeMeasure(_ fields: FieldReader) -> MetricSource? {
  let measure = fields.choice("delivery", of: DeliveryMeasure.self)
  let (team, service) = (fields.text("team"), fields.text("service"))
  if team != nil, service != nil { reportBothParts(fields) }
  let part = service.map(MetricPart.service) ?? team.map(MetricPart.team)
  return measure.map { .delivery($0, of: part) }
}

func reportBothParts(_ fields: FieldReader) {
  report(
    "the source names a team and a service", at: fields.place(of: "service"),
    hint: "keep one of them: a service belongs to one team", fields)
}

private func decodeRatio(_ fields: FieldReader) -> MetricSource? {
  let parts = fields.texts("ratio")
  var count = 1
  if case .sequence(let elements)? = fields.entry("ratio")?.value.value { count = elements.count }
  // What is no text, alone or in the list, has its finding.
  guard parts.count == count else { return nil }
  guard count == 2 else {
    report(
      "a ratio is of two metrics, not of \(count)", at: fields.place(of: "ratio"),
      hint: "write [metric above the line, metric below it]", fields)
    return nil
  }
  return .ratio(parts[0], parts[1])
}
