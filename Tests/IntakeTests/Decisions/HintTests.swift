import Analysis
import Diagnostics
import Record
import Testing

@testable import Intake

/// A place of a record in which its authors keep metadata.
struct MetadataPlace: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// A record with a title, and a key with its value at this place.
  let record: @Sendable (_ title: String, _ fields: [(key: String, value: String)]) -> String

  static let all = [
    MetadataPlace(testDescription: "front matter") { title, fields in
      "---\ntitle: \(title)\n\(fields.map { "\($0.key): \($0.value)\n" }.joined())---\n\n## Context\n\nText.\n"
    },
    MetadataPlace(testDescription: "bullets") { title, fields in
      "# \(title)\n\n\(fields.map { "- \(worded($0.key)): \($0.value)\n" }.joined())\n## Context\n\nText.\n"
    },
    MetadataPlace(testDescription: "bold bullets") { title, fields in
      "# \(title)\n\n\(fields.map { "* **\(worded($0.key)):** \($0.value)\n" }.joined())\n## Context\n\nText.\n"
    },
    MetadataPlace(testDescription: "a table") { title, fields in
      "# \(title)\n\n| Field | Value |\n|---|---|\n\(fields.map { "| \(worded($0.key)) | \($0.value) |\n" }.joined())\n## Context\n"
    },
    MetadataPlace(testDescription: "## Meta") { title, fields in
      "# \(title)\n\n## Meta\n\n\(fields.map { "- \(worded($0.key)): \($0.value)\n" }.joined())\n## Context\n\nText.\n"
    },
    MetadataPlace(testDescription: "headings") { title, fields in
      "# \(title)\n\n\(fields.map { "## \(worded($0.key))\n\n\($0.value)\n\n" }.joined())## Context\n\nText.\n"
    },
  ]

  /// `decide_by` as people write it in a text.
  private static func worded(_ key: String) -> String {
    key.prefix(1).uppercased() + key.dropFirst().replacing("_", with: " ")
  }
}

@Suite("what a finding about a decision of another repository proposes works where it is proposed")
struct HintTests {
  private let proposed = [("status", "proposed"), ("date", "2026-03-01")]

  @Test("a day to decide by is read, and no note asks for one until it has passed", arguments: MetadataPlace.all)
  func decideBy(_ place: MetadataPlace) async throws {
    let open = try await readRecords(["0001-a.md": place.record("One queue", proposed)])
    let hint = try #require(open.found.first { $0.rule == "decision.proposed-too-long" }?.hint)
    #expect(hint.contains("'decide_by'"))
    let later = try await readRecords(["0001-a.md": place.record("One queue", proposed + [("decide_by", "2026-07-01")])]
    )
    #expect(try later.decision("0001-a").decideBy?.iso == "2026-07-01")
    #expect(later.ids == [])
    let over = try await readRecords(["0001-a.md": place.record("One queue", proposed + [("decide_by", "2026-06-01")])])
    #expect(over.report?.reasons.map(\.rule) == ["decision.overdue"])
  }

  @Test("the other terms of a record are read", arguments: MetadataPlace.all)
  func terms(_ place: MetadataPlace) async throws {
    let fields = [
      ("status", "accepted"), ("date", "2026-01-05"), ("review_in", "2 months"), ("last_reviewed_on", "2026-04-20"),
      ("provisional_until", "2026-12-31"),
    ]
    let checked = try await readRecords(["0001-a.md": place.record("One queue", fields)])
    let decision = try checked.decision("0001-a")
    #expect(decision.header.reviewDue?.iso == "2026-06-20")
    #expect((decision.provisionalUntil?.iso, decision.otherFields) == ("2026-12-31", []))
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-01-05"))
    #expect(checked.ids == [])
  }

  @Test(
    "a term that cannot be read is a warning at its value",
    arguments: [
      ("decide_by", "when we have time", "decision.unreadable-date"),
      ("decide_by", "03/04/2026", "decision.unreadable-date"),
      ("review_in", "some months", "field.not-a-duration"),
    ])
  func unreadable(_ key: String, _ value: String, _ rule: String) async throws {
    for place in MetadataPlace.all {
      let fields = [("status", "accepted"), ("date", "2026-01-05"), (key, value)]
      let text = place.record("One queue", fields)
      let finding = try #require(try await readRecords(["0001-a.md": text]).found.first { $0.rule == rule })
      #expect(finding.severity == .warning)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let line = try #require(finding.span?.line)
      #expect(lines[line - 1].contains(value), "\(place)")
    }
  }

