import Diagnostics
import Testing

@Suite("How findings are told")
struct FindingFormatTests {
  @Test("plain text shows place, sentence, id, line, caret, note and hint")
  func plain() {
    let expected = """
      content/okrs/2026-Q4/checkout.md:12:13: error: target equals baseline, so progress cannot be measured \
      [key-result.no-distance]
         12 |     target: 2.4
            |             ^~~
         note: baseline is 2.4, at content/okrs/2026-Q4/checkout.md:11:15
         hint: set the value this key result should reach

      """
    #expect(FindingFormat.plain.text(of: Findings([targetEqualsBaseline()])) == expected)
  }

  @Test("only the terminal format has escape sequences")
  func colour() {
    let findings = Findings([targetEqualsBaseline()])
    #expect(FindingFormat.terminal.text(of: findings).contains("\u{1B}[1;31merror\u{1B}[0m"))
    for format in FindingFormat.allCases where format != .terminal {
      #expect(!format.text(of: findings).contains("\u{1B}"))
    }
  }

  @Test("nothing that an author wrote reaches the terminal as a control or reordering character")
  func hostileText() {
    var finding = noDistance.finding(
      "bad \u{1B}[2Jvalue \u{202E}", at: SourceSpan(file: "a\u{7}.md", line: 1, column: 1), hint: "x\r\ny")
    finding.excerpt = "\u{1B}]0;title\u{7}"
    let text = FindingFormat.plain.text(of: Findings([finding]))
    for scalar in ["\u{1B}", "\u{7}", "\u{202E}", "\r"] { #expect(!text.contains(scalar)) }
  }

  @Test("the caret counts Unicode scalars and stays on screen on a very long line")
  func longLine() {
    var finding = noDistance.finding("x", at: SourceSpan(file: "a", line: 3, column: 5001, length: 4))
    finding.excerpt = String(repeating: "é", count: 5000) + "HERE" + String(repeating: "ü", count: 5000)
    let lines = FindingFormat.plain.text(of: Findings([finding])).split(separator: "\n")
    #expect(lines.count == 3)
    let (shown, caret) = (Array(lines[1].unicodeScalars), Array(lines[2].unicodeScalars))
    #expect(shown.count < 140)
    let place = caret.firstIndex(of: "^") ?? 0
    #expect(String(String.UnicodeScalarView(shown[place..<(place + 4)])) == "HERE")
  }

  @Test("JSON keeps the order of keys and escapes what must be")
  func json() {
    let finding = noDistance.finding("say \"no\"\n</script>", at: .wholeFile("a\\b.md"))
    let text = FindingFormat.json.text(of: Findings([finding]))
    let expected = """
      {
        "findings": [
          {
            "id": "key-result.no-distance",
            "severity": "error",
            "file": "a\\\\b.md",
            "message": "say \\"no\\"\\n\\u003c/script>"
          }
        ],
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "omitted": []
      }

      """
    #expect(text == expected)
  }

  @Test("no findings make no text for people", arguments: [FindingFormat.terminal, .plain, .github])
  func nothing(format: FindingFormat) {
    #expect(format.text(of: Findings([])).isEmpty)
  }
}
