/// The order of a forest of jobs with the least Σ weight × end, by Horn's rule: the job with the most weight for its work
/// goes directly after the one it needs, and the two are one job from then on. Each job keeps, of those in `after`, the
/// one with the least weight for its work.
func hornOrder(_ after: [[Int]], work: [Double], weight: [Double]) -> [Int] {
  var chains = Chains(after, work: work, weight: weight)
  while let chain = chains.heaviest() { chains.place(chain) }
  return chains.order
}

/// Jobs joined to chains; a chain is named by its first job.
private struct Chains {
  private let parent: [Int?]
  private var work: [Double]
  private var weight: [Double]
  private var last: [Int]
  private var next: [Int?]
  /// Towards the first job of its chain.
  private var into: [Int]
  private var open: [Int]
  private var placed: [Bool]
  private(set) var order: [Int] = []

  init(_ after: [[Int]], work: [Double], weight: [Double]) {
    parent = after.map { needed in
      needed.min { (ratio(weight[$0], work[$0]), $0) < (ratio(weight[$1], work[$1]), $1) }
    }
    self.work = work
    self.weight = weight
    last = Array(after.indices)
    next = Array(repeating: nil, count: after.count)
    into = last
    open = last
    placed = Array(repeating: false, count: after.count)
  }

  /// The open chain with the most weight for its work, the first of equal ones.
  func heaviest() -> Int? {
    open.max { one, other in
      let (first, second) = (ratio(weight[one], work[one]), ratio(weight[other], work[other]))
      return first != second ? first < second : one > other
    }
  }

  /// Puts a chain after the one it needs, or at the end of the order when it needs none any more.
  mutating func place(_ chain: Int) {
    open.removeAll { $0 == chain }
    guard let parent = parent[chain], !placed[parent] else { return finish(chain) }
    let first = firstJob(of: parent)
    next[last[first]] = chain
    last[first] = last[chain]
    into[chain] = first
    work[first] += work[chain]
    weight[first] += weight[chain]
  }

  private mutating func finish(_ chain: Int) {
    var job: Int? = chain
    while let current = job {
      placed[current] = true
      order.append(current)
      job = next[current]
    }
  }

  private mutating func firstJob(of job: Int) -> Int {
    var first = job
    while into[first] != first {
      into[first] = into[into[first]]
      first = into[first]
    }
    return first
  }
}

private func ratio(_ weight: Double, _ work: Double) -> Double {
  work > 0 ? weight / work : weight > 0 ? .infinity : 0
}
