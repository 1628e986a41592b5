import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One ladder: tracks by levels, and what is expected where. Nothing of it is added up.
struct LadderPage: FramedPage {
  let report: LadderReport
  let frame: PageFrame

  init(_ report: LadderReport, in directory: Directory) {
    self.report = report
    let (ladder, asOf) = (report.ladder, directory.report.asOf)
    frame = PageFrame(
      headline: sentence(report.headline(asOf: asOf)),
      lede: sentence(
        "\(count(ladder.levels.count, "level")), \(count(ladder.tracks.count, "track")); \(report.reviewed(asOf: asOf))"
      ),
      label: ladder.title, path: PagePath.record(report.key), directory: directory)
  }

  private var ladder: Ladder { report.ladder }

  private var tracks: [LadderTrackView] {
    ladder.tracks.enumerated().map { LadderTrackView(place: $0, track: $1, levels: ladder.levels) }
  }

  static let names = Names<LadderPage>(
    page: "ladder",
    [
      .link("up", "The way to the overview of growth") { $0.frame.link(to: PagePath.growth) },
      .attention("Why it needs a conversation") { $0.report.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.ladder.header, by: $0.frame.links)
      },
      .texts("levels", "The levels, from the first to the highest") { $0.ladder.levels.map(\.name) },
      .list("tracks", "Sides of the work, in the order in which they are written", of: LadderTrackView.names) {
        $0.tracks
      },
      .optionalText("due", "When it is to be looked at again") { page in
        page.report.reviewDue.map { shortWords(for: $0, asOf: page.asOf) }
      },
      .texts("promotion", "What has to be the case to move up") { $0.ladder.promotion?.criteria ?? [] },
      .optionalText("who_decides", "Who decides on that") { $0.ladder.promotion?.whoDecides },
      .optionalText("cadence", "How often that is decided") { $0.ladder.promotion?.cadence },
      .optionalText("form", "That the file has another form than ours") { $0.ladder.form.note },
      .markup("body", "What is written in its file") { $0.ladder.header.body.html(by: $0.frame.links) },
      .text("file", "The file it stands in") { $0.ladder.header.file },
    ])
}

/// A track, with what is expected at each level.
struct LadderTrackView: Sendable {
  let place: Int
  let track: Ladder.Track
  let levels: [Ladder.Level]

  private var anchor: String { "track-\(place + 1)" }

  static let names = Names<LadderTrackView>(
    "track",
    [
      .text("name", "What it is called") { $0.track.name },
      .text("anchor", "The name of its place on the page") { $0.anchor },
      .link("href", "The way to its place on the page") { "#\($0.anchor)" },
      .optionalText("summary", "What it is about") { $0.track.summary },
      .list("cells", "What is expected at each level, in the order of the columns", of: LadderCellView.names) { view in
        zip(view.levels, view.track.cells).enumerated().map { place, pair in
          LadderCellView(level: pair.0, cell: pair.1, anchor: "\(view.anchor)-\(place + 1)")
        }
      },
    ])
}

/// What is expected of a track at one level.
struct LadderCellView: Sendable {
  let level: Ladder.Level
  let cell: Ladder.Cell
  let anchor: String

  private var status: StatusView {
    if cell.criteria.isEmpty { return StatusView(.watch, "no criteria") }
    return cell.hasExample ? StatusView(.plain, "written") : StatusView(.quiet, "no example")
  }

  static let names = Names<LadderCellView>(
    "level of a track",
    [
      .text("level", "What the level is called") { $0.level.name },
      .text("anchor", "The name of its place on the page") { $0.anchor },
      .link("href", "The way to its place on the page") { "#\($0.anchor)" },
      .object("status", "What is written of it", of: StatusView.names) { $0.status },
      .list("criteria", "What is expected there", of: CriterionView.names) { $0.cell.criteria.map(CriterionView.init) },
      .texts("examples", "Examples of the level as a whole") { $0.cell.examples },
    ])
}

/// A criterion with its examples.
struct CriterionView: Sendable {
  let criterion: Ladder.Criterion

  static let names = Names<CriterionView>(
    "criterion",
    [
      .text("text", "What is expected") { $0.criterion.text.value },
      .texts("examples", "What that looked like") { $0.criterion.examples },
    ])
}
