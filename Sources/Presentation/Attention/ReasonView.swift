package import Analysis
import Record
package import Templating
package import Wording

/// A reason for attention on a page: mark, claim and evidence.
package struct ReasonView: Linked, Sendable {
  package let reason: AttentionReason
  package let links: Links
  package let wording: AttentionWording
  /// A way to its subject, unless this is its page.
  package let href: String?

  /// What happened just before and what is being done, unless the reason that leads says it.
  let context: NamingText

  /// - Parameter lead: the reason that it stands below; what that says, and where that leads to, is not said again.
  init(_ reason: AttentionReason, by links: Links, below lead: ReasonView? = nil) {
    (self.reason, self.links) = (reason, links)
    wording = reason.wording(asOf: links.directory.report.asOf)
    let way = links.way(to: reason)
    href = way == lead?.href ? nil : way
    let isTold = lead?.context.text.hasSuffix(wording.context.text) ?? false
    context = isTold ? NamingText() : wording.context
  }

  private var acceptance: String? {
    reason.accepted.map {
      "Accepted until \(shortWords(for: $0.until, asOf: directory.report.asOf)): \(sentence($0.reason))"
    }
  }

  /// The tone as a word, for those who do not see the mark.
  private var word: String {
    switch reason.tone {
    case .bad: "Concern"
    case .watch: "To watch"
    case .good: "Good news"
    }
  }

  package static let names = Names<ReasonView>(
    "reason for attention",
    [
      .text("tone", "bad, watch or good: a class of the style sheet") { StatusView.Tone($0.reason.tone).rawValue },
      .text("mark", "▼, ● or ▲") { StatusView.Tone($0.reason.tone).mark },
      .text("word", "The tone as a word, for screen readers") { $0.word },
      .text("claim", "What is the case, in one sentence") { $0.wording.claim },
      .text("evidence", "How that is known, with n and the window") { $0.wording.evidence },
      .list("context", "What happened just before and what is being done, piece by piece", of: NamedWords.names) {
        view in
        view.context.pieces.map { NamedWords($0, by: view.links) }
      },
      .text("rule", "The id of the rule that raised it") { $0.reason.rule },
      .optionalLink("href", "The way to its subject; nothing on the subject's own page") { $0.href },
      .optionalText("accepted", "Until when and why somebody accepted it") { $0.acceptance },
    ])
}

extension Links {
  /// A way to what a reason is about, unless this is its page.
  fileprivate func way(to reason: AttentionReason) -> String? {
    switch reason.subject {
    case .record(let key): isOn(PagePath.record(key)) ? nil : to(key)
    case .team(let id) where reason.isDelivery: directory.healthPaths[.team, id].flatMap { toOther(page: $0) }
    case .team(let id):
      if let own = reason.page { toOther(page: own) } else { isPage(ofTeam: id) ? nil : toTeam(id) }
    case .theme(let name): toTheme(name)
    case .audience(let id): toOther(page: PagePath.brief(id))
    case .service(let id): (reason.page ?? directory.healthPaths[.service, id]).flatMap { toOther(page: $0) }
    case .tie: toOther(page: PagePath.strategies)
    case .organization: reason.page.flatMap { toOther(page: $0) }
    }
  }
}

extension AttentionReason {
  /// The page that tells more; nil where none does.
  var page: String? { part.map(PagePath.part) }
}
