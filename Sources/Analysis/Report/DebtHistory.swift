package import Record

/// What debt took by the week, month by month, as far as the files of today tell: at the likely values, in hours of
/// engineers. What is written of a debt today is taken to have held since it was written down, but for its growth.
package struct DebtHistory: Sendable, Equatable {
  /// A month, or what has passed of the report's.
  package struct Month: Sendable, Equatable {
    /// Its last day, or the report's day.
    package var end: CalendarDate
    /// Hours a week of the debts that were open at its end.
    package var hours: Double
    /// How many those were.
    package var open: Int
    /// Hours a week of the debts that were written down in it, and of those that were repaid in it.
    package var taken: Double
    package var repaid: Double
  }

  /// In ascending order: the report's month and the twelve before it, from the first with a debt on. Empty without a debt
  /// that says since when it is there and what it takes.
  package var months: [Month]
  /// Debts with interest that are in none of it: those without a `date`, and those that are done without a `done_on`.
  package var undated: Int
}
