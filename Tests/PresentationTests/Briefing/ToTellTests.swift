import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("What to tell an audience, at a glance")
struct ToTellTests {
  private static func brief(
    _ name: String, next: String? = nil, since: String? = nil, changes: [Change] = []
  ) -> BriefReport {
    BriefReport(
      audience: Audience(id: name.lowercased(), name: name, cadence: nil, sees: []), updates: [], due: [],
      next: next.map { Sample.day($0) }, since: since.map { Sample.day($0) }, changes: changes)
  }

  private static func words(_ briefs: BriefReport...) -> String? { tellWords(of: briefs, asOf: Sample.asOf) }

  @Test("is the brief of the first audience: by when, and what changed since it was told last")
  func first() {
    let board = Self.brief("Board", next: "2026-12-10", since: "2026-11-12")
    #expect(Self.words(board) == "Board, by 10 December: nothing changed since 12 November.")
    #expect(Self.words(Self.brief("Board")) == "Board: nothing was told yet.")
    #expect(Self.words() == nil)
  }

  @Test("the others are named, more than three counted")
  func others() {
    let names = ["Board", "Engineers", "Users", "Product", "Partners"].map { Self.brief($0) }
    #expect(
      tellWords(of: Array(names.prefix(2)), asOf: Sample.asOf)?.hasSuffix(". There is a brief for Engineers, too.")
        == true)
    #expect(
      tellWords(of: Array(names.prefix(3)), asOf: Sample.asOf)?.hasSuffix(
        ". There are briefs for Engineers and Users, too.")
        == true)
    #expect(tellWords(of: names, asOf: Sample.asOf)?.hasSuffix(". There are briefs for four more audiences.") == true)
  }
}
