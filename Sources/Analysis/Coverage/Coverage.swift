import Record

/// The most facts that are shown for a practice.
private let evidenceShown = 5

/// A practice's state, from what its records say of it, with what shows that and what would change it.
struct Coverage: Sendable {
  var state: PracticeReport.State
  var evidence: [Evidence]
  /// All records of the kind, and those of them that are about today.
  var found: Int
  var current: Int
  var sound: Int
  /// Nil where it is practised and no day ends that, and where nothing may be mended.
  var step: NextStep?

  init(_ judgements: [Judgement]) {
    self.init(tallied(judgements), from: judgements)
  }

  /// - Parameter judgements: all of those in the tally that are about today, and the latest of the others.
  init(_ tally: StandingTally, from judgements: [Judgement] = []) {
    (found, current, sound) = (tally.found, tally.current, tally.sound)
    (state, evidence) = (tally.state, mostRecent(judgements))
    step = tally.isPractised ? practisedUntil(tally, judgements).map { .keep(until: $0) } : mending(judgements)
  }
}

private func tallied(_ judgements: [Judgement]) -> StandingTally {
  judgements.reduce(into: StandingTally()) { tally, judgement in
    if !judgement.isForeseen { tally.add(judgement.standing) }
  }
}

/// The latest first, undated ones last; of equal days the first by file.
private func mostRecent(_ judgements: [Judgement]) -> [Evidence] {
  let dated = judgements.indices.filter { judgements[$0].standing.supports }.map { place in
    (day: judgements[place].evidence.date?.dayNumber ?? Int.min, place: place)
  }.sorted { $0.day > $1.day }
  guard let last = dated.prefix(evidenceShown).last?.day else { return [] }
  // All that share the last day shown compete for it by file; they may be many only where nothing is dated.
  let candidates = dated.prefix { $0.day >= last }.prefix(most).map {
    (day: $0.day, evidence: judgements[$0.place].evidence)
  }
  let sorted = candidates.sorted { $0.day == $1.day ? $0.evidence.file < $1.evidence.file : $0.day > $1.day }
  // Several judgements may rest on one file of many rows.
  var seen: Set<Evidence> = []
  return Array(sorted.map(\.evidence).filter { seen.insert($0).inserted }.prefix(evidenceShown))
}

/// More records of one day are not compared.
private let most = 1_000

/// What mends a practice soonest: a record that lapsed before one that never lived up to it, and of these the latest.
private func mending(_ judgements: [Judgement]) -> NextStep? {
  let mendable = judgements.filter { $0.step != nil && ($0.standing == .lapsed || $0.standing == .unsound) }
  return mendable.min { rank($0) < rank($1) }?.step
}

private func rank(_ judgement: Judgement) -> (Int, Int, ContentPath) {
  let age = judgement.evidence.date.map { -$0.dayNumber } ?? .max
  return (judgement.standing == .lapsed ? 0 : 1, age, judgement.evidence.file)
}

/// The last day on which they make a practice of it, if only time passes.
private func practisedUntil(_ tally: StandingTally, _ judgements: [Judgement]) -> CalendarDate? {
  var tally = tally
  let turns = judgements.flatMap { judgement in
    zip(judgement.turns, [judgement.standing] + judgement.turns.map(\.then)).map { turn, from in
      (day: turn.after, from: from, to: turn.then)
    }
  }.sorted { $0.day < $1.day }
  for (place, turn) in turns.enumerated() {
    tally.turn(turn.from, into: turn.to)
    let isLastOfDay = place + 1 == turns.count || turns[place + 1].day > turn.day
    if isLastOfDay, !tally.isPractised { return turn.day }
  }
  return nil
}
