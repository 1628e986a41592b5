import Diagnostics
import Record
import Testing

@testable import Intake

/// Every file is read, or named once with the reason.
@Suite("files that are read, and files that are passed over")
struct PassedOverTests {
  private func read(_ files: [String: String], _ more: String = "decisions: [../adr]\n") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization(more)
    for (name, text) in files { try scratch.put(name, text) }
    return await scratch.check()
  }

  private func ids(_ checked: Checked) -> [String] { (checked.record?[Decision.self] ?? []).map(\.id).sorted() }
  private func messages(_ checked: Checked, _ rule: String) -> [String] {
    checked.found.filter { $0.rule == rule }.map(\.message).sorted()
  }

  private static let accepted = "# One queue\n\n* Status: accepted\n* Date: 2026-01-05\n"

  @Test(
    "a template is told by all of its name, and a record that begins like one is a record",
    arguments: [
      ("template", true), ("TEMPLATE", true), ("adr-template", true), ("0000-template", true), ("NNNN-title", true),
      ("template-minimal", true), ("adr-template-bare-minimal", true), ("_template", true), ("madr_template", true),
      ("00-template", true),
      ("NNNN-template-limited", true), ("00", false), ("0-queues", false),
      ("decision-record-template-for-planguage", true), ("yyyymmdd-title", true), ("0000-adr-template", true),
      ("template-engine-choice", false), ("templates-in-go", false), ("0005-template", false),
      ("0012-use-a-template-engine", false), ("0001-record-decisions", false), ("template-literals", false),
    ])
  func templates(stem: String, isTemplate: Bool) {
    #expect(DecisionFileRole.isTemplate(stem) == isTemplate)
  }

  @Test("records of every text format and spelling of Markdown are read")
  func formats() async throws {
    let checked = try await read([
      "adr/0001-a.MD": Self.accepted, "adr/0002-b.markdown": Self.accepted, "adr/0003-c.mkd": Self.accepted,
      "adr/0004-d.mdx": "---\nstatus: accepted\n---\nimport X from './x'\n\n# One queue\n",
      "adr/0005-e.adoc": "= One queue\n:status: accepted\n:revdate: 2026-01-05\n\n== Context\n\nWe use *bold* words.\n",
      "adr/0006-f.rst": "One queue\n=========\n\n:Status: accepted\n:Date: 2026-01-05\n\nContext\n-------\n\nText.\n",
      "adr/0007-g.org": "#+TITLE: One queue\n#+STATUS: accepted\n#+DATE: 2026-01-05\n\n* Context\n\nText.\n",
      "adr/0008-h.txt": "One queue\n=========\n\nStatus: accepted\n",
    ])
    let decisions = try #require(checked.record?[Decision.self])
    #expect(decisions.count == 8)
    #expect(decisions.map(\.status) == Array(repeating: .accepted, count: 8))
    #expect(decisions.map(\.title) == Array(repeating: "One queue", count: 8))
    let dated = decisions.filter { ["0005-e", "0006-f", "0007-g"].contains($0.id) }
    #expect(dated.map(\.header.date?.iso) == Array(repeating: "2026-01-05", count: 3))
    #expect(messages(checked, "content.not-read") == [])
  }

  @Test("a README without metadata is a record in a numbered folder, and beside folders that are records")
  func plainReadmes() async throws {
    let plain = "# Memo on rights\n\n## Summary\n\nText.\n"
    let numbered = try await read(["adr/0001-rights/README.md": plain])
    #expect(ids(numbered) == ["0001-rights"])
    let kin = try await read(["adr/rights/README.md": plain, "adr/queue/README.md": Self.accepted])
    #expect(ids(kin) == ["queue", "rights"])
    for folder in ["archive", "2024"] {
      let page = try await read(["adr/\(folder)/README.md": plain, "adr/0001-a.md": Self.accepted])
      #expect(ids(page) == ["0001-a"])
    }
  }

  @Test("a README or index with a record's metadata is a record at any depth, named after its folder")
  func readmes() async throws {
    let checked = try await read([
      "adr/README.md": "# Decisions\n\n| Number | Status |\n|---|---|\n| 1 | accepted |\n",
      "adr/0001-a/README.md": Self.accepted, "adr/0001-a/notes.md": "# Notes\n",
      "adr/team/0002-b/index.md": "---\ntitle: B\nstatus: accepted\n---\n",
      "adr/team/0003-c/README.adoc": "= C\n\n== Status\n\nAccepted\n\n== Context\n\nText.\n",
      "adr/team/README.md":
        "# Team\n\n## Status\n\nA decision is proposed, then accepted by all who have a say in it.\n",
    ])
    #expect(ids(checked) == ["0001-a", "0001-a/notes", "team/0002-b", "team/0003-c"])
    #expect(checked.record?[Decision.self].map(\.number).compactMap { $0 } == ["0001", "0002", "0003"])
    #expect(
      messages(checked, "content.passed-over") == [
        "2 pages about the folder are not read as records: README.md, team/README.md"
      ])
  }

  @Test("a README that is the only text of its folder among several such folders is a record")
  func aloneReadmes() async throws {
    let checked = try await read([
      "adr/0001-a/README.md": "# A\n\nText.\n", "adr/0002-b/README.md": "Text without a title.\n",
      "adr/0002-b/plan.png": "", "adr/area/one.md": Self.accepted, "adr/area/README.md": "# Area\n",
    ])
    #expect(ids(checked) == ["0001-a", "0002-b", "area/one"])
    #expect(try checked.decision("0002-b").title == "B")
  }

  @Test("one lonely README below is a page about its folder")
  func lonely() async throws {
    let checked = try await read(["adr/0001-a.md": Self.accepted, "adr/img/README.md": "# Images\n"])
    #expect(ids(checked) == ["0001-a"])
  }

  @Test("a README of the folder itself is the record where there is no other")
  func rootReadme() async throws {
    #expect(try await ids(read(["adr/README.md": Self.accepted])) == ["adr"])
    #expect(try await ids(read(["adr/README.md": Self.accepted, "adr/0001-a.md": Self.accepted])) == ["0001-a"])
  }

  @Test("a folder that gives no record is always a finding")
  func noRecords() async throws {
    let template = try await read(["adr/template.md": "x", "adr/a.docx": "x", "adr/b.pdf": "x"])
    #expect(
      messages(template, "content.no-records") == [
        "this folder of decisions gives no record: there are only 1 template and 2 documents in it (a.docx, b.pdf, template.md)"
      ])
    #expect(messages(template, "content.not-read") == ["2 documents of this folder cannot be read: a.docx, b.pdf"])
    let hidden = try await read(["adr/.keep": ""])
    #expect(messages(hidden, "content.no-records") == ["this folder of decisions is empty"])
    #expect(template.found.allSatisfy { $0.severity != .error })
  }

  @Test("files of the content that no kind reads are one finding for a folder, with a count and the first three")
  func strays() async throws {
    var files = ["content/work/README.md": "# Work\n", "content/README.md": "# All\n"]
    for name in ["a", "b", "c", "d"] { files["content/work/deep/\(name).md"] = "x" }
    files["content/strategy/one/two/x.md"] = "x"
    files["content/work/capacity.csv"] = "x"
    files["content/.drafts/0001-x.md"] = "x"
    files["content/.git/config.md"] = "x"
    files["content/work/.hidden.md"] = "x"
    let checked = try await read(files, "")
    #expect(
      messages(checked, "content.not-read") == [
        "4 files of this folder are not read: a.md, b.md, c.md and 1 more",
        "a file whose name begins with a dot is not read", "this file is not read", "this file is not read",
        "this folder is hidden, so its file '0001-x.md' is not read",
      ])
    #expect(
      messages(checked, "content.passed-over") == ["2 READMEs of the content are not shown: README.md, work/README.md"])
  }

  @Test("a CSV that nothing names is told, with the pattern that nearly finds it")
  func data() async throws {
    let checked = try await read(
      [
        "content/data/deploymets-2026.csv": "x", "content/data/Capacity.csv": "x", "content/data/raw.csv": "x",
        "content/data/sales.xlsx": "x", "content/data/hours.csv": "week,hours\n2026-06-01,1\n",
        "content/metrics/hours.yaml":
          "title: Hours\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: ./data/hours.csv, date: week, value: hours}\n",
      ], "")
    let found = checked.found.filter { $0.rule == "content.unused-data" }
    #expect(
      found.map { "\($0.span?.file.split(separator: "/").last ?? ""): \($0.severity)" }.sorted() == [
        "Capacity.csv: warning", "deploymets-2026.csv: warning", "raw.csv: note", "sales.xlsx: note",
      ])
    #expect(found.first { $0.span?.file.hasSuffix("2026.csv") == true }?.hint?.contains("'deployments*.csv'") == true)
  }

  @Test("a folder inside another that is named as well is read once, by the inner")
  func nested() async throws {
    let files = ["adr/0001-a.md": Self.accepted, "adr/sub/0002-b.md": Self.accepted]
    let foreign = try await read(files, "decisions: [../adr, ../adr/sub]\n")
    #expect(foreign.record?[Decision.self].map(\.key.id).sorted() == ["0001-a", "0002-b"])
    let own = try await read(
      ["content/a/0001-a.md": Self.accepted, "content/a/b/0002-b.md": Self.accepted], "decisions: [a, a/b]\n")
    #expect(own.record?[Decision.self].map { "\($0.key.group)/\($0.key.id)" }.sorted() == ["a/0001-a", "b/0002-b"])
    let all = try await read(
      ["content/decisions/0001-a.md": Self.accepted, "0002-b.md": Self.accepted], "decisions: [.., decisions]\n")
    #expect(all.record?[Decision.self].map(\.key.id).sorted() == ["0001-a", "0002-b"])
  }

  @Test("one folder by two spellings is read once, and told")
  func twice() async throws {
    let checked = try await read(
      ["content/decisions/0001-a.md": Self.accepted], "decisions: [decisions, ../content/decisions/, ./decisions]\n")
    #expect(checked.record?[Decision.self].map(\.folder.isForeign) == [false])
    #expect(checked.found.filter { $0.rule == "organization.repeated-folder" }.count == 2)
  }

  @Test("paths from the root of the repository lead where code hosts lead them")
  func rootPaths() async throws {
    let checked = try await read(
      [
        ".git/HEAD": "ref: refs/heads/main\n",
        "docs/adr/x/0001-a.md":
          "---\ntitle: A\nstatus: superseded\nsuperseded-by: [/docs/adr/x/0002-b.md]\n---\n\n[b](/docs/adr/x/0002-b.md) [c](/docs/none.md) [own](/content/decisions/0003-c.md)\n",
        "docs/adr/x/0002-b.md": "# B\n\n* Status: accepted\n",
        "content/decisions/0003-c.md":
          "# C\n\n* Status: accepted\n\n[a](../../docs/adr/x/0001-a.md) [a](/docs/adr/x/0001-a.md)\n",
      ], "decisions: [decisions, ../docs/adr]\n")
    let first = try checked.decision("x/0001-a")
    #expect(first.supersededBy.ids == ["x/0002-b"])
    let targets = first.header.body.slots.compactMap { slot -> String? in
      if case .openLink(.record(let key, _)) = slot.kind { key.id } else { nil }
    }
    #expect(targets == ["x/0002-b", "0003-c"])
    #expect(messages(checked, "link.to-nothing") == ["there is no file '/docs/none.md'"])
    let back = try checked.decision("0003-c").header.body.slots.filter {
      if case .openLink(.record) = $0.kind { true } else { false }
    }
    #expect(back.count == 2)
  }
}
