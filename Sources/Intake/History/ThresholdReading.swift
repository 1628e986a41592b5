import Diagnostics
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
      guard let git = try ContentRepository.git(of: root, limits) else {
        (histories, findings) = ([:], [])
        return
      }
      var reading = HistoryReading(of: "experiments", git: git, limits: limits)
      (histories, findings) = (try reading.thresholds(), [])
    } catch {
      let finding = HistoryRules.notRead.finding(
        "the history of the thresholds in 'experiments' was not read: \(error.message)",
        at: .wholeFile(first.header.span.file), hint: error.hint)
      (histories, findings) = ([:], [finding])
    }
  }

  subscript(file: ContentPath) -> ThresholdHistory? { histories[file] }
}

extension HistoryReading {
  /// Of the files that the last commit has. What they say in it is asked for by itself: after a merge, no order of
  /// commits tells it.
  fileprivate mutating func thresholds() throws(CollectingFailure) -> [ContentPath: ThresholdHistory] {
    var histories = try log(as: ThresholdTrack.self).compactMapValues(\.history)
    let last = try last(as: ThresholdTrack.self)
    for path in Array(histories.keys) {
      // A file that the last commit has not, or not with a threshold, has no history; one that cannot be read in it has.
      if let latest = last[path]?.history?.latest {
        histories[path]?.latest = latest
      } else if histories[path]?.gaps.last.map({ $0.to == nil }) != true {
        histories[path] = nil
      }
    }
    return histories
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
