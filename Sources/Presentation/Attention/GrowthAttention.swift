import Analysis
import Record

// Practice E1.

extension NoSessionHeld: Worded {
  static var page: String? { PagePath.growth }

  func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    let planned = next.map { " The next is planned for \(shortWords(for: $0, asOf: asOf))." } ?? " None has a day yet."
    let past = last.map { "The last session for it was on \(shortWords(for: $0, asOf: asOf))." }
    return AttentionWording(
      last == nil
        ? "\(item.name) has held no talk, training or pairing yet."
        : "\(item.name) has held no talk, training or pairing for longer than \(words(for: every)).",
      because: (past ?? "Others hold them, and no session is written for it.") + planned,
      ask: "What would the team like to learn next, and from whom?")
  }
}
