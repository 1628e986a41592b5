package import Analysis
internal import Diagnostics
package import Record
package import Templating
package import Wording

/// A decision in a list. Shown by `partials/decision-row`.
package struct DecisionRow: Linked, Sendable {
  let item: DecisionReport
  let links: Links

  package init(_ item: DecisionReport, by links: Links) {
    self.item = item
    self.links = links
  }

  /// Where it stands, with what is late about it.
  package var status: StatusView {
    if item.isOpenTooLong, let days = item.daysOpen.value {
      return StatusView(.watch, "\(item.status.rawValue) for \(count(days, "day"))")
    }
    if item.isPastProvisional { return StatusView(.watch, "provisional, past its day") }
    if item.isReviewOverdue { return StatusView(.watch, "review due") }
    return StatusView(of: item)
  }

  package static let names = Names<DecisionRow>(
    "decision row",
    [
      .text("number", "Its number as its file has it; may be empty") { $0.item.decision.number ?? "" },
      .text("title", "What it is about") { $0.item.decision.header.title },
      .optionalLink("href", "The way to its page") {
        $0.links.to($0.item.decision.header.key)
      },
      .object("status", "Where it stands, and what is late", of: StatusView.names) { $0.status },
      .optionalText("date", "Its date in words") { row in
        row.item.decision.header.date.map { shortWords(for: $0, asOf: row.asOf) }
      },
      .optionalText("unread_date", "Its date as written, where it is not understood") {
        $0.item.decision.shownUnreadDate
      },
      .text("date_iso", "Its date as YYYY-MM-DD; empty when it has none") { $0.item.decision.header.date?.iso ?? "" },
      .optionalText("team", "The team that answers for it") { row in
        row.item.decision.header.owner.map { row.directory.teamName($0) }
      },
      .text("folder", "The folder it is kept apart in; empty for our own") { $0.item.decision.header.key.group },
    ])
}

extension Decision {
  /// So much of what is not understood is shown.
  private static let longestShown = 80

  /// The date as written where it was not understood; at most so many characters of it.
  var shownUnreadDate: String? { header.date == nil ? unreadDate.map { Decision.shortened($0.value) } : nil }

  static func shortened(_ written: String) -> String {
    let line = written.prefix { !$0.isNewline }
    return line.count > longestShown ? String(line.prefix(longestShown - 1)) + "…" : String(line)
  }
}

/// In the place of what still has the words of a template.
let notFilledIn = "not filled in"

extension StatusView {
  /// The status of a decision. What was written and is not understood is not told as missing.
  init(of item: DecisionReport) {
    guard item.status == .unknown, let raw = item.decision.rawStatus else {
      self.init(item.status)
      return
    }
    if item.decision.unfilled.contains(.status) {
      self.init(.quiet, "status \(notFilledIn)")
      return
    }
    self.init(.quiet, "status not understood: “\(Decision.shortened(raw.value))”")
  }

  package init(_ status: DecisionStatus) {
    switch status {
    case .accepted, .partlySuperseded: self.init(.plain, status.rawValue)
    case .unknown: self.init(.quiet, "status not written")
    case .draft, .proposed, .onHold, .superseded, .deprecated, .rejected: self.init(.quiet, status.rawValue)
    }
  }
}
