import Analysis
import Record
import Templating
import Wording

/// A ladder, as a row.
struct LadderRow: Linked, Sendable {
  let report: LadderReport
  let links: Links

  static let names = Names<LadderRow>(
    "ladder",
    [
      .text("title", "What it is called") { $0.report.ladder.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("size", "How many levels and tracks it has") { row in
        "\(count(row.report.ladder.levels.count, "level")), \(count(row.report.ladder.tracks.count, "track"))"
      },
      .optionalText("gaps", "Where nothing is expected; nothing where each level says it") { row in
        row.report.empty.isEmpty ? nil : gapWords(row.report.empty)
      },
      .text("reviewed", "When it was last looked at again") { $0.report.reviewed(asOf: $0.asOf) },
      .object("status", "Whether it is complete and looked after", of: StatusView.names) {
        $0.report.status(asOf: $0.asOf)
      },
    ])
}
