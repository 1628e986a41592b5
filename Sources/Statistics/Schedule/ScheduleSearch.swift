/// Improves a list of jobs by small steps until none helps or the work is used up: one to three jobs that stand together are
/// moved past others, as far as nothing needs them there, and what makes the schedule better stays (I. Or, 1976). To go on, a
/// few jobs are put elsewhere at random, from a fixed seed, and it begins again from the best list that was found.
struct ScheduleSearch {
  private var carrying: Carrying
  private let random: SplitMix
  private var words = 0
  /// How many placements of jobs may still be looked at.
  private(set) var work: Int
  private(set) var list: [Int]
  private(set) var cost: ScheduleCost

  private static let longestStretch = 3
  private static let mostRounds = 60

  init(_ set: JobSet, from list: [Int], work: Int) {
    carrying = Carrying(set)
    random = SplitMix(seed: UInt64(set.jobs.count))
    self.work = work
    self.list = list
    cost = carrying.cost(of: list)
  }

  /// Begins again from the best list, with a few jobs put elsewhere, until the work is used up.
  mutating func goOn(from better: [Int]?) {
    if let better { (list, cost) = (better, carrying.cost(of: better)) }
    var best = (list: list, cost: cost)
    for _ in 0..<Self.mostRounds where work > 0 {
      shake()
      improve()
      if cost.isBetter(than: best.cost) { best = (list, cost) } else { (list, cost) = best }
    }
    (list, cost) = best
  }

  mutating func improve() {
    var improved = true
    while improved, work > 0 {
      improved = false
      for length in 1...Self.longestStretch {
        for place in list.indices where place + length <= list.count && work > 0 {
          if move(place, length, by: -1) || move(place, length, by: 1) { improved = true }
        }
      }
    }
  }

  /// Moves a stretch to the first place on one side where the schedule is better; false when there is none.
  private mutating func move(_ place: Int, _ length: Int, by step: Int) -> Bool {
    var (changed, at) = (list, place)
    let stretch = list[place..<place + length]
    while work > 0 {
      let passed = step < 0 ? at - 1 : at + length
      guard changed.indices.contains(passed), isFree(changed[passed], of: stretch, step) else { return false }
      work -= 1
      let other = changed[passed]
      changed.carry(passed, to: step < 0 ? at + length - 1 : at)
      at += step
      // Past the jobs of other teams nothing changes.
      let team = carrying.set.jobs[other].team
      guard stretch.contains(where: { carrying.set.jobs[$0].team == team }) else { continue }
      if accept(changed) { return true }
    }
    return false
  }

  private func isFree(_ other: Int, of stretch: ArraySlice<Int>, _ step: Int) -> Bool {
    step < 0
      ? stretch.allSatisfy { !carrying.set.jobs[$0].after.contains(other) }
      : !carrying.set.jobs[other].after.contains { stretch.contains($0) }
  }

  private mutating func accept(_ changed: [Int]) -> Bool {
    work -= changed.count
    let found = carrying.cost(of: changed, below: cost)
    guard found.isBetter(than: cost) else { return false }
    (list, cost) = (changed, found)
    return true
  }

  /// Puts a few jobs as far back or forth as their needs let them, at most.
  private mutating func shake() {
    for _ in 0..<4 {
      let (place, step) = (draw(list.count), draw(2) == 0 ? -1 : 1)
      var at = place
      for _ in 0..<1 + draw(list.count) {
        let next = at + step
        guard list.indices.contains(next), isFree(list[next], of: list[at...at], step) else { break }
        list.swapAt(at, next)
        at = next
      }
    }
    cost = carrying.cost(of: list)
    work -= list.count
  }

  private mutating func draw(_ bound: Int) -> Int {
    words += 1
    return Int(random.word(at: words) % UInt64(bound))
  }
}

extension [Int] {
  /// Puts one element in another place; those between move by one.
  mutating func carry(_ from: Int, to place: Int) {
    let element = self[from]
    let step = place < from ? -1 : 1
    for next in stride(from: from, to: place, by: step) { self[next] = self[next + step] }
    self[place] = element
  }
}
