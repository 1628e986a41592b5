import TestSupport
import Testing

@testable import Statistics

@Suite("What may be told of anonymous answers, whatever the teams")
struct DisclosurePropertyTests {
  struct Tree: CustomStringConvertible {
    var parents: [Int?]
    var answers: [[Int]]
    var minimum: Int

    var description: String { "\(minimum): \(parents.map { $0 ?? -1 }) \(answers)" }

    init(seed: UInt64, questions: Int = 1) {
      let random = SplitMix(seed: seed)
      var place = 0
      func draw(_ count: Int) -> Int {
        place += 1
        return Int(random.word(at: place) % UInt64(count))
      }
      let scopes = 2 + draw(11)
      minimum = 2 + draw(6)
      parents = (0..<scopes).map { scope in scope == 0 ? nil : draw(scope) }
      let most = [4, 8, 14][draw(3)]
      answers = (0..<scopes).map { _ in
        let people = draw(3) == 0 ? 0 : draw(most + 1)
        return (0..<questions).map { _ in draw(4) == 0 ? draw(people + 1) : people }
      }
    }

    /// The scopes within each scope, and itself.
    var within: [[Int]] {
      parents.indices.map { scope in parents.indices.filter { isIn(scope, $0) } }
    }

    private func isIn(_ outer: Int, _ scope: Int) -> Bool {
      var next: Int? = scope
      while let here = next {
        if here == outer { return true }
        next = parents[here]
      }
      return false
    }
  }

  /// What somebody works out who knows the sums of some scopes: the first group that is too small, for any question.
  private func disclosed(_ tree: Tree, by published: [Bool]) -> String? {
    let within = tree.within
    for question in tree.answers[0].indices {
      // Nobody is told of where nobody answered.
      let places = tree.parents.indices.filter { tree.answers[$0][question] > 0 }
      let unknown = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
      var attacker = Attacker(unknowns: places.count)
      for (scope, isPublished) in published.enumerated() where isPublished {
        let factors = within[scope].compactMap { unknown[$0] }.map { ($0, 1 as Rational) }
        attacker.learn(Dictionary(uniqueKeysWithValues: factors), sum: 0)
      }
      let groups = attacker.groups(
        below: tree.minimum, sizes: places.map { tree.answers[$0][question] }, among: Array(places.indices))
      if let group = groups.first { return "question \(question), scopes \(group.map { places[$0] })" }
    }
    return nil
  }

  @Test("nothing follows of a group that is too small, on 4,000 trees, and on most of them something is told")
  func safe() {
    var (told, open) = (0, 0)
    for seed in 0..<4_000 {
      let tree = Tree(seed: UInt64(seed))
      let states = disclosures(parents: tree.parents, answers: tree.answers, minimum: tree.minimum)
      let leak = disclosed(tree, by: states.map { $0 == .published })
      #expect(leak == nil, "\(tree) publishes \(states)")
      if states.contains(.published) { told += 1 }
      // The threshold alone: the attacker has teeth.
      if disclosed(tree, by: states.map { $0 != .belowMinimum }) != nil { open += 1 }
    }
    #expect(told > 2_000 && open > 1_000, "\(told) tell something; \(open) would be open")
  }

  @Test("nor of any question, where people left some out")
  func safeForAllQuestions() {
    for seed in 0..<1_500 {
      let tree = Tree(seed: UInt64(10_000 + seed), questions: 3)
      let states = disclosures(parents: tree.parents, answers: tree.answers, minimum: tree.minimum)
      #expect(disclosed(tree, by: states.map { $0 == .published }) == nil, "\(tree) publishes \(states)")
      #expect(Self.unsafe(states, tree.parents, tree.answers, tree.minimum) == [])
    }
  }

  @Test("the pattern is the one that the rule gives, taken word by word")
  func asWritten() {
    for seed in 0..<2_000 {
      let tree = Tree(seed: UInt64(20_000 + seed))
      let states = disclosures(parents: tree.parents, answers: tree.answers, minimum: tree.minimum)
      #expect(states.map { $0 == .published } == Self.rule(tree), "\(tree)")
    }
  }

  /// The loop of anonymity.md as it stands there.
  static func rule(_ tree: Tree) -> [Bool] {
    let within = tree.within
    let sizes = within.map { $0.reduce(0) { $0 + tree.answers[$1][0] } }
    let depths = tree.parents.indices.map { scope in tree.parents.indices.count { within[$0].contains(scope) } }
    var published = Set(tree.parents.indices.filter { sizes[$0] >= tree.minimum })
    func between(_ outer: Int, _ inner: Int) -> [Int] {
      published.filter { $0 != outer && $0 != inner && within[outer].contains($0) && within[$0].contains(inner) }
    }
    func residue(_ scope: Int) -> Int {
      let inner = published.filter { $0 != scope && within[scope].contains($0) && between(scope, $0).isEmpty }
      return sizes[scope] - inner.reduce(0) { $0 + sizes[$1] }
    }
    while let unsafe = published.filter({ residue($0) > 0 && residue($0) < tree.minimum })
      .max(by: { depths[$0] < depths[$1] })
    {
      let inner = published.filter { $0 != unsafe && within[unsafe].contains($0) && residue($0) > 0 }
      guard
        let given = inner.min(by: {
          (between(unsafe, $0).count, sizes[$0], $0) < (between(unsafe, $1).count, sizes[$1], $1)
        })
      else { break }
      published.subtract(between(unsafe, given) + [given])
    }
    return tree.parents.indices.map(published.contains)
  }

  /// The published scopes with a residue of too few answers to a question.
  static func unsafe(_ states: [Disclosure], _ parents: [Int?], _ answers: [[Int]], _ minimum: Int) -> [Int] {
    // Each scope's own answers belong to the nearest published scope around it. Parents come first in all shapes here.
    var residue = answers.map { $0.map { _ in 0 } }
    var around: [Int?] = []
    for scope in parents.indices {
      let nearest = states[scope] == .published ? scope : parents[scope].flatMap { around[$0] }
      around.append(nearest)
      guard let nearest else { continue }
      for question in answers[scope].indices { residue[nearest][question] += answers[scope][question] }
    }
    return parents.indices.filter { scope in residue[scope].contains { $0 > 0 && $0 < minimum } }
  }
}
