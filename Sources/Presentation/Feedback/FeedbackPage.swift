import Analysis
import Record
import Templating
import Wording

/// All themes: those that rise first, then the ones heard last.
struct FeedbackPage: FramedPage {
  let frame: PageFrame
  let themes: [ThemeReport]

  init(_ directory: Directory) {
    let feedback = directory.report.feedback
    themes = feedback.themes.sorted { FeedbackPage.rank($0) < FeedbackPage.rank($1) }
    frame = PageFrame(
      headline: feedbackHeadline(of: feedback.themes),
      lede: feedbackLede(of: feedback, asOf: directory.report.asOf), label: "Feedback", path: PagePath.feedback,
      directory: directory)
  }

  private static func rank(_ theme: ThemeReport) -> (Int, Int, Int, String) {
    (theme.isRising ? 0 : 1, theme.isAnswered ? 1 : 0, -(theme.last?.dayNumber ?? 0), theme.slug)
  }

  static let names = Names<FeedbackPage>(
    page: "feedback",
    [
      .text("months", "How many months a chart shows") { page in
        count(page.themes.first?.months.count ?? 0, "month")
      },
      .list("themes", "The themes: those that rise first, then the ones heard last", of: ThemeRow.names) { page in
        let most = ThemeChart.most(of: page.themes)
        return page.themes.map {
          ThemeRow(theme: $0, most: most, links: page.frame.links)
        }
      },
    ])
}

/// The news of all themes in one sentence.
func feedbackHeadline(of themes: [ThemeReport]) -> String {
  let rising = themes.filter(\.isRising)
  let open = rising.filter { !$0.isAnswered }
  if let first = open.first {
    return open.count == 1
      ? "\(quoted(first.name)) is heard more often, and no recent entry names an answer."
      : "\(capitalised(spelled(open.count, "theme"))) are heard more often, and no recent entry of theirs names an answer."
  }
  if let first = rising.first {
    return rising.count == 1
      ? "\(quoted(first.name)) is heard more often; an answer is named."
      : "\(capitalised(spelled(rising.count, "theme"))) are heard more often; each has an answer."
  }
  return themes.contains { $0.comparison.value != nil }
    ? "No theme is heard more often than before." : "It is too early to say which theme rises."
}

/// How many voices there were, since when, and in how many of the last days.
func feedbackLede(of feedback: FeedbackReport, asOf: CalendarDate) -> String {
  guard let since = feedback.since else { return "" }
  let all = feedback.themes.reduce(0) { $0 + $1.count }
  let recent = feedback.themes.compactMap(\.comparison.value).reduce(0) { $0 + $1.recent }
  return sentence(
    "\(voices(all)) on \(spelled(feedback.themes.count, "theme")) since \(shortWords(for: since, asOf: asOf)), "
      + "\(count(recent)) of them in the last \(ThemeReport.Comparison.recentDays) days")
}
