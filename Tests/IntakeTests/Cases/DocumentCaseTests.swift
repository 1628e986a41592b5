import Diagnostics
import Foundation
import Record
import Testing

/// The cases that are about how a text is read. What is right is written here by hand.
@Suite("Cases of documents", .enabled(if: SharedData.isThere, "the shared data are not beside the package"))
struct DocumentCaseTests {
  private func check(_ name: String) async throws -> Checked {
    let folder = try #require(SharedData.folder).appending(path: "cases/\(name)/content")
    return await IntakeTests.check(folder.path)
  }

  private func body(_ decision: Decision) -> String { String(decoding: decision.header.body.html, as: UTF8.self) }

  @Test("11: one bad line of front matter loses only its own field")
  func oneBadLine() async throws {
    let checked = try await check("11-one-bad-line-loses-all")
    let decision = try #require(checked.record?[Decision.self].first)
    #expect(decision.status == .accepted)
    #expect(decision.header.date?.iso == "2026-01-05")
    let warnings = checked.found.filter { $0.severity >= .warning }
    #expect(warnings.map(\.rule) == ["yaml.syntax"])
    #expect(warnings.map(\.span?.line) == [4])
    #expect(warnings.map(\.severity) == [.warning])
  }

  @Test("16: the words of HTML are on the page, each a word of its own, and the finding stays")
  func textInHTML() async throws {
    let checked = try await check("16-text-in-html-is-lost")
    let body = body(try #require(checked.record?[Decision.self].first))
    #expect(body.contains("<p>We will use PostgreSQL for bookings.</p>"))
    #expect(body.contains("costs 40 k"))
    #expect(body.contains("<td>cheap<br>fast</td>"))
    #expect(!body.contains("<ul><li>") && !body.contains("align=\"center\""))
    #expect(checked.found.contains { $0.rule == "markdown.raw-html" })
  }

  @Test("24: a footnote has its place and its way back, and a note is set apart as a note")
  func footnotesAndAlerts() async throws {
    let body = body(try #require(try await check("24-footnotes-and-alerts").record?[Decision.self].first))
    #expect(body.contains("A claim<sup class=\"footnote-ref\"><a id=\"NoteRef-1\" href=\"#Note-1\""))
    #expect(body.contains("<p id=\"Note-1\" class=\"footnote\">1. Its source. <a href=\"#NoteRef-1\""))
    #expect(body.contains("role=\"note\" aria-label=\"Note\">\n<p class=\"callout-kind\">Note</p>\n<p>Careful.</p>"))
    #expect(!body.contains("[!NOTE]") && !body.contains("[^1]"))
  }
}
