import Record

/// Which decision supersedes, amends or mentions which, by their places in a list: both what a record itself says and
/// what others say of it, ascending, without repeats and without a record's links to itself.
struct DecisionLinks: Sendable {
  private(set) var supersedes: [[Int]]
  private(set) var supersededBy: [[Int]]
  private(set) var amends: [[Int]]
  private(set) var amendedBy: [[Int]]
  private(set) var related: [[Int]]
  /// Records that name a successor which is not among the records at all.
  private(set) var hasMissingSuccessor: Set<Int> = []
  /// The place of each record.
  let places: [RecordKey: Int]

  init(of decisions: [Decision]) {
    let none = [[Int]](repeating: [], count: decisions.count)
    (supersedes, supersededBy, amends, amendedBy, related) = (none, none, none, none, none)
    var places = [RecordKey: Int](minimumCapacity: decisions.count)
    for place in decisions.indices where places[decisions[place].header.key] == nil {
      places[decisions[place].header.key] = place
    }
    self.places = places
    for place in decisions.indices where decisions[place].hasReferences { add(decisions[place], at: place) }
    tidy(&supersedes)
    tidy(&supersededBy)
    tidy(&amends)
    tidy(&amendedBy)
    tidy(&related)
  }

  private mutating func add(_ decision: Decision, at place: Int) {
    for other in targets(of: decision.supersedes, from: place) {
      supersedes[place].append(other)
      supersededBy[other].append(place)
    }
    for other in targets(of: decision.supersededBy, from: place) {
      supersededBy[place].append(other)
      supersedes[other].append(place)
    }
    for other in targets(of: decision.amends, from: place) {
      amends[place].append(other)
      amendedBy[other].append(place)
    }
    for other in targets(of: decision.amendedBy, from: place) {
      amendedBy[place].append(other)
      amends[other].append(place)
    }
    for other in targets(of: decision.related, from: place) {
      related[place].append(other)
      related[other].append(place)
    }
    if decision.supersededBy.contains(where: { $0.target.map { places[$0] == nil } ?? false }) {
      hasMissingSuccessor.insert(place)
    }
  }

  private func targets(of references: [DecisionReference], from place: Int) -> [Int] {
    references.isEmpty
      ? [] : references.compactMap { $0.target.flatMap { places[$0] } }.filter { $0 != place }
  }
}

extension Decision {
  /// It points at another record in any way but by its text.
  var hasReferences: Bool {
    !(supersedes.isEmpty && supersededBy.isEmpty && amends.isEmpty && amendedBy.isEmpty && related.isEmpty)
  }
}

private func tidy(_ lists: inout [[Int]]) {
  for index in lists.indices where lists[index].count > 1 {
    let sorted = lists[index].sorted()
    lists[index] = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
