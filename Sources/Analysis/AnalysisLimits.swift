package import Diagnostics
import Statistics

/// How much is worked out. What a ranking takes is bounded where it is made: Statistics knows of no floor but Record.
package enum AnalysisLimits {
  /// Rows of events of which each of the last seven days is counted anew.
  static let recentEvents = 100_000

  package static let all = [
    Limit(
      "ranking.items", RankingSimulation.mostItems, .count("items"),
      beyond: "The items are shown without an order, and the page says why."),
    Limit(
      "ranking.draws", RankingSimulation.mostDraws, .count("draws"), rule: "field.not-a-number",
      beyond: "'draws' is an error."),
    Limit(
      "changes.events", recentEvents, .count("rows of events"),
      beyond: "The feed tells what changed on the day of the report alone, and says so."),
  ]
}
