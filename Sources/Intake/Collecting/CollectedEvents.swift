package import Record

/// What is asked of a repository's history.
package struct CollectingOptions: Sendable, Hashable {
  /// The id of the service in `fairlead.yaml`.
  package var service: String
  /// What a deployment is.
  package var releases = ReleaseKind.tags
  /// The branch whose merges or commits are deployments; of tags nothing depends on it.
  package var ref = "HEAD"
  /// Which tags are deployments. In all patterns `*` stands for any run of characters, and nothing else is special.
  package var tags = "v*"
  /// Which of them are not: candidates of a release.
  package var except: String?
  /// Which deployments were not planned; nil when nobody says.
  package var hotfix: String?
  /// The first day of the deployments that are written. Earlier tags still count as deployments before them.
  package var since: CalendarDate?

  package init(service: String) {
    self.service = service
  }

  func takes(_ name: String) -> Bool {
    fits(name, tags) && !(except.map { fits(name, $0) } ?? false)
  }

  func isPlanned(_ name: String) -> Bool? { hotfix.map { !fits(name, $0) } }

  private func fits(_ name: String, _ pattern: String) -> Bool {
    EventSearch.matches(Array(name.utf8), Array(pattern.utf8))
  }
}

/// The history of a repository as events: a tag, or a merge or commit of a branch, is a deployment, and the commits that are
/// new in it are its changes.
///
/// - Whether a deployment failed is not in a history, so every status is empty.
/// - A commit is new in the first deployment from which it can be reached. Merges are not changes.
/// - Where each commit of a branch is a deployment, that commit itself has no time as a change: it would be as old as its
///   deployment, and how long the work on it took is not known.
/// - The time of a commit is that of its committer: a commit that was rebased or picked begins anew.
/// - Ids are `service@tag` and `service@commit`, because an id stands once in all files of its kind and two services have
///   the same `v1.0`.
package struct CollectedEvents: Sendable {
  /// A row of deployments.csv.
  struct Deployment: Sendable, Hashable {
    /// The name of its tag, or of its commit.
    var tag: String
    var at: GitTime
    /// When the earliest change was committed; nil when the deployment brings none, when that is not known, or when the
    /// clocks say that it came after the deployment.
    var committedAt: Int?
    /// Nil when nobody says.
    var isPlanned: Bool?
    /// New commits; nil when the history behind them is cut.
    var changes: Int?
  }

  package let service: String
  /// In their order.
  let deployments: [Deployment]
  /// In the order of deployments, then of commits; `release` is a position in `deployments`.
  let changes: [ReleaseMarking.Change]
  /// What the reader of the files should know, one sentence each.
  package var notes: [String]

  package var deploymentCount: Int { deployments.count }
  package var changeCount: Int { changes.count }
}

extension CollectedEvents {
  /// - Parameter isCut: whether the history begins somewhere in the middle, as in a shallow clone.
  init(_ marking: ReleaseMarking, isCut: Bool, notes: [String], _ options: CollectingOptions) {
    let notFound = marking.tagsNotFound
    let kept = marking.tags.indices.filter { position in
      !notFound.contains(position) && (options.since.map { marking.tags[position].at.day >= $0 } ?? true)
    }
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    var changes = marking.changes.compactMap { change -> ReleaseMarking.Change? in
      guard let release = place[change.release] else { return nil }
      let isItself = options.releases == .every && marking.tags[change.release].commit == change.commit
      return ReleaseMarking.Change(commit: change.commit, at: isItself ? .max : change.at, release: release)
    }
    changes.sort { ($0.release, $0.at, $0.commit) < ($1.release, $1.at, $1.commit) }
    var counts = [Int](repeating: 0, count: kept.count)
    var earliest = [Int](repeating: .max, count: kept.count)
    for change in changes {
      counts[change.release] += 1
      earliest[change.release] = min(earliest[change.release], change.at)
    }
    deployments = kept.enumerated().map { row, position in
      let tag = marking.tags[position]
      let isUnknown = isCut && marking.reachesStart.contains(position)
      return Deployment(
        tag: tag.name, at: tag.at, committedAt: isUnknown ? nil : commitTime(earliest[row], of: tag.at),
        isPlanned: options.isPlanned(tag.name), changes: isUnknown ? nil : counts[row])
    }
    self.changes = changes
    self.notes = notes + Self.notes(notFound.sorted().map { marking.tags[$0].name }, changes, deployments)
    service = options.service
  }

  private static func notes(
    _ notFound: [String], _ changes: [ReleaseMarking.Change], _ deployments: [Deployment]
  ) -> [String] {
    let late = changes.count { $0.at != .max && commitTime($0.at, of: deployments[$0.release].at) == nil }
    let single = changes.count { $0.at == .max }
    return [
      single == 0
        ? nil
        : "\(single) of \(changes.count) changes are commits of the branch itself, such as squash merges: how long the work "
          + "on them took is not in the history, so they have no lead time",
      notFound.isEmpty ? nil : "\(listed(notFound)) left out: not found in the history",
      late == 0
        ? nil : "\(late) of \(changes.count) changes left without a time: they seem to come after their deployment",
    ].compactMap(\.self)
  }
}

/// The time of a commit as it is written, nil for one that cannot be before a deployment.
func commitTime(_ seconds: Int, of deployment: GitTime) -> Int? {
  GitTime.range.contains(seconds) && seconds <= deployment.seconds ? seconds : nil
}

/// `'a'`, `'b', 'c' and 4 others`.
func listed(_ names: [String]) -> String {
  let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
  return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
}
