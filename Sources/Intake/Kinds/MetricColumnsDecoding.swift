import Diagnostics
import Documents
import Record

/// What the columns of a metric's CSV file mean; nil, with a finding, when that is not said.
func decodeColumns(_ fields: FieldReader) -> MetricSource.CSVColumns? {
  let content = decodeContent(fields)
  need("date", beside: "csv", fields)
  let (path, date) = (fields.text("csv") ?? fields.text("json"), fields.text("date"))
  let form = decodeTableSettings(fields, words: ["team": ColumnWords(), "service": ColumnWords()])
  let (team, service) = (fields.text("team"), fields.text("service"))
  if team != nil, service != nil { reportBothParts(fields) }
  guard let path, let date, let content else { return nil }
  var columns = MetricSource.CSVColumns(path: path, date: date, content: content, team: team, service: service)
  columns.form = form
  columns.namedAt = fields.place(of: fields.entry("csv") == nil ? "json" : "csv")
  return columns
}

/// The ways to write values, each by the field that only it has.
private enum ContentWay: String, CaseIterable {
  case value, of, score, rare

  /// Fields that only this way has.
  var fields: [String] {
    switch self {
    case .value: ["value"]
    case .of: ["of"]
    case .score: ["score", "satisfaction", "scale", "top"]
    case .rare: ["rare"]
    }
  }
}

private func decodeContent(_ fields: FieldReader) -> MetricSource.Content? {
  let ways = ContentWay.allCases.filter { $0.fields.contains(where: fields.isAttempted) }
  guard ways.count < 2 else {
    let named = ways.compactMap { $0.fields.first(where: fields.isAttempted) }
    report(
      "the source names \(named.map { "'\($0)'" }.joined(separator: " and "))", at: fields.place(of: named[1]),
      hint: "write one of 'value', 'count' and 'of', 'score' and 'count', 'rare'", fields)
    return nil
  }
  switch ways.first {
  case .of: return decodeShare(fields)
  case .score: return decodeAnswers(fields)
  case .rare: return decodeEvents(fields)
  case .value, nil: return decodeValue(fields)
  }
}

private func decodeValue(_ fields: FieldReader) -> MetricSource.Content? {
  if fields.isAttempted("count") {
    need("of", beside: "count", fields)
    return nil
  }
  need("value", beside: "csv", fields)
  return fields.text("value").map { .value($0) }
}

private func decodeShare(_ fields: FieldReader) -> MetricSource.Content? {
  need("count", beside: "of", fields)
  let (count, whole) = (fields.text("count"), fields.text("of"))
  guard let count, let whole else { return nil }
  return .share(count: count, of: whole)
}

/// `rare: false` is as if nothing were written.
private func decodeEvents(_ fields: FieldReader) -> MetricSource.Content? {
  guard let isRare = fields.flag("rare") else { return nil }
  guard isRare else { return decodeValue(fields) }
  guard let stray = fields.entry("count") else { return .rareEvents }
  report(
    "'count' has no meaning beside 'rare'", at: stray.keySpan, hint: "remove it: every row is one event", fields)
  return nil
}

private func decodeAnswers(_ fields: FieldReader) -> MetricSource.Content? {
  for name in ["score", "count", "satisfaction"] {
    need(name, beside: ["score", "satisfaction", "scale", "top"].first(where: fields.isAttempted) ?? "score", fields)
  }
  let (score, count) = (fields.text("score"), fields.text("count"))
  let summary = fields.choice("satisfaction", of: MetricSourceFields.Summary.self)
  let (scale, top) = (fields.bounds("scale"), fields.count("top"))
  guard let score, let count, let summary else { return nil }
  return satisfaction(summary, scale: scale, top: top, fields).map { .answers(score: score, count: count, $0) }
}

private func satisfaction(
  _ summary: MetricSourceFields.Summary, scale: ClosedRange<Int>?, top: Int?, _ fields: FieldReader
) -> Satisfaction? {
  if summary != .topBox, let stray = fields.entry("top") {
    report(
      "'top' has no meaning beside '\(summary.rawValue)'", at: stray.keySpan, hint: "remove it, or write top_box",
      fields)
  }
  guard summary != .nps else { return netPromoterScore(scale: scale, fields) }
  need("scale", beside: "satisfaction", fields)
  guard let scale else { return nil }
  guard summary == .topBox else { return Satisfaction(.mean, scale: scale) }
  if let top, top > scale.upperBound - scale.lowerBound {
    report(
      "the top \(top) are all scores of the scale", at: fields.place(of: "top"), hint: "count fewer of them", fields)
  }
  return Satisfaction(.topBox(top ?? 1), scale: scale)
}

private func netPromoterScore(scale: ClosedRange<Int>?, _ fields: FieldReader) -> Satisfaction? {
  if let scale, scale != 0...10 {
    report(
      "nps is defined on a scale from 0 to 10 only", at: fields.place(of: "scale"),
      hint: "write 'scale: [0, 10]', or 'satisfaction: mean' for another scale", fields)
  }
  return Satisfaction(.netPromoterScore, scale: 0...10)
}

/// A finding for a field without which another one means nothing.
private func need(_ name: String, beside other: String, _ fields: FieldReader) {
  guard !fields.isAttempted(name) else { return }
  let meaning =
    switch name {
    case "satisfaction": "write one of mean, top_box, nps"
    case "scale": "write the lowest and the highest score, such as [1, 5]"
    default: "name the column of the file that holds the \(meanings[name] ?? name)"
    }
  report("'\(name)' is missing beside '\(other)'", at: fields.span, hint: meaning, fields)
}

private let meanings = ["of": "whole that the cases are a part of"]
