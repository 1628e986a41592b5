package import Analysis
package import Record

// Practice C3.

extension ActionOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(what)) was due on \(shortWords(for: due, asOf: asOf)) and is still open.",
      because:
        "\(agreed(opened, carried: carried, asOf: asOf)) it fell due \(count(asOf.days(since: due), "day")) ago.",
      ask: owner == nil
        ? "Who sees to \(quoted(what)), and what would it take?"
        : "Is \(quoted(what)) still worth doing, and what holds it up?")
  }

  private func agreed(_ opened: CalendarDate?, carried: Int, asOf: CalendarDate) -> String {
    let carriedOver = carried > 0 ? " and has been carried over \(timesWords(carried))" : ""
    guard let opened else { return "When it was agreed is not recorded;" }
    return "It was agreed on \(shortWords(for: opened, asOf: asOf))\(carriedOver);"
  }
}

extension ActionCarriedOver: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let since = opened.map { " It was first agreed on \(shortWords(for: $0, asOf: asOf))." } ?? ""
    return AttentionWording(
      "\(quoted(what)) has been carried over \(timesWords(carried)).", because: "It is still open.\(since)",
      ask: "What is the smallest part of \(quoted(what)) that could be done by next time, if it is worth doing at all?")
  }
}

extension FollowThroughLow: Worded {
  package static var part: ReportPart? { .learnings }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(reason.name) has done \(spelled(done)) of \(spelled(due, "action")) that fell due in the last 52 weeks.",
      because: "\(percent(promised)) was promised; the difference is larger than chance explains.",
      ask: "Would \(reason.name) do more of fewer and smaller actions?")
  }
}

extension RetroOutOfCadence: Worded {
  package static var part: ReportPart? { .learnings }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    guard let last, let due else {
      return AttentionWording(
        "\(reason.name) has recorded no retrospective.",
        because: "Each team should hold one at least every \(Wording.words(for: every)).",
        ask: "When is the first retrospective of \(reason.name)?")
    }
    return AttentionWording(
      "\(reason.name) held its last retrospective on \(shortWords(for: last, asOf: asOf)).",
      because: "One every \(Wording.words(for: every)) was promised, so the next was due on "
        + "\(shortWords(for: due, asOf: asOf)).",
      ask: "When is the next retrospective of \(reason.name), and what made the team skip the last one?")
  }
}
