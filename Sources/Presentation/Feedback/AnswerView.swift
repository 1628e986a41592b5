import Analysis
import Record

/// What answers a theme, as mentions: of what is not shown or not read, only that it is there.
func answerMentions(_ answers: [ThemeReport.Answer], on page: String, in directory: Directory) -> [Mention] {
  answers.compactMap { answer in
    switch answer {
    case .record(let key): Mention(key, on: page, in: directory, note: key.kind == .work ? "work item" : "decision")
    case .withheld: Mention(title: "a record", href: nil, note: "not part of this report")
    }
  }
}
