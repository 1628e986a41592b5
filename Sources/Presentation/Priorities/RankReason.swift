import Analysis
import Record
import Wording

/// Why an item ranks where it does, and how sure that is, in a few words.
struct RankReason {
  let item: WorkItemReport
  let place: WorkRanking.Place
  let directory: Directory

  private var finance: Finance { directory.report.organization.finance }

  /// `€680 a week for each week of work; above the next in 62 % of draws`
  var words: String {
    [score, certainty, waiting, lateness].compactMap { $0 }.joined(separator: "; ")
  }

  /// The score of the method that ranks, at the likely values, with as many digits as an estimate is worth.
  private var score: String {
    switch directory.report.priorities.settings.rankBy {
    case .cd3: "\(moneyPerWeek(place.score, finance)) for each week of work"
    case .wsjf: "\(number(place.score, significant: 2)) points for a unit of size"
    case .rice: "\(number(place.score, significant: 2)) points for a person-week"
    case .ice: "\(number(place.score, significant: 2)) points"
    case .npv: "worth \(money(place.score, finance)) over the horizon"
    }
  }

  /// A rank knows nothing of what an item waits for.
  private var waiting: String? { directory.waitingWords(of: item).map { "waits for \($0)" } }

  /// A rank knows nothing of deadlines.
  private var lateness: String? {
    guard let duration = item.item.duration?.likely else { return nil }
    switch item.item.delay {
    case .linear: return nil
    case .deadline(let day), .expiring(let day):
      let asOf = directory.report.asOf
      return duration * 7 > Double(day.days(since: asOf))
        ? "cannot be done by \(shortWords(for: day, asOf: asOf))" : nil
    }
  }

  private var certainty: String? {
    place.aboveNext.map { "above the next in \(percent($0)) of draws" }
  }
}
