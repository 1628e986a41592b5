import Diagnostics
import Documents
import Record

/// Reads a ladder of the Financial Times' form: levels, themes, and competencies that each name one of both
/// (github.com/Financial-Times/engineering-progression).
func decodeCompetencies(_ file: RecordFile) -> Ladder? {
  guard let input = file.input(leavingAloneAllBut: specs) else { return nil }
  let fields = input.fields
  var header = input.header
  if fields.entry("title") == nil, let name = fields.scalar("name") {
    header.title = name.value
    header.span = name.span
  }
  var draft = LadderDraft(log: file.log)
  draft.readLevels(fields)
  for item in fields.groups("themes", as: "theme") {
    let (name, summary) = (item.text("name"), item.text("summary"))
    guard let id = item.scalar("id") else {
      draft.lose(track: true)
      continue
    }
    _ = draft.addTrack(id, name: name, summary: summary.map(oneLine))
  }
  for item in fields.groups("competencies", as: "competency") {
    let (theme, level, summary) = (item.scalar("theme"), item.scalar("level"), item.scalar("summary"))
    let examples = item.texts("examples").map(\.value)
    guard let theme, let level, let summary, draft.has(track: theme) else { continue }
    let criteria = listed(summary.value).map { Ladder.Criterion(Located($0, at: summary.span)) }
    // Several of one theme and level are several criteria.
    draft.add(Ladder.Cell(criteria: criteria, examples: examples), level, track: theme.value, isOnce: false)
  }
  return draft.ladder(header, form: .competencies)
}

/// A text as the items of the numbered list that it is, or as one.
private func listed(_ text: String) -> [String] {
  var items: [String] = []
  for line in text.split(separator: "\n") {
    let words = line.drop(while: \.isWhitespace)
    let number = words.prefix { $0.isASCII && $0.isNumber }
    let rest = words.dropFirst(number.count)
    if !number.isEmpty, rest.hasPrefix(". ") {
      items.append(String(rest.dropFirst(2)))
    } else if let last = items.popLast() {
      items.append("\(last) \(words)")
    } else {
      items.append(String(words))
    }
  }
  return items.map(oneLine).filter { !$0.isEmpty }
}

private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

private let specs = HeaderFields.with([
  FieldSpec("name", .text, "what it is called"),
  FieldSpec("summary", .text, "what it is for"),
  FieldSpec("levels", .groups(named), required: true, "from the first to the highest"),
  FieldSpec("themes", .groups(named), required: true, "sides of the work"),
  FieldSpec("competencies", .groups(competency), required: true, "what is expected of a theme at a level"),
])

private let named = [
  FieldSpec("id", .text, required: true, "a short name"),
  FieldSpec("name", .text, "what it is called"),
  FieldSpec("summary", .text, "what it is about"),
]

private let competency = [
  FieldSpec("id", .text, "what it is known by"),
  FieldSpec("level", .text, required: true, "the id of a level"),
  FieldSpec("theme", .text, required: true, "the id of a theme"),
  FieldSpec("summary", .text, required: true, "what is expected"),
  FieldSpec("proficiency", .text, "how well"),
  FieldSpec("examples", .texts, "what that looked like"),
  FieldSpec("supportingUrls", .anything, "where more is said"),
]
