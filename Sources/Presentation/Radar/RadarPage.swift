import Analysis
import Record
import Templating

/// The technology radar: what moved, then what is on it, by quadrant.
struct RadarPage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let radar = directory.report.radar
    frame = PageFrame(
      headline: radarHeadline(of: radar), lede: radarLede(of: radar), label: "Technology radar", path: PagePath.radar,
      directory: directory)
  }

  private func rows(_ items: [RadarReport.Item]) -> [RadarRowView] {
    items.map { RadarRowView(item: $0, links: links) }
  }

  private var quadrants: [RadarQuadrant] {
    var quadrants: [RadarQuadrant] = []
    // Entries of one quadrant stand together.
    for row in rows(report.radar.entries) {
      let name = quadrantName(row.item.quadrant)
      if quadrants.last.map({ radarName($0.name) == radarName(name) }) ?? false {
        quadrants[quadrants.count - 1].rows.append(row)
      } else {
        quadrants.append(RadarQuadrant(number: quadrants.count + 1, name: name, rows: [row]))
      }
    }
    return quadrants
  }

  static let names = Names<RadarPage>(
    page: "technology radar",
    [
      .link("up", "The way to the guardrails") { $0.frame.link(to: PagePath.guardrails) },
      .list("moved", "What the latest edition moved, added or took off", of: RadarRowView.names) { page in
        page.rows(page.report.radar.moved + page.report.radar.gone)
      },
      .list("quadrants", "What is on the radar, by quadrant", of: RadarQuadrant.names) { $0.quadrants },
      .list("editions", "All editions, the latest first", of: RadarEditionView.names) { page in
        page.report.radar.editions.map { RadarEditionView(edition: $0) }
      },
    ])
}
