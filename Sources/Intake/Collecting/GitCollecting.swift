/// Reads the history of a repository as events, through the program `git` and without changing anything.
///
/// Git is asked three things: whether the clone was cut, which tags or commits of a branch there are, and how commits follow
/// one another. It is never asked for names, addresses or messages.
/// - Parameter path: the folder that holds `.git`, or a bare repository.
package func collectGit(at path: String, _ options: CollectingOptions) throws(CollectingFailure) -> CollectedEvents {
  let git = try GitProgram(repository: path)
  let isCut = try isShallow(git)
  var (marking, range, notes) =
    options.releases == .tags ? try tagged(git, options) : try branched(git, options)
  if isCut { notes.append("this clone is shallow, so its history is cut; 'git fetch --unshallow' brings the rest") }
  notes += try git.run(["rev-list", range, "--topo-order", "--timestamp", "--parents"]) {
    line throws(CollectingFailure) in
    marking.take(try commit(line))
  }
  return CollectedEvents(marking, isCut: isCut, notes: unique(notes), options)
}

/// Where deployments are, and what the history behind them is asked for by.
private typealias Releases = (marking: ReleaseMarking, range: String, notes: [String])

private func tagged(_ git: GitProgram, _ options: CollectingOptions) throws(CollectingFailure) -> Releases {
  var tags = TagReading(options)
  var notes = try git.run(TagReading.command) { line throws(CollectingFailure) in try tags.take(line) }
  try tags.resolveNested(git)
  guard !tags.tags.isEmpty else { throw tags.nothing() }
  notes += tags.notes
  return (ReleaseMarking(tags.tags), "--tags", notes)
}

private func branched(_ git: GitProgram, _ options: CollectingOptions) throws(CollectingFailure) -> Releases {
  var branch = BranchReading(options.releases, of: options.ref)
  let tip = try branch.tip(git)
  let notes = try git.run(BranchReading.command(from: tip)) { line throws(CollectingFailure) in
    branch.take(try commit(line))
  }
  guard !branch.releases.isEmpty else { throw branch.nothing() }
  return (ReleaseMarking(inOrder: branch.releases), tip.description, notes + branch.notes)
}

private func isShallow(_ git: GitProgram) throws(CollectingFailure) -> Bool {
  var answer = ""
  try git.run(["rev-parse", "--is-shallow-repository"]) { answer = String(decoding: $0, as: UTF8.self) }
  return answer == "true"
}

/// `1700000000 <commit> <parent> <parent>…`
private func commit(_ line: UnsafeRawBufferPointer) throws(CollectingFailure) -> HistoryCommit {
  let words = line.split(separator: UInt8(ascii: " "))
  let ids = words.dropFirst().compactMap { CommitID($0) }
  guard let seconds = words.first, let id = ids.first, ids.count == words.count - 1 else {
    throw CollectingFailure(.program, "'git rev-list' printed what is not a commit")
  }
  // A time that no number holds is later than all others.
  return HistoryCommit(
    id: id, parents: Array(ids.dropFirst()), at: Int(String(decoding: seconds, as: UTF8.self)) ?? .max)
}

private func unique(_ notes: [String]) -> [String] {
  var seen: Set<String> = []
  return notes.filter { seen.insert($0).inserted }
}
