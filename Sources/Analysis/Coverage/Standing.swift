import Record

/// What one record says of a practice: whether it lives up to it, and still does.
enum Standing: Sendable {
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
  var standing: Standing
  var evidence: Evidence

  init(_ standing: Standing, _ evidence: Evidence) {
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
  var found: Int
  var sound: Int

  init(_ judgements: [Judgement]) {
    let today = judgements.count { $0.standing.isAboutToday }
    sound = judgements.count { $0.standing == .alive }
    found = judgements.count
    let supporting = judgements.filter(\.standing.supports)
    if sound > 0, 2 * sound >= today {
      state = .practised
    } else {
      state = supporting.isEmpty ? .notEvidenced : .lapsing
    }
    evidence = Coverage.mostRecent(supporting.map(\.evidence))
  }

  /// The latest first; undated ones last; by file where days are equal.
  private static func mostRecent(_ evidence: [Evidence]) -> [Evidence] {
    let sorted = evidence.sorted { left, right in
      let (first, second) = (left.date?.dayNumber ?? Int.min, right.date?.dayNumber ?? Int.min)
      return first == second ? left.file < right.file : first > second
    }
    return Array(sorted.prefix(evidenceShown))
  }
}

extension Standing {
  fileprivate var isAboutToday: Bool { self == .alive || self == .lapsed || self == .unsound }
  fileprivate var supports: Bool { self == .alive || self == .lapsed || self == .past }
}
