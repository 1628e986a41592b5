import Analysis
import Foundation
import Record
import Testing

@testable import Presentation

@Suite("The index of a site")
struct SiteIndexTests {
  private func index(ofDecisions titles: [String], tags: [String] = [], headings: [Prose.Heading] = []) -> SiteIndex {
    var record = Sample.record
    record[Decision.self] = titles.enumerated().map { number, title in
      var decision = Sample.decision("000\(number + 1)", "d", title, .accepted, nil, "2026-05-05")
      decision.header.tags = tags
      decision.header.body.headings = headings
      return decision
    }
    return index(of: Directory(analyse(record, asOf: Sample.asOf)))
  }

  private func index(of directory: Directory, pages: [(String, PageWords)] = []) -> SiteIndex {
    SiteIndex(directory, records: SiteIndex.records(of: directory), pages: pages)
  }

  private func decisions(_ index: SiteIndex) -> [String] { index.items.filter { $0.kind == "Decision" }.map(\.title) }

  /// What the script assigns, as JSON.
  private func assigned(_ index: SiteIndex) throws -> [String: Any] {
    let script = String(decoding: index.script, as: UTF8.self)
    #expect(script.hasPrefix("self.fairleadIndex={") && script.hasSuffix("};\n"))
    let json = script.dropFirst("self.fairleadIndex=".count).dropLast(2)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("stands in the order of titles, where case, accents and quotation marks do not count")
  func order() {
    let index = index(ofDecisions: ["zebra", "Äpfel", "“Apple”", "10 rules", "apricot", "Łódź", "Moon"])
    #expect(decisions(index) == ["10 rules", "Äpfel", "“Apple”", "apricot", "Łódź", "Moon", "zebra"])
  }

  @Test("is divided by letters; digits go together, and so does what begins with no letter of a European alphabet")
  func letters() {
    let index = index(ofDecisions: ["2 rules", "10 rules", "Äpfel", "Яблоко", "決定", "…"])
    let letters = IndexLetter.all(of: index.items.filter { $0.kind == "Decision" })
    #expect(letters.map(\.name) == ["0–9", "A", "Я", "Other"])
    #expect(letters.map(\.anchor) == ["digits", "letter-a", "letter-я", "other"])
    #expect(letters.map(\.items.count) == [2, 1, 1, 2])
  }

  @Test("a record is told with its title, kind, way, id, tags and headings; a heading of many is written once")
  func script() throws {
    let headings = [Prose.Heading(level: 2, text: "Context", anchor: "context")]
    let found = try assigned(index(ofDecisions: ["One", "Two"], tags: ["risk"], headings: headings))
    let items = try #require(found["items"] as? [[Any]]).filter { ($0[0] as? String) == "Two" }
    let kinds = try #require(found["kinds"] as? [String])
    let told = try #require(found["headings"] as? [[String]])
    let item = try #require(items.first)
    #expect(kinds[try #require(item[1] as? Int)] == "Decision")
    #expect(item[2] as? String == "../decisions/0002-d.html" && item[3] as? String == "0002-d")
    #expect(item[4] as? [String] == ["risk"])
    #expect(try #require(item[5] as? [Int]).map { told[$0] } == [["Context", "context"]])
    #expect(told.count { $0[0] == "Context" } == 1)
  }

  @Test(
    "nothing that somebody wrote ends the script or begins another",
    arguments: [
      "</script><script>alert(1)</script>", "a\u{2028}b\u{2029}c", "\"+alert(1)+\"", "\\\"", "<!--", "]]>",
      "a\nb\r\u{1}",
      "é€😀“ ” \u{2027}\u{202A}",
    ])
  func hostile(title: String) throws {
    let index = index(ofDecisions: [title], tags: [title], headings: [.init(level: 2, text: title, anchor: title)])
    let script = String(decoding: index.script, as: UTF8.self)
    #expect(!script.contains("<"))
    #expect(
      !script.unicodeScalars.dropLast().contains { $0.value < 0x20 || [0x7F, 0x2028, 0x2029].contains($0.value) })
    let items = try #require(try assigned(index)["items"] as? [[Any]])
    #expect(items.contains { $0[0] as? String == title && $0[4] as? [String] == [title] })
  }

  @Test("its name holds a digest of its bytes")
  func name() {
    let (one, other) = (index(ofDecisions: ["One"]), index(ofDecisions: ["Two"]))
    #expect(SharedFiles.undigested(one.scriptPath) == "assets/search-index.js")
    #expect(one.scriptPath != other.scriptPath && one.scriptPath == index(ofDecisions: ["One"]).scriptPath)
  }

  @Test("a page that is no record is told with the part of the site that it belongs to")
  func pages() {
    let directory = Directory(Sample.report)
    let words = PageWords(ofPage: Array("<title>Debt</title><h1>Two debts</h1>".utf8), in: directory)
    let paths = ["index.html", "debt/index.html", "practices/index.html", "practices/a1.html"]
    let index = index(of: directory, pages: paths.map { ($0, words) })
    let found = index.items.filter { $0.id.isEmpty }
    #expect(
      found.map(\.href) == ["../debt/index.html", "../index.html", "../practices/a1.html", "../practices/index.html"])
    #expect(found.map(\.kind) == ["Page", "Page", "Practices", "Page"])
  }

  @Test("its page leads to all of it, and to the scripts that search it")
  func page() throws {
    let index = index(of: Directory(Sample.report))
    var bytes: [UInt8] = []
    #expect(index.page.render(with: try Templates.compiled.get(), into: &bytes).isEmpty)
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(index.items.count > 5 && index.items.allSatisfy { html.contains("<a href=\"\($0.href)\">") })
    #expect(html.contains("<script src=\"../\(index.scriptPath)\" defer>") && html.contains("../assets/search.js"))
    #expect(html.contains("role=\"search\" hidden"))
  }
}
