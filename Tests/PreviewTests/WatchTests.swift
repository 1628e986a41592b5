import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Preview

struct WatchTests {
  /// A folder `content` with a folder in it, watched in one way or the other.
  private final class Place {
    let root: URL
    var watched: WatchedFolders
    var content: String { path("content") }

    init(mostWatches: Int = 100) throws {
      root = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-watch-\(UUID().uuidString)")
      watched = WatchedFolders(mostWatches: mostWatches)
      try write("content/okrs/goal.md", "One")
      watched.watch([content])
    }

    deinit {
      watched.end()
      do { try FileManager.default.removeItem(at: root) } catch {}
    }

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    func write(_ name: String, _ text: String) throws {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func move(_ name: String, to other: String) throws {
      guard rename(path(name), path(other)) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Whether a change was told; and nothing more is told of it.
    func isTold(_ change: () throws -> Void) throws -> Bool {
      try change()
      let told = watched.changes()
      #expect(watched.changes().isEmpty)
      return told == [content]
    }
  }

  /// With room for one watch, two folders are looked through.
  private static let ways = [100, 1]

  @Test(arguments: ways)
  func `a file that is written, replaced, added or removed is told`(mostWatches: Int) throws {
    let place = try Place(mostWatches: mostWatches)
    #if os(Linux)
      #expect((place.watched.descriptor != nil) == (mostWatches > 1))
    #endif
    #expect(try place.isTold { try place.write("content/okrs/goal.md", "Another") })
    #expect(
      try place.isTold {
        try place.write("content/okrs/.draft", "A third one")
        try place.move("content/okrs/.draft", to: "content/okrs/goal.md")
      })
    #expect(try place.isTold { try place.write("content/okrs/new.md", "New") })
    #expect(try place.isTold { try FileManager.default.removeItem(atPath: place.path("content/okrs/new.md")) })
  }

  @Test(arguments: ways)
  func `what is in a folder that came, was moved or came back is told`(mostWatches: Int) throws {
    let place = try Place(mostWatches: mostWatches)
    #expect(try place.isTold { try place.write("content/new/inner/a.md", "A") })
    #expect(try place.isTold { try place.write("content/new/inner/a.md", "Another") })
    #expect(try place.isTold { try place.move("content/new", to: "content/other") })
    #expect(try place.isTold { try place.write("content/other/inner/a.md", "A third") })
    #expect(try place.isTold { try place.move("content", to: "away") })
    #expect(try !place.isTold { try place.write("away/okrs/goal.md", "Not there") })
    #expect(try place.isTold { try place.move("away", to: "content") })
    #expect(try place.isTold { try place.write("content/okrs/goal.md", "There again") })
  }

  @Test(arguments: ways)
  func `a folder that is not there yet is told when it comes`(mostWatches: Int) throws {
    let place = try Place(mostWatches: mostWatches)
    let later = place.path("later/decisions")
    place.watched.watch([place.content, later])
    try place.write("unrelated.txt", "Nothing")
    #expect(place.watched.changes().isEmpty)
    try place.write("later/other.md", "Nothing yet")
    #expect(place.watched.changes().isEmpty)
    try place.write("later/decisions/a.md", "A")
    #expect(place.watched.changes() == [later])
    try place.write("later/decisions/a.md", "B, longer")
    #expect(place.watched.changes() == [later])
  }

  @Test(arguments: ways)
  func `hidden files and copies of editors are not told`(mostWatches: Int) throws {
    let place = try Place(mostWatches: mostWatches)
    for name in [".goal.md.swp", "goal.md~", "#goal.md#", ".git/index"] {
      try place.write("content/okrs/\(name)", "Nothing")
    }
    #expect(place.watched.changes().isEmpty)
  }

  @Test func `with one folder more than may be watched, all are looked through`() throws {
    #expect(WatchedFolders().mostWatches == PreviewLimits.all["preview.watches"]?.value)
    #if os(Linux)
      // The content and the one folder in it.
      #expect(try Place(mostWatches: 2).watched.descriptor != nil)
      #expect(try Place(mostWatches: 1).watched.descriptor == nil)
    #endif
  }

  @Test func `whoever waits is told once it is calm, and no more after the end`() async throws {
    let place = try Place()
    let watch = try FolderWatch()
    watch.watch([place.content])
    for number in 0..<5 { try place.write("content/okrs/\(number).md", "A") }
    #expect(await watch.nextChange() == [place.content])
    watch.end()
    #expect(await watch.nextChange() == nil)
  }
}
