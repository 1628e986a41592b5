import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

@testable import Publishing

@Suite("feed.xml")
struct FeedPublisherTests {
  private var content: FeedContent {
    FeedContent(files: [
      "decisions/0001-queue.md": FeedContent.decision("Queue <or> not", "status: accepted\ndate: 2026-11-18"),
      "decisions/0002-store.md": FeedContent.decision("Store & keep", "status: proposed\ndate: 2026-11-18"),
      "decisions/0003-old.md": FeedContent.decision("Old", "status: accepted\ndate: 2026-11-13"),
      "decisions/0004-first.md": FeedContent.decision("First of them", "status: accepted\ndate: 2026-11-14"),
    ])
  }

  private func xml(_ content: FeedContent, on day: String = "2026-11-20", for audience: String? = nil) async throws
    -> XMLElementTree
  {
    let directory = try await content.directory(on: day, for: audience, isTellingDays: true)
    return try XMLElementTree(FeedPublisher(directory).bytes)
  }

  @Test("has an entry for each of the last seven days on which anything changed, the latest first")
  func entries() async throws {
    let feed = try await xml(content)
    let tags = ["2026-11-18", "2026-11-14"].map { "tag:reports.example,\($0):changes" }
    #expect(feed.texts("entry/id") == tags)
    #expect(feed.texts("entry/updated") == ["2026-11-18T00:00:00Z", "2026-11-14T00:00:00Z"])
    #expect(
      feed.texts("updated") == ["2026-11-18T00:00:00Z"] && feed.texts("id") == ["tag:reports.example,2026:report"])
    #expect(feed.texts("author/name") == ["A & Sons; \"Best\""])
    // The day after, one day is forgotten, and the other entry is as it was.
    let later = try await xml(content, on: "2026-11-21")
    #expect(later.texts("entry/id") == [tags[0]])
    #expect(later.texts("entry/content") == [feed.texts("entry/content")[0]])
  }

  @Test("an entry says what changed, with ways to it where the site's address is written")
  func changes() async throws {
    let told = try await xml(content).texts("entry/content")[0]
    let page = "https://reports.example:8443/fairlead/decisions"
    #expect(told.contains("<li>Accepted: <a href=\"\(page)/0001-queue.html\">Queue &lt;or&gt; not</a></li>"))
    #expect(told.contains("<li>Proposed: <a href=\"\(page)/0002-store.html\">Store &amp; keep</a></li>"))
    var unknown = content
    unknown.organization = "organization: A\n"
    let feed = try await xml(unknown)
    #expect(feed.texts("entry/id").first == "tag:a.invalid,2026-11-18:changes")
    #expect(feed.texts("entry/content").allSatisfy { !$0.contains("<a ") } && feed.texts("link").isEmpty)
  }

  @Test("an audience has a feed of its own, and no other's records in it")
  func audiences() async throws {
    var content = content
    content.organization += "audiences:\n  - {id: the board, name: Board, sees: [everyone, board]}\n"
    content.files["decisions/0005-own.md"] = FeedContent.decision(
      "Of the board", "status: accepted\ndate: 2026-11-19\nvisibility: board")
    #expect(try await xml(content).texts("entry/id").count == 2)
    let own = try await xml(content, for: "the board")
    #expect(own.texts("entry/id").first == "tag:reports.example,2026-11-19:changes/the%20board")
    #expect(own.texts("entry/content").first?.contains("Of the board") == true)
    #expect(own.texts("title") == ["A & Sons; \"Best\": what changed, for Board"])
  }

  @Test("one without news is a feed still, and what XML cannot hold is left out")
  func empty() async throws {
    let feed = try await xml(FeedContent(organization: "organization: A\n"))
    #expect(feed.texts("entry").isEmpty && feed.texts("updated") == ["2026-11-20T00:00:00Z"])
    var text = FeedText()
    text.add("a", text: "b\u{1}\u{FFFF}<c>")
    #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix("<a>b&lt;c&gt;</a>\n"))
  }
}

/// The texts of elements by the way to them below the root, as a parser of the system reads them.
private final class XMLElementTree: NSObject, XMLParserDelegate {
  private var found: [(path: String, text: String)] = []
  private var open: [(name: String, text: String)] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    #expect(parser.parse(), "\(String(decoding: bytes, as: UTF8.self))")
  }

  func texts(_ path: String) -> [String] { found.filter { $0.path == path }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    let path = open.dropFirst().map(\.name).joined(separator: "/")
    if let last = open.popLast() { found.append((path, last.text)) }
  }
}
