import Foundation
import Publishing
import Testing

@Suite("The output tree")
struct OutputTreeTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("a first run makes the folder, and leaves nothing beside it")
  func first() throws {
    let summary = try publish(["index.html": "one", "a/b/c.html": "three"], in: sandbox)
    #expect(try sandbox.tree() == ["a/b/c.html: three", "index.html: one"])
    #expect(summary.written == 2 && summary.unchanged == 0 && summary.removed == 0 && summary.bytes == 8)
    #expect(try sandbox.besides() == [])
  }

  @Test("a run with no pages makes an empty output")
  func empty() throws {
    #expect(try publish([:], in: sandbox).written == 0)
    #expect(try sandbox.tree() == [])
    #expect(sandbox.exists("output/.fairlead"))
  }

  @Test("an empty page is a page")
  func emptyPage() throws {
    try publish(["index.html": ""], in: sandbox)
    let summary = try publish(["index.html": ""], in: sandbox)
    #expect(summary.unchanged == 1)
    #expect(try sandbox.tree() == ["index.html: "])
  }

  @Test("an unchanged file keeps its inode and its time stamp, a changed one does not")
  func unchanged() throws {
    try publish(["same.html": "same", "other.html": "old"], in: sandbox)
    try sandbox.age("output/same.html")
    try sandbox.age("output/other.html")
    let inode = try sandbox.inode("output/same.html")
    let time = try sandbox.modified("output/same.html")
    let summary = try publish(["same.html": "same", "other.html": "new"], in: sandbox)
    #expect(summary.unchanged == 1 && summary.written == 1)
    #expect(try sandbox.inode("output/same.html") == inode)
    #expect(try sandbox.modified("output/same.html") == time)
    #expect(try sandbox.modified("output/other.html") != time)
    #expect(try sandbox.tree() == ["other.html: new", "same.html: same"])
  }

  @Test("a file larger than the buffer is compared to its last byte")
  func large() throws {
    let page = String(repeating: "0123456789abcdef", count: 20_000)
    try publish(["index.html": page], in: sandbox)
    #expect(try publish(["index.html": page], in: sandbox).unchanged == 1)
    let changed = String(page.dropLast()) + "!"
    #expect(try publish(["index.html": changed], in: sandbox).written == 1)
    #expect(try sandbox.text("output/index.html") == changed)
  }

  @Test("a page that is no longer made disappears, with its folder")
  func removed() throws {
    try publish(["index.html": "one", "old/page.html": "gone"], in: sandbox)
    let summary = try publish(["index.html": "one"], in: sandbox)
    #expect(summary.removed == 1)
    #expect(try sandbox.tree() == ["index.html: one"])
    #expect(!sandbox.exists("output/old"))
  }

  @Test("a file may become a folder, and a folder a file")
  func changedKind() throws {
    try publish(["a": "file", "b/c": "in a folder"], in: sandbox)
    try publish(["a/d": "in a folder", "b": "file"], in: sandbox)
    #expect(try sandbox.tree() == ["a/d: in a folder", "b: file"])
  }

  @Test("an abandoned run leaves the old output byte for byte, and nothing beside it")
  func abandoned() throws {
    try publish(["index.html": "one", "a/b.html": "two"], in: sandbox)
    let before = try sandbox.tree()
    let inode = try sandbox.inode("output")
    let tree = try OutputTree.begin(at: sandbox.output)
    try tree.write(["index.html": "changed", "c.html": "new"])
    tree.abandon()
    tree.abandon()
    #expect(try sandbox.tree() == before)
    #expect(try sandbox.inode("output") == inode)
    #expect(try sandbox.besides() == [])
  }

  @Test("a tree that is dropped without a word is abandoned")
  func dropped() throws {
    do {
      let tree = try OutputTree.begin(at: sandbox.output)
      try tree.write(["index.html": "one"])
    }
    #expect(!sandbox.exists("output"))
    #expect(try sandbox.besides() == [])
  }

  @Test("after the end nothing can be written or published again")
  func ended() throws {
    let tree = try OutputTree.begin(at: sandbox.output)
    _ = try tree.commit()
    #expect(failure { try tree.write(["index.html": "late"]) }?.cause == .disk)
    #expect(failure { _ = try tree.commit() }?.cause == .disk)
  }

  @Test("two runs of the same pages make the same marker, in the order of bytes, each with its own time")
  func marker() throws {
    try publish(["b.html": "2", "a.html": "1", "a/é.html": "3"], in: sandbox)
    let lines = try sandbox.text("output/.fairlead").split(separator: "\n")
    #expect(lines.dropFirst().elementsEqual(["a.html", "a/é.html", "b.html"]))
    let marker = try sandbox.text("output/.fairlead")
    for file in ["output/.fairlead", "output/a.html"] { try sandbox.age(file) }
    try publish(["a/é.html": "3", "a.html": "1", "b.html": "2"], in: sandbox)
    #expect(try sandbox.text("output/.fairlead") == marker)
    #expect(try sandbox.modified("output/.fairlead") > sandbox.modified("output/a.html"))
  }

  @Test("assets are copied, and kept when they are the same")
  func copies() throws {
    let picture = String(repeating: "picture", count: 30_000)
    try sandbox.put("content/cat.png", picture)
    for expected in [(written: 1, unchanged: 0), (written: 0, unchanged: 1)] {
      let tree = try OutputTree.begin(at: sandbox.output)
      try tree.copy(from: sandbox.path("content/cat.png"), to: "images/cat.png")
      let summary = try tree.commit()
      #expect(summary.written == expected.written && summary.unchanged == expected.unchanged)
      #expect(summary.bytes == 210_000)
    }
    #expect(try sandbox.text("output/images/cat.png") == picture)
  }

  @Test("an asset that is missing or a folder is named")
  func badCopies() throws {
    try sandbox.makeFolder("content/folder.png")
    let tree = try OutputTree.begin(at: sandbox.output)
    let missing = failure { try tree.copy(from: sandbox.path("content/no.png"), to: "no.png") }
    #expect(missing?.message == "cannot read \(sandbox.root)/content/no.png: No such file or directory")
    let folder = failure { try tree.copy(from: sandbox.path("content/folder.png"), to: "folder.png") }
    #expect(folder?.message == "cannot copy \(sandbox.root)/content/folder.png: it is not a file")
  }

  @Test("many tasks write into one tree")
  func concurrent() async throws {
    let tree = try OutputTree.begin(at: sandbox.output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for page in 0..<50 {
            try tree.write("folder-\(page % 5)/\(task)-\(page).html", Array("\(task) \(page)".utf8), source: "test")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try tree.commit().written == 400)
    #expect(try sandbox.tree().count == 400)
    #expect(try sandbox.text("output/folder-4/7-49.html") == "7 49")
  }
}
