import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One learning: what was bet, what happened, what was learned and what was agreed.
struct LearningPage: FramedPage {
  let report: LearningReport
  let frame: PageFrame

  init(_ report: LearningReport, in directory: Directory) {
    self.report = report
    let learning = report.learning
    let team = learning.team.map { directory.teamName($0) }
    let day = learning.heldOn.map { shortWords(for: $0, asOf: directory.report.asOf) }
    let told = [team, day, learning.incident.map { "incident \($0.value)" }].compactMap(\.self)
    frame = PageFrame(
      headline: sentence("\(learning.title): \(timesClause(of: learning.times) ?? actionsClause(of: report.actions))"),
      lede: told.isEmpty ? "" : sentence(told.joined(separator: ", ")), label: learning.title,
      path: PagePath.record(report.key), directory: directory)
  }

  static let names = Names<LearningPage>(
    page: "learning",
    [
      .link("up", "The way to all learnings") { $0.frame.link(to: PagePath.learnings) },
      .attention("What about it needs a conversation") { $0.report.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.learning.header, by: $0.frame.links)
      },
      .optionalText("bet", "What was bet, where its text does not say it") { $0.report.learning.bet?.besideBody },
      .optionalText("happened", "What happened, where its text does not say it") {
        $0.report.learning.whatHappened?.besideBody
      },
      .optionalText("learned", "What was learned, where its text does not say it") {
        $0.report.learning.whatWeLearned?.besideBody
      },
      .optionalText("times", "How long it took to repair and to resolve, from the first sign") {
        timesClause(of: $0.report.learning.times)
      },
      .list("actions", "What was agreed, in the order in which it is written", of: ActionRow.names) {
        ActionRow.rows(of: $0.report.actions, by: $0.frame.links)
      },
      .markup("body", "What is written in its file") { page in
        page.report.learning.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.report.learning.header.file },
    ])
}

/// A learning, as a card or a row.
struct LearningCard: Linked, Sendable {
  let report: LearningReport
  let links: Links

  private var learning: Learning { report.learning }

  /// What was agreed and is done by now: what changed since.
  private var changes: [ActionReport] { report.actions.filter { $0.state == .done } }

  static let names = Names<LearningCard>(
    "learning",
    [
      .text("title", "What it is called") { $0.learning.title },
      .text("anchor", "An id for its heading, unique on the page") { "failure-\($0.learning.id)" },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .optionalText("team", "The team that learned it") { card in
        card.learning.team.map { card.directory.teamName($0) }
      },
      .optionalText("held", "The day on which it was talked over") { card in
        card.learning.heldOn.map { shortWords(for: $0, asOf: card.directory.report.asOf) }
      },
      .optionalText("bet", "What was bet") { $0.learning.bet?.text },
      .optionalText("happened", "What happened") { $0.learning.whatHappened?.text },
      .optionalText("learned", "What was learned") { $0.learning.whatWeLearned?.text },
      .list("changes", "What was agreed and is done by now", of: ActionRow.names) {
        ActionRow.rows(of: $0.changes, by: $0.links)
      },
      .optionalText("times", "How long it took to repair and to resolve, from the first sign") {
        timesClause(of: $0.learning.times)
      },
      .text("actions", "How far its actions are") { actionsClause(of: $0.report.actions) },
    ])
}

extension Passage {
  /// Nothing where the body has all of it.
  fileprivate var besideBody: String? { isInBody ? nil : text }
}

/// `repaired after 38 min and resolved after 3 h 14 min`; nil where neither is known.
func timesClause(of times: IncidentTimes) -> String? {
  let parts = [
    times.repair.map { "repaired after \(hoursAndMinutes($0))" },
    times.resolution.map { "resolved after \(hoursAndMinutes($0))" },
  ].compactMap(\.self)
  return parts.isEmpty ? nil : joined(parts)
}

/// `38 min`, `3 h 14 min`, `2 days 1 h`.
func hoursAndMinutes(_ minutes: Int) -> String {
  let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60)
  if days > 0 { return count(days, "day") + (hours > 0 ? " \(hours)\u{A0}h" : "") }
  let small = "\(rest)\u{A0}min"
  return hours == 0 ? small : rest == 0 ? "\(hours)\u{A0}h" : "\(hours)\u{A0}h \(small)"
}
