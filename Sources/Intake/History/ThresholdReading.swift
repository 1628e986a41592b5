import Diagnostics
import Documents
import Record

/// What the version control of the content knows of the thresholds of its experiments.
///
/// Git is asked about the folder of experiments, where the content lies in a repository with its whole history. Without
/// git, without a repository, before its first commit and with a cut history nothing is known, and that is no fault of the
/// content. Where a history is there and was not read to its end, nothing is known either, and a finding says so. Nothing
/// is asked where no experiment has a start.
struct ThresholdHistories {
  /// By the path of the file as it is now.
  private let histories: [ContentPath: ThresholdHistory]
  /// That the history was not read, and why.
  let findings: [Finding]

  init(of experiments: [Experiment], root: String, within limits: HistoryLimits = .standard) {
    guard let first = experiments.first(where: { $0.starts != nil }) else {
      (histories, findings) = ([:], [])
      return
    }
    do throws(CollectingFailure) {
      guard let git = try Self.repository(of: root, limits) else {
        (histories, findings) = ([:], [])
        return
      }
      var reading = HistoryReading(git: git, limits: limits)
      (histories, findings) = (try reading.histories(), [])
    } catch {
      let finding = HistoryRules.notRead.finding(
        "the history of the thresholds in 'experiments' was not read: \(error.message)",
        at: .wholeFile(first.header.span.file), hint: error.hint)
      (histories, findings) = ([:], [finding])
    }
  }

  subscript(file: ContentPath) -> ThresholdHistory? { histories[file] }

  /// Nil where there is no history, or only a part of one. What git refuses is no "no": it may lie there.
  private static func repository(
    of root: String, _ limits: HistoryLimits
  ) throws(CollectingFailure) -> GitProgram? {
    let git: GitProgram
    do throws(CollectingFailure) { git = try GitProgram(repository: root, looksAbove: true) } catch { return nil }
    let states = try answer(of: git, to: ["--is-shallow-repository", "--is-inside-work-tree"], limits)
    guard states.first == "false" else { return nil }
    // Before the first commit there is no HEAD.
    guard try !answer(of: git, to: ["--verify", "--quiet", "HEAD"], limits).isEmpty else { return nil }
    guard states.last == "true" else { throw filesElsewhere("it has no files, or others") }
    let top = try answer(of: git, to: ["--show-toplevel"], limits).first ?? ""
    // A folder of files has '.git' in it, be it the repository itself or a file that leads there. Paths in a history are
    // those below that folder, so that with another one no file has any.
    guard Disk.isNamed(FilePath.joined(top, ".git")) else {
      throw filesElsewhere("its files lie in '\(harmless(top))'")
    }
    return git
  }

  private static func filesElsewhere(_ words: String) -> CollectingFailure {
    CollectingFailure(
      .program, "a setting of the repository that the content lies in says that \(words)",
      hint: "in the content folder, run 'git config --unset core.worktree' and 'git config core.bare false'")
  }

  /// What git prints, line by line; nothing without a repository, and without an answer.
  private static func answer(
    of git: GitProgram, to question: [String], _ limits: HistoryLimits
  ) throws(CollectingFailure) -> [String] {
    var answer: [String] = []
    do throws(CollectingFailure) {
      try git.run(["rev-parse"] + question, accepting: [0, 1], within: limits.bounds) {
        answer.append(String(decoding: $0, as: UTF8.self))
      }
    } catch {
      if error.isNoRepository { return [] }
      throw error
    }
    return answer
  }
}

extension ThresholdHistory {
  /// All that it says, for the fingerprint of the input.
  var bytes: [UInt8] {
    var text = firstCommitted.iso
    for change in changes { text += "\n\(change.committed.iso)\n\(change.from.text)\n\(change.to.text)" }
    for gap in gaps { text += "\n? \(gap.from.iso) \(gap.to?.iso ?? "")" }
    if let latest { text += "\n\n\(latest.text)" }
    return Array(text.utf8)
  }
}
