import Record

/// What one record says of a practice: whether it lives up to it, and still does.
enum PracticeStanding: Sendable {
  /// It lives up to the practice today.
  case alive
  /// It did, and was left to lapse: a review is overdue, nothing was checked in.
  case lapsed
  /// It is of today and does not live up to the practice.
  case unsound
  /// It lived up to the practice in its time, and is not about today: an objective of last year.
  case past
  /// It is not about today and never lived up to it.
  case irrelevant
}

/// A record's standing with the fact that shows it.
struct Judgement: Sendable {
  var standing: PracticeStanding
  var evidence: Evidence

  init(_ standing: PracticeStanding, _ evidence: Evidence) {
    self.standing = standing
    self.evidence = evidence
  }
}

/// The most facts that are shown for a practice.
private let evidenceShown = 5

/// A practice's state, from what its records say of it.
///
/// *Practised* when at least half of the records that are about today live up to it; else *lapsing* when any record
/// lives up to it or once did; else *not evidenced*.
struct Coverage: Sendable {
  var state: PracticeReport.State
  var evidence: [Evidence]
  /// All records of the kind, and those of them that are about today.
  var found: Int
  var current: Int
  var sound: Int

  init(_ judgements: [Judgement]) {
    self.init(
      standings: judgements.map(\.standing), date: { judgements[$0].evidence.date },
      evidence: { judgements[$0].evidence })
  }

  /// From the standings alone, for records of which there may be many: evidence is made only where it is shown.
  init(standings: [PracticeStanding], date: (Int) -> CalendarDate?, evidence: (Int) -> Evidence) {
    current = standings.count(where: \.isAboutToday)
    sound = standings.count { $0 == .alive }
    found = standings.count
    let supporting = standings.indices.filter { standings[$0].supports }
    if sound > 0, 2 * sound >= current {
      state = .practised
    } else {
      state = supporting.isEmpty ? .notEvidenced : .lapsing
    }
    self.evidence = mostRecent(supporting, date: date, evidence: evidence)
  }
}

/// The latest first, undated ones last; of equal days the first by file.
private func mostRecent(_ places: [Int], date: (Int) -> CalendarDate?, evidence: (Int) -> Evidence) -> [Evidence] {
  let dated = places.map { (day: date($0)?.dayNumber ?? Int.min, place: $0) }.sorted { $0.day > $1.day }
  guard let last = dated.prefix(evidenceShown).last?.day else { return [] }
  // All that share the last day shown compete for it by file; they may be many only where nothing is dated.
  let candidates = dated.prefix { $0.day >= last }.prefix(most).map { (day: $0.day, evidence: evidence($0.place)) }
  let sorted = candidates.sorted { $0.day == $1.day ? $0.evidence.file < $1.evidence.file : $0.day > $1.day }
  return sorted.prefix(evidenceShown).map(\.evidence)
}

/// More records of one day are not compared.
private let most = 1_000

extension PracticeStanding {
  fileprivate var isAboutToday: Bool { self == .alive || self == .lapsed || self == .unsound }
  fileprivate var supports: Bool { self == .alive || self == .lapsed || self == .past }
}
