/// A row of facts: what a service, a team or the organization came to in a week, or in the last full weeks together.
package struct FactRow: Sendable {
  package enum Scope: String, Sendable, CaseIterable { case service, team, organization }

  package var scope: Scope
  package var id: String
  /// The Monday of the week; nil for the last full weeks together.
  package var week: CalendarDate?
  /// One for each of `FactSchema.counts` and `hours`; not a number where the cell is empty.
  package var numbers: [Double]
  /// One for each of `FactSchema.lists`.
  package var lists: [[Int]]
  /// The days of failures, each with how many deployments had gone well before it; in order of time.
  package var failures: [Failure]

  package struct Failure: Sendable, Hashable {
    package var day: CalendarDate
    package var wellBefore: Int

    package init(day: CalendarDate, wellBefore: Int) { (self.day, self.wellBefore) = (day, wellBefore) }
  }

  package init(
    scope: Scope, id: String, week: CalendarDate?, numbers: [Double], lists: [[Int]], failures: [Failure]
  ) {
    (self.scope, self.id, self.week) = (scope, id, week)
    (self.numbers, self.lists, self.failures) = (numbers, lists, failures)
  }

  /// Nil for an empty cell.
  package func hours(_ name: String) -> Double? {
    guard let place = FactSchema.places[name], !numbers[place].isNaN else { return nil }
    return numbers[place]
  }

  /// 0 for an empty cell. Counts are read only up to what a `Double` holds exactly.
  package func count(_ name: String) -> Int { hours(name).map { Int($0) } ?? 0 }

  package func list(_ name: String) -> [Int] { FactSchema.listPlaces[name].map { lists[$0] } ?? [] }
}
