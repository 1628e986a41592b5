import Analysis
import Record

/// What answers a theme, as mentions: of what is not shown or not read, only that it is there.
func answerMentions(_ answers: [ThemeReport.Answer], by links: Links) -> [Mention] {
  answers.compactMap { answer in
    switch answer {
    case .record(let key): Mention(key, by: links, note: key.kind == .work ? "work item" : "decision")
    case .withheld: Mention(title: "a record", href: nil, note: "not part of this report")
    }
  }
}
