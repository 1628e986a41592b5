import Diagnostics

/// What is taken for a deployment in a history.
package enum ReleaseKind: String, Sendable, CaseIterable {
  case tags
  /// Each merge that a branch took in: a merge commit on the way of first parents.
  case merges
  /// Each commit that a branch took in, a merge or not: for branches of squash merges and of pushes.
  case every
}

/// Makes deployments of the commits that a branch took in, one after the other.
struct BranchReading {
  private let kind: ReleaseKind
  /// As the person named the branch.
  private let ref: String
  private var withoutTime: [String] = []
  /// The latest first.
  private var found: [HistoryTag] = []

  init(_ kind: ReleaseKind, of ref: String) {
    self.kind = kind
    self.ref = ref
  }

  /// Nothing of the branch's name reaches a command that could take it for an option.
  func tip(_ git: GitProgram) throws(CollectingFailure) -> CommitID {
    var tip: CommitID?
    try git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(ref)^{commit}"], accepting: [0, 1]) {
      tip = CommitID($0)
    }
    if let tip { return tip }
    var others: [String] = []
    try git.run(["for-each-ref", "--count=4", "--format=%(refname:short)", "refs/heads", "refs/remotes"]) {
      others.append(harmless(String(decoding: $0, as: UTF8.self)))
    }
    guard !others.isEmpty else { throw CollectingFailure(.usage, "nothing is committed in this repository") }
    throw CollectingFailure(
      .usage, "there is no branch or commit '\(harmless(ref))'", hint: "name another one; there is \(listed(others))")
  }

  /// What was merged into the branch lies behind the other parents, and is no deployment of its own.
  static func command(from tip: CommitID) -> [String] {
    ["rev-list", "--first-parent", "--topo-order", "--timestamp", "--parents", tip.description]
  }

  mutating func take(_ commit: HistoryCommit) {
    guard kind == .every || commit.isMerge else { return }
    let name = commit.id.description
    guard GitTime.range.contains(commit.at) else { return withoutTime.append(name) }
    found.append(
      HistoryTag(name: name, commit: commit.id, at: GitTime(seconds: commit.at), committedAt: commit.at))
  }

  /// In the order of the branch, which clocks do not change.
  var releases: [HistoryTag] { found.reversed() }

  var notes: [String] {
    withoutTime.isEmpty ? [] : ["\(listed(withoutTime)) left out: its time is not between 1970 and 2105"]
  }

  /// Why there is nothing to collect.
  func nothing() -> CollectingFailure {
    let name = harmless(ref)
    guard withoutTime.isEmpty else {
      return CollectingFailure(.usage, "no commit of '\(name)' has a time that can be used")
    }
    return CollectingFailure(
      .usage, "no merge commit on '\(name)'",
      hint: "name the branch that is deployed, or take each of its commits for a deployment with --releases every")
  }
}
