import Diagnostics
import Record
import Testing

@testable import Intake

/// Words beside `visibility` that say that not everyone may read a record.
@Suite("Confidentiality in other words")
struct ClassificationTests {
  @Test(
    "withholds the record, with a warning, in any form",
    arguments: [
      "---\nstatus: accepted\nconfidentiality: leadership\n---\n\n# A\n",
      "---\nstatus: accepted\nConfidential: yes\n---\n\n# A\n",
      "---\nstatus: accepted\nclassification: restricted\n---\n\n# A\n",
      "---\nstatus: accepted\naccess-level: board\n---\n\n# A\n",
      "---\nstatus: accepted\ndataClassification: Internal\n---\n\n# A\n",
      "---\nstatus: accepted\naudience: internal\n---\n\n# A\n",
      "# A\n\n**Vertraulich:** ja\n\nStatus: accepted\n", "# A\n\nStatus: accepted\nAudience: internal\n",
      "# A\n\n- Status: accepted\n- Classification: Internal – leadership only\n",
      "# A\n\n| Status | Accepted |\n|---|---|\n| Confidentiality | Internal |\n",
      "# A\n\n| Status | Classification |\n|---|---|\n| Accepted | Restricted |\n",
      "# A\n\n> CONFIDENTIAL - internal use only\n\nStatus: accepted\n", "# A\n\n*Nur für den internen Gebrauch*\n",
      "# A\n\nConfidentiel : oui\n", "# A\n\n- Confidencialidad: restringido\n", "# A\n\n- Riservatezza: riservato\n",
      "# A\n\n* Vertrouwelijkheid: vertrouwelijk\n", "# A\n\nPoufne: tak\n", "# A\n\n- 机密级别：内部\n", "# A\n\n社外秘\n",
      "---\nstatus: accepted\nprivate: true\n---\n\n# A\n", "---\nstatus: accepted\nreaders: leadership\n---\n\n# A\n",
      "---\nstatus: accepted\ntags: [queue, confidential]\n---\n\n# A\n", "# [CONFIDENTIAL] A\n\nStatus: accepted\n",
      "# A\n\n**Vertraulich** – nur für die Leitung\n", "# A\n\nFor leadership only\n", "# A\n\nTLP:RED\n",
      "# A\n\nDiffusion restreinte\n", "# A\n\n*Streng geheim*\n",
      "# A\n\nSensitivity: high\n", "# A\n\nDistribution: TLP:AMBER\n",
      "# A\n\nViewers: leadership\n", "# A\n\n## Context\n\nText.\n\n## C\n\n## Confidentiality\n\nLeadership only\n",
      "# A\n\n## Context\n\nText.\n\n## C\n\n## Leadership only\n\nText.\n",
      "# A\n\n**Confidentiality**\n\nLeadership only\n",
      "# A\n\n| Status | Vertraulichkeit |\n|---|---|\n| Accepted | Leitung |\n", "# A\n\nConfidentiality:\n- board\n",
      "# A\n\n| Status | Confidentialité |\n|---|---|\n| Accepted | direction |\n",
      "# A\n\n![](https://img.shields.io/badge/classification-internal-red)\n",
    ])
  func withheld(text: String) async throws {
    let checked = try await readRecords(["0001-a.md": text])
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-classification" })
    #expect(finding.severity == .warning && finding.message.hasSuffix("so it is not published"))
    #expect(try checked.decision("0001-a").header.visibility != .everyone)
  }

