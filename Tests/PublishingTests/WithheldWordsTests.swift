import Diagnostics
import Testing

@testable import Publishing

@Suite("Names that nothing published may hold")
struct WithheldWordsTests {
  private func permits(_ message: String, withholding file: String) -> Bool {
    let rule = Rule("test.rule", .note, "A rule", explanation: "Only here.")
    return WithheldWords([file]).permit(rule.finding(message, at: nil), relative: { $0 })
  }

  @Test(
    "a finding that names a withheld file, with its extension or without, is not told",
    arguments: ["near 'decisions/0004-layoffs.md'", "near '0004-layoffs'", "see decisions/0004-layoffs.md, line 3"])
  func named(message: String) { #expect(!permits(message, withholding: "decisions/0004-layoffs.md")) }

  @Test("also where the name begins with a mark that combines with what stands before it")
  func marked() { #expect(!permits("near '\u{308}layoffs'", withholding: "decisions/\u{308}layoffs.md")) }

  @Test("another finding is told")
  func others() { #expect(permits("near '0005-queue'", withholding: "decisions/0004-layoffs.md")) }
}
