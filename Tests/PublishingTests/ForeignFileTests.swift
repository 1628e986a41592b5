import Foundation
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite("What others put into the output")
struct ForeignFileTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func mode(_ name: String) -> mode_t? { FileStatus(at: sandbox.path(name))?.permissions }

  private func put(_ bytes: [UInt8], in folder: String, _ text: String) {
    let path = Array(sandbox.path(folder).utf8) + [0x2F] + bytes
    let descriptor = open(RawPath(bytes: path).cString, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    _ = Array(text.utf8).withUnsafeBytes { writeFully(descriptor, $0) }
    close(descriptor)
  }

  private func names(in folder: String) -> [[UInt8]] {
    let descriptor = open(sandbox.path(folder), O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    return FolderListing(in: descriptor).entries.map(\.name).filter { $0.first != 0x2E }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("a name that is not UTF-8 is kept, and é composed and decomposed are two files")
  func bytes() throws {
    try publish(["index.html": "one"], in: sandbox)
    let foreign: [[UInt8]] = [[0x61, 0xFF, 0x62], Array("\u{E9}".utf8), Array("e\u{301}".utf8), Array("a\nb".utf8)]
    for name in foreign { put(name, in: "output", "mine") }
    for text in ["two", "three"] { #expect(try publish(["index.html": .init(text)], in: sandbox).kept == 4) }
    #expect(names(in: "output") == (foreign + [Array("index.html".utf8)]).sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("a folder keeps its mode and time, whatever the umask")
  func folderMode() throws {
    try publish(["index.html": "one"], in: sandbox)
    try sandbox.put("output/private/key.pem", "key")
    try sandbox.makeFolder("output/private/empty")
    chmod(sandbox.path("output/private/key.pem"), 0o400)
    chmod(sandbox.path("output/private/empty"), 0o555)
    chmod(sandbox.path("output/private"), 0o700)
    try sandbox.age("output/private")
    let time = try sandbox.modified("output/private")
    for text in ["two", "three"] { try publish(["index.html": .init(text)], in: sandbox) }
    #expect(mode("output/private") == 0o700)
    #expect(mode("output/private/empty") == 0o555)
    #expect(mode("output/private/key.pem") == 0o400)
    #expect(try sandbox.modified("output/private") == time)
  }

  @Test("a folder keeps its owner", .enabled(if: geteuid() == 0, "only root may give folders away"))
  func folderOwner() throws {
    try publish(["index.html": "one"], in: sandbox)
    try sandbox.put("output/private/key.pem", "key")
    chown(sandbox.path("output/private"), 4711, 4712)
    chown(sandbox.path("output/private/key.pem"), 4713, 4714)
    try publish(["index.html": "two"], in: sandbox)
    let (folder, file) = (
      FileStatus(at: sandbox.path("output/private")), FileStatus(at: sandbox.path("output/private/key.pem"))
    )
    #expect(folder?.owner == 4711 && folder?.group == 4712)
    #expect(file?.owner == 4713 && file?.group == 4714)
  }

  @Test("our own files get the mode of the present umask when they are kept, and so do the folder and its folders")
  func umask() throws {
    try publish(["a/index.html": "one"], in: sandbox)
    for (name, mode) in [("a/index.html", 0o600), (".fairlead", 0o600), ("a", 0o700), ("", 0o700)] as [(String, mode_t)]
    {
      chmod(sandbox.path("output/\(name)"), mode)
    }
    let inode = try sandbox.inode("output/a/index.html")
    try publish(["a/index.html": "one"], in: sandbox)
    #expect(mode("output/a/index.html") == 0o644 && mode("output/a") == 0o755 && mode("output") == 0o755)
    #expect(try sandbox.inode("output/a/index.html") == inode)
  }

  @Test("files that are written while it is published are all there afterwards")
  func meanwhile() async throws {
    try publish(["index.html": "0"], in: sandbox)
    let output = sandbox.output
    let writing = Task.detached {
      var written = 0
      while !Task.isCancelled && written < 400 {
        // By path, as any program does, so that some land in the tree that is being swapped out.
        let descriptor = open("\(output)/late-\(written).txt", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor >= 0 {
          close(descriptor)
          written += 1
        }
        usleep(500)
      }
      return written
    }
    for run in 1...60 {
      let tree = try OutputTree.begin(at: output)
      try tree.write("index.html", Array("\(run)".utf8), source: "test")
      _ = try tree.commit()
    }
    writing.cancel()
    let written = await writing.value
    try publish(["index.html": "end"], in: sandbox)
    #expect(names(in: "output").count == written + 1)
  }
}
