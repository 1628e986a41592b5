import Record
import Testing

@testable import Intake

@Suite("statuses as people write them")
struct WrittenStatusTests {
  @Test(
    "dress, links, people, days and relations leave a status as it is",
    arguments: [
      ("Accepted, amended by [2]", DecisionStatus.accepted), ("Approved - vote of the board", .accepted),
      ("Accepted with modifications", .accepted), ("🤔 Proposed", .proposed), ("⌛️ Superseded by 0007", .superseded),
      ("Superseded entirely by [7](0007-x.md)", .superseded), ("2026-01-05 完成", .accepted),
      ("Accepted on 5 May", .accepted), (":white_check_mark: Accepted", .accepted), ("{accepted}", .accepted),
      ("[Accepted]", .accepted), ("Accepted (supersedes 0004)", .accepted), ("Accepted!", .accepted),
      ("This ADR is accepted", .accepted), ("Status: Accepted", .accepted),
      ("has been superseded by ADR 4", .superseded),
      ("Accepted → Superseded", .superseded), ("Proposed -> Accepted", .accepted),
      ("Accepted, superseded by 7", .superseded),
      ("Deprecated. Superseded by 7", .superseded), ("Superseded in part by 7", .partlySuperseded),
      ("Accepted (not yet implemented)", .accepted), ("Accepted and implemented", .accepted),
      ("Accepted / Implemented", .accepted), ("Proposal accepted", .accepted), ("Approved unanimously", .accepted),
      ("Accepted by the board, 3 to 1", .accepted), ("Accepted (proposed 2024-01-05)", .accepted),
      ("Pending ODA-CA board approval", .proposed), ("Draft for review", .draft),
      ("Superseded by Accepted formats", .superseded),
      ("Rejected because it costs too much", .rejected), ("Deprecated in favour of 12", .deprecated),
      ("ready-for-release", .accepted), ("discontinued", .deprecated), ("recommended", .accepted),
      ("released", .accepted),
      ("~~Accepted~~".replacing("~~", with: ""), .accepted), ("▶️ In Review", .proposed),
      ("Accepted, provisional until 2026-12-31", .accepted), ("ACCEPTED Not Implemented", .accepted),
      ("ACCEPTED Implemented", .accepted), ("Accepted — current effective decision", .accepted),
      ("PROPOSED Not Implemented", .proposed),
      ("Accepted, implementation pending", .accepted), ("waiting-for-implementation", .accepted),
      ("Decided Against", .rejected), ("Reversed", .deprecated), ("Stagnant", .onHold), ("published", .accepted),
      ("Accepted (redirects SUPERSEDED-IN-PART 2026-05-08)", .partlySuperseded),
      ("Accepted; parts replaced by ADR-16", .partlySuperseded),
    ])
  func understood(written: String, status: DecisionStatus) { #expect(normaliseStatus(written).status == status) }

  @Test(
    "each language has its words",
    arguments: [
      ("Angenommen", DecisionStatus.accepted), ("Vorgeschlagen", .proposed), ("Ersetzt durch 7", .superseded),
      ("Abgelehnt", .rejected), ("Accepté", .accepted), ("Rejetée", .rejected), ("Remplacé par 7", .superseded),
      ("Aceptada", .accepted), ("Propuesta", .proposed), ("Aceito", .accepted), ("Substituído por 7", .superseded),
      ("Accettato", .accepted), ("Respinta", .rejected), ("Geaccepteerd", .accepted), ("Vervangen door 7", .superseded),
      ("Zaakceptowana", .accepted), ("Odrzucona", .rejected), ("已接受", .accepted), ("已废弃", .deprecated),
      ("被取代", .superseded),
      ("承認済み", .accepted), ("却下", .rejected), ("提案中", .proposed), ("승인됨", .accepted), ("대체됨", .superseded),
    ])
  func languages(written: String, status: DecisionStatus) { #expect(normaliseStatus(written).status == status) }

  @Test(
    "what is denied or in doubt is never accepted",
    arguments: [
      "Accepted?", "to be accepted", "nearly accepted", "almost accepted", "not yet accepted",
      "Accepted risk, not decided",
      "Accepted in principle", "accepted for review", "Accepted for further discussion", "Accepted, pending review",
      "Accepted (pending)", "accepted as a risk", "Accepted. Not yet.", "Accepted, but not decided", "will be accepted",
      "should be accepted", "Can this be accepted?", "Accepted unless the board objects", "Accepted and rejected",
      "conditionally accepted", "Accepted, then rejected", "unaccepted", "Accepted (draft)",
      "approved pending security review",
      "未接受", "nicht angenommene Fassung", "Proposed, accepted", "The board: accepted",
    ])
  func doubtful(written: String) { #expect(normaliseStatus(written).status != .accepted) }

  @Test(
    "a template's words are no status",
    arguments: [
      "Accepted | Pending | Superseded by ADR000", "proposed, accepted, rejected, deprecated, superseded",
      "Proposed / Accepted / Rejected", "{proposed | rejected | accepted}", "proposed or accepted", "Draft|Accepted",
    ])
  func template(written: String) {
    #expect(normaliseStatus(written) == NormalisedStatus(status: .unknown, isCanonical: false, isUnfilled: true))
  }

  @Test(
    "a status of any size ends",
    arguments: [String(repeating: ",", count: 80_000), String(repeating: "accepted, ", count: 80_000)])
  func long(written: String) { _ = normaliseStatus(written) }

  @Test("words that a fairlead.yaml adds are understood, in statuses, fields and months")
  func added() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization(
      """
      decisions: [../adr]
      decision_words:
        status: {accepted: [ratifikuotas], on_hold: geparkt}
        fields: {date: [Päivämäärä], status: [Tila]}
        months: [tammikuu, helmikuu, maaliskuu, huhtikuu, toukokuu, kesäkuu, heinäkuu, elokuu, syyskuu, lokakuu, marraskuu, joulukuu]
        nothing: [ei mitään]
      """)
    try scratch.put(
      "adr/0001-a.md", "# A\n\nPäivämäärä: 5 maaliskuu 2026\n\n## Tila\n\nRatifikuotas\n\nSuperseded by: ei mitään\n")
    let checked = await scratch.check()
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.header.date?.iso, decision.supersededBy.ids) == (.accepted, "2026-03-05", []))
    #expect(checked.ids == [])
  }
}
