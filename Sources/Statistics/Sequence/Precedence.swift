/// Which jobs come before which, directly or through others.
struct Precedence: Sendable {
  let count: Int
  /// The jobs in an order in which each comes after those it needs, the first possible by position.
  let order: [Int]
  private let width: Int
  /// A row of bits for each job: the jobs before it.
  private var before: [UInt64]

  /// Nil when jobs wait for themselves in a circle. `after` names positions that exist.
  init?(_ after: [[Int]]) {
    count = after.count
    width = (after.count + 63) / 64
    guard let order = topologicalOrder(after) else { return nil }
    self.order = order
    before = Array(repeating: 0, count: count * width)
    for job in order {
      for other in after[job] {
        before[job * width + other / 64] |= 1 << UInt64(other % 64)
        for word in 0..<width { before[job * width + word] |= before[other * width + word] }
      }
    }
  }

  /// Whether a job has to be finished before another can be started.
  @inline(__always)
  func isBefore(_ one: Int, _ other: Int) -> Bool {
    before[other * width + one / 64] & (1 << UInt64(one % 64)) != 0
  }

  func ancestors(of job: Int) -> [Int] { order.filter { isBefore($0, job) } }
}

/// Kahn's algorithm; nil when there is a circle.
private func topologicalOrder(_ after: [[Int]]) -> [Int]? {
  var following = Array(repeating: [Int](), count: after.count)
  for (job, needed) in after.enumerated() {
    for other in needed { following[other].append(job) }
  }
  var waiting = after.map(\.count)
  var order = after.indices.filter { waiting[$0] == 0 }
  var next = 0
  while next < order.count {
    for job in following[order[next]] {
      waiting[job] -= 1
      if waiting[job] == 0 { order.append(job) }
    }
    next += 1
  }
  return order.count == after.count ? order : nil
}
