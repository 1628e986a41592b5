package import Diagnostics
import Record

/// One item a ladder, whatever number of levels it is about.
package struct LevelWithoutCriteria: AttentionRule {
  /// Tracks and levels, in the order of the ladder; at least one.
  package let gaps: [LadderReport.Gap]

  package static let rule = Rule(
    "ladder.level-without-criteria", .note, "Every level of a ladder says what is expected there",
    explanation: """
      A track of this ladder has a level without any criterion. Whoever stands below it cannot know what is asked, and \
      whoever decides can ask for anything. Write what is expected there, or leave the track out of the ladder for \
      these levels by saying so in a criterion.
      """)
  package static let urgency = 5.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.ladders.compactMap { report in
      let gaps = report.gaps.filter { $0.kind == .noCriteria }
      guard !gaps.isEmpty else { return nil }
      return Found(
        .watch, report.ladder, Self(gaps: gaps), .ladderWritten, on: report.ladder.header.lastReviewedOn,
        size: Double(gaps.count) / Double(max(1, report.ladder.tracks.count * report.ladder.levels.count)))
    }
  }
}

extension Evidence.What {
  static let ladderWritten = Evidence.What("ladder written")
  static let ladderReviewed = Evidence.What("ladder reviewed")
}
