package import Diagnostics
package import Record

/// Fewer reviews of one day that changed nothing are an ordinary day.
private let fewest = 3
/// Reviews of half a year are talked about.
private let daysRecent = 182
/// So many days are told: the latest.
private let mostDays = 2

/// Git tells it, where the content lies in a repository with its whole history.
package struct ReviewsTogether: AttentionRule {
  package let day: CalendarDate
  /// How many processes: at least 3.
  package let count: Int
  /// Whether it was one commit.
  package let isOneCommit: Bool
  /// How many processes were looked at on that day and changed in more than the day.
  package let others: Int

  package static let rule = Rule(
    "process.reviews-together", .note, "A review leaves more behind than its date",
    explanation: """
      The repository that the content lies in has commits of one day (by the date of its author) that changed nothing in three \
      processes or more but `last_reviewed_on`. They may all have been looked at and found right. Or a day was set where \
      nobody looked, and then the next reader trusts what nobody has tried. So it is a question: what did each review find? A \
      word in each file says it. A file that was changed in any other way on that day is not counted; where the content is in \
      no repository, nothing can be said. Two such days are told at most, of the last half year.
      """)
  package static let urgency = 4.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    var days: [CalendarDate: [(process: RepeatableProcess, review: ReviewCommit)]] = [:]
    for report in snapshot.processes {
      for review in report.process.reviews ?? [] where snapshot.asOf.days(since: review.committed) <= daysRecent {
        days[review.committed, default: []].append((report.process, review))
      }
    }
    return days.sorted { $0.key > $1.key }.compactMap { found(on: $0.key, $0.value) }.prefix(mostDays).map(\.self)
  }

  private static func found(
    on day: CalendarDate, _ reviews: [(process: RepeatableProcess, review: ReviewCommit)]
  ) -> Found<Self>? {
    let bare = reviews.filter(\.review.changesDateAlone)
    let processes = Set(bare.map(\.process.id))
    guard processes.count >= fewest else { return nil }
    let matter = Self(
      day: day, count: processes.count, isOneCommit: Set(bare.map(\.review.commit)).count == 1,
      others: Set(reviews.map(\.process.id)).count - processes.count)
    let evidence = bare.prefix(fewest).map { $0.process.evidence(.processReviewed, on: day) }
    return Found(
      .watch, .organization, called: "Processes", owner: owner(of: bare.map(\.process)), matter, evidence,
      size: min(1, Double(processes.count) / 20))
  }

  /// The team that answers for all of them, if there is one.
  private static func owner(of processes: [RepeatableProcess]) -> String? {
    let owners = Set(processes.map(\.header.owner))
    return owners.count == 1 ? owners.first ?? nil : nil
  }

  package var detail: String? { day.iso }

  package func hasPassed(_ subject: AttentionItem.Subject, by now: some ReportFacts) -> Bool { true }
}
