internal import Analysis
internal import Diagnostics
internal import Record

let ladderFields = JSONFields<LadderReport>([
  .text("id", "The file's name without extension") { $0.ladder.id },
  .text("title", "What it is called") { $0.ladder.title },
  .list("levels", "From the first to the highest", of: levelFields) { $0.ladder.levels },
  .list("tracks", "Sides of the work, with what is expected at each level", of: trackFields) { report in
    report.ladder.tracks.map { LadderTrackInput(track: $0, levels: report.ladder.levels) }
  },
  .list("gaps", "What is not written, by track and level", of: gapFields) { $0.gaps },
  .optionalText("last_reviewed_on", "When it was last looked at again, YYYY-MM-DD") {
    $0.ladder.header.lastReviewedOn?.iso
  },
  .optionalText("review_due", "When it is to be looked at again; left out where nothing says when it last was") {
    $0.reviewDue?.iso
  },
])

private let levelFields = JSONFields<Ladder.Level>([
  .text("id", "A number or a short name") { $0.id },
  .text("name", "What it is called") { $0.name },
])

private struct LadderTrackInput: Sendable {
  let track: Ladder.Track
  let levels: [Ladder.Level]
}

private let trackFields = JSONFields<LadderTrackInput>([
  .text("id", "A short name") { $0.track.id },
  .text("name", "What it is called") { $0.track.name },
  .list("levels", "Those with anything written, in order", of: cellFields) { input in
    zip(input.levels, input.track.cells).filter { !$1.criteria.isEmpty || !$1.examples.isEmpty }
      .map { LadderCellInput(level: $0, cell: $1) }
  },
])

private struct LadderCellInput: Sendable {
  let level: Ladder.Level
  let cell: Ladder.Cell
}

private let cellFields = JSONFields<LadderCellInput>([
  .text("level", "The id of the level") { $0.level.id },
  .texts("criteria", "What is expected there") { $0.cell.criteria.map(\.text.value) },
  .texts("examples", "What that looked like: of the level, then of its criteria") {
    $0.cell.examples + $0.cell.criteria.flatMap(\.examples)
  },
])

private let gapFields = JSONFields<LadderReport.Gap>([
  .text("track", "The id of the track") { $0.track.id },
  .text("level", "The id of the level") { $0.level.id },
  .choice("kind", "What is missing", LadderReport.Gap.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
])
