import Foundation
import Testing

@Suite("One document of many pages", .enabled(if: Program.isThere, "the program is not built"))
struct DocumentTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  @Test("to print has all pages, where it is asked for, and every page leads to it")
  func print() throws {
    try place.writeContent()
    #expect(try place.fairlead("build").status == 0)
    let briefing = try place.text("output/index.html")
    #expect(!place.exists("output/print.html") && !briefing.contains("print.html"))
    #expect(try place.fairlead("build", "--print").status == 0)
    let document = try place.text("output/print.html")
    #expect(document.contains("One queue") && document.contains("<a href=\"#p1\">Briefing</a>"))
    #expect(try place.text("output/decisions/index.html").contains("<a href=\"../print.html\">"))
  }

  @Test("to send stands in one file, the same every time, which a later run replaces")
  func single() throws {
    try place.writeContent()
    let ending = try place.fairlead("build", "--single-file", "sent/report.html")
    #expect(ending.status == 0 && ending.errors.hasSuffix("Wrote sent/report.html.\n"))
    let first = try place.text("sent/report.html")
    #expect(
      first.hasPrefix("<!-- Made by Fairlead, which replaces this file. -->\n<!DOCTYPE html>\n")
        && first.hasSuffix("</html>\n"))
    #expect(first.contains("<style>") && !first.contains("<link") && !first.contains("<script"))
    #expect(try place.fairlead("build", "--single-file", "sent/report.html", "--quiet").errors == "")
    #expect(try place.text("sent/report.html") == first)
  }

  @Test("to send never replaces a file that somebody wrote")
  func foreign() throws {
    try place.writeContent()
    try place.write("report.html", "<!DOCTYPE html>\n<p>Mine</p>\n")
    let ending = try place.fairlead("build", "--single-file", "report.html")
    #expect(ending.status == 64 && ending.errors.contains("'report.html' is there already"))
    #expect(try place.text("report.html") == "<!DOCTYPE html>\n<p>Mine</p>\n")
  }

  @Test("to send is of one report")
  func one() throws {
    try place.writeContent()
    let ending = try place.fairlead("build", "--every-audience", "--single-file", "report.html")
    #expect(ending.status == 64 && ending.errors.contains("--single-file is of one report"))
  }

  @Test("Markdown of a page is told in its head, where it is made")
  func markdown() throws {
    try place.writeContent()
    #expect(try place.fairlead("build", "--markdown").status == 0)
    let link = "<link rel=\"alternate\" href=\"index.md\" type=\"text/markdown\""
    #expect(try place.text("output/decisions/index.html").contains(link))
    #expect(try place.fairlead("build").status == 0)
    let page = try place.text("output/decisions/index.html")
    #expect(!page.contains("text/markdown"))
  }
}
