package import Analysis
package import Record

// Practices H1 and H3.

/// The id of an expected process as words: `incident response`.
package func processWords(_ id: String) -> String { id.replacing("-", with: " ") }

extension CoreProcessMissing: Worded {
  package static var part: ReportPart? { .processes }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "There is no written process for \(processWords(core)).",
      because: "It is expected here, but no file in processes/ has its name or says it is this process.",
      ask: "Who could write down how \(processWords(core)) was done the last time?")
  }
}

extension ProcessWithoutOwner: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "No team owns the process \(quoted(reason.name)).", because: "Its file names no team.",
      ask: "Which team is hurt first when \(quoted(reason.name)) no longer works?")
  }
}

extension ProcessReviewOverdue: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      reviewOf: quoted(reason.name), due: due, asOf: asOf,
      ask: "What was done differently the last time in \(quoted(reason.name)), and should it be written there?")
  }
}

extension FrictionUnanswered: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let days = self.count == 1 ? "\(Wording.count(asOf.days(since: reported), "day")) ago" : "first"
    return AttentionWording(
      self.count == 1
        ? "A stumbling block in \(quoted(reason.name)) has no answer."
        : "\(capitalised(spelled(self.count, "point of friction", "points of friction"))) in \(quoted(reason.name)) have no answer.",
      because: "\(quoted(what)) was reported \(days), on \(shortWords(for: reported, asOf: asOf)).",
      ask: "What will be done about \(quoted(what)), or why will nothing be?")
  }
}

extension ReviewsTogether: Worded {
  package static var part: ReportPart? { .processes }

  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    let commits = isOneCommit ? "One commit" : "Commits of one day"
    let rest =
      others == 0
      ? "" : " \(capitalised(spelled(others, "other process", "other processes"))) changed in more than that."
    return AttentionWording(
      "\(capitalised(spelled(self.count, "process", "processes"))) were reviewed on \(shortWords(for: day, asOf: asOf)), and only their dates changed.",
      because: "\(commits) set the review date and changed nothing else in their files, according to git.\(rest)",
      ask: "What did each review of \(shortWords(for: day, asOf: asOf)) find?")
  }
}
