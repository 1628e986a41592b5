import Analysis
import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Radars as others keep them")
struct RadarReadingTests {
  private func check(_ files: KeyValuePairs<String, String>) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Quayside\n")
    for (name, text) in files { try scratch.write("radar/" + name, text) }
    return await scratch.check()
  }

  @Test("a table for “Build your own radar” is read, with its marks, quotes and tags")
  func table() async throws {
    let checked = try await check([
      "2026-05.csv": """
      name,ring,quadrant,isNew,description
      "Babel, the compiler",Adopt,Tools,TRUE,"<p>Makes <a href=""x"">old</a> code</p><br/>of new, 1 < 2"
      Event storming,Caution,Techniques,FALSE,

      """
    ])
    #expect(checked.found.isEmpty)
    let rows = try #require(checked.record?.radarRows)
    #expect(rows.map(\.name) == ["Babel, the compiler", "Event storming"])
    #expect(rows.map(\.ring) == [.adopt, .hold] && rows.map(\.isNew) == [true, false])
    #expect(rows[0].description == "Makes old code of new, 1 < 2" && rows[1].description == nil)
    #expect(rows[0].edition.name == "2026-05")
  }

  @Test("a file that is larger than any radar is not taken apart")
  func bound() async throws {
    let entry = #"{"name": "A", "ring": "adopt", "quadrant": "tools"}"#
    let checked = try await check(["2026-05.json": "[\(entry)\(String(repeating: " ", count: 4 << 20))]"])
    #expect(checked.ids == ["content.unreadable"] && checked.record?.radarRows.isEmpty == true)
    #expect(checked.found.first?.message.contains("larger than 4 MiB") == true)
  }

  @Test("JSON of entries is read under any of the names for a name, and a folder may hold the table of its edition")
  func json() async throws {
    let checked = try await check([
      "vol-2/entries.json": #"[{"label": "Rust", "ring": "TRIAL", "quadrant": "Languages"}]"#,
      "vol-1.json": #"[{"title": "Rust", "ring": "assess", "quadrant": "Languages", "isNew": "FALSE"}]"#,
    ])
    #expect(checked.found.isEmpty)
    #expect(checked.report?.radar.entries.map(\.move) == [.inward(from: .assess)])
  }

  @Test("entries that an object wraps are found, and a mistake in them is told where it stands")
  func wrapped() async throws {
    let checked = try await check([
      "2026-05.json": """
      {"date": "[2026]", "about": {"entries": ["}"]},
       "entries": [
        {"label": "Rust ]\\"", "ring": "trial", "quadrant": "Languages"},
        {"label": "Go", "ring": "maybe", "quadrant": "Languages"}
      ], "legend": []}
      """
    ])
    #expect(checked.record?.radarRows.map(\.name) == ["Rust ]\""])
    #expect(checked.found.map(\.rule) == ["radar.ring"] && checked.found[0].span?.line == 4)
  }

  @Test("rings and quadrants that are only counted are told, and so are members that say nothing here")
  func counted() async throws {
    let checked = try await check([
      "2026-05.json": """
      {"rings": [{"name": "ADOPT"}], "entries": [
       {"label": "Rust", "ring": 0, "quadrant": 3, "active": false, "moved": -1, "links": {"home": "x"}},
       {"label": "Go", "ring": "Trial", "quadrant": 3, "active": true}
      ]}
      """,
      "2026-06/react.md": "---\ntitle: React\nring: trial\nquadrant: 2\n---\n\nText.\n",
    ])
    #expect(checked.record?.radarRows == [] && checked.report?.radar.pages.isEmpty == true)
    #expect(
      Set(checked.found.map(\.message)) == [
        "'0' is a number, not a ring", "'3' is a number, not the name of a quadrant",
        "'2' is a number, not the name of a quadrant", "3 members are not read: active, moved, links",
      ])
  }

  @Test("front matter of a folder an edition is read, with a page for each entry")
  func frontMatter() async throws {
    let checked = try await check([
      "2025-11-01/react.md":
        "---\ntitle: \"React\"\nring: trial\nquadrant: languages-and-frameworks\ntags: [frontend]\n---\n\nText.\n",
      "2026-04-01/react.md":
        "---\ntitle: \"React\"\nring: Adopt\nquadrant: languages-and-frameworks\nfeatured: true\n---\n\nText.\n",
    ])
    #expect(checked.found.isEmpty)
    let radar = try #require(checked.report?.radar)
    #expect(radar.entries.map(\.move) == [.inward(from: .trial)])
    #expect(radar.pages.map(\.header.date?.iso) == ["2025-11-01", "2026-04-01"])
    #expect(radar.entries[0].key == RecordKey(.radar, group: "2026-04-01", id: "react"))
  }

  @Test(
    "tags are left out of a description, and other signs stay",
    arguments: [
      ("plain < text > here", "plain < text > here"), ("<p>a</p><p>b</p>", "a b"), ("a <b", "a <b"), ("", ""),
      ("<img src=\"x\">", ""),
    ])
  func plain(_ written: String, _ expected: String) {
    #expect(plainText(written) == expected)
  }
}
