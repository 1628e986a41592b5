import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

@Suite("Odd names of tags", .enabled(if: Repository.isThere, "there is no program git"))
struct OddNameTests {
  private static let names = [
    "-v1", "--upload-pack=touch", "v1,\"x\"", "v1$(touch${IFS}x)", "v1;touch", "v1|x", "v1&x", "`x`", "=1+1", "+1",
    "@a",
    "'", "\"", "\"\u{301}", "a\"\u{301}b,", "%00", "%(refname)", "deep/er/v1", "é", "日本", "\u{202E}x", "!x", "#x", "{}",
  ]

  @Test("are written so that they are read back as they are, and nothing in them is run")
  func names() async throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    for name in Self.names { try repository.tag(name) }
    let before = try FileManager.default.subpathsOfDirectory(atPath: repository.path).sorted()
    let events = try repository.collect()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: repository.path).sorted() == before)
    // What reverses letters no file may hold.
    let written = Self.names.map { $0 == "\u{202E}x" ? "\\x{202E}x" : $0 }
    #expect(Set(events.deployments.map(\.tag)) == Set(written) && events.deploymentCount == Self.names.count)
    // An incident that names the deployment finds it only if both ids are the same bytes.
    let incidents = events.deployments.map { ",api,2026-01-01T01:00:00Z,,\(csvField("api@" + $0.tag)),\n" }
    let content = try Scratch()
    try content.write(
      "data/deployments.csv", CollectedEvents.deploymentHeader + "\n" + events.deploymentRows.joined(separator: "\n"))
    try content.write(
      "data/incidents.csv", "id,service,opened_at,resolved_at,deployment_id,caused_by_change\n" + incidents.joined())
    let reading = await readDelivery(at: content.content, of: organization(["api"]))
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message))")
    #expect(reading.events?.deploymentTally.rows == Self.names.count)
    #expect(reading.events?.incidents.map(\.cause) == Array(repeating: .named, count: Self.names.count))
  }

  @Test("bytes that are no text are written so that two names stay two")
  func bytes() throws {
    var lines = TagReading(CollectingOptions(service: "api"))
    let rest = Array("\0commit\0\(String(repeating: "a", count: 40))\0\0\01700000000 +0100\0".utf8)
    for name in [[0x76, 0xE9], [0x76, 0xEA]] as [[UInt8]] {
      try (Array("refs/tags/".utf8) + name + rest).withUnsafeBytes { line in try lines.take(line) }
    }
    #expect(lines.tags.map(\.name) == ["v\\xE9", "v\\xEA"])
  }

  @Test("tags whose time no event file can hold are left out and named")
  func times() throws {
    var lines = TagReading(CollectingOptions(service: "api"))
    let id = String(repeating: "b", count: 40)
    for (name, time) in [("v1", "-5 +0000"), ("v2", "4291747200 +0000"), ("v3", ""), ("v4", "4291747199 +0100")] {
      let line = "refs/tags/\(name)\0commit\0\(id)\0\0\0\(time)\0"
      try Array(line.utf8).withUnsafeBytes { line in try lines.take(line) }
    }
    #expect(lines.tags.map(\.at.text) == ["2105-12-31T23:59:59Z"])
    #expect(lines.notes == ["'v1', 'v2', 'v3' left out: its time is missing or not between 1970 and 2105"])
    #expect(throws: CollectingFailure.self) { try Array("nonsense".utf8).withUnsafeBytes { try lines.take($0) } }
  }

  private func organization(_ services: [String]) -> Organization {
    var organization = Organization(name: "Test")
    organization.services = services.map { Service(id: $0, team: "core", span: .wholeFile("fairlead.yaml")) }
    return organization
  }
}
