import TestSupport

/// What follows from all that was ever published of a pulse: groups of fewer answers than the minimum whose sum is known.
///
/// Unknown are single answers. Those that all facts hold together are one unknown, because nothing tells them apart.
struct PulseAttack {
  /// Sums of a small group that follow, each in words; empty when nothing does.
  private(set) var disclosed: [String] = []
  /// How many different facts were read, by the kind of place.
  private(set) var read: [String: Int] = [:]
  /// Facts that contradict the answers: then somebody reads something wrongly.
  private(set) var misread: [String] = []

  /// - Parameter minimum: the greatest with which any of the sets was made.
  init(on sets: [PublishedSet], minimum: Int) {
    let facts = sets.flatMap { set in set.facts.map { (fact: $0, rows: set.edition.rows(of: $0)) } }
    for (fact, rows) in facts {
      read[String(fact.source.split(separator: "/").last ?? ""), default: 0] += 1
      if rows.count != fact.n { misread.append("\(fact), of \(rows.count) answers") }
    }
    // A score is a number of answers: for each there are equations of its own, with the same groups.
    for score in Set(facts.map { $0.fact.score ?? -1 }).sorted() {
      solve(facts.filter { ($0.fact.score ?? -1) == score }.map { Set($0.rows) }, score, minimum, sets)
    }
  }

  private mutating func solve(_ facts: [Set<Int>], _ score: Int, _ minimum: Int, _ sets: [PublishedSet]) {
    let facts = Array(Set(facts))
    var members: [Int: Set<Int>] = [:]
    for (place, fact) in facts.enumerated() { for row in fact { members[row, default: []].insert(place) } }
    let groups = Dictionary(grouping: members.keys, by: { members[$0] ?? [] }).map { (facts: $0, rows: $1.sorted()) }
      .sorted { $0.rows[0] < $1.rows[0] }
    var attacker = Attacker(unknowns: groups.count)
    for place in facts.indices {
      let held = groups.indices.filter { groups[$0].facts.contains(place) }
      attacker.learn(Dictionary(uniqueKeysWithValues: held.map { ($0, 1) }), sum: 0)
    }
    let found = attacker.groups(
      below: minimum, sizes: groups.map(\.rows.count), among: Array(groups.indices), atMost: 3)
    let all = sets[0].edition.all
    for group in found {
      let rows = group.flatMap { groups[$0].rows }
      let who = Set(rows.map { "\(all[$0].wave) \(all[$0].team) \(all[$0].question)" }).sorted()
      disclosed.append("\(score < 0 ? "the sum" : "score \(score)") of \(rows.count): \(who)")
    }
  }
}

extension PulseEdition {
  /// The answers that a fact speaks of.
  func rows(of fact: ReadFact) -> [Int] {
    let own = fact.scope.hasPrefix("own ")
    let teams = own ? [String(fact.scope.dropFirst(4))] : members(of: fact.scope)
    return rows.filter { row in
      fact.waves.contains(all[row].wave) && all[row].question == fact.question && teams.contains(all[row].team)
    }
  }
}
