import Diagnostics
import Record

/// How much of a history is read.
///
/// Bytes and commits decide, because they are the same on every machine. The time is far more than these take, and is
/// only there so that no program that hangs keeps a report from being built.
struct HistoryLimits {
  /// Of what git prints: 1,000 experiments of 6 KB with 20 edits each.
  var bytes = 128 << 20
  var commits = 200_000
  /// For each of the programs that are run.
  var time = Duration.seconds(60)
  /// How long one of them may do nothing at all.
  var idle = Duration.seconds(10)
  /// Private memory of each, in bytes.
  var memory: UInt64 = 1 << 30

  static let standard = HistoryLimits()

  var bounds: GitProgram.Bounds { GitProgram.Bounds(time: time, idle: idle, memory: memory) }
}

enum HistoryRules {
  static let notRead = Rule(
    "experiment.history-not-read", .note, "The history of thresholds in git is read to its end",
    explanation: """
      The content lies in a git repository with its history, and whether a threshold was changed after the start of its test \
      could not be read from it: it has more than 200,000 commits, the edits of files in `experiments` are more than 128 MiB \
      (each counts as large as its file, so a few large files with many edits are enough), git ended with an error, or it \
      did not end within a minute or a gibibyte of memory. Git also refuses a repository that belongs to another user, \
      until `safe.directory` names it, and one whose settings it cannot read; the finding has its words. It waits for a pipe \
      that one of its files or settings names, and is ended when it did nothing for ten seconds. And where `core.bare` or \
      `core.worktree` says that the files of the repository are elsewhere, no file has a history. The pages of the \
      experiments say that it is not known. Move long texts and tables out of the files of experiments, or mend what \
      git complains of: `git log --patch -- experiments` in the content folder shows it.
      """)
}

/// Asks git for the versions that files of experiments had.
struct HistoryReading {
  private let git: GitProgram
  private let limits: HistoryLimits
  private var bytesLeft: Int

  init(git: GitProgram, limits: HistoryLimits) {
    (self.git, self.limits, bytesLeft) = (git, limits, limits.bytes)
  }

  /// Of the files that the last commit has. What they say in it is asked for by itself: after a merge, no order of
  /// commits tells it.
  mutating func histories() throws(CollectingFailure) -> [ContentPath: ThresholdHistory] {
    try checkCommits()
    var histories = try patches(of: [
      "log", "--topo-order", "--reverse", "--format=%x00%ad%x00%P", "--date=raw", "--no-notes", "--encoding=UTF-8",
      // What a merge makes by itself is seen against one of its parents.
      "--diff-merges=first-parent",
    ])
    let empty = try answer(to: ["hash-object", "-t", "tree", "/dev/null"])
    let last = try patches(of: ["diff-tree", empty, "HEAD"])
    for path in Array(histories.keys) {
      // A file that the last commit has not, or not with a threshold, has no history; one that cannot be read in it has.
      if let latest = last[path]?.latest {
        histories[path]?.latest = latest
      } else if histories[path]?.gaps.last.map({ $0.to == nil }) != true {
        histories[path] = nil
      }
    }
    return histories
  }

  private func checkCommits() throws(CollectingFailure) {
    let count = try answer(to: ["rev-list", "--count", "--max-count=\(limits.commits + 1)", "HEAD"])
    guard let count = Int(count), count <= limits.commits else {
      throw CollectingFailure(.program, "the repository has more than \(limits.commits) commits")
    }
  }

  private mutating func patches(of command: [String]) throws(CollectingFailure) -> [ContentPath: ThresholdHistory] {
    var patches = PatchReading()
    var left = bytesLeft
    let most = limits.bytes
    try git.run(Self.settings + command + Self.format, within: limits.bounds) { line throws(CollectingFailure) in
      left -= line.count + 1
      guard left >= 0 else { throw CollectingFailure(.program, "its edits are more than \(most) bytes") }
      patches.take(line)
    }
    bytesLeft = left
    return patches.finished()
  }

  private func answer(to command: [String]) throws(CollectingFailure) -> String {
    var answer = ""
    try git.run(command, within: limits.bounds) { answer = String(decoding: $0, as: UTF8.self) }
    return answer
  }

  private static let settings = [
    "-c", "core.quotePath=true", "-c", "diff.renameLimit=1000", "-c", "diff.suppressBlankEmpty=false", "-c",
    "log.showRoot=true",
  ]

  /// Parents come before children. Whole files as context, so that a version can be read as a file is, and as text whatever
  /// the attributes of a file call it; paths from the content folder, in git's own quotes where they hold more than plain
  /// characters. Nothing that the repository configures to be run on files is run.
  private static let format = [
    "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--submodule=short", "--relative", "--no-prefix",
    "--find-renames", "--unified=1000000", "--patch", "--", "experiments",
  ]
}
