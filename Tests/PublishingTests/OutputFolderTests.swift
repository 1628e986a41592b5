import Foundation
import Publishing
import Testing

@Suite("Folders that somebody else made")
struct OutputFolderTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("an empty folder is taken over")
  func empty() throws {
    try sandbox.makeFolder("output")
    try publish(["index.html": "one"], in: sandbox)
    #expect(try sandbox.tree() == ["index.html: one"])
  }

  @Test("a folder with only an ignore file is taken over, and the file is kept")
  func ignoreFile() throws {
    try sandbox.put("output/.gitignore", "*\n")
    try sandbox.put("output/.gitkeep")
    let summary = try publish(["index.html": "one"], in: sandbox)
    #expect(summary.kept == 2)
    try publish(["index.html": "two"], in: sandbox)
    #expect(try sandbox.tree() == [".gitignore: *\n", ".gitkeep: ", "index.html: two"])
  }

  @Test("a folder that holds anything else is refused and left alone")
  func foreign() throws {
    try sandbox.put("output/thesis.txt", "the only copy")
    try sandbox.put("output/b.txt", "more")
    let failure = failure { _ = try OutputTree.begin(at: sandbox.output) }
    #expect(failure?.exitStatus == 64)
    #expect(failure?.message == "output '\(sandbox.output)' was not made by Fairlead: it holds 'b.txt'")
    #expect(try sandbox.tree() == ["b.txt: more", "thesis.txt: the only copy"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a file named like the marker does not make a folder ours")
  func falseMarker() throws {
    try sandbox.put("output/.fairlead", "notes about boats")
    let failure = failure { _ = try OutputTree.begin(at: sandbox.output) }
    #expect(failure?.message.hasSuffix("it holds '.fairlead'") == true)
    #expect(try sandbox.text("output/.fairlead") == "notes about boats")
  }

  @Test("what somebody put into our folder is kept, at any depth, with its time stamp")
  func kept() throws {
    try publish(["index.html": "one", "a/b.html": "two"], in: sandbox)
    for (name, text) in [
      (".htaccess", "deny"), (".git/HEAD", "ref"), ("CNAME", "example.org"), ("a/notes.txt", "mine"),
    ] {
      try sandbox.put("output/\(name)", text)
    }
    try sandbox.makeFolder("output/inbox")
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("output/link"), withDestinationPath: "../elsewhere")
    try sandbox.age("output/CNAME")
    let time = try sandbox.modified("output/CNAME")
    let summary = try publish(["index.html": "three"], in: sandbox)
    #expect(summary.kept == 5 && summary.removed == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path("output/link")) == "../elsewhere")
    try FileManager.default.removeItem(atPath: sandbox.path("output/link"))
    #expect(
      try sandbox.tree() == [
        ".git/HEAD: ref", ".htaccess: deny", "CNAME: example.org", "a/notes.txt: mine", "index.html: three",
      ])
    #expect(try sandbox.modified("output/CNAME") == time)
    #expect(sandbox.isFolder("output/inbox"))
  }

  @Test("a file of somebody else in the way of a page is an error, and is kept")
  func inTheWay() throws {
    try publish(["index.html": "one"], in: sandbox)
    try sandbox.put("output/New.html", "mine")
    let failure = failure { try publish(["index.html": "two", "new.html": "ours"], in: sandbox) }
    #expect(failure?.exitStatus == 74)
    #expect(
      failure?.message == "\(sandbox.output)/New.html is not from Fairlead, and is in the way of the page new.html")
    #expect(try sandbox.tree() == ["New.html: mine", "index.html: one"])
    #expect(try sandbox.besides() == [])
  }

  @Test("what a link in the old output points to is never touched")
  func links() throws {
    try sandbox.put("precious/thesis.txt", "the only copy")
    try publish(["a/b.html": "one"], in: sandbox)
    try FileManager.default.removeItem(atPath: sandbox.path("output/a"))
    let links = FileManager.default
    try links.createSymbolicLink(atPath: sandbox.path("output/a"), withDestinationPath: sandbox.path("precious"))
    let failure = failure { try publish(["a/thesis.txt": "ours"], in: sandbox) }
    #expect(failure?.message.hasPrefix("\(sandbox.output)/a is not from Fairlead") == true)
    try publish(["index.html": "two"], in: sandbox)
    #expect(try sandbox.text("output/a/thesis.txt") == "the only copy")
    #expect(try sandbox.text("precious/thesis.txt") == "the only copy")
  }

  @Test("a file where the folder should be is refused")
  func file() throws {
    try sandbox.put("output", "a file")
    let failure = failure { _ = try OutputTree.begin(at: sandbox.output) }
    #expect(failure?.message == "output '\(sandbox.output)' is a file, not a folder")
    #expect(try sandbox.text("output") == "a file")
  }

  @Test("missing parents are made, and removed when the run is abandoned")
  func parents() throws {
    let tree = try OutputTree.begin(at: sandbox.path("x/y/z"))
    tree.abandon()
    #expect(!sandbox.exists("x"))
    _ = try OutputTree.begin(at: sandbox.path("x/y/z")).commit()
    #expect(sandbox.exists("x/y/z/.fairlead"))
  }

  @Test("the permissions of the folder are kept")
  func permissions() throws {
    try sandbox.makeFolder("output")
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: sandbox.output)
    try publish(["index.html": "one"], in: sandbox)
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.output)[.posixPermissions] as? Int
    #expect(mode == 0o750)
  }
}
