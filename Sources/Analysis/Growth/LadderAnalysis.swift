import Record

/// The ladders, by id, with what they leave open.
func analyse(_ ladders: [Ladder], policies: Policies) -> [LadderReport] {
  ladders.map { ladder in
    let interval = ladder.header.reviewIn ?? policies.ladderReview
    return LadderReport(
      ladder: ladder, gaps: gaps(in: ladder),
      reviewDue: (ladder.header.lastReviewedOn ?? ladder.header.date).map { interval.after($0) })
  }
}

private func gaps(in ladder: Ladder) -> [LadderReport.Gap] {
  ladder.tracks.flatMap { track in
    zip(ladder.levels, track.cells).compactMap { level, cell in
      guard cell.criteria.isEmpty || !cell.hasExample else { return nil }
      return LadderReport.Gap(
        track: Ladder.Level(id: track.id, name: track.name), level: level,
        kind: cell.criteria.isEmpty ? .noCriteria : .noExample)
    }
  }
}
