import Diagnostics
import Documents
import Record

/// The fields of a pulse's `answers` and `asked`.
enum PulseSourceFields {
  static let answers =
    [
      FieldSpec("csv", .text, required: true, "a CSV file of anonymous rows, from the content folder"),
      FieldSpec("wave", .text, required: true, "the name of its column of waves"),
      FieldSpec("team", .text, "the name of its column of teams; without one all answers are the organization's"),
      FieldSpec("date", .text, "the name of its column of days, if it has one: no row is dated after its wave closed"),
      FieldSpec("question", .text, "the name of its column of questions"),
      FieldSpec("value", .text, "the name of its column of scores"),
      FieldSpec("wide", .flag, "true where a row is a person and each question has a column that is named as its id"),
    ] + form(["delimiter", "encoding", "dates"]) + [TableFields.values(["team", "question"])]

  static let asked =
    [
      FieldSpec("csv", .text, required: true, "a CSV file, from the content folder"),
      FieldSpec("wave", .text, required: true, "the name of its column of waves"),
      FieldSpec("team", .text, "the name of its column of teams; without one all of the organization were asked"),
      FieldSpec("count", .text, required: true, "the name of its column of how many were asked"),
    ] + form(["delimiter", "encoding"]) + [TableFields.values(["team"])]

  private static func form(_ names: [String]) -> [FieldSpec] { TableFields.specs.filter { names.contains($0.name) } }
}

func decodeAnswers(_ fields: FieldReader) -> PulseSource? {
  let (path, wave, team, date) = (fields.text("csv"), fields.text("wave"), fields.text("team"), fields.text("date"))
  let shape = decodeShape(fields)
  let form = decodeTableSettings(fields, words: ["team": ColumnWords(), "question": ColumnWords()])
  guard let path, let wave, let shape else { return nil }
  var source = PulseSource(
    path: path, wave: wave, team: team, date: date, shape: shape, namedAt: fields.place(of: "csv"))
  source.form = form
  return source
}

private func decodeShape(_ fields: FieldReader) -> PulseSource.Shape? {
  let (question, value) = (fields.text("question"), fields.text("value"))
  let isWide = fields.flag("wide") ?? false
  if isWide {
    for name in ["question", "value"] {
      guard let stray = fields.entry(name) else { continue }
      fields.log.add(
        PulseRules.columns.finding(
          "'\(name)' has no meaning beside 'wide'", at: stray.keySpan,
          hint: "remove it: each question has a column that is named as its id"))
    }
    return .wide
  }
  for name in ["question", "value"] where !fields.isAttempted(name) {
    fields.log.add(
      PulseRules.columns.finding(
        "'\(name)' is missing", at: fields.span,
        hint: "name the column of the file, or write 'wide: true' where each question has a column"))
  }
  guard let question, let value else { return nil }
  return .long(question: question, value: value)
}

func decodeAsked(_ fields: FieldReader) -> PulseAskedSource? {
  let (path, wave, team, count) = (fields.text("csv"), fields.text("wave"), fields.text("team"), fields.text("count"))
  let form = decodeTableSettings(fields, words: ["team": ColumnWords()])
  guard let path, let wave, let count else { return nil }
  var source = PulseAskedSource(path: path, wave: wave, team: team, count: count, namedAt: fields.place(of: "csv"))
  source.form = form
  return source
}
