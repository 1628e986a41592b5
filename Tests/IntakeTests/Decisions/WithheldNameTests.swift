import Record
import Testing

@testable import Intake

@Suite("The names of a record that is not for everyone")
struct WithheldNameTests {
  /// What the other record shows of its text.
  private func body(_ text: String, beside title: String) async throws -> String {
    let checked = try await readRecords([
      "0001-sale.md": "# \(title)\n\nVisibility: board\n",
      "0002-later.md": "# Later\n\n* Status: accepted\n* Supersedes: [here](0001-sale.md)\n\n\(text)\n",
    ])
    let later = try #require(checked.record?[Decision.self].first { $0.id == "0002-later" })
    return String(decoding: later.header.body.html, as: UTF8.self)
  }

  @Test("are replaced where they stand by themselves, and in no tag")
  func tags() async throws {
    let html = try await body("It was code, `x`, and decoded codes.\n\n0001-sale.md has it.", beside: "code")
    #expect(html.contains("It was a record that is not for everyone, <code>x</code>, and decoded codes."))
    #expect(!html.contains("0001-sale"))
  }

  @Test("are not the words of a link that says nothing of it")
  func linkWords() async throws {
    let html = try await body("There and here it stays.", beside: "The sale of the yard")
    #expect(html.contains("There and here it stays."))
  }
}
