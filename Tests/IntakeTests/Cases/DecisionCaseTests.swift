import Diagnostics
import Foundation
import Record
import Testing

/// Small inputs that once went wrong, with what is right written by hand. They are read where they lie.
@Suite("cases of decision records", .enabled(if: SharedData.isThere, "no shared/data beside the package"))
struct DecisionCaseTests {
  private func read(_ name: String) async throws -> Checked {
    let folder = try #require(SharedData.folder)
    return await check(folder.appending(path: "cases/\(name)/content").path)
  }

  /// Status and day of each record, by id.
  private func standings(_ checked: Checked) -> [String: String] {
    Dictionary(
      (checked.record?[Decision.self] ?? []).map { ($0.id, "\($0.status.rawValue) \($0.header.date?.iso ?? "-")") }
    ) { first, _ in first }
  }

  @Test("01: a word that says nothing names no record, and is no finding")
  func nothing() async throws {
    let checked = try await read("01-none-is-a-successor")
    #expect(standings(checked) == ["0001-a": "accepted 2026-01-05", "0002-b": "accepted 2026-01-05"])
    #expect(checked.record?[Decision.self].allSatisfy { $0.supersededBy.isEmpty } == true)
    #expect(checked.ids == [])
  }

  @Test("04: metadata in a table, by rows and by columns")
  func tables() async throws {
    let checked = try await read("04-metadata-in-a-table")
    #expect(standings(checked) == ["0001-vertical": "accepted 2026-01-05", "0002-horizontal": "accepted 2026-01-05"])
  }

  @Test("06: metadata under a second heading, and with a blank before the colon")
  func secondHeading() async throws {
    let checked = try await read("06-metadata-under-a-second-heading")
    #expect(
      standings(checked) == [
        "0001-meta": "accepted 2026-01-05", "0002-twice": "accepted 2026-01-05", "0004-space": "accepted 2026-01-05",
      ])
  }

  @Test("07: the name of a section is no title")
  func titles() async throws {
    let checked = try await read("07-a-section-is-the-title")
    let decisions = checked.record?[Decision.self] ?? []
    #expect(
      Dictionary(uniqueKeysWithValues: decisions.map { ($0.id, "\($0.title) \($0.header.date?.iso ?? "-")") }) == [
        "rfc-0001-jammy": "Jammy stemcells 2026-01-05", "rfc-0002-members": "GitHub members 2026-01-06",
        "0003-release-manager": "release-manager 2026-01-07",
      ])
    #expect(!checked.ids.contains("decision.duplicate-title"))
  }

  @Test("08: the box that is ticked and the word that is not struck out count; a template's words are no status")
  func choices() async throws {
    let checked = try await read("08-choices-read-as-a-status")
    let statuses = standings(checked)
    #expect(statuses["0001-checkbox"] == "accepted 2026-01-05")
    #expect(statuses["0002-struck"] == "accepted 2026-01-05")
    #expect(statuses["0004-template"] == "unknown 2026-01-05")
    #expect(checked.ids.contains("decision.unfilled-template"))
  }

  @Test("10: relations in the head, wrapped over lines, and in brackets")
  func relations() async throws {
    let checked = try await read("10-relations-not-read")
    #expect(try checked.decision("0001-a").supersededBy.ids == ["0002-b"])
    #expect(try checked.decision("0003-c").supersededBy.ids == ["0005-e"])
    #expect(try checked.decision("0003-c").status == .superseded)
    #expect(try checked.decision("0005-e").supersedes.ids == ["0004-d"])
    #expect(try checked.decision("0005-e").status == .accepted)
    #expect(!checked.ids.contains("decision.superseded-without-successor"))
    #expect(!checked.ids.contains("decision.dangling-reference"))
  }

  @Test("13: Chinese, French and German")
  func languages() async throws {
    let checked = try await read("13-other-languages")
    #expect(
      standings(checked) == [
        "0001-cn": "accepted 2026-01-05", "0002-fr": "accepted 2026-01-05", "0003-de": "accepted 2026-01-05",
      ])
  }

  @Test("15: a path from the root of the repository names the successor")
  func rootPath() async throws {
    let checked = try await read("15-path-from-the-root-of-the-repository")
    let superseded = try #require(checked.record?[Decision.self].first { $0.title == "A" })
    #expect((superseded.status, superseded.supersededBy.ids) == (.superseded, ["ingress/b"]))
    #expect(!checked.ids.contains("decision.dangling-reference"))
  }
}
