import Diagnostics
import TestSupport
import Testing

@testable import Preview

struct AnswerTests {
  private static let rule = Rule("test.rule", .error, "A rule", explanation: "A rule.")

  private static let site = PreviewedSite { path in
    switch path {
    case "index.html": .bytes(Array("<html><body>Good</body></html>".utf8))
    case "image.svg": .bytes(Array("<svg></body></svg>".utf8))
    case "broken.html": .failed("a template is <broken>")
    default: .absent
    }
  }

  private static func findings(_ message: String = "nothing is right") -> Findings {
    Findings([rule.finding(message, at: SourceSpan(file: "content/a.md", line: 3, column: 5))])
  }

  private func answer(
    to target: String, method: String = "GET", host: String = "localhost:4747",
    showing shown: Shown = Shown(site: AnswerTests.site, findings: Findings([]))
  ) async -> (status: Int, type: String, text: String) {
    let board = PreviewBoard(run: "run", showing: shown, patience: .milliseconds(1))
    let answers = PreviewAnswers(board: board, host: LoopbackHost(port: 4747))
    let answer = await answers.answer(to: PreviewRequest(method: method, host: host, target: target))
    return (answer.status.rawValue, answer.type, String(decoding: answer.bytes, as: UTF8.self))
  }

  @Test func `a page gets the script at the end of its body, and nothing else`() async {
    let answer = await answer(to: "/")
    #expect(answer.status == 200)
    #expect(
      answer.text == """
        <html><body>Good<script src="/.fairlead/preview.js" data-version="run-0"></script>
        </body></html>
        """)
  }

  @Test func `a file that is no page is served as it is`() async {
    let answer = await answer(to: "/image.svg")
    #expect(answer.text == "<svg></body></svg>")
    #expect(answer.type == "image/svg+xml")
  }

  @Test func `one finding more than a page lists is counted`() async throws {
    let most = try #require(PreviewLimits.all["preview.findings"]).value
    func text(_ count: Int) async -> String {
      let findings = (1...count).map { Self.rule.finding("x", at: SourceSpan(file: "\($0).md", line: 1, column: 1)) }
      return await answer(to: "/", showing: Shown(site: Self.site, findings: Findings(findings))).text
    }
    #expect(await !text(most).contains("not listed here"))
    #expect(await text(most + 1).contains("… and 1 error that are not listed here"))
  }

  @Test func `findings stand on the page with their place`() async {
    let answer = await answer(to: "/", showing: Shown(site: Self.site, findings: Self.findings()))
    #expect(answer.text.contains("Good"))
    #expect(answer.text.contains("content/a.md:3:5: error: nothing is right [test.rule]"))
    #expect(answer.text.contains("<summary>1 error</summary>"))
    #expect(!answer.text.contains("<details class=\"error\" open"))
  }

  @Test func `while there is an error the bar is open and the page is the last good one`() async {
    let shown = Shown(site: Self.site, findings: Self.findings(), obstacle: "1 error")
    let answer = await answer(to: "/", showing: shown)
    #expect(answer.status == 200)
    #expect(answer.text.contains("Good"))
    #expect(answer.text.contains("<details class=\"error\" open"))
    #expect(answer.text.contains("1 error; this is the last good report"))
  }

  @Test func `what somebody wrote is no HTML in the bar`() async {
    let answer = await answer(
      to: "/", showing: Shown(site: Self.site, findings: Self.findings("</pre><script>\"alert\"</script>")))
    #expect(answer.text.contains("&lt;/pre&gt;&lt;script&gt;&quot;alert&quot;&lt;/script&gt;"))
    #expect(!answer.text.contains("<script>"))
  }

  @Test func `without a report a page says why`() async {
    let answer = await answer(to: "/", showing: Shown(findings: Self.findings(), obstacle: "1 error"))
    #expect(answer.status == 503)
    #expect(answer.text.contains("There is no report yet"))
    #expect(answer.text.contains("content/a.md:3:5"))
    #expect(answer.text.contains("preview.js"))
  }

  @Test(arguments: [("/absent.html", 404), ("/../index.html", 404), ("/broken.html", 500), ("/.fairlead/", 404)])
  func `what cannot be shown has a page that waits for news`(target: String, status: Int) async {
    let answer = await answer(to: target)
    #expect(answer.status == status)
    #expect(answer.text.contains("/.fairlead/preview.js"))
    #expect(!answer.text.contains("<broken>"))
  }

  @Test func `another host gets nothing of the report, nor of what was found`() async {
    let shown = Shown(site: Self.site, findings: Self.findings(), obstacle: "1 error")
    for target in ["/", "/.fairlead/news.js", "/absent.html"] {
      let answer = await answer(to: target, host: "rebound.example:4747", showing: shown)
      #expect(answer.status == 421)
      #expect(answer.text == "This preview is only there for http://localhost:4747/.\n")
    }
  }

  @Test func `nothing can be sent`() async {
    #expect(await answer(to: "/", method: "POST").status == 405)
  }

  @Test func `news names what is shown`() async {
    #expect(await answer(to: "/.fairlead/news.js").text == "fairleadNews(\"run-0\");\n")
  }

  @Test func `whoever waits is told when something else is posted`() async {
    let board = PreviewBoard(run: "run", showing: Shown(findings: Findings([])), patience: .seconds(3600))
    async let news: Void = board.waitForNews(after: "run-0")
    board.post(Shown(findings: Findings([])))
    await news
    #expect(board.posted.version == "run-1")
  }

  @Test func `nobody waits who knows less than what is posted`() async {
    let board = PreviewBoard(run: "run", showing: Shown(findings: Findings([])), patience: .seconds(3600))
    await board.waitForNews(after: "former-7")
    #expect(board.posted.version == "run-0")
  }
}
