import Analysis
import Record
import Templating
import Wording

/// A theme in a list.
struct ThemeRow: Linked, Sendable {
  let theme: ThemeReport
  /// The tallest column of the charts that it stands beside.
  let most: Int
  let links: Links

  private var wording: ThemeWording { ThemeWording(theme: theme, asOf: asOf) }

  static let names = Names<ThemeRow>(
    "theme",
    [
      .text("title", "What it is about") { $0.theme.name },
      .optionalLink("href", "The way to its page") { $0.links.toTheme($0.theme.name) },
      .markup("chart", "Its voices by month") { ThemeChart(theme: $0.theme, most: $0.most).svg() },
      .object("recent", "Voices in the last 28 days and in the 84 before", of: FigureView.names) { row in
        FigureView(row.theme.comparison, asOf: row.asOf) {
          "\(count($0.recent)),\(unbreakableSpace)before\(unbreakableSpace)\(count($0.before))"
        }
      },
      .optionalObject("status", "Whether it rises; nothing while that cannot be said", of: StatusView.names) {
        $0.wording.status
      },
      .text("voices", "How many voices there were in all") { voices($0.theme.count) },
      .optionalObject("latest", "The last words chosen to be quoted, else what was said last", of: VoiceView.names) {
        row in
        (row.theme.quoted.first ?? row.theme.entries.first).map { VoiceView(entry: $0, links: row.links) }
      },
      .object("path", "The metric, the work and the decision that it leads to", of: ThemePath.names) { row in
        ThemePath(theme: row.theme, links: row.links)
      },
      .list("metrics", "The metrics that it explains", of: Mention.names) { row in
        row.theme.metrics.compactMap { Mention($0, by: row.links) }
      },
      .list("answers", "What answers it", of: Mention.names) { row in
        answerMentions(row.theme.answers, by: row.links)
      },
    ])
}
