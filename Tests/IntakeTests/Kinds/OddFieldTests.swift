import Diagnostics
import Intake
import Record
import Testing

@Suite("fields that were written in an odd way")
struct OddFieldTests {
  private func check(_ front: String) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml", "organization: X\ntime_zone: UTC\nteams: [{id: platform}]\ndecisions: [decisions]\n")
    try scratch.write("decisions/0001-a.md", "---\n\(front)---\n\n# A\n\nText\n")
    return await scratch.check()
  }

  @Test("a word in braces is read", arguments: ["{accepted}", "{ accepted }", "{{ accepted }}"])
  func braces(status: String) async throws {
    let checked = try await check("status: \(status)\nowner: {platform}\ndate: 2026-01-05\n")
    #expect(checked.found.filter { $0.severity == .error }.map(\.message) == [])
    #expect(checked.record?[Decision.self].first?.status == .accepted)
    #expect(checked.record?[Decision.self].first?.header.owner == "platform")
  }

  @Test("a key in the place of its value is told as that, and nothing else is missing")
  func reversed() async throws {
    let checked = try await check("accepted: status\nowner: platform\ndate: 2026-01-05\noptions: [{Till: name}]\n")
    let hints = checked.found.filter { $0.rule == "field.unknown" }.map(\.hint)
    #expect(hints == ["write 'name: Till'"])
  }

  @Test("a field whose value could not be read is not missing, and the others are still checked")
  func lost() async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: @X\ntime_zone: Nowhere/At-all\nteams: [{id: platform}]\n")
    let found = await scratch.check().found
    #expect(found.map(\.span?.line) == [1, 2])
    #expect(found.first?.rule == "yaml.syntax")
    #expect(!found.contains { $0.rule == "field.missing" })
  }
}
