package import Analysis
package import Record

/// What a theme's voices say together, in words.
package struct ThemeWording {
  let theme: ThemeReport
  let asOf: CalendarDate

  package init(theme: ThemeReport, asOf: CalendarDate) { (self.theme, self.asOf) = (theme, asOf) }

  package static let comparedDays = ThemeReport.Comparison.recentDays + ThemeReport.Comparison.beforeDays

  /// The news in one sentence.
  package var headline: String {
    let name = quoted(theme.name)
    if theme.isRising {
      return
        "\(name) is heard more often, and \(theme.isAnswered ? "an answer is named" : "no recent entry names an answer")."
    }
    guard let found = theme.comparison.value, let last = theme.last else {
      return "\(name): \(voices(theme.count)) so far, too early to say whether it rises."
    }
    return found.recent == 0
      ? "\(name) was last heard on \(shortWords(for: last, asOf: asOf))."
      : "\(name) is not clearly heard more often than before."
  }

  /// `12 voices in three entries of the last 28 days against 4 in two of the 84 before, a pace of 1.3 voices in 28 (p 0.001 by
  /// entries)`.
  package static func comparison(_ found: ThemeReport.Comparison) -> String {
    let share = Double(ThemeReport.Comparison.recentDays) / Double(ThemeReport.Comparison.beforeDays)
    let pace =
      found.before == 0
      ? ""
      : ", a pace of \(voices(Double(found.before) * share)) in \(ThemeReport.Comparison.recentDays) days"
    return
      "\(voices(found.recent))\(inEntries(found.recentEntries)) in the last \(ThemeReport.Comparison.recentDays) days against "
      + "\(count(found.before))\(inEntries(found.beforeEntries)) in the \(ThemeReport.Comparison.beforeDays) before\(pace) "
      + "(\(pValue(found.p)) by entries)"
  }

  /// Whether it rises, with a mark; nil while that cannot be said.
  package var status: StatusView? {
    theme.comparison.value.map { found in
      if theme.isRising { return StatusView(theme.isAnswered ? .quiet : .watch, "heard more often") }
      if found.recent == 0 { return StatusView(.quiet, "not heard") }
      return StatusView(.quiet, found.recentEntries <= fewEntries ? "too few entries to tell" : "no clear rise")
    }
  }

  /// `5 from support, 2 from a survey`.
  package var sources: String {
    joined(theme.sources.map { "\(count($0.count)) \($0.source?.words ?? "not written where from")" })
  }
}

/// So few entries show no rise, however many voices they report: those of one entry were heard together.
private let fewEntries = 2

private func inEntries(_ number: Int) -> String { number > 0 ? " from \(spelled(number, "entry", "entries"))" : "" }

private func voices(_ pace: Double) -> String {
  let words = number(pace, significant: 2)
  return "\(words) \(words == "1" ? "voice" : "voices")"
}

package func voices(_ number: Int) -> String { count(number, "voice") }

extension Feedback.Source {
  /// Where it was heard, behind a number.
  package var words: String {
    switch self {
    case .customer: "from customers"
    case .support: "from support"
    case .sales: "from sales"
    case .survey: "from surveys"
    }
  }

  /// Where one entry was heard.
  package var place: String {
    switch self {
    case .customer: "customer"
    case .support: "support"
    case .sales: "sales"
    case .survey: "survey"
    }
  }
}

/// `November 2026`.
package func monthWords(_ day: CalendarDate) -> String { "\(monthName(day.components.month)) \(day.components.year)" }
