package import Analysis
package import Record

// Practice A3.

extension UpdateLate: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let told = last.map { "The last one was on \(shortWords(for: $0, asOf: asOf))." } ?? "There has been none yet."
    return AttentionWording(
      "The update to \(reason.name) due on \(shortWords(for: due, asOf: asOf)) is late.", because: told,
      ask: "Who writes the update to \(reason.name), and would a rarer rhythm be kept?")
  }
}
