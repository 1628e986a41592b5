import Analysis
import Record
package import Templating
import Wording

/// Something that is not as it was in the report before.
package struct ChangeView: Linked, Sendable {
  let change: Change
  let links: Links

  /// What kind of change it is, in a word or two.
  var label: StatusView {
    switch change {
    case .newConcern(let item): StatusView(StatusView.Tone(item.tone), item.tone == .good ? "good news" : "new")
    case .solved(let item): item.tone == .good ? StatusView(.quiet, "over") : StatusView(.good, "solved")
    case .noLongerSeen: StatusView(.quiet, "no longer seen")
    case .decisionTaken(_, _, let status, _): StatusView(.plain, status.rawValue)
    case .decisionProposed: StatusView(.quiet, "proposed")
    case .objectiveScored(_, _, let from, let to): StatusView(.quiet, to < from ? "score fell" : "score rose")
    case .recordAdded(let key, _): StatusView(.quiet, "new \(key.kind.rawValue)")
    }
  }

  var href: String? {
    switch change {
    case .newConcern(let item), .solved(let item), .noLongerSeen(let item): AttentionView(item, by: links).href
    case .decisionTaken(let key, _, _, _), .decisionProposed(let key, _, _), .objectiveScored(let key, _, _, _),
      .recordAdded(let key, _):
      links.to(key)
    }
  }

  private var date: CalendarDate? {
    switch change {
    case .decisionTaken(_, _, _, let date), .decisionProposed(_, _, let date): date
    case .newConcern, .solved, .noLongerSeen, .objectiveScored, .recordAdded: nil
    }
  }

  package static let names = Names<ChangeView>(
    "change",
    [
      .object("label", "What kind of change it is", of: StatusView.names) { $0.label },
      .text("text", "What changed") { $0.change.text(asOf: $0.asOf) },
      .optionalLink("href", "The way to the record or theme that changed") { $0.href },
      .optionalText("date", "When, where the record says so") { view in
        view.date.map { shortWords(for: $0, asOf: view.asOf) }
      },
    ])
}

extension Change {
  /// What changed, in words.
  func text(asOf: CalendarDate) -> String {
    switch self {
    case .newConcern(let item): item.claims(asOf: asOf)
    case .solved(let item): "No longer the case: " + item.claims(asOf: asOf)
    case .noLongerSeen(let item): "Not in the latest values: " + item.claims(asOf: asOf)
    case .decisionTaken(_, let title, _, _), .decisionProposed(_, let title, _), .recordAdded(_, let title): title
    case .objectiveScored(_, let title, let from, let to): "\(title): \(score(from)) to \(score(to))"
    }
  }

  /// Whether it shows: a score that moved less than it is rounded to does not.
  var isVisible: Bool {
    guard case .objectiveScored(_, _, let from, let to) = self else { return true }
    return score(from) != score(to)
  }
}
