import Analysis
import Record
import Templating
import Wording

/// One entry of one edition.
struct RadarEntryPage: FramedPage {
  let entry: RadarEntry
  /// What it is on the radar today; nil where it is on it no more.
  let item: RadarReport.Item?
  let frame: PageFrame

  init(_ entry: RadarEntry, _ item: RadarReport.Item?, in directory: Directory) {
    (self.entry, self.item) = (entry, item)
    let edition = entry.header.key.group
    frame = PageFrame(
      headline: sentence("\(entry.title): \(entry.isRemoved ? "taken off the radar" : entry.ring.rawValue)"),
      lede: sentence("\(quadrantName(entry.quadrant)), edition \(edition)"), label: entry.title,
      path: PagePath.record(entry.key), directory: directory)
  }

  static let names = Names<RadarEntryPage>(
    page: "entry of the radar",
    [
      .link("up", "The way to the radar") { $0.frame.link(to: PagePath.radar) },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.entry.header, by: $0.links)
      },
      .optionalObject("current", "What became of it", of: RadarRowView.names) { page in
        page.item.map { RadarRowView(item: $0, links: page.links) }
      },
      .texts("tags", "Words to find it by") { $0.entry.header.tags },
      .markup("body", "What is written in its file") { $0.entry.header.body.html(by: $0.links) },
      .text("file", "The file it stands in") { $0.entry.header.file },
    ])
}
