import Analysis
import Record

/// The themes of the feedback, and one page each; no page at all where nothing was written down.
let feedbackPart: SitePart = {
  let list = PageKind(template: "feedback", names: FeedbackPage.names)
  let one = PageKind(template: "theme", names: ThemePage.names)
  return SitePart(offers: [list.offer, one.offer]) { directory in
    let themes = directory.report.feedback.themes
    guard !themes.isEmpty else { return [] }
    let front = Page(path: PagePath.feedback, source: "the feedback", kind: list) { FeedbackPage(directory) }
    return [front]
      + themes.map { theme in
        Page(path: PagePath.theme(theme.slug), source: theme.entries.first?.header.file ?? "feedback", kind: one) {
          ThemePage(theme, in: directory)
        }
      }
  }
}()
