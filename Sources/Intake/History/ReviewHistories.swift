import Diagnostics
import Record

/// What the version control of the content knows of the reviews of its processes: as for `ThresholdHistories`. Nothing is
/// asked where no process was reviewed.
struct ReviewHistories {
  /// By the path of the file as it is now.
  private let histories: [ContentPath: [ReviewCommit]]
  /// That the history was not read, and why.
  let findings: [Finding]

  init(of processes: [RepeatableProcess], root: String, within limits: HistoryLimits = .standard) {
    guard let first = processes.first(where: { $0.header.lastReviewedOn != nil }) else {
      (histories, findings) = ([:], [])
      return
    }
    do throws(CollectingFailure) {
      guard let git = try ContentRepository.git(of: root, limits) else {
        (histories, findings) = ([:], [])
        return
      }
      var reading = HistoryReading(of: "processes", git: git, limits: limits)
      (histories, findings) = (try reading.log(as: ReviewTrack.self).mapValues(\.reviews), [])
    } catch {
      let finding = HistoryRules.reviewsNotRead.finding(
        "the history of the reviews in 'processes' was not read: \(error.message)",
        at: .wholeFile(first.header.span.file), hint: error.hint)
      (histories, findings) = ([:], [finding])
    }
  }

  /// Nil where nothing is known.
  subscript(file: ContentPath) -> [ReviewCommit]? { histories[file] }
}

extension [ReviewCommit] {
  /// All that they say, for the fingerprint of the input.
  var bytes: [UInt8] {
    let lines = map { "\($0.committed.iso) \($0.commit) \($0.reviewedOn.iso) \($0.changesDateAlone)\n" }
    return [UInt8](lines.joined().utf8)
  }
}
