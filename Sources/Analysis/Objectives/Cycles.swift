/// One shortest cycle of each strongly connected part of a graph, each from its smallest node, in the order of those.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own in place of recursion:
/// graphs come from files, and a chain of files may be any length.
func cycles(in edges: [[Int]]) -> [[Int]] {
  var search = ComponentSearch(edges: edges)
  for node in edges.indices { search.visit(from: node) }
  return search.components.compactMap { component in
    guard let start = component.min() else { return nil }
    return shortestCycle(from: start, within: Set(component), edges)
  }.sorted { $0[0] < $1[0] }
}

/// The shortest way from a node back to itself; nil if there is none.
private func shortestCycle(from start: Int, within component: Set<Int>, _ edges: [[Int]]) -> [Int]? {
  var cameFrom: [Int: Int] = [:]
  var waiting = [start]
  var next = 0
  while next < waiting.count {
    let node = waiting[next]
    next += 1
    if edges[node].contains(start) { return path(to: node, from: start, cameFrom) }
    for target in edges[node] where component.contains(target) && target != start && cameFrom[target] == nil {
      cameFrom[target] = node
      waiting.append(target)
    }
  }
  return nil
}

private func path(to end: Int, from start: Int, _ cameFrom: [Int: Int]) -> [Int] {
  var path = [end]
  var node = end
  while node != start, let before = cameFrom[node] {
    path.append(before)
    node = before
  }
  return path.reversed()
}

private struct ComponentSearch {
  let edges: [[Int]]
  /// Parts of the graph whose nodes all reach each other; single nodes included.
  private(set) var components: [[Int]] = []
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  init(edges: [[Int]]) {
    self.edges = edges
    order = Array(repeating: nil, count: edges.count)
    lowest = Array(repeating: 0, count: edges.count)
    isOpen = Array(repeating: false, count: edges.count)
  }

  mutating func visit(from root: Int) {
    guard order[root] == nil else { return }
    var path = [(node: root, next: 0)]
    enter(root)
    while let (node, next) = path.last {
      guard next < edges[node].count else {
        path.removeLast()
        leave(node)
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        continue
      }
      path[path.count - 1].next += 1
      let target = edges[node][next]
      if order[target] == nil {
        enter(target)
        path.append((target, 0))
      } else if isOpen[target], let place = order[target] {
        lowest[node] = min(lowest[node], place)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = count
    lowest[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
  }

  /// All below `node` are visited: if nothing leads further up, the nodes opened since are one component.
  private mutating func leave(_ node: Int) {
    guard order[node] == lowest[node] else { return }
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == node { break }
    }
    components.append(component)
  }
}
