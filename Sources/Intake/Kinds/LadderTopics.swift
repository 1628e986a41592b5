import Diagnostics
import Documents
import Record

/// Reads a ladder of Monzo's form: `levels` is a number, and each topic has content by level
/// (github.com/monzo/progression-framework).
func decodeTopics(_ file: RecordFile) -> Ladder? {
  guard let input = file.input(leavingAloneAllBut: specs) else { return nil }
  var draft = LadderDraft(log: file.log)
  let span = input.fields.place(of: "levels")
  let count = input.fields.count("levels")
  if count == nil { draft.lose(level: true) }
  for number in 0..<(count ?? 0) {
    draft.addLevel(Located("\(number + 1)", at: span), name: "Level \(number + 1)")
  }
  for topic in input.fields.groups("topics", as: "topic") {
    // The title may be left empty: then the name says it.
    let title = topic.entry("title").flatMap(\.value.plainText)
    let content = topic.groups("content", as: "level of a topic")
    guard let name = topic.scalar("name"), draft.addTrack(name, name: title ?? capitalised(name.value)) else {
      continue
    }
    for item in content {
      guard let level = item.scalar("level") else { continue }
      draft.add(Ladder.Cell(criteria: criteria(of: item)), level, track: name.value)
    }
  }
  return draft.ladder(input.header, form: .topics)
}

private func criteria(of item: FieldReader) -> [Ladder.Criterion] {
  let plain = item.texts("criteria").map { Ladder.Criterion($0) }
  let shown = item.groups("exampleCriteria", as: "criterion").compactMap { group -> Ladder.Criterion? in
    let examples = group.texts("examples").map(\.value)
    return group.scalar("criteria").map { Ladder.Criterion($0, examples: examples) }
  }
  return plain + shown
}

private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

private let specs = HeaderFields.with([
  FieldSpec("levels", .count(1...IntakeLimits.ladderLevels), required: true, "how many levels there are"),
  FieldSpec("topics", .groups(topic), required: true, "sides of the work"),
])

private let topic = [
  FieldSpec("name", .text, required: true, "a short name"),
  FieldSpec("title", .anything, "what it is called"),
  FieldSpec("content", .groups(level), "what is expected at each level"),
]

private let level = [
  FieldSpec("level", .text, required: true, "its number"),
  FieldSpec("criteria", .texts, "what is expected there"),
  FieldSpec("exampleCriteria", .groups(example), "what is expected there, with examples"),
]

private let example = [
  FieldSpec("criteria", .text, required: true, "what is expected"),
  FieldSpec("examples", .texts, "what that looked like"),
]

extension RecordFile {
  /// What the fields of a foreign form are decoded from: keys that it does not know are left alone, and named in a note.
  func input(leavingAloneAllBut specs: [FieldSpec]) -> RecordInput? {
    let names = Set(specs.map(\.name))
    let others = written.entries.filter { !names.contains($0.key) && $0.key.lowercased() != "visibility" }
    if let first = others.first {
      let listed = firstThree(others.map { "'\($0.key)'" })
      log.add(
        LadderRules.leftAlone.finding(
          "\(others.count == 1 ? "the key" : "the keys") \(listed) \(others.count == 1 ? "is" : "are") not read",
          at: first.keySpan))
    }
    var copy = self
    copy.written.entries.removeAll { entry in others.contains { $0.key == entry.key } }
    return copy.input(of: specs, noun: Kind.ladder.noun)
  }
}
