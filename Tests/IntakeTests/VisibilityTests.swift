import Diagnostics
import Record
import Testing

@testable import Intake

/// Whatever says that a record is not for everyone withholds it, rightly written or not.
@Suite("who may read a record")
struct VisibilityTests {
  static let forms: [(String, String)] = [
    ("front matter", "---\ntitle: T\nvisibility: board\n---\n\nText.\n"),
    ("capitals", "---\ntitle: T\nVISIBILITY: board\n---\n\nText.\n"),
    ("a nested key", "---\ntitle: T\nmeta:\n  visibility: board\n---\n\nText.\n"),
    ("a compound key", "---\ntitle: T\nrecord-visibility: board\n---\n\nText.\n"),
    ("a list", "---\ntitle: T\nvisibility: [board, leads]\n---\n\nText.\n"),
    ("an empty key", "---\ntitle: T\nvisibility:\n---\n\nText.\n"),
    ("after a byte-order mark", "\u{FEFF}---\ntitle: T\nvisibility: board\n---\n\nText.\n"),
    ("after a blank line", "\n---\ntitle: T\nvisibility: board\n---\n\nText.\n"),
    ("after a comment", "<!-- vim: tw=80 -->\n---\ntitle: T\nvisibility: board\n---\n\nText.\n"),
    ("in a comment", "<!-- visibility: board -->\n# T\n\nText.\n"),
    ("in a comment of YAML", "---\ntitle: T\n# visibility: board\n---\n\nText.\n"),
    ("in a comment above all keys", "---\n  ## Visibility = board\ntitle: T\n---\n\nText.\n"),
    ("in a comment behind a value", "---\ntitle: T # visibility: board\n---\n\nText.\n"),
    ("after a fence", "```\n---\ntitle: T\nvisibility: board\n---\n```\n\n# T\n\nText.\n"),
    ("in a fence", "# T\n\n```yaml\nstatus: accepted\nvisibility: board\n```\n\nText.\n"),
    ("a second front matter", "---\ntitle: T\n---\n---\nvisibility: board\n---\n\nText.\n"),
    ("a front matter that is broken", "---\ntitle: T\nreviewers:\n  - @name\nvisibility: board\n---\n\nText.\n"),
    ("a front matter that is not closed", "---\ntitle: T\nvisibility: board\n\n# T\n\nText.\n"),
    ("TOML", "+++\ntitle = \"T\"\nvisibility = \"board\"\n+++\n\nText.\n"),
    ("JSON", "# T\n\n```json\n{\"visibility\": \"board\"}\n```\n"),
    ("a bullet", "# T\n\n* Status: accepted\n* Visibility: board\n"),
    ("a bold bullet", "# T\n\n- **Status**: accepted\n- **Visibility:** board\n"),
    ("a bold word", "# T\n\n**Visibility** board\n"),
    ("a task", "# T\n\n- [x] Visibility: board\n"),
    ("a line", "# T\n\nStatus: accepted\nVisibility: board\n"),
    ("a line with a dash", "# T\n\nVisibility – board\n"),
    ("a blank before the colon", "# T\n\nVisibility : board\n"),
    ("several fields on a line", "# T\n\nStatus: accepted, Date: 2026-01-05, Visibility: board\n"),
    ("boxes in a section", "# T\n\n## Visibility\n\n- [ ] everyone\n- [x] board\n"),
    ("boxes below a label", "# T\n\nVisibility:\n- [ ] everyone\n- [x] board\n"),
    ("boxes with a blank between", "# T\n\n**Visibility:**\n\n* [x] everyone\n\n* [X] board\n"),
    ("boxes on a line", "# T\n\nVisibility: [ ] everyone [x] board\n"),
    ("drawn boxes", "# T\n\n- Visibility: ☐ everyone ☒ board\n"),
    ("drawn boxes on lines", "# T\n\n## Visibility\n\n☐ Everyone\n☑ Board\n"),
    ("boxes in a row", "# T\n\n| Visibility | [ ] everyone | [x] board |\n|---|---|---|\n"),
    ("boxes behind their words", "# T\n\nVisibility: everyone ☐ board ☒\n"),
    ("boxes of which none is ticked", "# T\n\nVisibility:\n- [ ] everyone\n- [ ] board\n"),
    ("fields in brackets", "# T\n\n(status: accepted; visibility: board)\n"),
    ("fields with dots between", "# T\n\n**Status:** accepted · **Visibility:** board\n"),
    ("a quote", "# T\n\n> Visibility: board\n"),
    ("a sentence", "# T\n\nVisibility is limited to the board.\n"),
    ("visible to", "# T\n\nVisible to: board\n"),
    ("a row", "# T\n\n| Field | Value |\n|---|---|\n| Status | accepted |\n| Visibility | board |\n"),
    ("a row that is the header", "# T\n\n| Visibility | board |\n|---|---|\n| Status | accepted |\n"),
    ("a column", "# T\n\n| Status | Visibility | Date |\n|---|---|---|\n| accepted | board | 2026-01-05 |\n"),
    ("a first column", "# T\n\nVisibility | Status\n--- | ---\nboard | accepted\n"),
    ("a row in a quote", "# T\n\n> | Status | accepted |\n> |---|---|\n> | Visibility | board |\n"),
    ("a row of HTML", "# T\n\n<table><tr><td>Visibility</td><td>board</td></tr></table>\n"),
    (
      "a later row of HTML",
      "# T\n\n<table><tr><td>Status</td><td>Accepted</td></tr><tr><td>Visibility</td><td>board</td></tr></table>\n"
    ),
    ("a later item of HTML", "# T\n\n<ul><li>Status: accepted</li><li>Visibility: board</li></ul>\n"),
    ("a linked word", "# T\n\n- [Visibility](https://example.org/who): board\n"),
    ("a word with a reference", "# T\n\n- [Visibility][who]: board\n\n[who]: https://example.org\n"),
    ("brackets behind the status", "# T\n\nStatus: Accepted (visibility board)\n"),
    ("a word in brackets behind it", "# T\n\nVisibility (internal): board\n"),
    ("a bold word and brackets", "# T\n\n**Visibility (internal)**: board\n"),
    ("a bullet and brackets", "# T\n\n* Visibility (who may read): board\n"),
    ("another word beside it", "# T\n\nVisibility / audience: board\n"),
    ("words behind it", "# T\n\nVisibility of this record: board\n"),
    ("a heading with brackets", "# T\n\n## Context\n\nText.\n\n## Visibility (board only)\n\nText.\n"),
    ("a row with brackets", "# T\n\n| Field | Value |\n|---|---|\n| Visibility (who) | board |\n"),
    ("a column with brackets", "# T\n\n| Status | Visibility (who) |\n|---|---|\n| accepted | board |\n"),
    ("a key with brackets", "---\ntitle: T\nvisibility (who): board\n---\n"),
    ("German with brackets", "# T\n\n- Sichtbarkeit (intern): Leitung\n"),
    ("no colon at all", "# T\n\nStatus: accepted\n\nVisibility board\n"),
    ("a sentence without a colon", "# T\n\nVisible only to the board\n"),
    ("a sentence in another order", "# T\n\nOnly visible to the board.\n"),
    ("a list of HTML", "# T\n\n<dl>\n<dt>Visibility</dt>\n<dd>board</dd>\n</dl>\n"),
    ("meta of HTML", "<meta name=\"visibility\" content=\"board\">\n\n# T\n"),
    ("a section", "# T\n\nText.\n\n## Context\n\nText.\n\n## Visibility\n\nboard\n"),
    (
      "a section with a sentence",
      "# T\n\n## Context\n\nText.\n\n## Visibility\n\nThis is for the board and nobody else, until the merger is announced.\n"
    ),
    ("a heading with its value", "# T\n\n## Status: accepted\n\n## Visibility: board\n"),
    ("a heading of the older form", "T\n=\n\nVisibility\n----------\n\nboard\n"),
    ("a definition", "# T\n\nVisibility\n: board\n"),
    ("a section of metadata", "# T\n\n## Context\n\nText.\n\n## Metadata\n\n- Visibility: board\n"),
    ("a bullet far below", "# T\n\n## Context\n\nText.\n\n## Consequences\n\n- Visibility: board\n"),
    ("capitals in the text", "# T\n\nVISIBILITY: BOARD\n"),
    ("German", "# T\n\n- Sichtbarkeit: Vorstand\n"), ("Russian", "# T\n\n- Видимость: руководство\n"),
    ("Swedish", "# T\n\nSynlighet: ledning\n"), ("Czech", "# T\n\nViditelnost: vedení\n"),
    ("Hungarian", "# T\n\n- Láthatóság: vezetőség\n"),
    ("French", "---\ntitle: T\nvisibilité: direction\n---\n"),
    ("Chinese", "# T\n\n- 可见性：董事会\n"),
    ("public is not everyone", "# T\n\n- Visibility: public\n"),
    ("a later column in German", "# T\n\n| Status | Sichtbarkeit |\n|---|---|\n| accepted | Leitung |\n"),
    ("a later column in Swedish", "# T\n\n| Status | Synlighet |\n|---|---|\n| accepted | ledning |\n"),
    ("a later field in German", "# T\n\nStatus: accepted, Sichtbarkeit: Leitung\n"),
    ("a badge", "# T\n\n![](https://img.shields.io/badge/visibility-leadership-red)\n"),
    ("a comment of YAML without a colon", "---\ntitle: T\n# Visibility leadership\n---\n\nText.\n"),
  ]

