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

/// A second file system that is there on most Linux machines.
private let memory = "/dev/shm"

@Suite("Keeping files where hard links are not possible")
struct FilePlacingTests {
  @Test(
    "a kept file is copied, with its time stamp and permissions",
    .enabled(if: access(memory, W_OK) == 0, "there is no second file system"))
  func copied() throws {
    let here = try Sandbox()
    let there = "\(memory)/fairlead-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: there, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: there) }
    try here.put("old/page.html", "same")
    try here.put("old/notes.txt", String(repeating: "mine", count: 50_000))
    try here.age("old/notes.txt")
    let old = try openFolder(here.path("old"))
    let staging = try openFolder(there)
    defer {
      close(old)
      close(staging)
    }
    let placing = FilePlacing(staging: staging, old: old, shown: "output", fileMode: 0o644)
    #expect(try placing.keep(RawPath("notes.txt")) == nil)
    let page = Array("same".utf8)
    let placed = try page.withUnsafeBytes { try placing.place($0, at: "page.html") }
    #expect(placed == .written)
    #expect(try String(contentsOfFile: "\(there)/page.html", encoding: .utf8) == "same")
    #expect(try String(contentsOfFile: "\(there)/notes.txt", encoding: .utf8) == here.text("old/notes.txt"))
    let time = try FileManager.default.attributesOfItem(atPath: "\(there)/notes.txt")[.modificationDate] as? Date
    #expect(try time == here.modified("old/notes.txt"))
  }
}
