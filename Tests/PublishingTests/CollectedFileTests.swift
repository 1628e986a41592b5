import Foundation
import Testing

@testable import Publishing

@Suite("Files that are collected anew")
struct CollectedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fairlead-\(UUID().uuidString)")
    .path

  private func file(_ name: String, _ rows: [String]) -> CollectedFile {
    CollectedFile("\(folder)/\(name)", header: "id,git_tag", rows: rows)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test("are written with their folders, however long, and replaced with their permissions")
  func replaced() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let many = (0..<20_000).map { "row \($0)" }
    try writeCollected([file("data/a.csv", many), file("data/b.csv", [])])
    #expect(try text("data/a.csv") == (["id,git_tag"] + many).map { $0 + "\n" }.joined())
    #expect(try text("data/b.csv") == "id,git_tag\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/data/a.csv")
    try writeCollected([file("data/a.csv", ["x"])])
    #expect(try text("data/a.csv") == "id,git_tag\nx\n")
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/data/a.csv")[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/data").sorted() == ["a.csv", "b.csv"])
  }

  @Test("never stand in for anything else: another first line, an empty file, a folder, a link")
  func foreign() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = FileManager.default
    try disk.createDirectory(atPath: folder + "/folder.csv", withIntermediateDirectories: true)
    try Data("id,git_tags\n".utf8).write(to: URL(fileURLWithPath: folder + "/other.csv"))
    try Data().write(to: URL(fileURLWithPath: folder + "/empty.csv"))
    try Data("id,git_tag\n".utf8).write(to: URL(fileURLWithPath: folder + "/own.csv"))
    try disk.createSymbolicLink(atPath: folder + "/link.csv", withDestinationPath: folder + "/own.csv")
    let before = try disk.subpathsOfDirectory(atPath: folder).sorted()
    for name in ["other.csv", "empty.csv", "folder.csv", "link.csv"] {
      let failure = #expect(throws: PublishingFailure.self) {
        try writeCollected([file("new.csv", []), file(name, [])])
      }
      #expect(failure?.cause == .usage && failure?.message.contains(name) == true, "\(name)")
    }
    #expect(try disk.subpathsOfDirectory(atPath: folder).sorted() == before)
    #expect(try text("other.csv") == "id,git_tags\n")
  }

  @Test("a file whose lines end as on Windows is still ours")
  func windows() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("id,git_tag\r\nold\r\n".utf8).write(to: URL(fileURLWithPath: folder + "/a.csv"))
    try writeCollected([file("a.csv", ["new"])])
    #expect(try text("a.csv") == "id,git_tag\nnew\n")
  }
}
