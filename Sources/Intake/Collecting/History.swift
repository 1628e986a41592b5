/// A tag that is taken for a deployment.
struct HistoryTag: Sendable, Hashable {
  /// Without `refs/tags/`. Bytes that are not UTF-8 stand as `\xE9`, which no name of a tag can hold.
  var name: String
  var commit: CommitID
  /// When it was made: an annotated tag says so, a lightweight one is as old as its commit.
  var at: GitTime
  /// When its commit was made, in seconds since 1970-01-01T00:00Z, where that is known.
  var committedAt: Int?
}

extension HistoryTag {
  /// The order of deployments. Tags that a program made in one second are in the order of their commits.
  static func precedes(_ left: HistoryTag, _ right: HistoryTag) -> Bool {
    let (one, other) = (left.committedAt ?? left.at.seconds, right.committedAt ?? right.at.seconds)
    return (left.at.seconds, one, left.name) < (right.at.seconds, other, right.name)
  }
}

/// A commit, of which no more is ever asked: not who wrote it, and not what it says.
struct HistoryCommit: Sendable, Hashable {
  var id: CommitID
  var parents: [CommitID]
  /// When it was committed in this form, in seconds since 1970-01-01T00:00Z.
  var at: Int

  var isMerge: Bool { parents.count > 1 }
}
