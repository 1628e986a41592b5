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
    guard let isCut = try answer(of: git, to: ["--is-shallow-repository"], limits), isCut == "false" else { return nil }
    // Before the first commit there is no HEAD.
    return try answer(of: git, to: ["--verify", "--quiet", "HEAD"], limits) == nil ? nil : git
  }

  /// Nil without a repository, and without an answer.
  private static func answer(
    of git: GitProgram, to question: [String], _ limits: HistoryLimits
  ) throws(CollectingFailure) -> String? {
    var answer: String?
    do throws(CollectingFailure) {
      try git.run(["rev-parse"] + question, accepting: [0, 1], within: limits.bounds) {
        answer = String(decoding: $0, as: UTF8.self)
      }
    } catch {
      if error.isNoRepository { return nil }
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
