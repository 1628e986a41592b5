import Record

/// How much of what a report calls news may be nothing but chance: at most one false item in two reports.
///
/// The more series are looked at, the more of them show a signal by chance. So a movement is told only if the chance that
/// noise alone shows as much in one series, by any rule that it is looked at with, times the number of all series judged, is
/// below one half: in a report of nothing but noise less than half an item is expected, over all rules and all series (the
/// mean number of false alarms, E. Spjøtvoll, Annals of Mathematical Statistics 43, 1972; A. Gordon et al., Annals of
/// Applied Statistics 1, 2007). Up to a year of weekly values does not show how much they resemble their neighbours, so
/// where many do strongly it may be more. Decision 0086 says how often it comes true.
package struct NewsBudget: Sendable, Equatable {
  /// The series that are judged: metrics, their teams and services, the delivery measures of services, teams and all of
  /// them together, the shares of capacity, and the themes of feedback.
  package var judged: Int

  /// The most false items that are expected in one report, where values do not resemble their neighbours strongly.
  package static let mostFalse = 0.5
  /// The same where they do, in whole items: 1.6 were counted among 60 metrics of half a year with an autocorrelation of 0.7.
  package static let mostFalseWhereAlike = 2

  func isNews(_ chance: Double) -> Bool { chance * Double(judged) < Self.mostFalse }

  /// Takes the movement of a series back where nothing that it shows is news, and tells the first that is otherwise.
  ///
  /// - Parameter shown: what it shows lately, the most telling first.
  func take(_ movement: inout Figure<MetricReport.Movement>, shown: [JudgedMovement]) -> AmongMany? {
    guard movement.value != nil, let first = shown.first else { return nil }
    if let news = shown.first(where: { isNews($0.chance) }) {
      movement = .measured(news.movement)
      return nil
    }
    movement = .measured(.noise)
    return AmongMany(movement: first.movement, chance: first.chance, judged: judged)
  }
}

/// A movement that is no news: so many series are judged that chance gives as clear a signal too often (see `NewsBudget`).
package struct AmongMany: Sendable, Equatable {
  package var movement: MetricReport.Movement
  /// How often noise alone shows as much in one series, at most; 0 to 1.
  package var chance: Double
  /// How many series are judged together.
  package var judged: Int

  /// How many of as many series of noise are expected to show as much.
  package var expected: Double { chance * Double(judged) }
}
