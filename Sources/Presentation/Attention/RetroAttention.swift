import Analysis
import Record

// Practice C3.

extension ActionOverdue: Worded {
  func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    let carriedOver = carried > 0 ? " and has been carried over \(timesWords(carried))" : ""
    return AttentionWording(
      "\(quoted(what)) was to be done by \(shortWords(for: due, asOf: asOf)), and is open.",
      because: "It was agreed on \(shortWords(for: opened, asOf: asOf))\(carriedOver); it fell due "
        + "\(count(asOf.days(since: due), "day")) ago.",
      ask: owner == nil ? "Who sees to it, and what would it take?" : "Is it still worth doing, and what keeps it?")
  }
}
