import Diagnostics
import Documents
import Record

// What stands out of the other rows of a file of capacity, and is more likely a slip than a week.
extension CapacityReader {
  /// Dates out of the order of the other rows of a team and a kind of work.
  func slips(in table: TableFile) -> [Finding] {
    struct Series: Hashable {
      let team: String
      let kind: String
    }
    return dateSlips(
      in: lines.map { (Series(team: $0.key.team, kind: $0.key.kind.rawValue), $0.day) },
      name: { " for \($0.kind) of \($0.team)" }, row: { table.row(at: lines[$0].span) })
  }

  /// Person-days twenty times those of every other row of the team and more: the first of them.
  func farDays(in table: TableFile) -> Finding? {
    let byTeam = Dictionary(grouping: lines.indices) { lines[$0].key.team }
    let found = byTeam.values.flatMap { places in
      let days = FarValues(places.map { lines[$0].personDays }, .capacity)
      guard !days.far.isEmpty else { return tenfold(places) }
      return days.far.map {
        FarValue(
          row: places[$0.place], value: lines[places[$0.place]].personDays, reading: $0.reading, others: days.range)
      }
    }
    guard let first = found.min(by: { $0.row < $1.row }), let row = table.row(at: lines[first.row].span, field: 3)
    else { return nil }
    return first.finding(
      CapacityRules.farDays, row.written, at: row.span, of: found.count, whose: lines[first.row].key.team,
      unit: "person-days")
  }

  /// Rows of a team with ten times the person-days of its other weeks, or a tenth, for the same kind of work.
  private func tenfold(_ places: [Int]) -> [FarValue] {
    Dictionary(grouping: places) { lines[$0].key.kind }.values.flatMap { places in
      let places = places.sorted { lines[$0].day < lines[$1].day }
      let values = places.map { lines[$0].personDays }
      return TenfoldValues(values).found.map {
        FarValue(
          row: places[$0.place], value: values[$0.place], reading: $0.reading,
          others: otherValues(values, than: $0.place))
      }
    }
  }
}
