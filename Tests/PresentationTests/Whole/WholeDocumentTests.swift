import Analysis
import Record
import Testing

@testable import Presentation

@Suite("Pages in one document")
struct WholeDocumentTests {
  private static let pages = ["index.html", "decisions/a b.html", "okrs/2026-Q4/x.html"]

  private func links(_ scope: DocumentScope, at address: String?, images: [String: [UInt8]]? = nil) -> DocumentLinks {
    var report = Sample.report
    report.organization.publishedAt = address
    return DocumentLinks(scope, to: Self.pages, images: images, in: Directory(report))
  }

  /// A part of the page at `okrs/2026-Q4/x.html` as it stands in the document.
  private func written(
    _ html: String, _ scope: DocumentScope = .everything, at address: String? = nil, images: [String: [UInt8]]? = nil
  ) -> String {
    let links = links(scope, at: address, images: images)
    return String(decoding: PartWriter(path: Self.pages[2], links).written(Array(html.utf8)[...]), as: UTF8.self)
  }

  @Test(
    "headings stand a level deeper, and what is not of the page itself is left out",
    arguments: [
      ("<main id=\"Main\"><h1>A</h1></main>", "<h2>A</h2>"), ("<h2 class=\"said\">A</h2>", "<h3 class=\"said\">A</h3>"),
      ("<h5>A</h5><h6>B</h6>", "<h6>A</h6><h6>B</h6>"), ("<hr><header>A</header>", "<hr><header>A</header>"),
      ("A<script src=\"a.js\">if (a < b)</script>B<nav><a href=\"#a\">a</a></nav>C", "ABC"),
      (
        "<section class=\"part\" aria-labelledby=\"a\">A</section>",
        "<div class=\"part\">A</div>"
      ),
      ("a &lt; b &amp; <!-- c --> d", "a &lt; b &amp;  d"),
    ])
  func headings(html: String, expected: String) {
    #expect(written(html) == expected)
  }

  @Test("ids and what refers to them are of the page")
  func names() {
    #expect(written("<h2 id=\"a\">A</h2><a href=\"#a\">B</a>") == "<h3 id=\"p3-a\">A</h3><a href=\"#p3-a\">B</a>")
    let drawing = "<svg role=\"img\" aria-labelledby=\"a\" aria-describedby=\"b c\"><title id=\"a\">T</title></svg>"
    #expect(
      written(drawing)
        == "<svg role=\"img\" aria-labelledby=\"p3-a\" aria-describedby=\"p3-b p3-c\"><title id=\"p3-a\">T</title></svg>"
    )
    #expect(written("<p data-id=\"a\" title='id=\"a\"'>A</p>") == "<p data-id=\"a\" title='id=\"a\"'>A</p>")
  }

  @Test("a link to a page of the document leads to its place in it")
  func inside() {
    #expect(written("<a class=\"more\" href=\"../../index.html\">A</a>") == "<a class=\"more\" href=\"#p1\">A</a>")
    #expect(written("<a href=\"../../decisions/a%20b.html#Why\">A</a>") == "<a href=\"#p2-Why\">A</a>")
    #expect(
      written("<a href=\"x.html\">A</a><a href=\"./x.html#b\">B</a>") == "<a href=\"#p3\">A</a><a href=\"#p3-b\">B</a>")
  }

  @Test("a link to anything else leads there from where the document lies")
  func beside() {
    #expect(written("<a href=\"../../about/index.html#a&amp;b\">A</a>") == "<a href=\"about/index.html#a&amp;b\">A</a>")
    #expect(written("<img src=\"../../assets/files/a.svg\" alt=\"A\">") == "<img src=\"assets/files/a.svg\" alt=\"A\">")
    for address in ["https://example.org/?a=1&amp;b=2", "mailto:a@example.org"] {
      #expect(written("<a href=\"\(address)\">A</a>") == "<a href=\"\(address)\">A</a>")
    }
  }

  @Test("in a file that is sent, a link leads to where the site is published, and is words where nobody wrote that")
  func sent() {
    let link = "<a class=\"b\" href=\"../../about/index.html#a\">A</a>"
    let published = written(link, .briefing, at: "https://example.org/r")
    #expect(published == "<a class=\"b\" href=\"https://example.org/r/about/index.html#a\">A</a>")
    #expect(written(link, .briefing) == "<span class=\"b\">A</span>")
    #expect(
      written("<svg>\(link)</svg>\(link)", .briefing) == "<svg><g class=\"b\">A</g></svg><span class=\"b\">A</span>")
    #expect(written("<a href=\"../../index.html\">A</a>", .briefing) == "<a href=\"#p1\">A</a>")
  }

  @Test("in a file that is sent, an image stands itself, or its words do")
  func images() {
    let images = ["assets/files/a.png": Array("data:image/png;base64,AA==".utf8)]
    let image = "<img src=\"../../assets/files/a.png\" alt=\"A &amp; B\">"
    #expect(written(image, .briefing, images: images) == "<img src=\"data:image/png;base64,AA==\" alt=\"A &amp; B\">")
    #expect(written(image, .briefing, images: [:]) == "A &amp; B")
  }

  @Test(
    "of whatever is written, every byte is looked at once",
    arguments: ["<", "<a", "<a href=", "<a href=\"", "</", "</a>", "<h1"])
  func broken(html: String) {
    #expect(written(html).utf8.count < 40)
  }

  @Test("the pages are read from the Briefing over the parts of the site to each record, which the contents list")
  func order() throws {
    let site = Site(Sample.report)
    let paths = site.inReadingOrder.map(\.path)
    #expect(paths.first == PagePath.briefing && !paths.contains(PagePath.latestRun))
    let records = Set(site.pages.filter { $0.findable == .asRecord }.map(\.path))
    #expect(Set(paths.suffix(records.count)) == records && records.count > 5)
    let pages = [
      (PagePath.briefing, "Briefing"), (PagePath.decisions, "Decisions"), ("decisions/0015-keep.html", "Keep two"),
    ]
    .map { ($0.0, Array("<title>\($0.1)</title><main><h1>N</h1></main>".utf8)) }
    let document = WholeDocument(.everything, of: site.directory, pages: pages, leavingOut: 3)
    var bytes: [UInt8] = []
    #expect(document.page.render(with: try Templates.compiled.get(), into: &bytes).isEmpty)
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("<li><a href=\"#p3\">Keep two</a></li>") && html.contains("<article id=\"p3\">\n<h2>N</h2>"))
    #expect(html.contains("Left out: 3\u{A0}pages of records") && html.ranges(of: "<h1>").count == 1)
  }
}

@Suite("What a page leads to and shows")
struct PageTargetTests {
  @Test("is told by paths in the output")
  func targets() {
    let html =
      "<nav><a href=\"a.html\">A</a></nav><main><a href=\"../b%20c.html#d\">B</a><a href=\"#e\">E</a>"
      + "<a href=\"https://example.org\">F</a><img src=\"../assets/files/g.png\" alt=\"\"></main><a href=\"h.html\">H</a>"
    let found = Presentation.targets(ofPage: Array(html.utf8), at: "x/y.html")
    #expect(found.links == ["b c.html"] && found.images == ["assets/files/g.png"])
  }
}
