import Diagnostics
import Record

/// How much of a history is read.
///
/// Bytes and commits decide, because they are the same on every machine. The time is far more than these take, and is
/// only there so that no program that hangs keeps a report from being built.
struct HistoryLimits {
  var bytes = IntakeLimits.edits
  var commits = IntakeLimits.commits
  /// For each of the programs that are run.
  var time = Duration.seconds(IntakeLimits.historySeconds)
  /// How long one of them may do nothing at all.
  var idle = Duration.seconds(IntakeLimits.idleSeconds)
  /// Private memory of each, in bytes.
  var memory = UInt64(IntakeLimits.historyMemory)

  static let standard = HistoryLimits()

  var bounds: GitProgram.Bounds { GitProgram.Bounds(time: time, idle: idle, memory: memory) }
}

/// Asks git for the versions that the files of a folder had.
struct HistoryReading {
  private let git: GitProgram
  private let folder: String
  private let limits: HistoryLimits
  private var bytesLeft: Int

  /// - Parameter folder: of the content.
  init(of folder: String, git: GitProgram, limits: HistoryLimits) {
    (self.git, self.folder, self.limits, bytesLeft) = (git, folder, limits, limits.bytes)
  }

  /// What every commit did to the files, the parents before their children.
  mutating func log<Track: HistoryTrack>(as track: Track.Type) throws(CollectingFailure) -> [ContentPath: Track] {
    try checkCommits()
    return try patches(
      of: [
        "log", "--topo-order", "--reverse", "--format=%x00%ad%x00%P", "--date=raw", "--no-notes", "--encoding=UTF-8",
        // What a merge makes by itself is seen against one of its parents.
        "--diff-merges=first-parent",
      ], as: track)
  }

  /// The files as the last commit has them.
  mutating func last<Track: HistoryTrack>(as track: Track.Type) throws(CollectingFailure) -> [ContentPath: Track] {
    let empty = try answer(to: ["hash-object", "-t", "tree", "/dev/null"])
    return try patches(of: ["diff-tree", empty, "HEAD"], as: track)
  }

  private func checkCommits() throws(CollectingFailure) {
    let count = try answer(to: ["rev-list", "--count", "--max-count=\(limits.commits + 1)", "HEAD"])
    guard let count = Int(count), count <= limits.commits else {
      throw CollectingFailure(.program, "the repository has more than \(limits.commits) commits")
    }
  }

  private mutating func patches<Track: HistoryTrack>(
    of command: [String], as _: Track.Type
  ) throws(CollectingFailure) -> [ContentPath: Track] {
    var patches = PatchReading<Track>()
    var left = bytesLeft
    let most = limits.bytes
    try git.run(Self.settings + command + Self.format + ["--", folder], within: limits.bounds) {
      line throws(CollectingFailure) in
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
    "--find-renames", "--unified=1000000", "--patch",
  ]
}
