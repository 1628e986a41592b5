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
    link(decision.supersedes, from: place, \.supersedes, \.supersededBy)
    link(decision.supersededBy, from: place, \.supersededBy, \.supersedes)
    link(decision.amends, from: place, \.amends, \.amendedBy)
    link(decision.amendedBy, from: place, \.amendedBy, \.amends)
    link(decision.related, from: place, \.related, \.related)
    if decision.supersededBy.contains(where: { $0.target.map { places[$0] == nil } ?? false }) {
      hasMissingSuccessor.insert(place)
    }
  }

  /// Notes what a record refers to, and there that it does.
  private mutating func link(
    _ references: [DecisionReference], from place: Int, _ way: WritableKeyPath<Self, [[Int]]>,
    _ back: WritableKeyPath<Self, [[Int]]>
  ) {
    for reference in references {
      guard let other = reference.target.flatMap({ places[$0] }), other != place else { continue }
      self[keyPath: way][place].append(other)
      self[keyPath: back][other].append(place)
    }
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
