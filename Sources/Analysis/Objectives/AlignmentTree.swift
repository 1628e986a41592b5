import Record

/// The alignment tree of one period, in drawing order: a parent before its children, both in the order of the list.
///
/// It shows the period's objectives, what they serve in longer periods around it, and what serves them in shorter ones
/// within it. One that serves several stands below each; only its first place has its children, so that the tree is
/// never larger than the objectives and their links. No recursion, and a cycle ends where it began.
///
/// - Parameters:
///   - own: the places of the period's objectives in `objectives`.
///   - objectives: by period (a longer one first), then by id.
func alignmentTree(
  of period: Period, own: [Int], objectives: [Objective], alignment: Alignment
) -> [AlignmentNode] {
  var members = Set(own)
  extend(&members, from: own, along: alignment.parents) { objectives[$0].period.encloses(period) }
  extend(&members, from: own, along: alignment.children) { period.encloses(objectives[$0].period) }
  let ordered = members.sorted()
  let roots = ordered.filter { place in !alignment.parents[place].contains(where: members.contains) }
  var drawing = TreeDrawing(members: members, alignment: alignment)
  for root in roots { drawing.draw(from: root) }
  // What is left has only parents that lead back to it.
  for place in ordered where !drawing.drawn.contains(place) { drawing.draw(from: place) }
  return drawing.nodes.map {
    AlignmentNode(objective: objectives[$0.place].key, depth: $0.depth, isRepeated: $0.isRepeated)
  }
}

private func extend(
  _ members: inout Set<Int>, from start: [Int], along edges: [[Int]], where isWanted: (Int) -> Bool
) {
  var waiting = start
  while let place = waiting.popLast() {
    for next in edges[place] where isWanted(next) && members.insert(next).inserted { waiting.append(next) }
  }
}

private struct TreeDrawing {
  let members: Set<Int>
  let alignment: Alignment
  private(set) var drawn: Set<Int> = []
  private(set) var nodes: [(place: Int, depth: Int, isRepeated: Bool)] = []

  init(members: Set<Int>, alignment: Alignment) {
    self.members = members
    self.alignment = alignment
  }

  mutating func draw(from root: Int) {
    var waiting = [(place: root, depth: 0)]
    while let (place, depth) = waiting.popLast() {
      let isFirst = drawn.insert(place).inserted
      nodes.append((place, depth, !isFirst))
      guard isFirst else { continue }
      for child in alignment.children[place].reversed() where members.contains(child) {
        waiting.append((child, depth + 1))
      }
    }
  }
}
