import Foundation
import Testing

@testable import Publishing

@Suite("What runs leave that were stopped")
struct StoppedRunTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("the tree that was replaced stays whole until the next run")
  func replaced() throws {
    try publish(["index.html": "one", "a/b.html": "same"], in: sandbox)
    try sandbox.put("output/CNAME", "example.org")
    try publish(["index.html": "two", "a/b.html": "same"], in: sandbox)
    #expect(try sandbox.tree(".output.replaced") == ["CNAME: example.org", "a/b.html: same", "index.html: one"])
    try publish(["index.html": "three"], in: sandbox)
    #expect(try sandbox.tree(".output.replaced") == ["CNAME: example.org", "a/b.html: same", "index.html: two"])
    #expect(try sandbox.tree() == ["CNAME: example.org", "index.html: three"])
  }

  @Test("a folder that was about to get its marker, or had just lost it, is empty and goes")
  func empty() throws {
    for use in ["staging", "previous", "replaced", "staging.2"] { try sandbox.makeFolder(".output.\(use)") }
    let summary = try publish(["index.html": "one"], in: sandbox)
    #expect(summary.leftovers.isEmpty)
    #expect(try sandbox.besides() == [])
  }

  @Test("a run that was killed right after the exchange is finished by the next one")
  func afterExchange() throws {
    try publish(["index.html": "old", "a.html": "a"], in: sandbox)
    try sandbox.put("output/notes.txt", "mine")
    try publish(["index.html": "new"], in: sandbox)
    try FileManager.default.moveItem(atPath: sandbox.path(".output.replaced"), toPath: sandbox.path(".output.staging"))
    try FileManager.default.removeItem(atPath: sandbox.path(".output.staging/.fairlead.kept"))
    // Somebody wrote while the trees were exchanged.
    try sandbox.put(".output.staging/late.txt", "late")
    let summary = try publish(["index.html": "newer"], in: sandbox)
    #expect(summary.leftovers.isEmpty)
    #expect(try sandbox.tree() == ["index.html: newer", "late.txt: late", "notes.txt: mine"])
    #expect(try sandbox.besides() == [])
  }

  @Test("a file that came to the old tree later is brought; one that was removed since does not come back")
  func later() throws {
    try publish(["index.html": "old"], in: sandbox)
    try sandbox.put("output/secret.txt", "to go")
    try sandbox.put("output/log.txt", "one line")
    try publish(["index.html": "new"], in: sandbox)
    try FileManager.default.removeItem(atPath: sandbox.path("output/secret.txt"))
    try sandbox.put(".output.replaced/upload/late.txt", "late")
    // `put` replaces the file, as an editor does.
    try FileManager.default.removeItem(atPath: sandbox.path(".output.replaced/log.txt"))
    try sandbox.put(".output.replaced/log.txt", "two lines")
    try publish(["index.html": "newer"], in: sandbox)
    #expect(try sandbox.tree() == ["index.html: newer", "log.txt: two lines", "upload/late.txt: late"])
  }

  @Test("what differs in both trees stays in both, is told, and keeps nobody from publishing")
  func conflict() throws {
    try publish(["index.html": "old"], in: sandbox)
    try publish(["index.html": "new"], in: sandbox)
    try sandbox.put("output/log.txt", "here")
    try sandbox.put(".output.replaced/log.txt", "there")
    for text in ["newer", "newest"] {
      let summary = try publish(["index.html": .init(text)], in: sandbox)
      #expect(
        summary.leftovers.first?.message.hasSuffix(
          ".output.replaced/log.txt is not from Fairlead, and the output has another file in its place") == true)
    }
    #expect(try sandbox.tree() == ["index.html: newest", "log.txt: here"])
    #expect(try sandbox.text(".output.replaced/log.txt") == "there")
    #expect(!sandbox.exists(".output.replaced/index.html"))
    #expect(sandbox.exists(".output.replaced/.fairlead"))
  }

  @Test("between two renames, the old output is brought back before anything else is done")
  func bringBack() throws {
    #expect(!OutputTree.bringBack(at: sandbox.output))
    try publish(["index.html": "old"], in: sandbox)
    #expect(!OutputTree.bringBack(at: sandbox.output))
    try FileManager.default.moveItem(atPath: sandbox.output, toPath: sandbox.path(".output.previous"))
    #expect(OutputTree.bringBack(at: sandbox.output))
    #expect(try sandbox.tree() == ["index.html: old"])
    #expect(try sandbox.besides() == [])
  }

  @Test("an output that was removed by hand does not come back")
  func removedByHand() throws {
    try publish(["index.html": "old"], in: sandbox)
    try publish(["index.html": "new"], in: sandbox)
    try FileManager.default.removeItem(atPath: sandbox.output)
    #expect(!OutputTree.bringBack(at: sandbox.output))
    #expect(!sandbox.exists("output"))
    try publish(["index.html": "newest"], in: sandbox)
    #expect(try sandbox.tree() == ["index.html: newest"])
  }
}
