internal import Analysis
internal import Record

let feedbackFields = JSONFields<ThemeReport>([
  .text("theme", "As the files have it") { $0.name },
  .text("page", "The name of its page in feedback/, without extension") { $0.slug },
  .texts("metrics", "Ids of the metrics that it explains, the one named last first") { $0.metrics.map(\.id) },
  .count("voices", "How many said so in all") { $0.count },
  .textFigure("first", "The day of the first entry, YYYY-MM-DD") { .orNoData($0.first?.iso) },
  .textFigure("last", "The day of the last entry, YYYY-MM-DD") { .orNoData($0.last?.iso) },
  .list("months", "Voices by calendar month, at most 24, up to that of the report's day", of: monthFields) {
    $0.months
  },
  .list("sources", "Voices by where they were heard", of: sourceFields) { $0.sources },
  .objectFigure("recent", "The last 28 days beside the 84 before", of: comparisonFields) { $0.comparison },
  .flagFigure(
    "rising", "Whether it is heard more often: at least 5 voices in 28 days, p below 0.05, and news among all series"
  ) { theme in
    theme.comparison.map { _ in theme.isRising }
  },
  .flag("answered", "Whether an entry of the days compared is answered") { $0.isAnswered },
  .texts("answered_by", "Ids of the decisions and work items that answer it; without what is not for everyone") {
    $0.answers.compactMap { if case .record(let key) = $0 { key.id } else { nil } }
  },
  .texts("aimed_at_by", "Ids of open work that aims at a metric it explains and that no entry names") {
    $0.aiming.map(\.id)
  },
  .list("quotes", "Sentences chosen to stand for entries, the latest first", of: quoteFields) { $0.quoted },
])

private let quoteFields = JSONFields<Feedback>([
  .text("date", "When it was said, YYYY-MM-DD") { $0.date.iso },
  .text("text", "As whoever wrote it down chose it; it names nobody") { $0.quote ?? "" },
])

private let monthFields = JSONFields<ThemeReport.Month>([
  .text("month", "YYYY-MM") { String($0.start.iso.prefix(7)) },
  .count("count", "Voices") { $0.count },
])

private let sourceFields = JSONFields<ThemeReport.SourceCount>([
  .textFigure("source", "customer, support, sales or survey") { .orNotWritten($0.source?.rawValue) },
  .count("count", "Voices") { $0.count },
])

private let comparisonFields = JSONFields<ThemeReport.Comparison>([
  .count("count", "Voices in the last 28 days") { $0.recent },
  .count("before", "Voices in the 84 days before") { $0.before },
  .count("entries", "Entries that the voices of the last 28 days are in") { $0.recentEntries },
  .count("entries_before", "Entries of the 84 days before") { $0.beforeEntries },
  .number("p", "One-sided, exact conditional test of two Poisson rates, of entries") { $0.p },
])

extension Figure {
  fileprivate static func orNoData(_ value: Value?) -> Figure {
    value.map(Figure.measured) ?? .unavailable(.noData)
  }
}
