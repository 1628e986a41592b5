import Diagnostics
import Testing

@Suite("Findings as annotations of GitHub")
struct GitHubFormatTests {
  private func lines(of findings: [Finding]) -> [Substring] {
    FindingFormat.github.text(of: Findings(findings)).split(separator: "\n")
  }

  @Test("what would end a property or a line is escaped")
  func escapes() {
    let finding = noDistance.finding("50% of\nit", at: SourceSpan(file: "a,b:c.md", line: 2, column: 3, length: 2))
    #expect(
      lines(of: [finding]) == [
        "::error file=a%2Cb%3Ac.md,line=2,col=3,endColumn=5,title=key-result.no-distance::50%25 of it"
      ])
    let hostile = noOwner.finding("x\r::error::y", at: .wholeFile("a\r\n::add-mask::%.md"), hint: "z\n::debug::")
    #expect(
      lines(of: [hostile]) == [
        "::warning file=a%0D%0A%3A%3Aadd-mask%3A%3A%25.md,title=decision.no-owner::x\u{FFFD}::error::y%0Ahint: z ::debug::"
      ])
  }

  @Test("ten of a kind are told as they are, the errors first")
  func ten() {
    let lines = lines(of: many(draft, 10) + many(noDistance, 10) + many(noOwner, 10))
    let commands = lines.map { $0.prefix { $0 != " " } }
    #expect(commands == ["::error", "::warning", "::notice"].flatMap { repeatElement($0[...], count: 10) })
  }

  @Test("of more than ten the rest is counted in one line, which is one of the ten notices")
  func more() {
    let lines = lines(of: many(draft, 12) + many(noDistance, 11))
    #expect(lines.count { $0.hasPrefix("::error") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice") } == 10)
    #expect(
      lines.last
        == "::notice title=fairlead::1 error, 3 notes more: there is room for 10 of a kind; 'fairlead check' tells them"
    )
  }

  @Test("what is only counted in a file is in the rest, too")
  func counted() {
    let same = (1...30).map { noOwner.finding("no. \($0)", at: SourceSpan(file: "a.md", line: $0, column: 1)) }
    #expect(lines(of: same).last?.contains("::20 warnings more: ") == true)
  }

  @Test("a path is told from the folder that the command runs in")
  func relative() {
    let finding = draft.finding("x", at: .wholeFile("/home/ours/content/a.md"))
    #expect(lines(of: [finding]) == ["::notice file=content/a.md,title=decision.draft::x"])
    let other = draft.finding("x", at: .wholeFile("./content/a.md"))
    #expect(lines(of: [other]) == ["::notice file=content/a.md,title=decision.draft::x"])
  }
}
