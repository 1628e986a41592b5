/// Finds for every commit the first deployment that brought it, in one pass over the history.
///
/// A commit is new in the earliest tag from which it can be reached. Handed on from a commit to its parents, the earliest
/// tag of all its descendants arrives at each commit just before the commit itself, because git lists children first
/// (`--topo-order`). So nothing is kept of what was passed but the result, and of what is to come only the open ends.
struct ReleaseMarking {
  /// A commit that is no merge: a merge brings nothing of its own.
  struct Change: Sendable, Hashable {
    var commit: CommitID
    /// In seconds since 1970-01-01T00:00Z.
    var at: Int
    /// The position of its deployment in `tags`.
    var release: Int
  }

  /// In the order of deployments.
  let tags: [HistoryTag]
  private(set) var changes: [Change] = []
  /// Deployments that brought a commit without parents: in a clone that was cut, the history behind it is unknown.
  private(set) var reachesStart: Set<Int> = []
  /// The earliest deployment of commits that are still to come.
  private var release: [CommitID: Int] = [:]

  init(_ tags: [HistoryTag]) {
    self.init(inOrder: tags.sorted(by: HistoryTag.precedes))
  }

  /// - Parameter tags: in the order of deployments, whatever their clocks say.
  init(inOrder tags: [HistoryTag]) {
    self.tags = tags
    for (position, tag) in self.tags.enumerated() where release[tag.commit] == nil { release[tag.commit] = position }
  }

  /// - Parameter commit: each once, and never before one of its children.
  mutating func take(_ commit: HistoryCommit) {
    guard let position = release.removeValue(forKey: commit.id) else { return }
    for parent in commit.parents { release[parent] = min(release[parent] ?? position, position) }
    if commit.parents.isEmpty { reachesStart.insert(position) }
    guard !commit.isMerge else { return }
    changes.append(Change(commit: commit.id, at: commit.at, release: position))
  }

  /// Tags whose commit did not come.
  var tagsNotFound: Set<Int> { Set(tags.indices.filter { release[tags[$0].commit] != nil }) }
}
