import Foundation
import Testing

/// `fairlead check --new-since` with the real git.
@Suite("fairlead check --new-since", .enabled(if: Program.isThere, "the program is not built"))
struct NewSinceTests {
  private let place: Workplace
  private let file = "content/decisions/0001-queue.md"

  /// A branch whose file has one broken link, in line 11.
  init() throws {
    place = try Workplace()
    try place.writeContent(broken: true)
    try git(
      "init -q -b main && git config user.name n && git config user.email e && git add -A content && git commit -qm x")
    try git("checkout -qb topic")
  }

  private func git(_ line: String) throws {
    let ending = try place.shell("git \(line)")
    try #require(ending.status == 0, "\(ending.errors)")
  }

  private func check(_ words: String...) throws -> Program.Ending {
    try Program.run(["check", "--format", "plain"] + words, in: place.root)
  }

  private func append(_ text: String) throws { try place.write(file, try place.text(file) + text) }

  @Test("what is on other lines is left out and counted, and does not fail the run")
  func unchanged() throws {
    let ending = try check("--new-since", "main")
    #expect(ending.status == 0)
    #expect(
      ending.errors == """
        Checked content: no findings on lines changed since 'main'.
        Left out, on lines that did not change since 'main': 1 error. Errors keep the report from being published wherever \
        they are.

        """)
  }

  @Test("what is on a new line is told, committed or not, also where lines above it were added")
  func changed() throws {
    try append("\nSee [another](another.md).\n")
    let uncommitted = try check("--new-since", "main")
    #expect(uncommitted.status == 1)
    #expect(uncommitted.errors.hasPrefix("\(file):13:15: error: "), "\(uncommitted.errors)")
    #expect(uncommitted.errors.contains("did not change since 'main': 1 error."))
    try git("commit -qam y")
    #expect(try check("--new-since", "main").errors == uncommitted.errors)
    #expect(try check("--new-since", "HEAD").errors.contains("no findings on lines changed since 'HEAD'"))
    try place.write(file, "# 1. One queue\n\n\n" + (try place.text(file).dropFirst(15)))
    #expect(try check("--new-since", "main").errors.contains("\(file):15:15: error: "))
  }

  @Test("what the other branch changed meanwhile is not new")
  func parted() throws {
    try git("checkout -q main")
    try place.write(file, try place.text(file).replacing("[nothing](nothing.md)", with: "nothing"))
    try git("commit -qam mended && git checkout -q topic")
    #expect(try check("--new-since", "main").status == 0)
  }

  @Test("a file that git does not know is new, one that was moved is as before")
  func files() throws {
    try git("mv \(file) content/decisions/0001-one-queue.md && git commit -qm moved")
    #expect(try check("--new-since", "main").status == 0)
    try place.write("content/ä \"b\".md", "# In no folder\n")
    try place.write(".gitignore", "*.md\n")
    let ending = try check("--new-since", "main", "--warnings-as-errors")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("content/ä \"b\".md: warning: "), "\(ending.errors)")
  }

  @Test("no filter of the repository is run, and nothing is written in it")
  func quiet() throws {
    try place.write("content/.gitattributes", "*.md filter=f diff=d\n")
    try git("add -A content && git commit -qm y")
    let touch = "touch '\(place.path("ran"))'; cat"
    try git(
      "config filter.f.clean \"\(touch)\" && git config filter.f.required true && git config diff.d.textconv \"\(touch)\""
    )
    try append("\nSee [another](another.md).\n")
    let before = try place.tree(".git")
    #expect(try check("--new-since", "main").errors.contains("\(file):13:15: error: "))
    #expect(!place.exists("ran"))
    #expect(try place.tree(".git") == before)
  }

  @Test("an unknown revision, one without a common beginning and no repository are told, and never as no findings")
  func refused() throws {
    let unknown = try check("--new-since", "nowhere")
    #expect(unknown.status == 64 && unknown.errors.contains("there is no revision 'nowhere'"))
    try git("checkout -q --orphan other && git commit -qm z")
    let apart = try check("--new-since", "main")
    #expect(apart.status == 64 && apart.errors.contains("'main' has no commit in common"))
    _ = try place.shell("rm -rf .git")
    let none = try check("--new-since", "HEAD")
    #expect(none.status == 64 && none.errors.contains("'content' lies in no git repository"))
    for ending in [unknown, apart, none] { #expect(!ending.errors.contains("no findings")) }
  }

  @Test("a checkout whose history is cut is told how to fetch it")
  func cut() throws {
    try git("commit -q --allow-empty -m y && git clone -q --depth 1 --no-single-branch \"file://$PWD\" cut")
    let ending = try place.shell(
      "ln -s ../templates cut/templates; cd cut && \"$program\" check --new-since origin/main")
    #expect(ending.status == 64, "\(ending.errors)")
    #expect(ending.errors.contains("the history of this checkout is cut after it parted from 'origin/main'"))
    #expect(ending.errors.contains("'fetch-depth: 0'"))
  }

  @Test("in a format for programs only what is new is told, and what was left out on standard error")
  func programs() throws {
    let ending = try place.fairlead("check", "--format", "gitlab", "--new-since", "main")
    #expect(ending.output == "[]\n")
    #expect(ending.errors.hasPrefix("Left out, on lines that did not change since 'main': 1 error."))
  }
}