  @Test(
    "a key or a tag that names readers withholds the record",
    arguments: [
      "audiences: [leadership]", "viewers: board", "viewers: [anna, ben]", "readers: [board]", "sees: leadership",
      "viewable: leadership", "viewable: false", "vis: board", "embargo: 2027-01-31", "embargoedUntil: 2027-01-31",
      "embargo: true", "draft: true", "published: false", "public: no", "unlisted: yes", "tags: [leadership-only]",
      "tags: leadership-only", "tags: ['visibility:board']", "audience: the leadership team", "access: nur Vorstand",
      "shared with: leadership and board", "audience: executives", "who-may-read: the works council",
    ])
  func readers(line: String) async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\n\(line)\n---\n\n# A\n\nText.\n"])
    #expect(checked.ids.contains("content.visibility-classification"))
    #expect(try checked.decision("0001-a").header.visibility != .everyone)
  }

  @Test("an audience of the organization names a few, whatever it is called")
  func knownAudience() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("audiences: [{id: guild, name: Guild, sees: [inner-ring]}]\n")
    try scratch.write("decisions/0001-a.md", "---\nstatus: accepted\naudience: guild\n---\n\n# A\n\nText.\n")
    try scratch.write("decisions/0002-b.md", "---\nstatus: accepted\naccess: Inner Ring\n---\n\n# B\n\nText.\n")
    let decisions = await scratch.check().record?[Decision.self]
    #expect(decisions?.map(\.header.visibility.isEveryone) == [false, false])
  }

  @Test("what only may mean it is settled by 'visibility: everyone', and published")
  func settled() async throws {
    for line in ["classification: internal", "audience: leadership", "draft: true", "published: false"] {
      let text = "---\nstatus: accepted\nvisibility: everyone\n\(line)\n---\n\n# A\n\nText.\n"
      let checked = try await readRecords(["0001-a.md": text])
      #expect(try checked.decision("0001-a").header.visibility == .everyone, "\(line)")
      #expect(!checked.ids.contains { $0.hasPrefix("content.visibility") }, "\(line)")
    }
  }

  @Test("no field of any kind is such a word, but 'audience'")
  func fields() {
    var names = Set(Kind.all.flatMap { $0.specs.map(\.name) })
    names.subtract(["audience", "audiences", "visibility"])
    #expect(names.filter { RestrictionKind.named($0) != nil }.isEmpty)
  }

  @Test(
    "is told and published where the value may mean anything",
    arguments: ["classification: technical", "sensitivity: low", "classification: one-way door"])
  func told(line: String) async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\n\(line)\n---\n\n# A\n"])
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-classification" })
    #expect((finding.severity, finding.span?.line) == (.warning, 3))
    #expect(try checked.decision("0001-a").header.visibility == .everyone)
  }

  @Test(
    "what the record is about withholds nothing",
    arguments: [
      "# A\n\nStatus: accepted\n\n## Context\n\nThe data is confidential: it is kept apart.\n",
      "# A\n\nStatus: accepted\n\n- Confidential documents: are kept apart\n- Internal\n",
      "# A\n\nAudience: developers\n", "# Confidential data\n\nConfidential data is kept apart.\n",
      "# A\n\n## B\n\n## C\n\nText.\n\n## Classification\n\nConfidential: yes, where a name is in it\n",
      "# [WIP] A\n\nStatus: accepted\n",
      "---\nstatus: accepted\naccess: by the gateway\ninternal: Platform\n---\n\n# A\n",
      "---\nstatus: accepted\nprivate: false\ntags: [internal, secrets]\n---\n\n# A\n",
      "# A\n\nConfidential: no\n", "# A\n\nClassification: public\n",
      "---\nstatus: accepted\ndraft: false\npublished: true\nembargo: none\nviewable: true\n---\n\n# A\n",
      "---\nstatus: accepted\npublished: 2026-01-05\ntags: [read-only, append only]\naccess: read-only\n---\n\n# A\n",
      "# A\n\nStatus: accepted\n\n## Confidentiality\n\nEvery message is sealed, so that only its reader opens it.\n",
      "# A\n\nStatus: accepted\n\n## B\n\n## Access\n\nBy the gateway.\n",
      "---\nstatus: accepted\naudience: internal and external\n---\n\n# A\n",
    ])
  func topic(text: String) async throws {
    #expect(try await readRecords(["0001-a.md": text]).decision("0001-a").header.visibility == .everyone)
  }

  @Test("a sentence behind the word is told with a warning that says how to mend it")
  func sentence() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: accepted\n\nVisibility: consumers see their lag\n"
    ])
    let finding = try #require(checked.found.first { $0.rule == "content.visibility-sentence" })
    #expect((finding.severity, finding.span?.line) == (.warning, 5))
    #expect(finding.hint?.contains("begin the line with another word") == true)
    #expect(try checked.decision("0001-a").header.visibility != .everyone)
  }

  @Test("an audience may be whom it is written for, so it is a note")
  func audience() async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\naudience: developers\n---\n\n# A\n"])
    #expect(checked.found.first { $0.rule == "content.visibility-classification" }?.severity == .note)
  }

  @Test(
    "says nothing where everyone may read it, or where 'visibility' says who may",
    arguments: [
      "classification: public", "confidential: false", "confidentiality: high\nvisibility: everyone",
      "confidentiality: high\nvisibility: board", "class: internal",
    ])
  func silent(lines: String) async throws {
    let checked = try await readRecords(["0001-a.md": "---\nstatus: accepted\n\(lines)\n---\n\n# A\n"])
    #expect(!checked.ids.contains("content.visibility-classification"))
  }
}
