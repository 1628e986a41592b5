import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("How a comparison is told")
struct DiffFormatTests {
  @Test("a comment of ten thousand changes keeps below its limit and says what it leaves out")
  func limit() async throws {
    let (old, new) = (
      try await DiffSamples.decisions(10_000, status: "accepted"),
      try await DiffSamples.decisions(10_000, status: "draft")
    )
    let text = try DiffSamples.diff(old, new).markdown
    #expect(text.hasPrefix("<!-- fairlead-diff -->\n**10,000\u{A0}decisions.**\n"))
    #expect(text.utf8.count < 60_000)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("- ") }.map { $0.utf8.count + 1 }
    let most = try #require(PublishingLimits.all["comment.rows"]).value
    // As many as there is room for, and not one more.
    #expect(rows.reduce(0, +) <= most && rows.reduce(0, +) + 1000 > most)
    let parts = text.split(separator: "<details>")
    #expect(parts[0].count(where: { $0 == "→" }) == 10 && parts[1].contains("→"))
    #expect(text.contains("for which this comment has no room"))
  }

  @Test("what people wrote is text in a comment, and calls nobody")
  func harmless() async throws {
    let (old, new) = (
      try await DiffSamples.decisions(1, status: "accepted"), try await DiffSamples.decisions(1, status: "draft")
    )
    let text = try DiffSamples.diff(old, new).markdown
    #expect(text.contains("&lt;b&gt;@\u{200B}all&lt;/b&gt; #\u{200B}0"))
  }

  @Test("what defines a figure is told in full where ten of all others are")
  func never() async throws {
    let sample = try await DiffSamples.sample.value
    let items = (0..<15).map { number in
      JSONValue.object(["id": .text("g\(number)"), "title": .text("G"), "rule": .text("old"), "waivers": .list([])])
    }
    let others = items.map { $0.with("rule", .text("new")) }
    let text = try DiffSamples.diff(sample.with("guardrails", .list(items)), sample.with("guardrails", .list(others)))
      .text
    #expect(text.components(separatedBy: "rule old → new").count == 16)
    let decisions = try DiffSamples.diff(
      try await DiffSamples.decisions(15, status: "accepted"), try await DiffSamples.decisions(15, status: "draft"))
    #expect(decisions.text.components(separatedBy: "accepted → draft").count == 11)
    #expect(decisions.text.hasSuffix("  … and 5 more\n"))
  }

  @Test("as JSON, every row has what was and what is")
  func json() async throws {
    let (old, new) = (
      try await DiffSamples.decisions(12, status: "accepted"), try await DiffSamples.decisions(12, status: "draft")
    )
    let told = try readJSON(Array(try DiffSamples.diff(old, new).json.utf8))
    #expect(told["schema"]?.text == "fairlead-diff/1" && told["counts"]?["decisions"] == .number(12))
    let row = try #require(told["rows"]?.list?.first)
    #expect(
      row["members"]?.list == [.object(["path": .text("status"), "old": .text("accepted"), "new": .text("draft")])])
  }
}
