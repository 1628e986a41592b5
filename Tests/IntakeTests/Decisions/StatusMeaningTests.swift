import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("a status means what a reader takes it for")
struct StatusMeaningTests {
  @Test(
    "words for work that goes on, waits or has ended",
    arguments: [
      ("in progress", DecisionStatus.draft), ("In Progress 🚧", .draft), ("WIP", .draft), ("[WIP]", .draft),
      ("WIP - do not merge", .draft), ("in work", .draft), ("in-review", .proposed), ("In_Review", .proposed),
      ("under discussion", .proposed), ("ready for review", .proposed), ("Ready-for-Review", .proposed),
      ("done", .accepted), ("Done ✅", .accepted), ("implemented", .accepted), ("Implemented in v2.3", .accepted),
      ("parked", .onHold), ("Parked until Q3", .onHold), ("on hold since 2026-02-01", .onHold), ("Locked", .accepted),
      ("🔒 LOCKED", .accepted), ("Frozen", .accepted), ("Frozen until 2027", .onHold), ("Archived", .deprecated),
      ("Legacy", .deprecated), ("Superceeded by 3", .superseded), ("100% accepted", .accepted),
    ])
  func words(_ written: String, _ status: DecisionStatus) {
    #expect(normaliseStatus(written).status == status)
  }

  @Test(
    "in part, before the verb or behind it, in every language",
    arguments: [
      ("Superseded in part by 0002", DecisionStatus.partlySuperseded),
      ("Teilweise ersetzt durch 0002", .partlySuperseded),
      ("Ersetzt, teilweise, durch 0002", .superseded), ("Zum Teil abgelöst durch 0002", .partlySuperseded),
      ("Sustituida en parte por 0002. Lo demás sigue vigente.", .partlySuperseded),
      ("sustituido parcialmente por el 0002", .partlySuperseded), ("Remplacée en partie par 0002", .partlySuperseded),
      ("Substituído em parte pelo 0002", .partlySuperseded), ("sostituita in parte dal 0002", .partlySuperseded),
      ("Vervangen, deels", .superseded), ("gedeeltelijk vervangen door 0002", .partlySuperseded),
      ("zastąpiona częściowo przez 0002", .partlySuperseded), ("Ersatt delvis av 0002", .partlySuperseded),
      ("Substituído pelo 0002 nesta máquina", .superseded), ("Sustituida por 0002", .superseded),
    ])
  func parts(_ written: String, _ status: DecisionStatus) async throws {
    #expect(normaliseStatus(written).status == status)
    guard written.contains("0002") else { return }
    let checked = try await readRecords([
      "0001-a.md": "# One queue\n\n- Status: \(written)\n- Date: 2026-01-05\n",
      "0002-b.md": "# Two queues\n\n- Status: accepted\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (status, ["0002-b"]))
  }

  @Test(
    "what could be either is not understood",
    arguments: [
      "80% done", "80 % done", "not done", "almost done", "partially done", "not implemented", "on track", "planned",
      "in development", "Accepted, awaiting budget", "Accepted, waiting for the vendor", "Schváleno, čeká na podpis",
      "Schváleno … čeká na podpis", "Schváleno (čeká na finální revizi)", "Angenommen, wartet auf das Budget",
    ])
  func doubtful(_ written: String) {
    #expect(normaliseStatus(written).status == .unknown)
  }

  @Test(
    "a later sentence about something else leaves the status",
    arguments: [
      "Accepted. Legacy clients keep v1.", "Accepted. Open questions remain below.",
      "Accepted; obsolete rows are deleted", "Accepted, waiting for implementation", "Accepted (80 % of votes)",
      "Angenommen, wartet auf Umsetzung",
    ])
  func aside(_ written: String) {
    #expect(normaliseStatus(written).status == .accepted)
  }

  @Test(
    "a ticked box that is no status is what somebody wrote",
    arguments: [
      "## Status\n\n- [x] on track\n- [ ] late\n", "Status:\n- [x] on track\n- [ ] late\n",
      "- Status: [x] on track [ ] late\n", "| Status | [x] on track |\n|---|---|\n| Date | 2026-01-05 |\n",
      "Status: ☑ on track ☐ late\n",
    ])
  func boxes(_ head: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# One queue\n\n\(head)\n## Context\n\nText.\n"])
    #expect(checked.ids == ["decision.status-unknown"])
    let decision = try checked.decision("0001-a")
    #expect(decision.rawStatus?.value.contains("on track") == true)
    #expect(decision.unfilled == [])
  }

  @Test(
    "a record that is dated later is told at its date",
    arguments: [
      ("# One queue\n\n- Status: accepted\n- Date: 2031-05-01\n", 4, 9, 10),
      ("---\ntitle: One queue\nstatus: accepted\ndate: 2031-05-01\n---\nText\n", 4, 7, 10),
      ("# One queue\n\n| Status | Date |\n|---|---|\n| Accepted | 2031-05-01 |\n", 5, 14, 10),
      ("# One queue\n\n| Date | 2031-05-01 |\n|---|---|\n| Status | accepted |\n", 3, 10, 10),
      ("# One queue\n\n## Date\n\n1 May 2031\n\n## Status\n\nAccepted\n", 5, 1, 10),
      ("# One queue\n\n## Status\n\nAccepted on 2031-05-01\n", 5, 13, 10),
    ])
  func later(_ text: String, _ line: Int, _ column: Int, _ length: Int) async throws {
    let told = try await readRecords(["0001-a.md": text]).found.first { $0.rule == "content.dated-later" }
    let span = try #require(told?.span)
    #expect((span.line, span.column, span.length) == (line, column, length))
  }

  @Test("who answers for a record decides it, in whatever language")
  func responsible() async throws {
    for name in ["Zuständig", "Verantwortlich", "Responsable", "Responsabile", "担当者", "负责人", "담당자", "Odpowiedzialny"] {
      let decision = try await readRecord("0001-a.md", "# One queue\n\n- Status: accepted\n- \(name): Anna\n")
      #expect(decision.deciders == ["Anna"], "\(name)")
    }
  }
}
