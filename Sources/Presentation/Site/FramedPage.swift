import Analysis
import Record
import Templating

/// A page as a template sees it, with the frame that all pages have.
protocol FramedPage: Linked, Sendable {
  var frame: PageFrame { get }
}

extension Linked {
  var report: Report { directory.report }
  var asOf: CalendarDate { directory.report.asOf }
  var finance: Finance { directory.report.organization.finance }
}

extension FramedPage {
  var directory: Directory { frame.directory }
  var links: Links { frame.links }
  /// What is told in full on this page, of whatever subject.
  var attentionHere: [AttentionItem] { directory.report.attention.telling { $0.page == frame.path } }
}

extension Names where Model: FramedPage {
  /// The names of a page: those of its frame, then its own.
  init(page kind: String, _ entries: [Entry]) {
    self.init(kind, [.all(of: PageFrame.names) { $0.frame }] + entries)
  }
}

extension Names.Entry where Model: FramedPage {
  /// What a page shows of the attention list.
  static func attention(
    _ meaning: String, _ items: @escaping @Sendable (Model) -> [AttentionItem]
  ) -> Self {
    .list("attention", meaning, of: AttentionView.names) { page in
      items(page).map { AttentionView($0, by: page.links) }
    }
  }
}
