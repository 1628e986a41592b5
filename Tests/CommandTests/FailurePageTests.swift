import Foundation
import Testing

@Suite("A run that fails with --failure-page", .enabled(if: Program.isThere, "the program is not built"))
struct FailurePageTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
  }

  /// The names of files that differ between two states of a folder.
  private func changed(_ before: [String: FileState], _ after: [String: FileState]) -> [String] {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  @Test(
    "leaves a dated note on a page of its own, shows it on every page, and changes no other file",
    arguments: [[], ["--in-place"], ["--precompress"], ["--in-place", "--precompress"]])
  func note(options: [String]) throws {
    let build = ["build", "--failure-page"] + options
    #expect(try Program.run(build, in: place.root).status == 0)
    let good = try place.tree("output")
    try place.writeContent(broken: true)
    let ending = try Program.run(build, in: place.root)
    #expect(ending.status == 1 && ending.errors.hasSuffix("Nothing was published: 1 error.\n"))
    let failed = try place.tree("output")
    let own = ["latest-run.css", "latest-run.html"]
    #expect(
      changed(good, failed) == (options.contains("--precompress") ? own.flatMap { [$0, $0 + ".gz"] } : own).sorted())
    let page = try place.text("output/latest-run.html")
    #expect(page.contains("<h1>This report is of 15 June 2026. A newer one could not be made.</h1>"))
    #expect(page.contains(" (UTC): the content or its templates have 1 error.</p>"))
    #expect(try place.text("output/latest-run.css") == ":root { --latest-run-failed: block; }\n")
    let status = try place.fairlead("status", "--max-age", "1h")
    #expect(status.status == 1 && status.output.hasPrefix("Report of 2026-06-15 on Quayside"))
    #expect(
      status.errors.wholeMatch(
        of: /error: a later run failed, at \d{4}-\d\d-\d\d \d\d:\d\d UTC; latest-run\.html in the report says why\n/)
        != nil)
    try place.writeContent()
    #expect(try Program.run(build, in: place.root).status == 0)
    #expect(try place.fairlead("status", "--max-age", "1h").status == 0)
    #expect(try place.tree("output").mapValues(\.bytes) == good.mapValues(\.bytes))
  }

  @Test("what goes wrong before a run is noted in words of one's own, escaped, and the next report goes without it")
  func before() throws {
    #expect(try place.fairlead("failed", "nothing was there").status == 1)
    #expect(try place.fairlead("build").status == 0)
    let good = try place.tree("output").mapValues(\.bytes)
    let ending = try place.fairlead("failed", "the <content> could not be fetched.")
    #expect((ending.status, ending.output, ending.errors) == (1, "", ""))
    let page = try place.text("output/latest-run.html")
    #expect(page.contains(" (UTC): the &lt;content&gt; could not be fetched.</p>"))
    #expect(try place.fairlead("status").status == 1)
    #expect(try place.fairlead("build").status == 0)
    #expect(try place.tree("output").mapValues(\.bytes) == good)
  }

  @Test("every page leads to that page, and has the style that shows the note")
  func links() throws {
    #expect(try place.fairlead("build").status == 0)
    for page in try place.tree("output").keys where page.hasSuffix(".html") && page != "latest-run.html" {
      let up = String(repeating: "../", count: page.filter { $0 == "/" }.count)
      let html = try place.text("output/\(page)")
      #expect(html.contains("<link rel=\"stylesheet\" href=\"\(up)latest-run.css\">"), "\(page)")
      #expect(html.contains("<p class=\"run-note\" hidden><a href=\"\(up)latest-run.html\">"), "\(page)")
      #expect(html.contains(" · <a href=\"\(up)latest-run.html\">How the latest run went</a>"), "\(page)")
    }
    #expect(try place.text("output/latest-run.html").contains("and made by the latest run.</h1>"))
  }

  @Test("names the first findings of what everyone may read, and nothing of other records")
  func named() throws {
    #expect(try place.fairlead("build").status == 0)
    for number in 2...9 {
      try place.write(
        "content/decisions/000\(number)-x.md",
        "# \(number). X\n\nDate: 2026-03-02\n\n## Context\n\n[x](no-\(number).md)\n")
    }
    try place.write(
      "content/decisions/0001-quokka.md",
      "---\nvisibility: leadership\n---\n# 1. Quokka\n\nDate: 2026-03-02\n\n[x](nothing-quokka.md)\n")
    #expect(try place.fairlead("build", "--failure-page").status == 1)
    let page = try place.text("output/latest-run.html")
    #expect(page.contains("the content or its templates have 10 errors.</p>"))
    #expect(page.contains("<li>decisions/0002-x.md, line 7: "))
    #expect(page.components(separatedBy: "<li>").count == 6 && page.contains("no-6.md") && !page.contains("no-7.md"))
    #expect(!page.contains("uokka") && !page.contains(place.root))
  }

  @Test("what it shows of files and words of the content is escaped")
  func escaped() throws {
    try place.write("content/fairlead.yaml", "organization: '<b>\"Quay\" & side</b>'\nas_of: 2026-06-15\n")
    #expect(try place.fairlead("build").status == 0)
    try place.writeContent(broken: true)
    #expect(try place.fairlead("build", "--failure-page").status == 1)
    let page = try place.text("output/latest-run.html")
    #expect(page.contains("&lt;b&gt;&quot;Quay&quot; &amp; side&lt;/b&gt;") && !page.contains("<b>"))
    #expect(!page.contains(place.root))
  }

  @Test("makes the page from the templates that came with the program when those of the run have none")
  func templates() throws {
    #expect(try place.fairlead("build").status == 0)
    try place.write("own/about.html", "<p>{{nosuchname}}</p>\n")
    let ending = try place.fairlead("build", "--templates", "own", "--failure-page")
    #expect(ending.status == 1)
    #expect(try place.text("output/latest-run.html").contains("A newer one could not be made.</h1>"))
  }

  @Test("without it, a run that fails changes nothing; with nothing published there is nothing to put a note beside")
  func without() throws {
    try place.writeContent(broken: true)
    #expect(try place.fairlead("build", "--failure-page").status == 1)
    #expect(!place.exists("output"))
    try place.writeContent()
    #expect(try place.fairlead("build").status == 0)
    let before = try place.tree("output")
    try place.writeContent(broken: true)
    #expect(try place.fairlead("build").status == 1)
    #expect(try place.tree("output") == before)
  }

  @Test("leaves alone what somebody else put in the place of the report, and says so when its report.json is spoilt")
  func spoilt() throws {
    #expect(try place.fairlead("build").status == 0)
    try place.write("output/report.json", "{")
    try place.writeContent(broken: true)
    let ending = try place.fairlead("build", "--failure-page")
    #expect(ending.status == 1)
    #expect(
      ending.errors.hasSuffix(
        "warning: no note of this could be left beside the report in output: report.json cannot be read: it is cut off, "
          + "or was not written by Fairlead\n"))
    try FileManager.default.removeItem(atPath: place.path("output"))
    try place.write("output/latest-run.html", "mine")
    #expect(try place.fairlead("build", "--failure-page").status == 1)
    #expect(try place.text("output/latest-run.html") == "mine")
  }

  @Test("leaves the note beside the site of each audience")
  func audiences() throws {
    try place.write(
      "content/fairlead.yaml",
      "organization: Quayside\nas_of: 2026-06-15\naudiences: [{id: executives, name: Executives}]\n")
    #expect(try place.fairlead("build", "--every-audience").status == 0)
    try place.write("content/decisions/0002-x.md", "# 2. X\n\nDate: 2026-03-02\n\n## Context\n\n[x](nothing.md)\n")
    #expect(try place.fairlead("build", "--every-audience", "--failure-page").status == 1)
    for site in ["everyone", "executives"] {
      #expect(try place.text("output/\(site)/latest-run.html").contains("could not be made.</h1>"), "\(site)")
    }
  }
}
