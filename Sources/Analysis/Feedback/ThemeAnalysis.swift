import Diagnostics
import Record
import Statistics

/// The most months that are counted: two years.
private let monthsCounted = 24

/// What was said up to a day, by theme.
///
/// - Parameters:
///   - feedback: the entries that are seen.
///   - answer: what answers an entry on the day; nil when nothing does.
func analyse(
  _ feedback: [Feedback], metrics: MetricIndex, asOf: CalendarDate, answer: (Feedback) -> ThemeReport.Answer?
) -> FeedbackReport {
  let since = feedback.map(\.date).min()
  let months = since.map { monthStarts(from: $0, to: asOf) } ?? []
  let themes = Dictionary(grouping: feedback, by: \.theme.value).compactMap { name, entries -> ThemeReport? in
    // A theme without a page is an error of its files, so that no report is made of it.
    guard let slug = Feedback.slug(of: name) else { return nil }
    let entries = entries.sorted { ($1.date, $0.header.file) < ($0.date, $1.header.file) }
    let answered = entries.compactMap { entry in answer(entry).map { (date: entry.date, answer: $0) } }
    let compared = asOf.adding(days: -comparedDays)
    return ThemeReport(
      name: name, slug: slug, entries: entries, metrics: unique(entries.compactMap { named(by: $0, in: metrics) }),
      months: counts(of: entries, in: months), sources: sourceCounts(of: entries),
      comparison: comparison(of: entries, since: since, asOf: asOf), answers: unique(answered.map(\.answer)),
      isAnswered: answered.contains { $0.date > compared })
  }
  return FeedbackReport(themes: themes.sorted { ($0.slug, $0.name) < ($1.slug, $1.name) }, since: since)
}

private let comparedDays = ThemeReport.Comparison.recentDays + ThemeReport.Comparison.beforeDays

private func named(by entry: Feedback, in metrics: MetricIndex) -> RecordKey? {
  entry.metric.flatMap { metrics[$0.value]?.metric.key }
}

private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// The first days of the months from one day to another, at most the last 24.
private func monthStarts(from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
  let current = last.startOfMonth
  let starts = (0..<monthsCounted).map { current.adding(months: -$0) }
  return starts.filter { $0 >= first.startOfMonth }.reversed()
}

private func counts(of entries: [Feedback], in months: [CalendarDate]) -> [ThemeReport.Month] {
  var voices: [CalendarDate: Int] = [:]
  for entry in entries { voices[entry.date.startOfMonth, default: 0] += entry.count }
  return months.map { ThemeReport.Month(start: $0, count: voices[$0] ?? 0) }
}

private func sourceCounts(of entries: [Feedback]) -> [ThemeReport.SourceCount] {
  let sources = Feedback.Source.allCases.map(Optional.some) + [nil]
  return sources.compactMap { source in
    let count = entries.filter { $0.source == source }.reduce(0) { $0 + $1.count }
    return count > 0 ? ThemeReport.SourceCount(source: source, count: count) : nil
  }
}

/// The last 28 days, the report's day included, beside the 84 before them.
private func comparison(
  of entries: [Feedback], since: CalendarDate?, asOf: CalendarDate
) -> Figure<ThemeReport.Comparison> {
  let written = since.map { asOf.days(since: $0) + 1 } ?? 0
  guard written >= comparedDays else { return .unavailable(.tooFewDays(have: written, need: comparedDays)) }
  let recent = entries.prefix { $0.date > asOf.adding(days: -ThemeReport.Comparison.recentDays) }
  let before = entries.dropFirst(recent.count).prefix { $0.date > asOf.adding(days: -comparedDays) }
  var comparison = ThemeReport.Comparison(
    recent: voices(in: recent), before: voices(in: before), recentEntries: recent.count, beforeEntries: before.count,
    p: 1)
  guard !recent.isEmpty else { return .measured(comparison) }
  let share = Double(ThemeReport.Comparison.recentDays) / Double(comparedDays)
  return rateIncrease(recent: recent.count, before: before.count, share: share).map { p in
    comparison.p = p
    return comparison
  }
}

private func voices(in entries: ArraySlice<Feedback>) -> Int { entries.reduce(0) { $0 + $1.count } }

extension NewsBudget {
  /// Takes back what so many series show by chance.
  func telling(_ feedback: FeedbackReport) -> FeedbackReport {
    var feedback = feedback
    for place in feedback.themes.indices {
      feedback.themes[place].isRising =
        feedback.themes[place].comparison.value.map { $0.isRise && isNews($0.p) } ?? false
    }
    return feedback
  }
}

extension FeedbackReport {
  /// The series of it that are judged.
  var judgedSeries: Int { themes.count { $0.comparison.value != nil } }
}

extension CalendarDate {
  fileprivate var startOfMonth: CalendarDate { adding(days: 1 - components.day) }
}
