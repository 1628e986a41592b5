import Record
import Testing

@testable import Intake

/// Records in files that go by the name of a template, and templates.
@Suite("a filled template")
struct FilledTemplateTests {
  @Test(
    "a file with a title and a status of its own is a record",
    arguments: [
      ("0000.md", "# Record our decisions\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n"),
      ("000.md", "# Use one queue\n\nDate: 2026-01-05\n\n## Context\n\nText.\n"),
      ("9999.md", "---\ntitle: Use one queue\nstatus: proposed\n---\n\nText.\n"),
      ("template.md", "# Use one queue\n\n* Status: accepted\n* Date: 2026-01-05\n\n## Context\n\nText.\n"),
      ("adr-template.md", "# One template engine\n\n| Status | Accepted |\n|---|---|\n| Date | 5 January 2026 |\n"),
      ("0000.rst", "Use one queue\n=============\n\n:Status: Accepted\n\nContext\n-------\n\nText.\n"),
    ])
  func record(name: String, text: String) async throws {
    let checked = try await readRecords([name: text])
    #expect(checked.record?[Decision.self].count == 1)
    #expect(!checked.ids.contains("content.passed-over"))
  }

  @Test(
    "a template stays one",
    arguments: [
      ("0000.md", "# [short title]\n\n## Status\n\nAccepted\n"),
      ("0000.md", "# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n"),
      ("0000.md", "# ADR template\n\n## Status\n\nProposed\n"),
      ("0000.md", "# Title\n\n- Status: proposed | accepted | rejected\n- Date: YYYY-MM-DD\n"),
      ("template.md", "# Use one queue\n\n## Status\n\nAccepted\n"),
      (
        "template.md",
        "# Our form\n\n* Status: [proposed | accepted]\n* Deciders: [list everyone involved]\n* Date: 2026-01-05\n"
      ),
      ("0000.md", "Some words about how to write records.\n"),
    ])
  func template(name: String, text: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\nStatus: accepted\n", name: text])
    #expect(checked.record?[Decision.self].count == 1)
    #expect(checked.ids == ["content.passed-over"])
  }

  @Test("the template's question may be quoted above the answer")
  func quoted() async throws {
    let answered = try await readRecords([
      "0001-a.md":
        "# Use one queue\n\nStatus: accepted\n\n## Context\n\n> What is the issue that we're seeing that is motivating this decision or change?\n\nTwo queues cost too much.\n"
    ])
    #expect(answered.ids == [])
    let open = try await readRecords([
      "0001-a.md":
        "# Use one queue\n\nStatus: accepted\n\n## Context\n\n> What is the issue that we're seeing that is motivating this decision or change?\n\n## Decision\n\nOne queue.\n"
    ])
    #expect(open.ids == ["decision.unfilled-template"])
  }

  @Test(
    "the title of a form is not that of a record", arguments: ["Title of proposal", "Feature name", "RFC title"])
  func title(written: String) async throws {
    let decision = try await readRecords(["0007-use-one-queue.md": "# \(written)\n\nStatus: accepted\n"])
      .decision("0007-use-one-queue")
    #expect(decision.title == "Use one queue")
  }
}
