import Analysis
import Record
import Templating
import Wording

/// A decision in the log. A class, because a decision is wide and each name that is asked for would copy it.
final class DecisionLogRow: Sendable {
  let item: DecisionReport
  let directory: Directory

  init(item: DecisionReport, directory: Directory) {
    self.item = item
    self.directory = directory
  }

  private var links: Links { Links(from: PagePath.decisions, in: directory) }

  private var standing: DecisionStanding { DecisionStanding(item: item, asOf: directory.report.asOf) }

  /// Those it replaced or that replaced it, each by its number where it has one.
  private func mentions(_ keys: [RecordKey]) -> [Mention] {
    keys.compactMap { key in
      guard let other = directory.lookup.decision(key) else { return nil }
      return Mention(
        title: other.decision.number ?? other.decision.header.title,
        href: links.to(key))
    }
  }

  static let names = Names<DecisionLogRow>(
    "decision in the log",
    [
      .text("number", "Its number as its file has it; may be empty") { $0.item.decision.number ?? "" },
      .text("title", "What is decided") { $0.item.decision.header.title },
      .link("href", "The way to its page") { $0.links.to(page: PagePath.record($0.item.decision.header.key)) },
      .object("status", "Where it stands, and what is late", of: StatusView.names) { $0.standing.status },
      .optionalText("raw_status", "The status as written, where that is other words") { $0.standing.raw },
      .optionalText("date", "Its date in words") { row in
        row.item.decision.header.date.map { shortWords(for: $0, asOf: row.directory.report.asOf) }
      },
      .optionalText("unread_date", "Its date as written, where it is not understood") {
        $0.item.decision.shownUnreadDate
      },
      .text("date_iso", "Its date as YYYY-MM-DD; empty when it has none") { $0.item.decision.header.date?.iso ?? "" },
      .optionalText("team", "The team that answers for it") { row in
        row.item.decision.header.owner.map { row.directory.teamName($0) }
      },
      .text("folder", "The folder it stands in") { $0.item.decision.folder.shownName },
      .list("supersedes", "Those it replaced", of: Mention.names) { $0.mentions($0.item.supersedes) },
      .list("superseded_by", "Those that replaced it", of: Mention.names) { $0.mentions($0.item.supersededBy) },
    ])
}
