import Foundation
import Testing

@testable import Publishing

@Suite("An output that is renewed in place")
struct InPlaceTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @discardableResult
  private func publish(_ pages: KeyValuePairs<String, String>) throws -> OutputTree.Summary {
    let tree = try OutputTree.begin(at: sandbox.output, .inPlace)
    try tree.write(pages)
    return try tree.commit()
  }

  @Test("is the same folder afterwards, with unchanged files untouched and old ones gone")
  func renewed() throws {
    try publish(["index.html": "one", "same.html": "same", "old/gone.html": "gone"])
    let (folder, same) = (try sandbox.inode("output"), try sandbox.inode("output/same.html"))
    let summary = try publish(["index.html": "two", "same.html": "same", "new/page.html": "new"])
    #expect(summary.written == 2 && summary.unchanged == 1 && summary.removed == 1)
    #expect(try sandbox.tree() == ["index.html: two", "new/page.html: new", "same.html: same"])
    #expect(try sandbox.inode("output") == folder && sandbox.inode("output/same.html") == same)
    #expect(!sandbox.exists("output/old"))
    let own = try FileManager.default.contentsOfDirectory(atPath: sandbox.output).filter { $0.hasPrefix(".") }
    #expect(own == [".fairlead"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.root) == ["output"])
  }

  @Test("keeps what others put there, and refuses what is in the way of a page before it changes anything")
  func foreign() throws {
    try publish(["index.html": "one"])
    try sandbox.put("output/private/key.pem", "key")
    try sandbox.put("output/a/notes.txt", "mine")
    try publish(["index.html": "two", "a/b.html": "b"])
    #expect(try sandbox.tree() == ["a/b.html: b", "a/notes.txt: mine", "index.html: two", "private/key.pem: key"])
    for page in ["private", "A/notes.txt"] {
      let failure = failure { try publish(["index.html": "three", .init(page): "ours"]) }
      #expect(failure?.message.contains("is in the way of the page \(page)") == true)
    }
    #expect(try sandbox.text("output/index.html") == "two")
  }

  @Test("a file may become a folder, and a folder a file")
  func changedKind() throws {
    try publish(["a": "file", "b/c/d": "in a folder"])
    try publish(["a/d": "in a folder", "b": "file"])
    #expect(try sandbox.tree() == ["a/d: in a folder", "b: file"])
  }

  @Test("a folder that somebody else made is refused, an abandoned run changes nothing")
  func refused() throws {
    try sandbox.put("output/thesis.txt", "the only copy")
    #expect(failure { try publish(["index.html": "one"]) }?.exitStatus == 64)
    #expect(try sandbox.tree() == ["thesis.txt: the only copy"])
    try FileManager.default.removeItem(atPath: sandbox.output)
    try OutputTree.begin(at: sandbox.output, .inPlace).abandon()
    #expect(!sandbox.exists("output"))
  }

  @Test("says while it is renewed that it is not whole, and afterwards that it is")
  func whole() throws {
    try publish(["index.html": "one"])
    try sandbox.makeFolder("output/b.html")
    try sandbox.put("output/b.html/mine", "mine")
    let report = "{}"
    #expect(failure { try publish(["index.html": "two", "b.html/mine/c": "c", "report.json": .init(report)]) } != nil)
    #expect(try OutputMarker(bytes: Array(sandbox.text("output/.fairlead").utf8))?.isWhole == true)
    let half = OutputMarker(paths: [RawPath("index.html")], isWhole: false)
    try sandbox.put("output/.fairlead", String(decoding: half.bytes, as: UTF8.self))
    try sandbox.put("output/report.json", report)
    #expect(try !PublishedTree(at: sandbox.output).isWhole)
    try FileManager.default.removeItem(atPath: sandbox.path("output/b.html"))
    try FileManager.default.removeItem(atPath: sandbox.path("output/report.json"))
    try publish(["index.html": "two", "report.json": .init(report)])
    #expect(try PublishedTree(at: sandbox.output).isWhole)
    #expect(try sandbox.text("output/index.html") == "two")
  }

  @Test("what a killed run left inside is cleared, and its pages are known as ours")
  func killed() throws {
    try publish(["index.html": "one", "old.html": "old"])
    try sandbox.put("output/.fairlead.lock", "4194304\n")
    try sandbox.put("output/.fairlead.staging/.fairlead", "")
    try sandbox.put("output/.fairlead.staging/half.html", "half a pa")
    try sandbox.put("output/.fairlead.new", "Made by")
    try publish(["index.html": "two"])
    #expect(try sandbox.tree() == ["index.html: two"])
    #expect(!sandbox.exists("output/.fairlead.staging") && !sandbox.exists("output/.fairlead.new"))
  }

  @Test("what a run in place left is no part of an output that is exchanged, and both lock each other out")
  func both() throws {
    try publish(["index.html": "one"])
    try sandbox.put("output/.fairlead.staging/.fairlead", "")
    let tree = try OutputTree.begin(at: sandbox.output, .inPlace)
    #expect(failure { _ = try OutputTree.begin(at: sandbox.output) }?.message.hasPrefix("another run") == true)
    tree.abandon()
    try sandbox.put("output/.fairlead.staging/.fairlead", "")
    try PublishingTests.publish(["index.html": "two"], in: sandbox)
    try PublishingTests.publish(["index.html": "three"], in: sandbox)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.output).sorted() == [".fairlead", "index.html"])
  }
}
