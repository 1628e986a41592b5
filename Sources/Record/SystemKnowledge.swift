/// How many people know a system (practice E3). Who they are, and how well each knows it, is forgotten when it is made.
package struct SystemKnowledge: Sendable, Hashable {
  /// The id of a service, or what people call it.
  package let system: String
  /// How many people know it; 0 where those that are listed know nothing of it.
  package let knownBy: Int
  /// The smallest number of people who together have at least half of what is known of it: the contributor absence factor
  /// (CHAOSS, "Contributor Absence Factor", 2024). Nil where nobody knows it.
  package let absenceFactor: Int?

  /// - Parameter levels: one for each person, finite and at least 0; 0 is to know nothing.
  package init(system: String, levels: some Sequence<Double>) {
    self.system = system
    let known = levels.filter { $0 > 0 }.sorted(by: >)
    knownBy = known.count
    let half = known.reduce(0, +) / 2
    var covered = 0.0
    // The last of them covers all, so that there is an answer whatever is lost in the sum.
    absenceFactor = known.indices.first { place in
      covered += known[place]
      return covered >= half || place == known.count - 1
    }.map { $0 + 1 }
  }
}
