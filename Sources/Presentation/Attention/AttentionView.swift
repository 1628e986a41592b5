package import Analysis
import Record
package import Templating
package import Wording

/// An attention item on a page. Shown by `partials/attention`.
package struct AttentionView: Linked, Sendable {
  package let item: AttentionItem
  let links: Links
  package let wording: AttentionWording

  package init(_ item: AttentionItem, by links: Links) {
    (self.item, self.links) = (item, links)
    wording = item.wording(asOf: links.directory.report.asOf)
  }

  /// A way to the subject, unless this is its page.
  var href: String? {
    switch item.subject {
    case .record(let key): links.isOn(PagePath.record(key)) ? nil : links.to(key)
    case .team(let id) where item.isDelivery: directory.healthPaths[.team, id].flatMap(way)
    case .team(let id):
      if let own = item.page { way(to: own) } else { isPage(ofTeam: id) ? nil : teamLink(id) }
    case .theme(let name): links.toTheme(name)
    case .audience(let id): way(to: PagePath.brief(id))
    case .service(let id): (item.page ?? directory.healthPaths[.service, id]).flatMap(way)
    case .tie: way(to: PagePath.strategies)
    case .organization: item.page.flatMap(way)
    }
  }

  private func way(to path: String) -> String? { links.toOther(page: path) }

  private func isPage(ofTeam id: String) -> Bool { links.isOn(PagePath.record(RecordKey(.team, id: id))) }

  /// The team to talk with, unless this is its page.
  private var owner: String? { item.owner.flatMap { isPage(ofTeam: $0) ? nil : $0 } }

  private var ownerLink: String? { owner.flatMap { teamLink($0) } }

  private func teamLink(_ id: String) -> String? { links.toTeam(id) }

  private var acceptance: String? {
    item.accepted.map {
      "Accepted until \(shortWords(for: $0.until, asOf: directory.report.asOf)): \(sentence($0.reason))"
    }
  }

  /// The tone as a word, for those who do not see the mark.
  private var word: String {
    switch item.tone {
    case .bad: "Concern"
    case .watch: "To watch"
    case .good: "Good news"
    }
  }

  package static let names = Names<AttentionView>(
    "attention item",
    [
      .text("tone", "bad, watch or good: a class of the style sheet") { StatusView.Tone($0.item.tone).rawValue },
      .text("mark", "▼, ● or ▲") { StatusView.Tone($0.item.tone).mark },
      .text("word", "The tone as a word, for screen readers") { $0.word },
      .text("claim", "What is the case, in one sentence") { $0.wording.claim },
      .text("evidence", "How that is known, with n and the window") { $0.wording.evidence },
      .list("context", "What happened just before and what is being done, piece by piece", of: NamedWords.names) {
        view in
        view.wording.context.pieces.map { NamedWords($0, by: view.links) }
      },
      .text("question", "What to ask whom it concerns") { $0.wording.question },
      .text("rule", "The id of the rule that raised it") { $0.item.rule },
      .optionalLink("href", "The way to its subject; nothing on the subject's own page") { $0.href },
      .optionalText("owner", "The team to talk with") { view in view.owner.map { view.directory.teamName($0) } },
      .optionalLink("owner_href", "The way to that team") { $0.ownerLink },
      .optionalText("accepted", "Until when and why somebody accepted it") { $0.acceptance },
    ])
}

extension AttentionItem {
  /// The page that tells more; nil where none does.
  var page: String? { part.map(PagePath.part) }
}
