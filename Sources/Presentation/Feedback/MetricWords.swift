import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// What people say about what a metric measures: the themes that name it, and the latest words.
struct MetricWords: Linked, Sendable {
  let metric: RecordKey
  let themes: [ThemeReport]
  let links: Links

  /// Nil when no theme names the metric.
  init?(explaining report: MetricReport, by links: Links) {
    themes = report.themes
    guard !themes.isEmpty else { return nil }
    metric = report.metric.key
    self.links = links
  }

  private static let quotesShown = 3

  /// The latest entries of its themes, without those that explain another metric.
  private var quotes: [ThemeQuote] {
    let entries = themes.flatMap { theme in
      // They stand in the order of time, so that no theme gives more than are shown.
      theme.entries.lazy.filter { ($0.metric?.value ?? metric.id) == metric.id }.prefix(MetricWords.quotesShown)
        .map { (theme: theme, entry: $0) }
    }
    let latest = entries.sorted { ($1.entry.date, $0.entry.header.file) < ($0.entry.date, $1.entry.header.file) }
    return latest.prefix(MetricWords.quotesShown).map {
      ThemeQuote(
        theme: $0.theme, voice: VoiceView(entry: $0.entry, links: links))
    }
  }

  static let names = Names<MetricWords>(
    "words about a metric",
    [
      .text("months", "How many months a chart shows") { count($0.themes.first?.months.count ?? 0, "month") },
      .list("themes", "The themes that explain it, by name", of: ThemeRow.names) { words in
        let most = ThemeChart.most(of: words.themes)
        return words.themes.map { ThemeRow(theme: $0, most: most, links: words.links) }
      },
      .list("quotes", "The latest words, at most three", of: ThemeQuote.names) { $0.quotes },
    ])
}

/// Words with the theme that they belong to.
struct ThemeQuote: Sendable {
  let theme: ThemeReport
  let voice: VoiceView

  static let names = Names<ThemeQuote>(
    "quote",
    [
      .all(of: VoiceView.names) { $0.voice },
      .text("theme", "What it is about") { $0.theme.name },
    ])
}
