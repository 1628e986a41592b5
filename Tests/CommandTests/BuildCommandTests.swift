import Foundation
import Testing

@Suite("fairlead build and check", .enabled(if: Program.isThere, "the program is not built"))
struct BuildCommandTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("a build publishes, says so on standard error, and ends with 0")
  func build() throws {
    try place.writeContent()
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output == "")
    #expect(ending.errors.hasPrefix("Published "))
    for page in ["index.html", "decisions/index.html", "decisions/0001-queue.html", "report.json"] {
      #expect(place.exists("output/" + page), "\(page)")
    }
  }

  @Test("check tells the same and writes nothing")
  func check() throws {
    try place.writeContent()
    let ending = try place.fairlead("check")
    #expect((ending.status, ending.output, ending.errors) == (0, "", "Checked content: no findings.\n"))
    #expect(!place.exists("output"))
  }

  @Test("an error in the content is told, ends with 1, and leaves the old output byte for byte")
  func broken() throws {
    try place.writeContent()
    #expect(try place.fairlead("build").status == 0)
    let before = try place.tree("output")
    try place.writeContent(broken: true)
    for command in ["build", "check"] {
      let ending = try place.fairlead(command)
      #expect((ending.status, ending.output) == (1, ""))
      #expect(
        ending.errors.hasPrefix(
          """
          content/decisions/0001-queue.md:11:20: error: there is no file 'nothing.md' [link.to-nothing]
             11 | There is [nothing](nothing.md) to see.
                |                    ^~~~~~~~~~
             hint: correct the path, or remove the link

          """), "\(ending.errors)")
    }
    #expect(try place.tree("output") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.root).filter { $0.hasPrefix(".") } == [])
  }

  @Test("nothing is published the first time, either")
  func brokenFirst() throws {
    try place.writeContent(broken: true)
    #expect(try place.fairlead("build").status == 1)
    #expect(!place.exists("output"))
  }

  @Test("a content folder that is not there is an error that says what to do")
  func missing() throws {
    let ending = try place.fairlead("build", "--content", "elsewhere")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("there is no folder 'elsewhere' [organization.missing-file]"))
    #expect(ending.errors.contains("fairlead init"))
  }

  @Test("a template with an error stops the build as well")
  func template() throws {
    try place.writeContent()
    let own = place.path("own")
    try FileManager.default.copyItem(
      atPath: URL(fileURLWithPath: place.path("templates")).resolvingSymlinksInPath().path, toPath: own)
    try place.write("own/about.html", "<p>{{nosuchname}}</p>\n")
    let ending = try place.fairlead("build", "--templates", "own")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("own/about.html:1:"))
    #expect(!place.exists("output"))
  }

  @Test("a folder of templates may hold only what it changes, and an asset is reached from every page by {{root}}")
  func changes() throws {
    try place.writeContent()
    try place.write("own/partials/mark.html", "<img src=\"{{root}}assets/logo.svg\" alt=\"\">\n")
    try place.write("own/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    let layout = try place.text("templates/layout.html").replacing("</body>", with: "{{>partials/mark}}</body>")
    try place.write("own/layout.html", layout)
    let ending = try place.fairlead("build", "--templates", "own")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(try place.text("output/index.html").contains("<img src=\"./assets/logo.svg\""))
    #expect(try place.text("output/about/index.html").contains("<img src=\"../assets/logo.svg\""))
    #expect(place.exists("output/assets/logo.svg"))
    #expect(try place.text("output/about/index.html").contains("../assets/fairlead."))
  }

  @Test("a template of such a folder that no page is made with is told, with the name that may be meant")
  func unusedTemplate() throws {
    try place.writeContent()
    try place.write("own/abuot.html", "<p>x</p>\n")
    try place.write("own/partials/footnote.html", "<p>x</p>\n")
    let ending = try place.fairlead("build", "--templates", "own")
    #expect(ending.status == 0)
    #expect(
      ending.errors.contains(
        "own/abuot.html: warning: no page is made with 'abuot', and none of their templates includes it"))
    #expect(ending.errors.contains("did you mean 'about.html'?"))
    #expect(ending.errors.contains("own/partials/footnote.html: warning: "))
  }

  @Test("warnings do not stop a build, unless they are asked to")
  func warnings() throws {
    try place.writeWarning()
    let ending = try place.fairlead("build")
    #expect(ending.status == 0)
    #expect(ending.errors.contains("content/notes.md: warning: this file is not read [content.not-read]"))
    let before = try place.tree("output")
    let strict = try place.fairlead("build", "--warnings-as-errors")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("Nothing was published: 1 warning."))
    #expect(try place.tree("output") == before)
    #expect(try place.fairlead("check").status == 0)
    #expect(try place.fairlead("check", "--warnings-as-errors").status == 1)
  }

  @Test("notes never stop a build")
  func notes() throws {
    try place.writeContent()
    try place.write("content/decisions/template.md", "# Template\n")
    #expect(try place.fairlead("build", "--warnings-as-errors").status == 0)
  }

  @Test("findings for programs go to standard output, what is said to people to standard error")
  func formats() throws {
    try place.writeContent(broken: true)
    let json = try place.fairlead("check", "--format", "json")
    #expect((json.status, json.errors) == (1, ""))
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let finding = (object?["findings"] as? [[String: Any]])?.first
    #expect(finding?["id"] as? String == "link.to-nothing")
    #expect((finding?["line"] as? Int, finding?["column"] as? Int) == (11, 20))
    #expect((object?["errors"] as? Int, object?["warnings"] as? Int) == (1, 0))
    let github = try place.fairlead("check", "--format", "github")
    #expect(github.errors == "")
    #expect(
      github.output.hasPrefix(
        "::error file=content/decisions/0001-queue.md,line=11,col=20,endColumn=30,title=link.to-nothing::"))
    let terminal = try place.fairlead("check", "--format", "terminal")
    #expect(terminal.output == "" && terminal.errors.contains("\u{1B}[1;31merror\u{1B}[0m"))
    let plain = try place.fairlead("check", "--format", "plain")
    #expect(plain.output == "" && !plain.errors.contains("\u{1B}"))
    #expect(try place.fairlead("check").errors == plain.errors)
  }

  @Test("a second build of the same content gives the same bytes and keeps the time stamps")
  func twice() throws {
    try place.writeContent()
    #expect(try place.fairlead("build").status == 0)
    let first = try place.tree("output")
    let ending = try place.fairlead("build")
    #expect(ending.errors.contains(": 0 new or changed, \(first.count - 1) as before, 0 removed"), "\(ending.errors)")
    let second = try place.tree("output")
    #expect(second.filter { $0.key != ".fairlead" } == first.filter { $0.key != ".fairlead" })
  }

  @Test("two builds into different folders, from different places, give equal bytes")
  func elsewhere() throws {
    try place.writeContent()
    #expect(try place.fairlead("build", "--output", "one").status == 0)
    let absolute = place.path("content")
    #expect(try place.fairlead("build", "--content", absolute, "--output", place.path("two/")).status == 0)
    let (one, two) = (try place.tree("one"), try place.tree("two"))
    #expect(
      one.mapValues(\.bytes).filter { $0.key != ".fairlead" } == two.mapValues(\.bytes).filter { $0.key != ".fairlead" }
    )
  }

  @Test("what is no longer there is removed, and what changed is changed")
  func changed() throws {
    try place.writeContent()
    try place.write("content/decisions/0002-log.md", "# 2. A log\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n")
    try place.fairlead("build")
    #expect(place.exists("output/decisions/0002-log.html"))
    try FileManager.default.removeItem(atPath: place.path("content/decisions/0002-log.md"))
    #expect(try place.fairlead("build").status == 0)
    #expect(!place.exists("output/decisions/0002-log.html"))
  }
}
