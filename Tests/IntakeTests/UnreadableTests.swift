import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#endif

/// What the disk refuses is never taken for what is not there.
@Suite("What cannot be read")
struct UnreadableTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.writeOrganization("teams:\n  - {id: payments}\n")
  }

  @Test("a listing that ends in an error is an error, with what was listed before it left aside")
  func listing() throws {
    for name in ["a", "b", "c"] { try scratch.put("folder/\(name)") }
    var asked = 0
    let ended = Disk.entries(of: scratch.path("folder")) { stream in
      asked += 1
      if asked == 3 { errno = EIO }
      return asked < 3 ? readdir(stream) : nil
    }
    guard case .failure(let failure) = ended else {
      Issue.record("a listing that broke off was taken for whole")
      return
    }
    #expect(failure.words == "Input/output error")
    let whole = try Disk.entries(of: scratch.path("folder")).get()
    #expect(whole.map(\.name) == ["a", "b", "c"])
  }

  @Test("what the system refuses is thrown, whatever the one who asked made of it; what comes of a path is not")
  func refusal() async throws {
    try scratch.put("folder/a")
    let folder = scratch.path("folder")
    @Sendable func list(_ code: Int32) -> Bool {
      let ended = Disk.entries(of: folder) { _ in
        errno = code
        return nil
      }
      return if case .success = ended { true } else { false }
    }
    let refused = try #require(throws: Refusal.self) { try refusing { list(EIO) } }
    #expect(refused.message == "'\(folder)' cannot be read: Input/output error")
    // Also in tasks of their own, which is how files are read.
    await #expect(throws: Refusal.self) {
      try await readingAll { await inParallel([ENOENT, EMFILE, EACCES]) { list($0) } }
    }
    for code in [ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG] {
      let isWhole = try refusing { list(code) }
      #expect(!isWhole)
    }
    let isWhole = try refusing { list(0) }
    #expect(isWhole)
  }

  /// `readingAll` without waiting, which is not the one that is meant in an async test.
  private func refusing(_ work: () -> Bool) throws -> Bool { try readingAll(work) }

  @Test("a folder that is gone, or is none, is a failure with the system's words")
  func noFolder() throws {
    try scratch.put("file")
    #expect(throws: Disk.Failure(code: ENOENT)) { _ = try Disk.entries(of: scratch.path("gone")).get() }
    #expect(throws: Disk.Failure(code: ENOTDIR)) { _ = try Disk.entries(of: scratch.path("file")).get() }
  }

  @Test("a file above a limit is refused whole, and the limit is said")
  func limit() throws {
    try scratch.put("file", String(repeating: "x", count: (1 << 20) + 1))
    let read = Disk.read(scratch.path("file"), limit: 1 << 20)
    #expect(throws: Disk.Failure(code: EFBIG, limit: 1 << 20)) { _ = try read.get() }
    #expect(Disk.Failure(code: EFBIG, limit: 1 << 20).words == "it is larger than 1 MiB")
    #expect(try Disk.readStart(scratch.path("file"), limit: 1 << 20).get().count == (1 << 20) + 1)
  }

  /// Puts something else where a file belongs.
  private func replace(_ path: String, by kind: String) throws {
    let place = scratch.path(path)
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: place).deletingLastPathComponent(), withIntermediateDirectories: true)
    switch kind {
    case "pipe": try #require(mkfifo(place, 0o600) == 0)
    case "folder": try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    case "link to nothing": try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "gone")
    default:
      try scratch.put("outside", "week,team,kind,person_days\n")
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: scratch.path("outside"))
    }
  }

  @Test(
    "capacity that is there and cannot be read is an error",
    arguments: ["pipe", "folder", "link to nothing", "link that leads out"])
  func capacity(kind: String) async throws {
    try replace("content/data/capacity.csv", by: kind)
    let errors = await scratch.check().found.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["content.unreadable"])
    #expect(errors.first?.span?.file.hasSuffix("data/capacity.csv") == true)
  }

  @Test("capacity is read however many files lie beside it")
  func manyFiles() async throws {
    try scratch.write("data/capacity.csv", "week,team,kind,person_days\n2026-06-01,payments,debt,3\n")
    for number in 0..<600 { try scratch.write("data/other-\(number).txt", "") }
    #expect(await scratch.check().record?.capacity.count == 1)
  }

  @Test(
    "a fairlead.yaml that is there and cannot be read is not told as missing",
    arguments: ["pipe", "folder", "link to nothing"])
  func organization(kind: String) async throws {
    try FileManager.default.removeItem(atPath: scratch.path("content/fairlead.yaml"))
    try replace("content/fairlead.yaml", by: kind)
    #expect(await scratch.check().ids == ["content.unreadable"])
  }

  @Test("a record of another repository that the disk refuses stops the report, as one of ours does")
  func foreign() throws {
    let file = ContentFile(path: "../adr/x.md", source: "adr/x.md", display: "adr/x.md")
    let refused = ContentRules.unreadable(file, Disk.Failure(code: EIO))
    #expect(ContentRules.ofForeign(refused).severity == .error)
    #expect(ContentRules.ofForeign(ContentRules.unlistable("adr", Disk.Failure(code: EIO))).severity == .error)
    let other = ContentRules.people.finding("x")
    #expect(ContentRules.ofForeign(other).severity == .warning)
  }

  @Test(
    "a template or an asset that is no file of the folder is an error, never left out without a word",
    arguments: ["page.html", "partials/head.html", "assets/fairlead.css"],
    ["pipe", "link to nothing", "link that leads out"])
  func templates(path: String, kind: String) throws {
    try replace("templates/" + path, by: kind)
    let folder = TextFolder(at: scratch.path("templates"))
    #expect(folder.findings.map(\.rule) == ["content.unreadable"])
    #expect(folder.findings.first?.severity == .error)
    #expect(folder.findings.first?.span?.file.hasSuffix("templates/" + path) == true)
  }

  @Test("a style sheet that is named by its bytes and cannot be read is an error, never one with another name")
  func digests() throws {
    try scratch.put("templates/assets/fairlead.css", "body{}")
    let read = TextFolder(at: scratch.path("templates"), isNamedByDigest: { _ in true })
    // xxh64 of the six bytes by Python's xxhash.
    #expect(read.copies.map(\.digest) == [0x1b2230a16d1032c0])
    try FileManager.default.removeItem(atPath: scratch.path("templates/assets/fairlead.css"))
    try replace("templates/assets/fairlead.css", by: "link that leads out")
    let refused = TextFolder(at: scratch.path("templates"), isNamedByDigest: { _ in true })
    #expect(refused.findings.map(\.rule) == ["content.unreadable"])
    #expect(refused.copies.allSatisfy { $0.digest == nil })
  }

  @Test("a linked folder of assets is an error")
  func linkedAssets() throws {
    try scratch.put("shared/fairlead.css")
    try FileManager.default.createDirectory(atPath: scratch.path("templates"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("templates/assets"), withDestinationPath: scratch.path("shared"))
    #expect(TextFolder(at: scratch.path("templates")).findings.map(\.severity) == [.error])
  }

  @Test("a template above 4 MiB is refused, not clipped")
  func largeTemplate() throws {
    try scratch.put("templates/page.html", String(repeating: "x", count: (4 << 20) + 1))
    let folder = TextFolder(at: scratch.path("templates"))
    #expect(folder.findings.map(\.message) == ["this file cannot be read: it is larger than 4 MiB"])
    #expect(folder.files.isEmpty)
  }
}
