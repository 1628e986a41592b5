import Diagnostics
import Record
import Testing

@Suite("cases of records that were not found", .enabled(if: CaseFolder.isThere, "no shared/data/cases"))
struct FolderCaseTests {
  @Test("02: a README and an index are the records of their folders")
  func readmes() async throws {
    let checked = await (try CaseFolder("02-")).check()
    let decisions = try #require(checked.record?[Decision.self])
    #expect(decisions.map(\.id) == ["0001-use-postgres", "0002-use-kafka"])
    #expect(decisions.map(\.title) == ["Use PostgreSQL", "Use Kafka"])
    #expect(decisions.map(\.status) == [.accepted, .accepted])
    #expect(decisions.map(\.header.date?.iso) == ["2026-01-05", "2026-01-06"])
  }

  @Test("03: AsciiDoc and reStructuredText are records, and so is a name that begins with 'template'")
  func formats() async throws {
    let checked = await (try CaseFolder("03-")).check()
    let decisions = try #require(checked.record?[Decision.self])
    #expect(decisions.map(\.id) == ["0001-a", "0002-b", "template-engine-choice"])
    #expect(decisions.map(\.title) == ["Use PostgreSQL", "Use Kafka", "Choose a template engine"])
    #expect(decisions.map(\.status) == [.accepted, .accepted, .accepted])
    #expect(!checked.ids.contains("content.no-records"))
  }

  @Test("15: a path from the root of the repository leads to the record")
  func rootPath() async throws {
    let checked = await (try CaseFolder("15-")).check()
    let first = try checked.decision("ingress/a")
    #expect(first.status == .superseded)
    #expect(first.supersededBy.ids == ["ingress/b"])
    let links = first.header.body.slots.compactMap { slot -> String? in
      if case .openLink(.record(let key, _)) = slot.kind { key.id } else { nil }
    }
    #expect(links == ["ingress/b"])
    #expect(!checked.ids.contains("link.to-nothing"))
  }
}
