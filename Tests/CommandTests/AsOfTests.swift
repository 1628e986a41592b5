import Foundation
import Testing

@Suite("a report of a past day", .enabled(if: Program.isThere, "the program is not built"))
struct AsOfTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
    try place.write("content/decisions/0002-later.md", "# 2. Later\n\nDate: 2026-05-04\n\n## Status\n\nProposed\n")
    try place.write(
      "content/metrics/hours.yaml",
      "title: Hours\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/hours.csv, date: week, value: hours}\n"
    )
    try place.write("content/data/hours.csv", "week,hours\n2026-03-02,40\n2026-04-06,30\n2026-05-04,77\n")
    try place.write(
      "content/okrs/2026-Q2/teams.md",
      """
      ---
      title: Teams release alone
      key_results:
        - {id: teams, title: Teams, baseline: 0, target: 10, check_ins: [{date: 2026-04-06, value: 1}, {date: 2026-05-04, value: 9}]}
      ---
      """)
  }

  private func report(_ arguments: String...) throws -> [String: Any] {
    let ending = try Program.run(["build"] + arguments, in: place.root)
    #expect(ending.status == 0, "\(ending.errors)")
    let data = Data(try place.text("output/report.json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func objects(_ name: String, in report: [String: Any]) -> [[String: Any]] {
    report[name] as? [[String: Any]] ?? []
  }

  @Test("later decisions, check-ins and values are not seen")
  func past() throws {
    let report = try report("--as-of", "2026-04-20")
    #expect(report["as_of"] as? String == "2026-04-20")
    #expect(objects("decisions", in: report).map { $0["id"] as? String } == ["0001-queue"])
    #expect(objects("metrics", in: report).map { $0["latest"] as? Double } == [30])
    #expect(objects("objectives", in: report).map { $0["score"] as? Double } == [0.1])
    #expect(!place.exists("output/decisions/0002-later.html"))
    let index = try place.text("output/index.html") + place.text("output/decisions/index.html")
    #expect(!index.contains("Later") && !index.contains("77"))
  }

  @Test("the day in fairlead.yaml freezes a report, and the option comes before it")
  func frozen() throws {
    let frozen = try report()
    #expect(frozen["as_of"] as? String == "2026-06-15")
    #expect(objects("decisions", in: frozen).count == 2)
    #expect(objects("metrics", in: frozen).map { $0["latest"] as? Double } == [77])
    #expect(try report("--as-of", "2026-05-04")["as_of"] as? String == "2026-05-04")
  }

  @Test("a past report can be made again: the same bytes, after more was written")
  func again() throws {
    _ = try report("--as-of", "2026-04-20")
    let first = try place.tree("output")
    try place.write("content/data/hours.csv", "week,hours\n2026-03-02,40\n2026-04-06,30\n2026-05-04,78\n2026-06-01,1\n")
    try place.write("content/decisions/0003-x.md", "# 3. X\n\nDate: 2026-06-01\n\n## Status\n\nAccepted\n")
    _ = try report("--as-of", "2026-04-20")
    let second = try place.tree("output")
    // The fingerprint of what was read, and how much that was, are of today.
    let changed = Set(first.keys.filter { first[$0]?.bytes != second[$0]?.bytes })
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(changed.subtracting([".fairlead", "report.json", "about/index.html"]) == [])
  }
}
