import Analysis
import Record
import Templating
import Wording

/// What there is to say to one audience: the note that a person wrote, and what the report says since the one before.
struct BriefPage: FramedPage {
  let brief: BriefReport
  let frame: PageFrame

  init(_ brief: BriefReport, in directory: Directory) {
    self.brief = brief
    let asOf = directory.report.asOf
    let next = brief.next.map { "the next update is due on \(shortWords(for: $0, asOf: asOf))" }
    let kept =
      brief.due.isEmpty
      ? nil
      : "\(brief.onTime == 0 ? "none" : spelled(brief.onTime)) of the last \(spelled(brief.due.count, "update")) due came on time"
    frame = PageFrame(
      headline: sentence("\(brief.audience.name): \(changesClause(brief, asOf: asOf))"),
      lede: [next, kept].compactMap(\.self).map(sentence).joined(separator: " "), label: brief.audience.name,
      path: PagePath.brief(brief.audience.id), directory: directory)
  }

  /// How much of each list a brief has.
  enum Most {
    static let changes = 12
    static let decisions = 6
  }

  private var decisions: [DecisionRow] {
    brief.decisions.prefix(Most.decisions).compactMap { directory.lookup.decision($0) }
      .map { DecisionRow($0, by: frame.links) }
  }

  private var changes: [Change] { brief.changes.filter(\.isVisible) }

  static let names = Names<BriefPage>(
    page: "brief",
    [
      .link("up", "The way to all audiences") { $0.frame.link(to: PagePath.updates) },
      .optionalObject("note", "What it was told last, in a person's words", of: UpdateLine.names) { page in
        page.brief.latest.map { UpdateLine(update: $0, links: page.frame.links) }
      },
      .list("glance", "How things stand, by what every report is asked", of: Glance.names) {
        Glance.standing(by: $0.frame.links)
      },
      .optionalText("since", "The day of the last update before today; nothing where there is none") { page in
        page.brief.since.map { shortWords(for: $0, asOf: page.report.asOf) }
      },
      .list("changes", "What changed since then, the most important first", of: ChangeView.names) { page in
        page.changes.prefix(Most.changes).map { ChangeView(change: $0, links: page.frame.links) }
      },
      .optionalText("changes_more", "How many more changes there are") { page in
        more(page.changes.count - Most.changes)
      },
      .list("decisions", "Decisions that wait, the first to be taken first", of: DecisionRow.names) { $0.decisions },
      .optionalText("decisions_more", "How many more decisions wait") {
        more($0.brief.decisions.count - Most.decisions)
      },
      .attention("What needs a conversation first") { $0.brief.concerns },
      .list("due", "What falls due next", of: DueView.names) { page in
        page.brief.dates.map { DueView(due: $0, links: page.frame.links) }
      },
      .list("updates", "What it was told so far, the latest first", of: UpdateLine.names) { page in
        page.brief.updates.map { UpdateLine(update: $0, links: page.frame.links) }
      },
      .text("command", "The command that begins the next one") { page in
        "fairlead new update \"…\" --audience \(page.brief.audience.id)"
      },
    ])
}

/// `two new concerns, one new thing worth a look and one solved since 12 November`.
func changesClause(_ brief: BriefReport, asOf: CalendarDate) -> String {
  guard let since = brief.since else {
    return brief.updates.isEmpty ? "nothing was told yet" : "the first update goes out today"
  }
  return "\(changesInWords(brief.changes) ?? "nothing changed") since \(shortWords(for: since, asOf: asOf))"
}

/// `two new concerns and one solved`; nil when nothing changed that shows.
func changesInWords(_ changes: [Change]) -> String? {
  var (new, watched, solved, decided, other) = (0, 0, 0, 0, 0)
  for change in changes where change.isVisible {
    switch change {
    case .newConcern(let item) where item.tone == .bad: new += 1
    case .newConcern: watched += 1
    case .solved: solved += 1
    case .decisionTaken: decided += 1
    default: other += 1
    }
  }
  let parts = [
    new > 0 ? spelled(new, "new concern") : nil,
    watched > 0 ? "\(spelled(watched, "new thing")) worth a look" : nil, solved > 0 ? "\(spelled(solved)) solved" : nil,
    decided > 0 ? "\(spelled(decided, "decision")) taken" : nil, other > 0 ? spelled(other, "other change") : nil,
  ].compactMap(\.self)
  return parts.isEmpty ? nil : joined(parts)
}

/// What an audience was told, as a row.
struct UpdateLine: Linked, Sendable {
  let update: Update
  let links: Links

  static let names = Names<UpdateLine>(
    "update",
    [
      .text("title", "What it is called") { $0.update.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.update.key) },
      .text("date", "The day on which it went out") { line in
        shortWords(for: line.update.date, asOf: line.directory.report.asOf)
      },
      .markup("body", "What a person wrote") { $0.update.header.body.html(by: $0.links) },
    ])
}

/// What an audience was told on a day.
struct UpdatePage: FramedPage {
  let update: Update
  let audience: Audience
  let frame: PageFrame

  init(_ update: Update, of brief: BriefReport, in directory: Directory) {
    self.update = update
    audience = brief.audience
    frame = PageFrame(
      headline: sentence(update.title),
      lede: sentence("To \(audience.name), \(shortWords(for: update.date, asOf: directory.report.asOf))"),
      label: update.title, path: PagePath.record(update.key), directory: directory)
  }

  static let names = Names<UpdatePage>(
    page: "update",
    [
      .link("up", "The way to the brief of its audience") { $0.frame.link(to: PagePath.brief($0.audience.id)) },
      .text("audience", "The audience that was told") { $0.audience.name },
      .markup("body", "What a person wrote") { $0.update.header.body.html(by: $0.frame.links) },
      .text("file", "The file it stands in") { $0.update.header.file },
    ])
}
