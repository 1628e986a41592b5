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
    // Two themes for one page are a finding of their files, which is told once.
    let first = themes.indices.filter { $0 == 0 || themes[$0].slug != themes[$0 - 1].slug }
    return [front]
      + first.map { place in
        let theme = themes[place]
        return Page(path: PagePath.theme(theme.slug), source: theme.entries.first?.header.file ?? "feedback", kind: one)
        {
          ThemePage(theme, in: directory)
        }
      }
  }
}()
