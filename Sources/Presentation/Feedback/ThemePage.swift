import Analysis
import Record
import Templating
import Wording

/// One theme: how often it is heard, what it explains, what answers it, and the words.
struct ThemePage: FramedPage {
  let theme: ThemeReport
  let frame: PageFrame
  let wording: ThemeWording

  init(_ theme: ThemeReport, in directory: Directory) {
    self.theme = theme
    wording = ThemeWording(theme: theme, asOf: directory.report.asOf)
    let asOf = directory.report.asOf
    let since = theme.first.map { " since \(shortWords(for: $0, asOf: asOf))" } ?? ""
    frame = PageFrame(
      headline: wording.headline, lede: sentence("\(voices(theme.count))\(since): \(wording.sources)"),
      label: theme.name, path: PagePath.theme(theme.slug), directory: directory)
  }

  private var chart: ThemeChart { ThemeChart(theme: theme, most: ThemeChart.most(of: [theme])) }

  static let names = Names<ThemePage>(
    page: "theme page",
    [
      .link("up", "The way to all themes") { $0.frame.link(to: PagePath.feedback) },
      .text("name", "What it is about") { $0.theme.name },
      .attention("Why it needs a conversation") { $0.theme.attention },
      .optionalObject("status", "Whether it rises; nothing while that cannot be said", of: StatusView.names) {
        $0.wording.status
      },
      .markup("chart", "Its voices by month") { $0.chart.svg(width: 480, height: 96) },
      .text("first_month", "The first month of the chart") { $0.theme.months.first.map { monthWords($0.start) } ?? "" },
      .text("last_month", "The last month of the chart") { $0.theme.months.last.map { monthWords($0.start) } ?? "" },
      .list("months", "Its voices by month, the latest first", of: MonthRow.names) { page in
        page.theme.months.reversed().map { MonthRow(month: $0) }
      },
      .object("comparison", "The last 28 days beside the 84 before", of: FigureView.names) { page in
        FigureView(page.theme.comparison, asOf: page.directory.report.asOf) { ThemeWording.comparison($0) }
      },
      .object("theme_path", "The metric, the work and the decision that it leads to", of: ThemePath.names) { page in
        ThemePath(theme: page.theme, links: page.frame.links)
      },
      .list("quotes", "The last sentences chosen to be quoted, at most three", of: VoiceView.names) { page in
        page.theme.quoted.prefix(3).map { VoiceView(entry: $0, links: page.frame.links) }
      },
      .list("metrics", "The metrics that it explains", of: Mention.names) { page in
        page.theme.metrics.compactMap { Mention($0, by: page.frame.links) }
      },
      .list("answers", "What answers it", of: Mention.names) { page in
        answerMentions(page.theme.answers, by: page.frame.links)
      },
      .list("voices", "What was said, the latest first", of: VoiceView.names) { page in
        page.theme.entries.map { VoiceView(entry: $0, links: page.frame.links) }
      },
    ])
}

/// What answers a theme, as mentions: of what is not shown or not read, only that it is there.
func answerMentions(_ answers: [ThemeReport.Answer], by links: Links) -> [Mention] {
  answers.compactMap { answer in
    switch answer {
    case .record(let key): Mention(key, by: links, note: key.kind == .work ? "work item" : "decision")
    case .withheld: Mention(title: "a record", href: nil, note: "not part of this report")
    }
  }
}
