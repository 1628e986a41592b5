import Documents
import Record

/// What the version control of the content knows of the thresholds of its experiments.
///
/// One `git log` over the folder of experiments, where the content lies in a repository with its whole history. Without
/// git, without a repository, with a cut history, or with one of more bytes or time than stated here, nothing is known,
/// and that is no fault of the content: no finding. Nothing is asked where no experiment has a start.
struct ThresholdHistories {
  /// By the path of the file as it is now.
  private let histories: [ContentPath: ThresholdHistory]

  /// No history of an organization's experiments is longer; what is longer is not read.
  static let mostBytes = 32 << 20
  private static let mostTime = Duration.seconds(20)

  init(of experiments: [Experiment], root: String) {
    guard experiments.contains(where: { $0.starts != nil }) else {
      histories = [:]
      return
    }
    do {
      histories = try Self.read(root)
    } catch {
      histories = [:]
    }
  }

  subscript(file: ContentPath) -> ThresholdHistory? { histories[file] }

  private static func read(_ root: String) throws(CollectingFailure) -> [ContentPath: ThresholdHistory] {
    let git = try GitProgram(repository: root, looksAbove: true)
    var answer = ""
    try git.run(["rev-parse", "--is-shallow-repository"], within: mostTime) {
      answer = String(decoding: $0, as: UTF8.self)
    }
    guard answer == "false" else { return [:] }
    var patches = PatchReading()
    var left = mostBytes
    try git.run(command, within: mostTime) { line throws(CollectingFailure) in
      left -= line.count + 1
      guard left >= 0 else { throw CollectingFailure(.program, "the history is longer than it may be") }
      patches.take(line)
    }
    return patches.finished()
  }

  /// Parents before children; whole files as context, so that a version can be read as a file is; paths from the content
  /// folder, in git's own quotes where they hold more than plain characters. Nothing that the repository configures to be
  /// run on files is run.
  private static let command = [
    "-c", "core.quotePath=true", "-c", "diff.renameLimit=1000", "-c", "diff.suppressBlankEmpty=false", "-c",
    "log.showRoot=true", "log", "--topo-order", "--reverse", "--format=%x00%cd", "--date=raw", "--no-notes",
    "--no-color",
    "--no-ext-diff", "--no-textconv", "--submodule=short", "--relative", "--no-prefix", "--find-renames",
    "--unified=1000000", "--patch", "--", "experiments",
  ]
}

extension ThresholdHistory {
  /// All that it says, for the fingerprint of the input.
  var bytes: [UInt8] {
    var text = firstCommitted.iso
    for change in changes { text += "\n\(change.committed.iso)\n\(change.from.text)\n\(change.to.text)" }
    return Array(text.utf8)
  }
}
