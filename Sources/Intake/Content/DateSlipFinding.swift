import Diagnostics
import Record

extension DateSlips {
  /// - Parameters:
  ///   - written: the date of the first of the rows, as it stands there.
  ///   - date: what it is read as.
  ///   - count: how many rows of the file stand out so.
  func finding(
    _ written: String, read date: CalendarDate, whose: String, of count: Int, at span: SourceSpan
  ) -> Finding {
    let isAsWritten = written == date.iso
    let neighbours =
      switch (before, after) {
      case (let before?, let after?): "between \(before.iso) and \(after.iso)"
      case (let before?, nil): "after \(before.iso)"
      case (nil, let after?): "before \(after.iso)"
      case (nil, nil): "among the others"
      }
    let more = count == 1 ? "" : ", and so \(count == 2 ? "does 1 other row" : "do \(count - 1) other rows")"
    return SeriesRules.dateSlip.finding(
      "'\(written)'\(isAsWritten ? "" : ", read as \(date.iso),") stands \(neighbours)\(whose)\(more); \(reading.iso) would fit",
      at: span,
      hint: "write \(reading.iso) if that is meant; if \(date.iso) is right, move the row to its place among the others"
    )
  }
}

/// Dates of a table that stand out of the order of all others.
///
/// - Parameters:
///   - dates: with the series that each belongs to, in the order of the file.
///   - row: the row at a place: its date as written, and where that stands; nil where it is not found again.
func dateSlips<Series: Hashable>(
  in dates: [(series: Series, date: CalendarDate)], name: (Series) -> String,
  row: (Int) -> (written: String, span: SourceSpan)?
) -> [Finding] {
  let bySeries = Dictionary(grouping: dates.indices) { dates[$0].series }
  let found = bySeries.values.compactMap { places -> (first: Int, slips: DateSlips)? in
    DateSlips(places.map { dates[$0].date }).map { (places[$0.places.lowerBound], $0) }
  }
  // A day that is wrong for every team of the file is one mistake, and so are the first weeks of a year.
  guard let first = found.min(by: { $0.first < $1.first }), let row = row(first.first) else { return [] }
  let (series, date) = dates[first.first]
  let count = found.reduce(0) { $0 + $1.slips.places.count }
  return [first.slips.finding(row.written, read: date, whose: name(series), of: count, at: row.span)]
}