  @Test("a word for it in any form withholds the record", arguments: forms.indices)
  func withheld(_ index: Int) async throws {
    let (name, text) = Self.forms[index]
    let checked = try await readRecords(["0001-a.md": text])
    let decision = try #require(checked.record?[Decision.self].first)
    #expect(decision.header.visibility != Visibility.everyone, "\(name)")
    let rules = ["content.hidden-record", "content.visibility-sentence"]
    #expect(checked.ids.contains { rules.contains($0) }, "\(name)")
  }

  @Test(
    "where two places disagree the more restrictive counts, and the warning says that it does",
    arguments: [
      "---\ntitle: T\nstatus: accepted\nvisibility: everyone\n---\n\n**Visibility:** leadership\n",
      "---\ntitle: T\nstatus: accepted\nvisibility: everyone\n---\n\nConfidential: leadership only\n",
      "---\ntitle: T\nstatus: accepted\nvisibility: everyone\nviewers: leadership\n---\n\nText.\n",
      "---\ntitle: T\nstatus: accepted\nvisibility: everyone\nembargo: 2027-01-31\n---\n\nText.\n",
      "# T\n\nStatus: accepted\nVisibility: everyone\n\n## Confidentiality\n\nLeadership only\n",
      "# T\n\nStatus: accepted\nVisibility: everyone\n\nVisibility: leadership\n",
    ])
  func contradiction(text: String) async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("decisions/0001-a.md", text)
    let checked = await scratch.check()
    #expect(checked.record?[Decision.self].map(\.header.visibility.isEveryone) == [false])
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-contradiction" })
    #expect(finding.severity == .warning && finding.message.contains("everyone"))
    #expect(finding.message.hasSuffix("not published") && finding.notes.count == 1)
    #expect(!checked.ids.contains("content.hidden-record"))
  }

  @Test("two labels that differ give the record to nobody, and one in other letters is the same")
  func differentLabels() async throws {
    let text = "---\ntitle: T\nstatus: accepted\nvisibility: board\n---\n\n- Visibility: "
    let other = try await readRecords(["0001-a.md": text + "leadership\n"])
    #expect(try other.decision("0001-a").header.visibility == "nobody")
    #expect(other.ids.contains("content.visibility-contradiction"))
    let same = try await readRecords(["0001-a.md": text + "Board\n"])
    #expect(try same.decision("0001-a").header.visibility == "board")
    #expect(!same.ids.contains("content.visibility-contradiction"))
  }

  @Test("a label keeps its hyphens and underscores")
  func labelAsWritten() async throws {
    let checked = try await readRecords(["0001-a.md": "---\ntitle: T\nvisibility: dev_leads-1\n---\n\nText.\n"])
    #expect(try checked.decision("0001-a").header.visibility == "dev_leads-1")
  }

  static let slips = [
    "visibilty", "visiblity", "visability", "visibillity", "vizibility", "visbility", "Visibilty", "VISIBILTY",
    "visibity", "visable_to",
    "vsibility", "isibility", "visibilitiy", "visable", "visibile",
  ]

  @Test("a misspelt word is an error, in whatever repository and form it stands", arguments: slips)
  func misspelt(_ word: String) async throws {
    let texts = [
      "---\ntitle: T\n\(word): board\n---\n", "# T\n\n- \(word): board\n", "# T\n\n| \(word) | board |\n|---|---|\n",
      "# T\n\n## \(word)\n\nboard\n",
    ]
    for text in texts {
      let checked = try await readRecords(["0001-a.md": text])
      #expect(checked.record?[Decision.self].first?.header.visibility != Visibility.everyone, "\(text)")
      let finding = try #require(checked.found.first { $0.rule == "content.visibility-misspelt" }, "\(text)")
      #expect(finding.severity == .error)
    }
  }

  @Test(
    "a slip in another language, and the plural as a key, are errors, too",
    arguments: [
      "# T\n\n- **Sichtbarket:** Leitung\n", "---\ntitle: T\nvisble_for: board\n---\n\nText.\n",
      "---\ntitle: T\nvisibilities: board\n---\n\nText.\n",
    ])
  func otherSlips(text: String) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    #expect(try checked.decision("0001-a").header.visibility != .everyone)
    #expect(checked.found.contains { $0.rule == "content.visibility-misspelt" && $0.severity == .error })
  }

  @Test("a misspelt key of our own form is an error")
  func ownMisspelt() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("decisions/0001-a.md", "---\ntitle: T\nstatus: accepted\nvisibilty: board\n---\n")
    let found = await scratch.check().found
    #expect(found.contains { $0.rule == "content.visibility-misspelt" && $0.severity == .error && $0.span?.line == 4 })
  }

  @Test("a label that no audience sees is told, and one that is nearly theirs as a slip")
  func unseen() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      "organization: Quayside\naudiences: [{id: leads, name: Leads, sees: [leadership]}]\ndecisions: [decisions]\n")
    for (file, label) in [("1-a", "leadershp"), ("2-b", "board"), ("3-c", "board"), ("4-d", "leadership")] {
      try scratch.write("decisions/\(file).md", "---\ntitle: \(file)\nstatus: accepted\nvisibility: \(label)\n---\n")
    }
    let found = await scratch.check().found.filter { $0.rule == "content.visibility-unseen" }
    #expect(found.map(\.severity) == [.note, .warning])
    #expect(
      found.map(\.message) == [
        "no audience sees 'board', so this record is in no report, nor is another",
        "no audience sees 'leadershp', so this record is in no report",
      ])
    #expect(found.last?.hint == "did you mean 'visibility: leadership'?")
  }

  @Test("a label that an audience sees and no record has is told where it is nearly one of theirs")
  func unused() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      "organization: Quayside\naudiences: [{id: leads, name: Leads, sees: [leadersihp, auditors]}]\ndecisions: [decisions]\n"
    )
    try scratch.write("decisions/1-a.md", "---\ntitle: A\nstatus: accepted\nvisibility: leadership\n---\n")
    let found = await scratch.check().found.filter { $0.rule == "content.visibility-unseen" }
    #expect(found.compactMap(\.hint).contains("did you mean 'leadership'?"))
    #expect(!found.contains { $0.message.contains("auditors") })
  }

  @Test(
    "a column or a member by which a row would be for a few stops the report, and no row is read",
    arguments: [
      ("data/reviews.csv", "requested_on,team,title,visibility\n2026-05-02,payments,Secret,board\n"),
      ("data/reviews.csv", "requested_on,team,title,Sichtbarkeit\n2026-05-02,payments,Secret,Vorstand\n"),
      ("radar/2026-05.csv", "name,ring,quadrant,visibility\nSecret,hold,tools,board\n"),
      (
        "radar/2026-05.json",
        "[{\"name\": \"Secret\", \"ring\": \"hold\", \"quadrant\": \"tools\", \"visibility\": \"board\"}]"
      ),
      ("data/capacity.csv", "week,team,kind,person_days,visibilty\n2026-05-04,payments,feature,5,board\n"),
    ])
  func rows(path: String, text: String) async throws {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml", "organization: Quayside\nteams: [{id: payments, name: Payments}]\nas_of: 2026-06-15\n")
    try scratch.write(path, text)
    let checked = await scratch.check()
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-of-rows" }, "\(checked.found)")
    #expect(finding.severity == .error)
    #expect(checked.record?.reviewRows.isEmpty != false && checked.record?.radarRows.isEmpty != false)
  }

  static let published = [
    "# T\n\n## Invisibility\n\nText.\n",
    "---\ntitle: T\nvisibility: everyone\n---\n", "---\ntitle: T\nVisibility: Everyone\n---\n",
    "# T\n\n## Visibility\n\n- [x] everyone\n- [ ] board\n", "# T\n\nVisibility: ☒ Everyone ☐ Board\n",
    "# T\n\n- Visibility: everyone\n", "# T\n\n| Visibility | everyone |\n|---|---|\n| Status | accepted |\n",
    "# T\n\n| Status | Visibility |\n|---|---|\n| accepted | everyone |\n", "# T\n\n## Visibility\n\neveryone\n",
    "# T\n\nWe want better visibility of failures, and visibility into costs.\n",
    "# T\n\n## Viability\n\nGood.\n\n## Feasibility\n\nGood.\n\n## Variability\n\nLow.\n",
    "# T\n\n## Context\n\nText.\n\n## Consequences\n\n* **Visibility**: with this every team sees what the others deploy and when they do it\n",
    "# T\n\n## Context\n\nText.\n\n## Options\n\n| Criterion | A | B |\n|---|---|---|\n| Visibility | good | poor |\n",
    "# T\n\n## Context\n\nText.\n\n## Decision\n\nWe log every call (visibility matters here) and <b>visibility</b> of costs.\n",
    "# Visibility of failures: one dashboard\n\n## Context\n\nText.\n", "# Visibility dashboards\n\nText.\n",
    "Visibility dashboards\n=====================\n\nText.\n",
    "# T\n\n## Context\n\nText.\n\n## Consequences\n\n- Visibility of failures: better\n",
    "# T\n\n## Context\n\n```\nvisibility = [\"//visibility:public\"]\n```\n",
  ]

  @Test("the word alone, or everyone, publishes it", arguments: published)
  func shown(_ text: String) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    #expect(checked.record?[Decision.self].first?.header.visibility == Visibility.everyone)
  }

  @Test("a line of a million commas, brackets or tags is looked through once")
  func longLines() async throws {
    for mark in [",", "(", "<", "<td>", "|", "["] {
      let text = "# T\n\n" + String(repeating: mark, count: 300_000) + " visibility: board\n"
      let checked = try await readRecords(["0001-a.md": text])
      #expect(checked.record?[Decision.self].count == 1, "\(mark)")
    }
  }

  @Test("a proposal is withheld by its metadata file and by its README")
  func proposals() async throws {
    let checked = try await readRecords([
      "0001-a/kep.yaml": "title: A\nvisibility: board\nstatus: implemented\n", "0001-a/README.md": "# A\n",
      "0002-b/kep.yaml": "title: B\nstatus: implemented\n",
      "0002-b/README.md": "---\nvisibility: board\n---\n# B\n",
      "0003-c/kep.yaml": "title: C\nreviewers: [@name]\nVisibilty: board\n", "0003-c/README.md": "# C\n",
    ])
    #expect(
      checked.record?[Decision.self].map { $0.header.visibility == Visibility.everyone } == [false, false, false])
  }

  @Test("kinds of our own are withheld by their text too")
  func kinds() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\n")
    try scratch.write("teams/a.md", "---\ntitle: A\ngoals: [One]\n---\n---\nvisibility: board\n---\n")
    let record = await scratch.check().record
    #expect(record?[Charter.self].map(\.header.visibility) == ["board"])
    #expect(record?.input.withheld(from: anyDay).contains("teams/a.md") == true)
  }

  @Test(
    "a metric is withheld by its key in any case, and by a comment",
    arguments: ["Visibility: board", "VISIBILITY: board", "# visibility: board", "unit: ms # visible to: board"])
  func metrics(line: String) async throws {
    let checked = try await metric(line)
    #expect(checked.record?[Metric.self].map { $0.header.visibility.isEveryone } == [false])
    #expect(checked.found.map(\.rule) == ["content.hidden-record"])
  }

  @Test(
    "a comment that explains the field, that says everyone, or that a key overrules withholds nothing",
    arguments: [
      "# visibility: a text — 'everyone', or a label that only some audiences see", "# visibility: everyone",
      "# visibility: board\nvisibility: everyone",
      "# visibility: see the handbook for who may read which of these files",
      "# visibility:", "# Who sees this: everybody",
    ])
  func comments(line: String) async throws {
    let checked = try await metric(line)
    #expect(checked.record?[Metric.self].map { $0.header.visibility.isEveryone } == [true])
    #expect(!checked.ids.contains("content.hidden-record"))
  }

  private func metric(_ line: String) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\n")
    try scratch.write("data/m.csv", "week,value\n2026-05-04,1\n")
    try scratch.write(
      "metrics/m.yaml",
      line
        + "\ntitle: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: week, value: value}\n"
    )
    return await scratch.check()
  }

  @Test("keys of our own form compare without case")
  func cases() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\n")
    try scratch.write(
      "decisions/0001-a.md",
      "---\ntitle: T\nStatus: accepted\nOwner: a\nDecide-By: 2026-07-01\nVisibility: board\n---\n")
    let decision = try #require(await scratch.check().record?[Decision.self].first)
    #expect(decision.header.owner == "a")
    #expect(decision.decideBy?.iso == "2026-07-01")
    #expect(decision.header.visibility == "board")
  }

  @Test("a key that is nearly one of ours is an error in our own form and a warning elsewhere")
  func nearKeys() async throws {
    let text = "---\ntitle: T\nstatus: accepted\ndecideby: 2026-07-01\noption: [a]\n---\n"
    let foreign = try await readRecords(["0001-a.md": text]).found.filter { $0.rule == "decision.misspelt-key" }
    #expect(foreign.map(\.hint) == ["did you mean 'decide_by'?", "did you mean 'options'?"])
    #expect(foreign.allSatisfy { $0.severity == .warning })
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("decisions/0001-a.md", text)
    let own = await scratch.check().found.filter { $0.rule == "decision.misspelt-key" }
    #expect(own.map(\.severity) == [.error, .error])
  }

  @Test("keys of other tools are no slips")
  func otherKeys() async throws {
    let keys = [
      "owners", "reviewers", "approvers", "decision-makers", "category", "updated", "tracking-link", "stage", "state",
    ]
    let text = "---\ntitle: T\nstatus: accepted\n" + keys.map { "\($0): x\n" }.joined() + "---\n"
    #expect(try await !readRecords(["0001-a.md": text]).ids.contains("decision.misspelt-key"))
  }
}
