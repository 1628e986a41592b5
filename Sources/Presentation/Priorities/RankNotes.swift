import Analysis
import Record
import Wording

/// What a rank knows nothing of, and what it is made from, in a few words.
struct RankNotes {
  let item: WorkItemReport
  let directory: Directory

  /// `waits for “All terminals on the log”`; nil where nothing holds it up.
  var words: String? {
    let notes = [waiting, lateness].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private var waiting: String? { directory.waitingWords(of: item).map { "waits for \($0)" } }

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
}

extension PrioritySettings.Method {
  /// What the score of the method is, for the head of its column.
  var scoreHead: String {
    switch self {
    case .cd3: "For each week of work"
    case .wsjf: "Points for a unit of size"
    case .rice: "Points for a person-week"
    case .ice: "Points"
    case .npv: "Worth over the horizon"
    }
  }

  /// A score at the likely values, with as many digits as an estimate is worth.
  func scoreWords(_ score: Double, _ finance: Finance) -> String {
    switch self {
    case .cd3, .npv: money(score, finance)
    case .wsjf, .rice, .ice: number(score, significant: 2)
    }
  }
}
