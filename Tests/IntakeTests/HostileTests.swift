import Diagnostics
import Foundation
import Intake
import Record
import Testing

/// Whatever lies in the folder: no crash, every finding at a place, memory and time in bounds.
@Suite("hostile input")
struct HostileTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.writeOrganization()
  }

  private func check() async -> Checked {
    let checked = await scratch.check()
    #expect(checked.found.allSatisfy { $0.span != nil })
    return checked
  }

  @Test("50,000 lines of front matter")
  func longFrontMatter() async throws {
    let keys = (0..<50_000).map { "key\($0): value\n" }.joined()
    try scratch.write("decisions/0001-x.md", "---\nstatus: accepted\n\(keys)---\n\n# X\n")
    let decision = try #require(await check().record?[Decision.self].first)
    #expect((decision.status, decision.otherFields.count) == (.accepted, 50_000))
  }

  @Test("20,000 unknown keys in a record of our own are not told one by one")
  func unknownKeys() async throws {
    let keys = (0..<20_000).map { "k\($0): v\n" }.joined()
    try scratch.write("strategy/x.md", "---\ntitle: X\n\(keys)---\n")
    let checked = await check()
    #expect(checked.findings.shown.count <= Findings.capPerFile)
    #expect(checked.findings.omitted.count == 1)
  }

  @Test("an alias bomb is refused")
  func aliases() async throws {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    try scratch.write("metrics/bomb.yaml", bomb)
    try scratch.write("decisions/0001-bomb.md", "---\n\(bomb)---\n\n# Bomb\n")
    let checked = await check()
    #expect(Set(checked.ids).isSubset(of: ["yaml.alias", "yaml.anchor", "decision.status-missing"]))
    #expect(checked.found.count < 300)
  }

  @Test(
    "bytes that are no text, under names of text",
    arguments: ["decisions/0001-x.md", "metrics/x.yaml", "fairlead.yaml"])
  func binary(path: String) async throws {
    var state: UInt64 = 88_172_645_463_325_252
    let bytes = (0..<200_000).map { _ -> UInt8 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
    try scratch.put("content/" + path, bytes: bytes)
    #expect(await check().findings.hasErrors)
  }

  @Test(
    "empty files of every kind",
    arguments: [
      "strategy/x.md", "teams/x.md", "metrics/x.yaml", "okrs/2026-Q2/x.md", "decisions/0001-x.md", "fairlead.yaml",
    ])
  func empty(path: String) async throws {
    try scratch.write(path, "")
    let isDecision = path.hasPrefix("decisions")
    #expect(await check().ids == [isDecision ? "decision.empty" : "field.missing"])
  }

  @Test("CRLF and byte-order marks everywhere change nothing")
  func lineEnds() async throws {
    let files = [
      ("fairlead.yaml", "organization: Quayside\nas_of: 2026-06-15\nteams:\n  - {id: payments}\n"),
      (
        "metrics/m.yaml",
        "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource:\n  csv: data/m.csv\n  date: d\n  value: v\n"
      ),
      ("data/m.csv", "d,v\n2026-06-01,1\n2026-06-08,2\n"),
      ("decisions/0001-x.md", "# 1. X\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nA *text*.\n"),
      ("teams/payments.md", "---\ngoals:\n  - One\n---\n\n# Payments\n"),
    ]
    for (path, text) in files { try scratch.write(path, text) }
    let plain = await check()
    for (path, text) in files { try scratch.write(path, "\u{FEFF}" + text.replacing("\n", with: "\r\n")) }
    let other = await check()
    #expect(plain.ids == [] && other.ids == [])
    let (first, second) = (try #require(plain.record), try #require(other.record))
    #expect(first[Metric.self].map(\.points) == second[Metric.self].map(\.points))
    #expect(first[Decision.self].map(\.facts) == second[Decision.self].map(\.facts))
    #expect(first[Decision.self].map(\.header.body) == second[Decision.self].map(\.header.body))
    #expect(first[Charter.self].map(\.goals) == second[Charter.self].map(\.goals))
  }

  @Test("a circle of links is not walked, and is told")
  func circle() async throws {
    try scratch.write("decisions/0001-x.md", "# X\n\n## Status\n\nAccepted\n")
    try link("decisions/loop", to: "..")
    try link("decisions/self.md", to: "self.md")
    let checked = await check()
    #expect(checked.record?[Decision.self].count == 1)
    #expect(checked.ids == ["content.not-read", "content.not-read"])
  }

  @Test("decisions behind a link to their folder are read")
  func linkedFolder() async throws {
    try scratch.put("elsewhere/0001-x.md", "# X\n\n## Status\n\nAccepted\n")
    try link("decisions", to: "../elsewhere")
    let checked = await check()
    #expect((checked.record?[Decision.self].map(\.id), checked.ids) == (["0001-x"], []))
  }

  @Test("the content folder may itself be the folder of decisions")
  func contentIsFolder() async throws {
    try scratch.writeOrganization("decisions: [.]\n")
    try scratch.write("0001-x.md", "# X\n\n## Status\n\nAccepted\n")
    let checked = await check()
    #expect((checked.record?[Decision.self].map(\.id), checked.ids) == (["0001-x"], []))
  }

  @Test("a named pipe is not waited for", arguments: ["fairlead.yaml", "decisions/0001-x.md", "data/m.csv"])
  func pipe(path: String) async throws {
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: d, value: v}\n"
    )
    if path != "data/m.csv" { try scratch.write("data/m.csv", "d,v\n") }
    try scratch.write(path, "")
    try FileManager.default.removeItem(atPath: scratch.path("content/" + path))
    #expect(mkfifo(scratch.path("content/" + path), 0o600) == 0)
    let expected = [
      "fairlead.yaml": ["content.unreadable"],
      "decisions/0001-x.md": ["content.no-records", "content.not-read"],
      "data/m.csv": ["series.missing-file"],
    ]
    #expect(await check().ids.filter { $0 != "table.no-rows" } == expected[path])
  }

  @Test("names with blanks, quotes, dots, emoji and line breaks are names")
  func names() async throws {
    let names = ["a b", "it's \"quoted\"", "a..b", "🚀", "per%cent", "a#b?c", "ünï", "<b>", "line\nbreak", "-"]
    for name in names { try scratch.write("decisions/\(name).md", "# Title\n\n## Status\n\nAccepted\n") }
    let links = names.map { "[x](\($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "").md)" }
    try scratch.write(
      "decisions/0000-links.md", "# Links\n\n## Status\n\nAccepted\n\n## Context\n\n" + links.joined(separator: " "))
    let checked = await check()
    #expect(checked.record?[Decision.self].map(\.id).sorted() == (names + ["0000-links"]).sorted())
    #expect(Set(checked.ids) == ["decision.duplicate-title"])
    // Nothing of a name can make a line of its own, or move the cursor of a terminal.
    #expect(!checked.plainText.contains("line\nbreak"))
  }

  @Test("300,000 rows that are bad in two ways are two findings, whether all say the same or each something else")
  func badRows() async throws {
    let rows = String(repeating: "yesterday,many\n", count: 300_000)
    try scratch.write("data/m.csv", "d,v\n" + rows)
    try scratch.write(
      "metrics/m.yaml",
      "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: d, value: v}\n"
    )
    let checked = await check()
    #expect(checked.found.map(\.count) == [300_000, 300_000])
    #expect(checked.findings.errorCount == 600_000)
    try scratch.write("data/m.csv", "d,v\n" + (0..<300_000).map { "yesterday,many\($0)s\n" }.joined())
    let own = await check()
    #expect(own.found.map(\.count) == [300_000, 300_000])
    #expect(own.findings.errorCount == 600_000)
  }

  @Test("2,000 records, each with a dead link and a dead reference, are told without seeking through all pairs")
  func deadLinks() async throws {
    for number in 0..<2000 {
      try scratch.write(
        "decisions/\(1000 + number)-a-decision.md",
        "# Decision \(number)\n\n## Status\n\nSuperseded by ADR 9\(number)\n\n## Context\n\n[x](9\(number)-a-decision.md)\n"
      )
    }
    let checked = await check()
    #expect(checked.record?[Decision.self].count == 2000)
    let counts = Dictionary(grouping: checked.found) { $0.rule }.mapValues(\.count)
    #expect(counts == ["decision.dangling-reference": 2000, "link.to-nothing": 2000])
  }

  @Test("folders a hundred deep")
  func deep() async throws {
    let path = (0..<100).map { "d\($0)" }.joined(separator: "/")
    try scratch.write("decisions/\(path)/0001-x.md", "# X\n\n## Status\n\nAccepted\n\n[up](../0002-y.md)\n")
    let checked = await check()
    #expect(checked.record?[Decision.self].map(\.id) == ["\(path)/0001-x"])
    #expect(checked.ids == ["link.to-nothing"])
  }

  @Test("20,000 teams in one circle")
  func teams() async throws {
    let circle = (0..<20_000).map { "  - {id: t\($0), parent: t\(($0 + 1) % 20_000)}\n" }.joined()
    try scratch.writeOrganization("teams:\n" + circle)
    let checked = await check()
    #expect(checked.ids == ["organization.team-cycle"])
    #expect(checked.found.allSatisfy { $0.message.count < 200 })
  }

  @Test("two runs, and the order in which files were made, give the same record and findings")
  func determinism() async throws {
    let files = (0..<60).map {
      ("decisions/\($0)-x.md", "# \($0 % 7). Same\n\n## Status\n\nAcepted\n\nSupersedes [x](\($0 + 1)-x.md)\n")
    }
    for (path, text) in files { try scratch.write(path, text) }
    let first = await check()
    let again = await check()
    let other = try Scratch()
    try other.writeOrganization()
    for (path, text) in files.reversed() { try other.write(path, text) }
    let reversed = await other.check()
    #expect(first.plainText == again.plainText)
    #expect(first.plainText == reversed.plainText)
    #expect(first.facts == reversed.facts)
    #expect(first.record?.input.digest(from: anyDay) == reversed.record?.input.digest(from: anyDay))
    #expect(first.record?.input.digest(from: anyDay).isEmpty == false)
  }

  private func link(_ path: String, to target: String) throws {
    let place = scratch.path("content/" + path)
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: place).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
  }
}
