import Foundation
import Testing

@testable import Publishing

@Suite("New files and folders")
struct NewFolderTests {
  let sandbox: Sandbox
  private let files = [(path: "fairlead.yaml", bytes: Array("a".utf8)), (path: "data/b.csv", bytes: Array("b".utf8))]

  init() throws { sandbox = try Sandbox() }

  @Test("a folder is whole or not there, also where one that was stopped has left something")
  func whole() throws {
    for left in [
      [], [".content.new/.fairlead", ".content.new/data/b.csv"],
      [".content.new/fairlead.yaml", ".content.new/data/b.csv"],
    ] {
      for path in left { try sandbox.put(path) }
      try writeNewFolder(files, at: sandbox.path("content/"))
      #expect(try sandbox.tree("content") == ["data/b.csv: b", "fairlead.yaml: a"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.root) == ["content"])
      try FileManager.default.removeItem(atPath: sandbox.path("content"))
    }
  }

  @Test("an empty folder keeps its mode, and one with hidden files keeps these")
  func there() throws {
    try sandbox.makeFolder("empty")
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: sandbox.path("empty"))
    try writeNewFolder(files, at: sandbox.path("empty"))
    #expect(FileStatus(at: sandbox.path("empty"))?.permissions == 0o750)
    try sandbox.put("content/.git/HEAD", "ref")
    try writeNewFolder(files, at: sandbox.path("content"))
    #expect(try sandbox.tree("content") == [".git/HEAD: ref", "data/b.csv: b", "fairlead.yaml: a"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a folder of somebody with the name of a staged one is left alone")
  func foreign() throws {
    try sandbox.put(".content.new/thesis.txt", "the only copy")
    #expect(failure { try writeNewFolder(files, at: sandbox.path("content")) }?.exitStatus == 74)
    #expect(try sandbox.text(".content.new/thesis.txt") == "the only copy")
  }

  @Test("a file that is there is never replaced")
  func once() throws {
    try writeNewFile(Array("one".utf8), at: sandbox.path("a/b.md"))
    #expect(failure { try writeNewFile(Array("two".utf8), at: sandbox.path("a/b.md")) }?.exitStatus == 64)
    #expect(try sandbox.tree("a") == ["b.md: one"])
  }
}
