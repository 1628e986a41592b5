import Analysis
import Record
import Templating
import Wording

/// What a person wrote to an audience, in a mail.
struct MailedNote: Linked, Sendable {
  let update: Update
  /// Its title is the headline of the mail.
  let isNews: Bool
  let links: Links

  var html: String { String(decoding: update.header.body.html(by: links), as: UTF8.self) }

  /// Nothing where the headline says it.
  var title: String? { isNews ? nil : update.title }

  var date: String { shortWords(for: update.date, asOf: directory.report.asOf) }

  static let names = Names<MailedNote>(
    "mailed note",
    [
      .optionalText("title", "What it is called; nothing where that is the headline") { $0.title },
      .text("date", "The day it was written for") { $0.date },
      .markup("body", "What a person wrote, in HTML that mail programs show") { mailHTML(ofNote: $0.html) },
    ])
}

/// A decision that waits, in a mail.
struct MailedDecision: Linked, Sendable {
  let row: DecisionRow

  var links: Links { row.links }
  var title: String { row.item.decision.header.title }

  /// By when it should be taken.
  var day: String? { row.item.decision.decideBy.map { shortWords(for: $0, asOf: directory.report.asOf) } }

  /// Where it stands, by when it should be taken, and who asks.
  var detail: String {
    let team = row.item.decision.header.owner.map { directory.teamName($0) }
    return [capitalised(row.status.word), day.map { "to be taken by \($0)" }, team].compactMap(\.self)
      .joined(separator: " · ")
  }

  static let names = Names<MailedDecision>(
    "mailed decision",
    [
      .text("title", "What it is about") { $0.title },
      .text("detail", "Where it stands, by when it should be taken, and who asks") { $0.detail },
    ])
}

/// A concern, in a mail.
struct MailedConcern: Linked, Sendable {
  let view: AttentionView
  /// It was not there when the audience was told last.
  let isNew: Bool

  var links: Links { view.links }
  var mark: String { StatusView.Tone(view.item.tone).mark }

  var word: String {
    let word = view.item.tone == .bad ? "concern" : "to watch"
    return capitalised(isNew ? "new, \(word)" : word)
  }

  /// What else is the case with it.
  var also: [String] { view.others.map(\.wording.claim) }

  /// Whom to talk with about what.
  var talk: String {
    let owner = view.item.lead.owner.map { "\(directory.teamName($0)): " } ?? ""
    return owner + view.question
  }

  static let names = Names<MailedConcern>(
    "mailed concern",
    [
      .flag("is_bad", "Whether it is a concern, and not only to be watched") { $0.view.item.tone == .bad },
      .text("mark", "▼ or ●") { $0.mark },
      .text("word", "Its tone as words, and whether it is new") { $0.word },
      .text("claim", "What is the case, in one sentence") { $0.view.lead.wording.claim },
      .text("evidence", "How that is known, with n and the window") { $0.view.lead.wording.told },
      .texts("also", "What else is the case with it, each in one sentence") { $0.also },
      .text("talk", "The team to talk with, and what to ask") { $0.talk },
    ])
}
