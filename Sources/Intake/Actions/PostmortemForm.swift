import Diagnostics
import Documents
import Record

/// What tells a postmortem of another tool from a learning in our own form.
enum PostmortemForm {
  /// Fields that only our own form has.
  private static let ownKeys = ["held_on", "intelligent", "bet", "what_happened", "what_we_learned", "actions"]

  /// Whether a key is one of ours, or nearly one.
  static func isOwn(_ entries: [YAMLNode.Entry]) -> Bool {
    entries.prefix(100).contains { ownKeys.contains($0.key) || nearMiss(to: $0.key, in: ownKeys) != nil }
  }

  /// Whether nothing stands below the headings of a text.
  static func isEmpty(_ outline: MarkdownOutline) -> Bool {
    outline.blocks.allSatisfy { block in
      if case .heading = block.kind { true } else { block.text.isEmpty }
    }
  }

  /// The day of a postmortem: of its `date`, its file's name, its title, or its first key event.
  static func day(
    of file: RecordFile, header: RecordHeader, outline: MarkdownOutline, words: DecisionWords
  ) -> CalendarDate? {
    let written = file.written.entries.first { $0.key == "date" }?.value.plainText
    if let day = written.flatMap({ latestDay(in: $0, words: words) }) { return day }
    if let day = DecisionFileName(stem: FilePath.stem(of: file.reading.file.path)).date { return day }
    if let day = latestDay(in: header.title, words: words) { return day }
    return IncidentTimes(in: outline, day: nil, words: words).events.first.map {
      CalendarDate(dayNumber: $0.minute / 1440)
    }
  }
}
