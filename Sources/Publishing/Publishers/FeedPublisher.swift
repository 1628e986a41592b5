import Analysis
package import Presentation
import Record
internal import Wording

/// `feed.xml`: what changed on each of the last days, for programs that tell news (Atom, RFC 4287).
package struct FeedPublisher: Publisher {
  private let directory: Directory

  package init(_ directory: Directory) { self.directory = directory }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    try tree.write(PagePath.feed, bytes, source: "the feed")
  }

  private var report: Report { directory.report }
  private var address: String? { report.organization.publishedAt }
  private var links: Links { Links(published: address ?? "", in: directory) }

  var bytes: [UInt8] {
    let news = report.recentDays.compactMap { DayNews($0, by: links) }
    var text = FeedText()
    text.open("feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\"")
    // The year is a part of the name, and stays what it is.
    text.add("id", text: id(of: "2026", "report"))
    text.add("title", text: title)
    if report.isOneDayTold {
      let words = "Only the day of the report is told, because there are too many events to look at each day before it"
      text.add("subtitle", text: words)
    }
    text.add("updated", text: (news.first?.day ?? report.asOf).midnight)
    text.open("author")
    text.add("name", text: report.organization.name)
    text.close("author")
    text.add("generator version=\"\(fairleadVersion)\"", text: "Fairlead")
    if address != nil {
      text.add("link", ["rel": "self", "type": "application/atom+xml", "href": links.to(page: PagePath.feed)])
      text.add("link", ["rel": "alternate", "type": "text/html", "href": links.to(page: PagePath.briefing)])
    }
    for day in news { add(day, to: &text) }
    text.close("feed")
    return text.bytes
  }

  private var title: String {
    let audience = report.organization.audiences.first { $0.id == report.viewpoint.audience }
    return "\(report.organization.name): what changed" + (audience.map { ", for \($0.name)" } ?? "")
  }

  /// A `tag:` (RFC 4151) of a day of the report, for whom it is made.
  private func id(of day: String, _ what: String) -> String {
    let audience = report.viewpoint.audience.map { "/" + PagePath.relative(from: "", to: $0) } ?? ""
    return "tag:\(SiteName(report.organization).host),\(day):\(what)\(audience)"
  }

  private func add(_ news: DayNews, to text: inout FeedText) {
    text.open("entry")
    text.add("id", text: id(of: news.day.iso, "changes"))
    text.add("title", text: "\(words(for: news.day)): \(news.title)")
    text.add("updated", text: news.day.midnight)
    if address != nil {
      text.add("link", ["rel": "alternate", "type": "text/html", "href": links.to(page: PagePath.briefing)])
    }
    text.add("content type=\"html\"", text: content(of: news))
    text.close("entry")
  }

  private func content(of news: DayNews) -> String {
    let items = news.lines.map { line in
      let href = address == nil ? nil : line.href
      let shown = href.map { "<a href=\"\(html($0))\">\(html(line.text))</a>" } ?? html(line.text)
      return "<li>\(html(line.label)): \(shown)</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>\n" + (news.rest.map { "<p>\(html($0))</p>\n" } ?? "")
  }
}

extension CalendarDate {
  /// Its first moment, as RFC 3339 has it.
  fileprivate var midnight: String { "\(iso)T00:00:00Z" }
}
