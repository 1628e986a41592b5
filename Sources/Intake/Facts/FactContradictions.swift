import Diagnostics
import Record

extension FactsReader {
  /// What rows say against each other, once all are read: what has gone well before a failure only grows.
  func contradictions() -> [Finding] {
    facts.tables.sorted { $0.key < $1.key }.flatMap { day, table in
      let scopes = Dictionary(grouping: table.rows) { Key(day: day, scope: $0.scope, id: $0.id, week: nil) }
      return scopes.compactMap { scope, rows in contradiction(in: rows, of: scope) }
        .sorted { ($0.span?.file ?? "", $0.span?.line ?? 0) < ($1.span?.file ?? "", $1.span?.line ?? 0) }
    }
  }

  private func contradiction(in rows: [FactRow], of scope: Key) -> Finding? {
    var (day, well) = (CalendarDate(dayNumber: .min / 2), 0)
    let weeks = rows.filter { $0.week != nil }.sorted { ($0.week ?? day) < ($1.week ?? day) }
    for row in weeks {
      for failure in row.failures {
        guard failure.day >= day, failure.wellBefore >= well else {
          return contradiction(in: Key(day: scope.day, scope: scope.scope, id: scope.id, week: row.week))
        }
        (day, well) = (failure.day, failure.wellBefore)
      }
    }
    let whole = rows.first { $0.week == nil }
    return well > whole?.count("well") ?? 0 ? contradiction(in: scope) : nil
  }

  private func contradiction(in key: Key) -> Finding {
    FactRules.cell.finding(
      "of '\(key.id)' fewer deployments have gone well by then than before an earlier failure", at: seen[key],
      hint: "make the facts anew; see docs/large.md")
  }
}
