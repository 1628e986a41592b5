import Analysis
import Record
import Templating
import Wording

/// A quadrant of the radar with its entries, the innermost ring first.
struct RadarQuadrant: Sendable {
  /// From 1, for the name of its place on the page.
  let number: Int
  let name: String
  var rows: [RadarRowView]

  static let names = Names<RadarQuadrant>(
    "quadrant",
    [
      .text("anchor", "Its name on the page") { "quadrant-\($0.number)" },
      .text("name", "What it is called") { $0.name },
      .list("entries", "Its entries, the innermost ring first", of: RadarRowView.names) { $0.rows },
    ])
}

struct RadarEditionView: Sendable {
  let edition: RadarReport.Edition

  static let names = Names<RadarEditionView>(
    "edition",
    [
      .text("name", "What it is called") { $0.edition.edition.name },
      .text("entries", "How many entries were on the radar") { count($0.edition.count, "entry", "entries") },
    ])
}

/// An entry of the radar, as a row.
struct RadarRowView: Linked, Sendable {
  let item: RadarReport.Item
  let links: Links

  /// The first words of a description, as many as a row has room for.
  private var description: String? {
    guard let text = item.description else { return nil }
    let words = text.split(separator: " ")
    return words.count > 40 ? words.prefix(40).joined(separator: " ") + " …" : text
  }

  /// `assess 2025-11, trial 2026-05`, the latest last; nothing for what has always been in one ring.
  private var course: String? {
    guard item.history.count > 1 else { return nil }
    return item.history.reversed().map { "\($0.ring.rawValue) \($0.edition.name)" }.joined(separator: ", ")
  }

  static let names = Names<RadarRowView>(
    "entry of the radar",
    [
      .text("name", "What it is called") { $0.item.name },
      .optionalLink("href", "The way to its page; nothing for a row of a table") { row in
        row.item.key.flatMap { row.links.to($0) }
      },
      .text("quadrant", "What it is one of") { quadrantName($0.item.quadrant) },
      .text("ring", "How far it is recommended: adopt, trial, assess or hold") { $0.item.ring.rawValue },
      .object("status", "How it moved since the edition before", of: StatusView.names) { StatusView($0.item.move) },
      .optionalText("course", "Its rings by edition; nothing where there was one") { $0.course },
      .optionalText("description", "The first words of it, of a row of a table") { $0.description },
    ])
}
