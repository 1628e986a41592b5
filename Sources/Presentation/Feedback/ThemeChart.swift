import Analysis
import Charts
import Record
import Templating
import Wording

/// How often a theme is heard, month by month.
struct ThemeChart: Sendable {
  let theme: ThemeReport
  /// The count of the tallest column of all charts beside it.
  let most: Int

  /// The scale that the charts of several themes share.
  static func most(of themes: [ThemeReport]) -> Int {
    themes.lazy.flatMap(\.months).map(\.count).max() ?? 0
  }

  func svg(width: Int = 132, height: Int = 24) -> [UInt8] {
    Columns(
      ChartWords(id: "voices-\(theme.slug)", title: "\(theme.name), voices by month", description: description),
      counts: theme.months.map(\.count), most: most, width: width, height: height
    ).svg()
  }

  var description: String {
    guard let first = theme.months.first, let last = theme.months.last else { return "There is no month to show." }
    let counts = theme.months.map { count($0.count) }.joined(separator: ", ")
    return "Voices by month from \(monthWords(first.start)) to \(monthWords(last.start)): \(counts)."
  }
}

/// A month in the table beside the chart.
struct MonthRow: Sendable {
  let month: ThemeReport.Month

  static let names = Names<MonthRow>(
    "month",
    [
      .text("name", "The month and its year") { monthWords($0.month.start) },
      .text("count", "How many voices there were") { count($0.month.count) },
    ])
}
