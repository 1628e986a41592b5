package import Analysis
package import Record

// Practice E1.

extension NoSessionHeld: Worded {
  package static var part: ReportPart? { .growth }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let planned = next.map { " The next is planned for \(shortWords(for: $0, asOf: asOf))." } ?? " None has a day yet."
    let past = last.map { "The last session for it was on \(shortWords(for: $0, asOf: asOf))." }
    return AttentionWording(
      last == nil
        ? "\(reason.name) has held no talk, training or pairing yet."
        : "\(reason.name) has held no talk, training or pairing for longer than \(words(for: every)).",
      because: (past ?? "Others hold them, and no session is written for it.") + planned,
      ask: "What would \(reason.name) like to learn next, and from whom?")
  }
}

// Practice E3.

extension KnownByOne: Worded {
  package static var part: ReportPart? { .growth }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let plan = rotation.map { rotation in
      let day = isRunning ? rotation.ends : rotation.starts
      return " A rotation \(isRunning ? "is under way" : "is planned")"
        + (day.map { ", \(isRunning ? "to" : "from") \(shortWords(for: $0, asOf: asOf))" } ?? "") + "."
    }
    return AttentionWording(
      "Only one person knows \(reason.name).",
      because: "Counted from the skills list; no names are kept."
        + (plan ?? " No rotation covers it."),
      ask: plan == nil
        ? "Who could learn \(reason.name), and what would have to wait for that?"
        : "Will the rotation leave a second person who can mend \(reason.name)?")
  }
}

// Practice E2.

extension LevelWithoutCriteria: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) does not say what is expected for \(gapWords(gaps)).",
      because:
        "\(capitalised(spelled(gaps.count))) \(gaps.count == 1 ? "cell of the ladder has" : "cells of the ladder have")"
        + " no criterion.",
      ask:
        "What does \(quoted(reason.name)) ask at \(gaps.first.map { quoted($0.level.name) } ?? "a level") that it does not ask below?"
    )
  }
}

extension LadderReviewOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let question = "Is \(quoted(reason.name)) how people have been promoted lately?"
    guard let due else {
      return AttentionWording(
        "\(quoted(reason.name)) does not say when it was last reviewed.",
        because: "It gives neither a review nor a date.", ask: question)
    }
    return AttentionWording(reviewOf: quoted(reason.name), due: due, asOf: asOf, ask: question)
  }
}
