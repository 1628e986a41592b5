import Foundation
import Testing

/// `fairlead diff` as a reviewer and a nightly job run it, with the real git.
@Suite("fairlead diff", .enabled(if: Program.isThere, "the program is not built"))
struct DiffCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
    try place.write("content/decisions/0002-cache.md", decision("2. A cache", "Proposed"))
    try git(
      "init -q -b main && git config user.name n && git config user.email e && git add -A content && git commit -qm x")
  }

  private func git(_ line: String) throws {
    let ending = try place.shell("git \(line)")
    try #require(ending.status == 0, "\(ending.errors)")
  }

  private func decision(_ title: String, _ status: String) -> String {
    "# \(title)\n\nDate: 2026-03-04\n\n## Status\n\n\(status)\n\n## Context\n\nSomething.\n"
  }

  @Test("two published reports are compared, and the first line says what the change comes to")
  func reports() throws {
    try place.fairlead("build", "--output", "old")
    try place.write("content/decisions/0002-cache.md", decision("2. A cache", "Accepted"))
    try place.fairlead("build", "--output", "new")
    let same = try place.fairlead("diff", "old/report.json", "old/report.json")
    #expect((same.status, same.output) == (0, "Changes no figure, rank, status or finding.\n"))
    let ending = try place.fairlead("diff", "old/report.json", "new/report.json")
    #expect(ending.status == 0 && ending.errors == "")
    #expect(ending.output.contains("Decision “A cache” (0002-cache): status proposed → accepted"))
  }

  @Test("the content at a revision is compared with the files as they are now, with the place of the change")
  func base() throws {
    let clean = try place.fairlead("diff", "--base", "HEAD")
    #expect((clean.status, clean.output) == (0, "Changes no figure, rank, status or finding.\n"), "\(clean.errors)")
    try place.write("content/decisions/0002-cache.md", decision("2. A cache", "Accepted"))
    try git("mv content/decisions/0001-queue.md content/decisions/0001-one-queue.md")
    let ending = try place.fairlead("diff", "--base", "main", "--format", "markdown")
    #expect(ending.output.hasPrefix("<!-- fairlead-diff -->\n"))
    #expect(
      ending.output.contains(
        "status proposed → accepted; findings −decision.proposed-too-long (decisions/0002-cache.md:7)"))
    #expect(ending.output.contains("is called 0001-one-queue, and was 0001-queue"))
  }

  @Test("hooks and filters of the repository are not run, nothing is written in it, and no copy stays behind")
  func quiet() throws {
    try place.write("content/.gitattributes", "* filter=f\n")
    try git("config filter.f.smudge \"touch '\(place.path("ran"))'; cat\" && git add -A content && git commit -qm y")
    for hook in ["post-checkout", "post-index-change", "reference-transaction"] {
      try place.write(".git/hooks/\(hook)", "#!/bin/sh\ntouch '\(place.path("ran"))'\n")
      _ = try place.shell("chmod +x .git/hooks/\(hook)")
    }
    let before = try place.tree(".git")
    _ = try place.shell("mkdir temporary && TMPDIR=\"$PWD/temporary\" \"$program\" diff --base HEAD~1")
    #expect(!place.exists("ran"))
    #expect(try place.tree(".git") == before)
    #expect(try place.shell("ls -A temporary").output == "")
  }

  @Test("what may not be seen now leaves no byte of what it was")
  func withheld() throws {
    try place.write(
      "content/decisions/0002-cache.md", "---\nvisibility: board\n---\n\n" + decision("2. A cache", "Accepted"))
    for format in ["text", "markdown", "json"] {
      let ending = try place.fairlead("diff", "--base", "HEAD", "--format", format)
      #expect(ending.status == 0 && !ending.output.lowercased().contains("cache"), "\(ending.output)")
      #expect(ending.output.contains("no longer shown"))
    }
    try git("add -A content && git commit -qm y")
    try place.write("content/decisions/0002-cache.md", decision("2. A cache", "Accepted"))
    let opened = try place.fairlead("diff", "--base", "HEAD")
    #expect(opened.output.contains("Visibility changed (1)\n  “A cache” (0002-cache): withheld → everyone"))
  }

  @Test("as a page it fetches nothing, needs neither script nor style, and shows what people wrote as text")
  func page() throws {
    for number in 3...14 {
      try place.write("content/decisions/\(number)-x.md", decision("\(number). <b>X</b> & Y\(number)", "Accepted"))
    }
    let ending = try place.fairlead("diff", "--base", "HEAD", "--format", "html")
    let html = ending.output
    #expect(ending.status == 0 && ending.errors == "", "\(ending.errors)")
    #expect(html.contains("<h1>1\u{A0}new concern, 12\u{A0}decisions, "))
    #expect(html.contains("<p>Quayside, both sides as of 15 June 2026</p>"))
    #expect(html.contains("<h2>Decisions (12)</h2>") && html.contains("<summary>2 more</summary>"))
    #expect(html.contains("“X &amp; Y14”") && !html.contains("<b>"))
    for word in ["<script", "style=", "src=", "href=", "http:", "https:", "<form", "target="] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(try place.fairlead("diff", "--base", "HEAD", "--format", "html").output == html)
  }

  @Test("a template folder without the template of the page takes that of the program, one with a fault ends with 1")
  func ownTemplates() throws {
    try place.write("own/other.html", "<p>not read</p>\n")
    let lent = try place.fairlead("diff", "--base", "HEAD", "--format", "html", "--templates", "own")
    #expect(
      lent.status == 0 && lent.output.contains("<h1>Changes no figure, rank, status or finding.</h1>"), "\(lent.errors)"
    )
    try place.write("own/diff.html", "<p>{{verdit}}</p>\n")
    let faulty = try place.fairlead("diff", "--base", "HEAD", "--format", "html", "--templates", "own")
    #expect(faulty.status == 1 && faulty.output == "")
    #expect(faulty.errors.contains("own/diff.html:1:") && faulty.errors.contains("verdict"), "\(faulty.errors)")
  }

  @Test(
    "what cannot be compared is said in a sentence",
    arguments: [
      (["--base", "nowhere"], 64, "there is no revision 'nowhere'"),
      (["--base", "HEAD", "--content", "absent"], 1, "there is no folder 'absent'"),
      (["--base", "HEAD", "old.json", "new.json"], 64, "name two files"), (["old.json"], 64, "name two files"),
      (["old.json", "new.json"], 74, "'old.json' cannot be read"),
      (["content/fairlead.yaml", "content/fairlead.yaml"], 1, "is no whole JSON: line 1"),
      (["a.json", "b.json", "--as-of", "2026-01-01"], 64, "go with --base"),
    ] as [([String], Int32, String)])
  func refused(words: [String], status: Int32, sentence: String) throws {
    let ending = try Program.run(["diff"] + words, in: place.root)
    #expect(ending.status == status && ending.errors.contains(sentence) && ending.output == "", "\(ending.errors)")
  }

  @Test("content in no repository, and a history that is cut before the revision, are told as that")
  func noHistory() throws {
    try git(
      "commit -q --allow-empty -m y && git clone -q --depth 1 \"file://$PWD\" cut && ln -s ../templates cut/templates")
    let cut = try place.shell("cd cut && \"$program\" diff --base HEAD~1")
    #expect(cut.status == 64 && cut.errors.contains("the history of this checkout is cut"))
    _ = try place.shell("rm -rf .git")
    let none = try place.fairlead("diff", "--base", "HEAD")
    #expect(none.status == 64 && none.errors.contains("'content' lies in no git repository"))
  }

  @Test("new errors and new concerns end with status 1 where that is asked for")
  func alarms() throws {
    try place.write("content/decisions/0003-x.md", decision("3. X", "Accepted") + "[nothing](nothing.md)\n")
    #expect(try place.fairlead("diff", "--base", "HEAD").status == 0)
    #expect(try place.fairlead("diff", "--base", "HEAD", "--fail-on", "new-errors").status == 1)
    #expect(try place.fairlead("diff", "--base", "HEAD", "--fail-on", "new-concerns").status == 0)
  }
}
