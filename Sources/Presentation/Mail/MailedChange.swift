import Analysis
import Record
import Templating
import Wording

/// Something that is not as it was when the audience was told last, in a mail.
struct MailedChange: Sendable {
  let label: String
  let text: String

  init(_ change: Change, by links: Links) {
    label = capitalised(ChangeView(change: change, links: links).label.word)
    text = change.text(asOf: links.directory.report.asOf)
  }

  static let names = Names<MailedChange>(
    "mailed change",
    [
      .text("label", "What kind of change it is, in a word or two") { $0.label },
      .text("text", "What changed") { $0.text },
    ])
}

extension [Change] {
  /// In their order, so that what was solved has its place beside what is new.
  func firstOfEachKind(atMost most: Int) -> [Change] {
    var kinds: Set<Int> = []
    let firsts = indices.filter { kinds.insert(self[$0].kind).inserted }.prefix(most)
    let others = indices.filter { !firsts.contains($0) }.prefix(most - firsts.count)
    return (firsts + others).sorted().map { self[$0] }
  }
}

extension Change {
  fileprivate var kind: Int {
    switch self {
    case .newConcern: 0
    case .solved: 1
    case .decisionTaken: 2
    case .decisionProposed: 3
    case .objectiveScored: 4
    case .recordAdded: 5
    case .noLongerSeen: 6
    }
  }
}
