import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("Pages of the technology radar")
struct RadarPagesTests {
  private func row(_ name: String, _ ring: RadarRing, _ edition: String, _ quadrant: String = "Tools") -> RadarRow {
    RadarRow(
      name: name, ring: ring, quadrant: quadrant, edition: RadarEdition(edition), file: "radar/\(edition).csv",
      span: Sample.span("radar/\(edition).csv"))
  }

  private func pages(_ entries: [RadarEntry], _ rows: [RadarRow], in folder: String = "radar") throws -> [String:
    String]
  {
    try render(
      organization {
        $0[RadarEntry.self] = entries
        $0.radarRows = rows
      }, in: folder)
  }

  private func entry(_ name: String, _ ring: RadarRing, _ edition: String) -> RadarEntry {
    let key = RecordKey(.radar, group: edition, id: name.lowercased())
    return RadarEntry(
      header: Sample.header(key, name, "radar/\(edition)/\(key.id).md", owner: "platform", date: "2026-01-01"),
      ring: ring,
      quadrant: "languages-and-frameworks")
  }

  @Test("the radar begins with what moved, and every quadrant has its entries from the inside out")
  func radar() throws {
    let html = try #require(
      try pages(
        [entry("Rust", .trial, "2026-10")],
        [
          row("<Log>", .hold, "2026-05"), row("PostgreSQL", .adopt, "2026-05"),
          row("Rust", .assess, "2026-05", "Languages and frameworks"),
        ])["radar/index.html"])
    #expect(html.contains("Since edition 2026-05: one moved in."))
    #expect(html.contains("Edition 2026-10: one to adopt, one to trial and one to hold."))
    #expect(html.contains("moved in, from assess") && html.contains("assess 2026-05, trial 2026-10"))
    #expect(html.contains("&lt;Log&gt;") && html.contains(#"<a href="2026-10/rust.html">Rust</a>"#))
    #expect(html.contains("Languages and frameworks"))
    let (first, second) = (html.firstRange(of: "PostgreSQL"), html.firstRange(of: "&lt;Log&gt;"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
  }

  @Test("an entry's page says what it is on the radar today")
  func entryPage() throws {
    let html = try #require(
      try pages([entry("Rust", .assess, "2026-05"), entry("Rust", .adopt, "2026-10")], [])["radar/2026-05/rust.html"])
    #expect(html.contains("Rust: assess.") && html.contains("<strong>adopt</strong>"))
    #expect(html.contains("Languages and frameworks, edition 2026-05."))
  }

  @Test("a first edition moves nothing, and a radar alone has its place among the guardrails")
  func first() throws {
    let rows = [row("PostgreSQL", .adopt, "2026-05")]
    let html = try #require(try pages([], rows)["radar/index.html"])
    #expect(html.contains("One entry on the radar, in its first edition.") && !html.contains("What moved"))
    #expect(html.contains("Guardrails</a>"))
    let front = try #require(try pages([], rows, in: "guardrails")["guardrails/index.html"])
    #expect(front.contains(#"href="../radar/index.html""#))
  }
}
