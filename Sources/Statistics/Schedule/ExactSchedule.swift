/// The best schedule of a few jobs, by branch and bound over all lists in the order of their starts.
///
/// A list that is begun is left when no end of it can be better than the best schedule known (`ScheduleBound`), or when the
/// same jobs were placed before at no more cost and with no job ending later: whatever can follow here could follow there.
struct ExactSchedule {
  private let set: JobSet
  private var best: ScheduleCost
  private var bestList: [Int]?
  private var node: ScheduleNode
  private var seen: [UInt64: [ScheduleNode.Mark]] = [:]
  private var left: Int
  private let priority: [Int]

  static let mostJobs = 40
  /// So many marks are kept for the same jobs.
  private static let mostMarks = 8

  /// - Parameters:
  ///   - cost: of a schedule that is known.
  ///   - nodes: how many lists may be looked at.
  init(_ set: JobSet, below cost: ScheduleCost, nodes: Int) {
    self.set = set
    best = cost
    left = nodes
    node = ScheduleNode(set)
    priority = set.byWorth
  }

  /// The best list, if it is better than the one known; and whether all were looked at.
  mutating func run() -> (list: [Int]?, isComplete: Bool) {
    guard set.jobs.count <= Self.mostJobs else { return (nil, false) }
    var stack = [node.children(priority)[...]]
    while let children = stack.last {
      guard let child = children.first else {
        stack.removeLast()
        if !stack.isEmpty { node.takeBack() }
        continue
      }
      guard left > 0 else { return (bestList, false) }
      left -= 1
      stack[stack.count - 1] = children.dropFirst()
      node.place(child)
      if isWorthwhile() { stack.append(node.children(priority)[...]) } else { node.takeBack() }
    }
    return (bestList, true)
  }

  /// Whether anything that follows can be better than what is known; keeps what is complete.
  private mutating func isWorthwhile() -> Bool {
    if node.isComplete {
      if node.cost.isBetter(than: best) { (best, bestList) = (node.cost, node.list) }
      return false
    }
    return node.bound.isBetter(than: best) && !isDominated()
  }

  private mutating func isDominated() -> Bool {
    let mark = node.mark
    var marks = seen[node.members, default: []]
    if marks.contains(where: { $0.dominates(mark) }) { return true }
    if marks.count == Self.mostMarks { marks.removeFirst() }
    marks.append(mark)
    seen[node.members] = marks
    return false
  }
}
