import Analysis
package import Diagnostics
import Record
import Wording

extension BriefMail {
  /// What a person called the note of today; else the first of what is new, or how much changed.
  package var headline: String {
    if isNewsFromToday, let title = brief.latest?.title { return title.trimmed }
    guard let since = brief.since else { return BriefingHeadline(report).sentence }
    guard let news else { return changed }
    let rest = brief.changes.count(where: \.isVisible) - 1
    let claim = news.lead.wording(asOf: asOf).claim
    guard rest > 0 else { return claim }
    let others = spelled(rest, "more change")
    return "\(claim.trimmingStop); \(others) since \(shortWords(for: since, asOf: asOf))."
  }

  /// How much is not as it was when they were told last; empty before the first time.
  private var changed: String { brief.since == nil ? "" : sentence(changesClause(brief, asOf: asOf)) }

  /// The concern that the headline tells: the first that is new; nil where a person has said what the news is.
  var news: AttentionItem? { isNewsFromToday ? nil : newConcerns.first }

  /// The headline as a subject: without a full stop, and no longer than programs show.
  package var subject: String {
    let whole = headline.trimmingStop
    guard whole.count > BriefMail.longestSubject else { return whole }
    let start = whole.prefix(BriefMail.longestSubject)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return "\(words)…"
  }

  private static let longestSubject = 120

  /// Where the words of the news stand, as far as a person wrote them.
  package var newsSpan: SourceSpan? { isNewsFromToday ? brief.latest?.header.span : brief.audience.span }

  /// The news that the subject does not tell: the decision that waits and what changed, else the next date.
  package var preheader: String {
    let decision = decisions.first.map { "Decide\($0.day.map { " by \($0)" } ?? ""): \(ended($0.title))" }
    let parts = [decision, changed == headline ? nil : changed].compactMap(\.self).filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return dates.first.map { "\(shortWords(for: $0.due.date, asOf: asOf)): \($0.due.text(in: directory))" }
      ?? "As of \(directory.day)."
  }
}

extension String {
  /// Without white space at its ends: a text below `>` in YAML ends with a line.
  fileprivate var trimmed: String {
    var rest = self[...].drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
