import Record
import Testing

@testable import Intake

@Suite("what is said behind a status")
struct LaterClauseTests {
  @Test(
    "an explanation leaves the word before it as it is",
    arguments: [
      (
        "Accepted (security team's final review, 2026-03-01). The notes of it are in the wiki.", DecisionStatus.accepted
      ),
      ("Accepted. The load test is pending.", .accepted),
      ("Accepted; the declined alternatives are listed below", .accepted),
      ("Accepted (was proposed)", .accepted), ("Accepted, formerly rejected", .accepted),
      ("Accepted and implemented; certification of the second site pending", .accepted),
      ("accepted. Follow-up work is not planned.", .accepted), ("Accepted after the design review", .accepted),
      ("Approved by the review board on 2026-03-01", .accepted), ("Accepted. It is not a wire format.", .accepted),
      ("Accepted (a first guess about the queue - being measured, not the format).", .accepted),
      ("Accepted 2026-03-01. The draft of the runbook comes later.", .accepted),
      ("Deferred, 2026-03-01. Not built by the team, and not accepted by it.", .onHold),
      ("Deferred draft of the details", .onHold), ("Rejected because it was proposed too late", .rejected),
      ("Accepted interim architecture. See below.", .accepted), ("approved-design", .accepted),
      ("Design approved, before the plan", .accepted), ("Accepted; ADR 5 superseded", .accepted),
      ("Accepted; replaces ADR 4 (rejected)", .accepted), ("Accepted; no objections", .accepted),
      ("Accepted. Step 3 is pending.", .accepted),
      ("Accepted storage design within the agreed plan, 2026-03-01. Tests are still required.", .accepted),
      ("Drafted as proposed after the meeting", .proposed), ("Bản thảo · Đợt 1/2 (Kho · Tìm)", .draft),
    ])
  func explained(written: String, status: DecisionStatus) { #expect(normaliseStatus(written).status == status) }

  @Test(
    "what an acceptance is for leaves it as it is, in every language",
    arguments: [
      "angenommen für Phase 2", "accepté pour la version 2", "aceptado para el piloto", "aceito para a fase 2",
      "accettato per il pilota", "geaccepteerd voor de pilot", "zaakceptowane dla pilotażu", "принято для пилота",
      "принят как основа; работа не начата", "přijato pro pilot", "godkänt för piloten", "godkendt til pilot",
      "已采纳，待实施", "已接受，待开发", "Acceptée le 2026-03-01", "Acceptee le 2026-03-01",
      "zaakceptowany projekt, przed wdrożeniem",
      "đã duyệt thiết kế, chờ triển khai", "설계 승인됨, 계획 작성 전", "承認済み（実装中・一部反映済み）",
    ])
  func purpose(written: String) { #expect(normaliseStatus(written).status == .accepted) }

  @Test(
    "an acceptance that is taken back or waits for something is none",
    arguments: [
      "Accepted; not yet confirmed by the board", "Accepted. Board approval is pending.", "Accepted (approval pending)",
      "Accepted, subject to a vote", "Accepted, but the board has not voted", "Accepted for review",
      "angenommen für Diskussion",
      "accepté pour examen", "aceptado para revisión", "Accepted; still not decided", "Accepted. Decision pending.",
      "Accepted, if the budget is granted", "Accepted in principle, 2026-03-01", "Accepted — deferred on 2026-03-01",
      "Accepted (by phone, not approved)", "Accepted, then withdrawn", "akzeptiert, aber noch nicht beschlossen",
      "принято, но ещё не утверждено", "Accepted draft",
      "Angenommen als Entwurf", "Aceptado como borrador", "Agreed to reject", "Angenommen; später verworfen",
      "Accepted in part",
      "Accepted, awaiting sign-off", "Accepted (needs approval)",
    ])
  func takenBack(written: String) { #expect(normaliseStatus(written).status == .unknown) }

  @Test(
    "a word with a day behind an open status counts only in a log",
    arguments: [
      ("Deferred — moved to the next year by the owner, confirmed on 2026-03-01.", DecisionStatus.onHold),
      ("Deferred — approved by Ada on 2026-03-01.", .unknown), ("On hold, approved 2026-03-01.", .unknown),
      ("Draft — decided on 2026-03-01.", .unknown), ("Proposed; agreed on 2026-03-01 to wait.", .proposed),
      ("Proposed; approved on 2026-03-01 to go on with it.", .unknown),
      ("Proposed 2026-01-05, accepted 2026-03-01", .accepted),
      ("Draft 2026-01-05; accepted 2026-03-01", .accepted), ("Proposed (2026-01-05), rejected (2026-03-01)", .rejected),
      ("Proposed. Decision 1 accepted 2026-01-05.", .proposed), ("Deferred until accepted by legal", .onHold),
      ("Draft, then accepted", .accepted), ("Draft → accepted", .accepted),
      ("Proposed, deferred to the autumn", .onHold),
      ("Rejected — confirmed on 2026-03-01.", .rejected), ("Rejected, then accepted on 2026-03-01", .unknown),
    ])
  func later(written: String, status: DecisionStatus) { #expect(normaliseStatus(written).status == status) }

  @Test(
    "what became of a part is said of the part",
    arguments: [
      ("Accepted. Decision 2 was superseded by ADR 9.", DecisionStatus.partlySuperseded),
      ("accepted, 2026-01-05 — narrows ADR 4; rule 3 superseded on 2026-03-01", .partlySuperseded),
      ("Accettata; condizione 2 superata da DEC-9", .partlySuperseded),
      ("Accepted; section 4 withdrawn", .partlySuperseded),
      ("Angenommen. Entscheidung 2 wurde durch ADR 7 ersetzt.", .partlySuperseded), ("接受（已被ADR 9取代）", .superseded),
      ("Accepted, superseded by ADR 9", .superseded), ("Accepted. Superseded on 2026-03-01.", .superseded),
    ])
  func part(written: String, status: DecisionStatus) { #expect(normaliseStatus(written).status == status) }
}
