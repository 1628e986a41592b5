import Record
import Testing

@testable import Intake

@Suite("Titles beside names and attributes")
struct HeadingAttributeTests {
  private func title(_ text: String) async throws -> String {
    try await readRecords(["0004-queue.md": text]).decision("0004-queue").header.title
  }

  @Test(
    "attributes of a heading are no words of the title",
    arguments: [
      "# 4) Use one queue {#adr_0004}\n\n## Status\n\naccepted\n",
      "# Use one queue  {#adr-4 .no_toc}\n\nStatus: accepted\n",
      "# Use one queue {: .no_toc }\n\nStatus: accepted\n",
    ])
  func attributes(text: String) async throws {
    #expect(try await title(text) == "Use one queue")
  }

  @Test("braces that are words stay")
  func braces() async throws {
    #expect(try await title("# Use {a, b} for pairs\n\nStatus: accepted\n") == "Use {a, b} for pairs")
    #expect(try await title("# Read config from {env}\n\nStatus: accepted\n") == "Read config from {env}")
  }

  @Test("where the field has the name of the file, the heading is the title")
  func slug() async throws {
    let head = "---\ntitle: one-queue-for-all\nstatus: implementable\n---\n\n"
    #expect(
      try await title(head + "# One queue for all services\n\n## Summary\n\nText.\n") == "One queue for all services")
    let template = "---\ntitle: Neat-Enhancement-Idea\nstatus: implementable\n---\n\n"
    #expect(try await title(template + "# Usage of properties\n\n## Summary\n\nText.\n") == "Usage of properties")
  }

  @Test("a field in words, or without a heading in words, is the title")
  func field() async throws {
    #expect(
      try await title("---\ntitle: Use one queue\nstatus: accepted\n---\n\n# Queue of all\n\nText.\n")
        == "Use one queue")
    #expect(try await title("---\ntitle: one-queue\nstatus: accepted\n---\n\n# Queue\n\nText.\n") == "one-queue")
  }

  @Test("the day of submission dates a record that nobody approved yet")
  func submission() async throws {
    let head =
      "# Queues\n\n<dl>\n  <dt>Author</dt>\n  <dd>A team</dd>\n\n  <dt>Date of submission</dt>\n  <dd>2019-12-08</dd>\n\n"
    let rest = "  <dt>Date of approval</dt>\n  <dd>-</dd>\n</dl>\n\n## Contents\n\nText.\n"
    let decision = try await readRecords(["0004-queue.md": head + rest]).decision("0004-queue")
    #expect(decision.header.date?.iso == "2019-12-08")
  }
}