  @Test("words for nothing and words before the day are read as such")
  func worded() async throws {
    #expect(try await readRecord("0001-a.md", "# A\n\n- Status: proposed\n- Decide by: TBD\n").decideBy == nil)
    #expect(
      try await readRecord("0001-a.md", "# A\n\n- Status: proposed\n- Decide by: by 1 July 2026\n").decideBy?.iso
        == "2026-07-01")
    #expect(
      try await readRecord("0001-a.md", "# A\n\n- Status: vorgeschlagen\n- Zu entscheiden bis: 1. Juli 2026\n")
        .decideBy?.iso
        == "2026-07-01")
  }

  @Test("every key that is proposed for a slip is read, and nothing of it is kept as somebody else's")
  func slips() async throws {
    let values = [
      "status": "accepted", "title": "T", "deciders": "[A]", "consulted": "[A]", "informed": "[A]",
      "options": "[One, Many]", "business_implication": "A week", "dissent": "[{who: Operations, view: Too early}]",
      "supersedes": "[]", "superseded_by": "[]", "amends": "[]", "amended_by": "[]", "related": "[]",
      "decide_by": "2026-07-01", "provisional_until": "2026-12-31", "last_reviewed_on": "2026-05-01",
      "review_in": "1 year",
    ]
    for key in Kind.decision.specs.map(\.name) {
      let slip = key.replacing("_", with: "") == key ? String(key.dropLast()) : key.replacing("_", with: "")
      let text = { (key: String) in "---\ntitle: A title\nstatus: accepted\n\(key): \(values[key] ?? "x")\n---\n" }
      let told = try await readRecords(["0001-a.md": text(slip)]).found.first { $0.rule == "decision.misspelt-key" }
      guard let told else { continue }
      #expect(told.hint == "did you mean '\(key)'?")
      let mended = try await readRecords(["0001-a.md": text(key)])
      #expect(try mended.decision("0001-a").otherFields == [], "\(key)")
      #expect(mended.ids == [], "\(key)")
    }
  }

  @Test("options and dissent in front matter of any dialect")
  func lists() async throws {
    let decision = try await readRecord(
      "0001-a.md",
      """
      ---
      status: accepted
      options: [{name: One queue, recommended: true}, {name: Many}]
      dissent: [{who: Operations, view: Too early}]
      ---
      # A
      """)
    #expect(decision.options == [DecisionOption(name: "One queue", isRecommended: true), DecisionOption(name: "Many")])
    #expect(decision.dissent == [Dissent(who: "Operations", view: "Too early", answered: nil)])
    let other = try await readRecord("0001-a.md", "---\nstatus: accepted\noptions: {a: 1}\n---\n# A\n")
    #expect(other.otherFields == [Decision.Field(name: "options", value: "a: 1")])
  }

  @Test("a successor named in the status, or beside it, is what was asked for", arguments: MetadataPlace.all)
  func successor(_ place: MetadataPlace) async throws {
    let date = ("date", "2026-01-05")
    let new = place.record("Two queues", [("status", "accepted"), date, ("supersedes", "0001")])
    let old = { place.record("One queue", [("status", $0), date]) }
    let bare = try await readRecords(["0001-a.md": place.record("One queue", [("status", "superseded"), date])])
    #expect(bare.found.first { $0.rule == "decision.no-successor" }?.hint?.contains("in the status") == true)
    #expect(try await readRecords(["0001-a.md": old("superseded by 0002"), "0002-b.md": new]).ids == [])
    #expect(try await readRecords(["0001-a.md": old("deprecated")]).ids == [])
  }

  @Test("a link that is stated on the other side as well is one", arguments: MetadataPlace.all)
  func otherSide(_ place: MetadataPlace) async throws {
    let known = [("status", "accepted"), ("date", "2026-01-05")]
    let one = place.record("Two queues", known + [("amends", "0001")])
    let half = try await readRecords(["0001-a.md": place.record("One queue", known), "0002-b.md": one])
    #expect(half.found.map(\.rule) == ["decision.one-sided-amends"])
    let both = place.record("One queue", known + [("amended_by", "0002")])
    #expect(try await readRecords(["0001-a.md": both, "0002-b.md": one]).ids == [])
  }

  @Test("a record of ours may say where it stands in its text")
  func ownStatus() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write(
      "decisions/0001-a.md", "---\ndecide_by: 2026-07-01\n---\n# A\n\n## Status\n\nProposed\n\n## Date\n\n2026-06-01\n")
    let checked = await scratch.check()
    #expect(try checked.decision("0001-a").status == .proposed)
    #expect(checked.found.filter { $0.severity == .error } == [])
    try scratch.write("decisions/0001-a.md", "---\ndecide_by: 2026-07-01\n---\n# A\n")
    #expect(await scratch.check().found.filter { $0.severity == .error }.map(\.rule) == ["field.missing"])
  }
}
