package import Analysis
import Record
package import Templating

/// An attention item on a page. Shown by `partials/attention`.
package struct AttentionView: Sendable {
  package let item: AttentionItem
  package let page: String
  package let directory: Directory

  package init(_ item: AttentionItem, on page: String, in directory: Directory) {
    self.item = item
    self.page = page
    self.directory = directory
  }

  package var wording: AttentionWording {
    item.wording(asOf: directory.report.asOf, question: metric.flatMap { $0.servesQuestion ? $0.metric.question : nil })
  }

  private var metric: MetricReport? {
    guard case .record(let key) = item.subject else { return nil }
    return directory.metric(key)
  }

  /// A way to the subject, unless this is its page.
  var href: String? {
    switch item.subject {
    case .record(let key): PagePath.record(key) == page ? nil : directory.link(to: key, from: page)
    case .team(let id) where item.rule.hasPrefix("delivery."):
      directory.healthPaths[.team, id].flatMap { $0 == page ? nil : PagePath.relative(from: page, to: $0) }
    case .team where item.rule.hasPrefix("capacity."):
      PagePath.capacity == page ? nil : PagePath.relative(from: page, to: PagePath.capacity)
    case .team where item.rule.hasPrefix("outcome."), .organization where item.rule.hasPrefix("outcome."):
      PagePath.outcomes == page ? nil : PagePath.relative(from: page, to: PagePath.outcomes)
    case .team(let id): PagePath.record(RecordKey(.team, id: id)) == page ? nil : teamLink(id)
    case .theme(let name): directory.link(toTheme: name, from: page)
    case .service(let id):
      directory.healthPaths[.service, id].flatMap { $0 == page ? nil : PagePath.relative(from: page, to: $0) }
    case .tie: PagePath.relative(from: page, to: PagePath.strategies)
    case .organization where item.rule.hasPrefix("capacity."):
      PagePath.capacity == page ? nil : PagePath.relative(from: page, to: PagePath.capacity)
    case .organization where item.rule.hasPrefix("debt."):
      PagePath.debt == page ? nil : PagePath.relative(from: page, to: PagePath.debt)
    case .organization where item.rule.hasPrefix("priorities."):
      PagePath.priorities == page ? nil : PagePath.relative(from: page, to: PagePath.priorities)
    case .organization: nil
    }
  }

  /// The team to talk with, unless this is its page.
  private var owner: String? {
    item.owner.flatMap { PagePath.record(RecordKey(.team, id: $0)) == page ? nil : $0 }
  }

  private var ownerLink: String? { owner.flatMap { teamLink($0) } }

  private func teamLink(_ id: String) -> String? { directory.link(toTeam: id, from: page) }

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
      .text("question", "What to ask whom it concerns") { $0.wording.question },
      .text("rule", "The id of the rule that raised it") { $0.item.rule },
      .optionalLink("href", "The way to its subject; nothing on the subject's own page") { $0.href },
      .optionalText("owner", "The team to talk with") { view in view.owner.map { view.directory.teamName($0) } },
      .optionalLink("owner_href", "The way to that team") { $0.ownerLink },
      .optionalText("accepted", "Until when and why somebody accepted it") { $0.acceptance },
    ])
}
