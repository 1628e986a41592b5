import TestSupport
import Testing

/// The oracle of anonymity.md for the attacker himself: a table with all its margins.
@Suite("The attacker")
struct AttackerTests {
  private let rows = [
    "w": [30, 47, 64, 89], "x": [90, 124, 5, 31], "y": [92, 100, 59, 85], "z": [800, 991, 651, 685],
  ]

  private func attacker(hidden: Set<String>) -> (Attacker, [String]) {
    let names = ["w", "x", "y", "z"].flatMap { row in ["a", "b", "c", "d"].map { row + $0 } }
    let values = ["w", "x", "y", "z"].flatMap { rows[$0] ?? [] }
    var attacker = Attacker(unknowns: 16)
    for place in 0..<16 where !hidden.contains(names[place]) {
      attacker.learn([place: 1], sum: Rational(values[place]))
    }
    for line in 0..<4 {
      for places in [(0..<4).map { 4 * line + $0 }, (0..<4).map { 4 * $0 + line }] {
        attacker.learn(
          Dictionary(uniqueKeysWithValues: places.map { ($0, 1) }), sum: Rational(places.reduce(0) { $0 + values[$1] }))
      }
    }
    return (attacker, names)
  }

  private func found(_ hidden: Set<String>) -> [String: Rational] {
    let (attacker, names) = attacker(hidden: hidden)
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().filter { hidden.contains($1) }.compactMap { place, name in
        attacker.sum(of: [place: 1]).map { (name, $0) }
      })
  }

  private let hidden: Set = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"]

  @Test("finds wb = 47 from the margins, and nothing once xb is hidden too")
  func oracle() {
    #expect(found(hidden) == ["wb": 47])
    #expect(found(hidden.union(["xb"])) == [:])
  }

  @Test("tells when what he reads does not fit together")
  func contradiction() {
    var attacker = Attacker(unknowns: 2)
    attacker.learn([0: 1, 1: 1], sum: 9, from: "first")
    attacker.learn([0: 2, 1: 2], sum: 18, from: "second")
    #expect(attacker.contradictions == [] && attacker.sum(of: [0: 1]) == nil)
    attacker.learn([0: 2, 1: 2], sum: 19, from: "third")
    #expect(attacker.contradictions == ["third"])
    attacker.learn([0: 1, 1: -1], sum: 2, from: "fourth")
    #expect(attacker.sum(of: [0: 1]) == Rational(11, over: 2))
  }
}
