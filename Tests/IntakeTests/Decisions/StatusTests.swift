import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("statuses")
struct StatusTests {
  @Test(
    "canonical words, in any case and dress",
    arguments: [
      ("accepted", DecisionStatus.accepted), ("Accepted", .accepted), ("  ACCEPTED.  ", .accepted),
      ("**Accepted**", .accepted),
      ("`rejected`", .rejected), ("✅ accepted", .accepted), ("on-hold", .onHold), ("On Hold", .onHold),
      ("partly_superseded", .partlySuperseded), ("Superseded by ADR-0007", .superseded), ("draft", .draft),
      ("proposed", .proposed), ("deprecated", .deprecated),
      ("Accepted on 2024-05-18", .accepted), ("Accepted (2024-05-18)", .accepted), ("Akzeptiert", .accepted),
    ])
  func canonical(written: String, status: DecisionStatus) {
    #expect(normaliseStatus(written) == NormalisedStatus(status: status, isCanonical: true))
  }

  @Test(
    "synonyms are understood, and told",
    arguments: [
      ("Approved", DecisionStatus.accepted), ("implemented", .accepted), ("Done", .accepted), ("pending", .proposed),
      ("provisional", .proposed), ("implementable", .accepted), ("withdrawn", .rejected), ("deferred", .onHold),
      ("replaced", .superseded), ("Superceded", .superseded), ("partially superseded", .partlySuperseded),
      ("Returned for revision", .onHold), ("obsolete", .superseded), ("WIP", .draft), ("not accepted", .rejected),
      ("Implemented (Swift 6.0)", .accepted),
      ("accepted, by the board", .accepted),
      ("Approved by the architecture board on 2024-05-18.", .accepted),
      ("Active review (May 3...10, 2024)", .proposed), ("Rejected: too expensive", .rejected),
    ])
  func synonyms(written: String, status: DecisionStatus) {
    #expect(normaliseStatus(written) == NormalisedStatus(status: status, isCanonical: false))
  }

  @Test(
    "prose that may deny its first word is not understood",
    arguments: [
      "Accepted risk, not decided", "acceptedly", "", "   ", "to be accepted", "soon", "accepted? no",
      "not yet accepted",
      "Acceptance pending", "proposedly accepted", "Unaccepted",
    ])
  func unknown(written: String) {
    #expect(normaliseStatus(written) == NormalisedStatus(status: .unknown, isCanonical: false))
  }
}
