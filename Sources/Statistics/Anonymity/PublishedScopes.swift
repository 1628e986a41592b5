/// The published scopes of a wave, nested as they lie in one another, while scopes are given up to protect others.
struct PublishedScopes {
  private(set) var states: [Disclosure]
  /// A scope comes after all scopes within it.
  let deepestFirst: [Int]
  private let minimum: Int
  /// The answers in a scope and in those within it, to the question with the fewest.
  private let size: [Int]
  /// The nearest published scopes within each published scope.
  private var nearest: [[Int]]
  /// The published scope that a published scope lies in next; nil at the top.
  private var holder: [Int?]
  /// The answers of a published scope, by question, less those of its nearest published scopes.
  private var residue: [[Int]]

  init(parents: [Int?], answers: [[Int]], minimum: Int) {
    self.minimum = minimum
    let parents = openingCircles(parents)
    let order = outermostFirst(parents)
    deepestFirst = order.reversed()
    var totals = answers
    for scope in order.reversed() {
      guard let parent = parents[scope] else { continue }
      for question in totals[scope].indices { totals[parent][question] += totals[scope][question] }
    }
    size = totals.map { $0.min() ?? 0 }
    states = size.map { $0 >= minimum ? .published : .belowMinimum }
    // What is in a scope of few answers has no more: whatever holds a published scope is published.
    holder = parents
    nearest = Array(repeating: [], count: parents.count)
    residue = totals
    for scope in parents.indices where states[scope] == .published {
      guard let parent = parents[scope] else { continue }
      nearest[parent].append(scope)
      for question in totals[scope].indices { residue[parent][question] -= totals[scope][question] }
    }
  }

  /// Gives up scopes within a published scope until its residue is safe for every question.
  mutating func protect(_ scope: Int) {
    while let question = residue[scope].firstIndex(where: { $0 > 0 && $0 < minimum }) {
      // There always is one, because the scope has enough answers to every question.
      guard let within = filling(scope, for: question) else { return giveUp(scope) }
      giveUp(within, in: scope)
    }
  }

  /// The published scope within another whose residue has answers to a question: with the fewest published scopes
  /// between, then the smallest, then the first in configured order.
  private func filling(_ scope: Int, for question: Int) -> Int? {
    var level = nearest[scope]
    while !level.isEmpty {
      let candidates = level.filter { residue[$0][question] > 0 }
      if let best = candidates.min(by: { (size[$0], $0) < (size[$1], $1) }) { return best }
      level = level.flatMap { nearest[$0] }
    }
    return nil
  }

  /// Gives up a scope and the published ones between it and the one that it protects.
  private mutating func giveUp(_ scope: Int, in protected: Int) {
    var next: Int? = scope
    while let given = next, given != protected {
      next = holder[given]
      giveUp(given)
    }
  }

  /// Hands what a scope held to the scope that holds it.
  private mutating func giveUp(_ scope: Int) {
    states[scope] = .protectsOthers
    let within = nearest[scope]
    nearest[scope] = []
    for inner in within { holder[inner] = holder[scope] }
    guard let outer = holder[scope] else { return }
    nearest[outer].removeAll { $0 == scope }
    nearest[outer] += within
    for question in residue[scope].indices { residue[outer][question] += residue[scope][question] }
  }
}

/// The scopes, each after the one that it lies in.
private func outermostFirst(_ parents: [Int?]) -> [Int] {
  var children: [[Int]] = Array(repeating: [], count: parents.count)
  for (scope, parent) in parents.enumerated() {
    if let parent { children[parent].append(scope) }
  }
  var order = parents.indices.filter { parents[$0] == nil }
  var place = 0
  while place < order.count {
    order += children[order[place]]
    place += 1
  }
  return order
}

/// The parents without one of every circle, and without what is none of the scopes.
private func openingCircles(_ parents: [Int?]) -> [Int?] {
  var opened = parents.map { $0.flatMap { parents.indices.contains($0) ? $0 : nil } }
  /// 0: not looked at; else the walk that came by first.
  var walks = Array(repeating: 0, count: parents.count)
  for start in parents.indices {
    var (scope, last): (Int?, Int) = (start, start)
    while let here = scope, walks[here] == 0 {
      walks[here] = start + 1
      last = here
      scope = opened[here]
    }
    if let here = scope, walks[here] == start + 1 { opened[last] = nil }
  }
  return opened
}
