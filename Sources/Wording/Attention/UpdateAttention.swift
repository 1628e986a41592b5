package import Analysis
package import Record

// Practice A3.

extension UpdateLate: Worded {
  package func wording(of item: AttentionItem, asOf: CalendarDate) -> AttentionWording {
    let told = last.map { "The last one is of \(shortWords(for: $0, asOf: asOf))." } ?? "None is written yet."
    return AttentionWording(
      "The update to \(item.name) of \(shortWords(for: due, asOf: asOf)) is late.", because: told,
      ask: "Who writes it, and would a rarer rhythm be kept?")
  }
}
