import Testing

@testable import Statistics

/// The table of anonymity.md, each tree written as its scopes with the scope that they lie in and their own answers.
@Suite("What may be told of anonymous answers")
struct DisclosureTests {
  typealias Scopes = [(name: String, parent: String?, answers: Int)]

  static func company(_ sizes: Int...) -> Scopes {
    [("company", nil, 0)] + sizes.enumerated().map { ("team \($0 + 1) of \($1)", "company", $1) }
  }

  static func published(_ scopes: Scopes, _ minimum: Int) -> [String] {
    let places = Dictionary(uniqueKeysWithValues: scopes.enumerated().map { ($1.name, $0) })
    let states = disclosures(
      parents: scopes.map { $0.parent.flatMap { places[$0] } }, answers: scopes.map { [$0.answers] }, minimum: minimum)
    return zip(scopes, states).filter { $0.1 == .published }.map(\.0.name)
  }

  @Test(
    "of a company and its teams as many are told as protect the others",
    arguments: [
      ([9, 4], 5, []), ([8, 7, 2, 5, 1], 3, [8, 7, 5]), ([8, 7, 2, 5, 1], 5, [8, 7]),
      ([1, 1, 1, 6, 9], 5, [9]), ([1, 1, 1, 6, 9, 5], 5, [6, 9]), ([7, 2], 5, []), ([], 5, []),
    ] as [([Int], Int, [Int])])
  func flat(sizes: [Int], minimum: Int, told: [Int]) {
    let states = disclosures(
      parents: [nil] + sizes.map { _ in 0 }, answers: [[0]] + sizes.map { [$0] }, minimum: minimum)
    #expect(states[0] == (sizes.isEmpty ? .belowMinimum : .published))
    #expect(zip(sizes, states.dropFirst()).filter { $0.1 == .published }.map(\.0) == told)
    for (size, state) in zip(sizes, states.dropFirst()) where state != .published {
      #expect(state == (size < minimum ? .belowMinimum : .protectsOthers))
    }
  }

  @Test("a group and a team in it go together, where the group alone would tell of the team beside it")
  func chain() {
    let scopes: Scopes = [("org", nil, 0), ("A", "org", 4), ("C", "org", 0), ("c1", "C", 10), ("c2", "C", 11)]
    #expect(Self.published(scopes, 5) == ["org", "c2"])
  }

  @Test("a group's own answers are protected by one of its teams")
  func own() {
    let scopes: Scopes = [
      ("org", nil, 0), ("dep", "org", 2), ("x", "dep", 8), ("y", "dep", 9), ("dep2", "org", 0), ("z", "dep2", 7),
    ]
    #expect(Self.published(scopes, 5) == ["org", "dep", "y", "dep2", "z"])
    // The same where they are a scope of their own.
    let apart: Scopes = [
      ("org", nil, 0), ("dep", "org", 0), ("own", "dep", 2), ("x", "dep", 8), ("y", "dep", 9), ("dep2", "org", 0),
      ("z", "dep2", 7),
    ]
    #expect(Self.published(apart, 5) == ["org", "dep", "y", "dep2", "z"])
  }

  @Test("of equal teams the first in configured order is given up")
  func ties() {
    #expect(Self.published(Self.company(4, 6, 6, 6), 5) == ["company", "team 3 of 6", "team 4 of 6"])
  }

  @Test("one pattern holds for all questions, from the one with the fewest answers")
  func questions() {
    // Nine and four people answered the first, four and nine the second: neither team may be told of.
    #expect(
      disclosures(parents: [nil, 0, 0], answers: [[0, 0], [9, 4], [4, 9]], minimum: 5)
        == [.published, .belowMinimum, .belowMinimum])
    // Three left out the second question: without a third team they would be told of by difference.
    #expect(
      disclosures(parents: [nil, 0, 0, 0], answers: [[0, 0], [9, 9], [8, 8], [0, 3]], minimum: 5)
        == [.published, .published, .protectsOthers, .belowMinimum])
  }

  @Test("scopes that lie in themselves, or in nothing that is there, are scopes apart")
  func circles() {
    #expect(disclosures(parents: [1, 0, 7], answers: [[5], [5], [5]], minimum: 5).allSatisfy { $0 == .published })
    #expect(disclosures(parents: [0], answers: [[5]], minimum: 5) == [.published])
    #expect(disclosures(parents: [], answers: [], minimum: 5) == [])
  }

  @Test("fifty thousand teams, side by side, in one another and in groups of groups")
  func many() {
    let count = 50_000
    let shapes: [(Int) -> Int?] = [
      { $0 == 0 ? nil : 0 }, { $0 == 0 ? nil : ($0 - 1) / 2 }, { $0 == 0 ? nil : $0 - min($0, 1 + $0 % 7) },
    ]
    for shape in shapes {
      let parents = (0..<count).map(shape)
      let answers = (0..<count).map { [$0 * 7 % 13, $0 * 5 % 11] }
      let states = disclosures(parents: parents, answers: answers, minimum: 5)
      #expect(DisclosurePropertyTests.unsafe(states, parents, answers, 5) == [])
    }
  }
}
