import Diagnostics
import Testing

@testable import Intake

/// No figure is about a person, whatever form a file has.
@Suite("Persons in JSON")
struct PersonMemberTests {
  private func check(_ settings: String, _ path: String, _ text: String) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a}]\nservices: [{id: s, team: a}]\n\(settings)\n")
    try scratch.write(path, text)
    return await scratch.check()
  }

  @Test("a member that names a person is refused in a file of capacity, in whichever object it stands")
  func capacity() async throws {
    let row = #"{"week": "2026-11-02", "team": "a", "kind": "debt", "person_days": 2"#
    let other = row.replacing("11-02", with: "11-09")
    let checked = try await check(
      "capacity: {json: data/c.json}", "data/c.json", "[\(row)},\n\(other), \"who\": [{\"login\": \"ana\"}]}]\n")
    let finding = try #require(checked.found.first { $0.message.contains("persons") })
    #expect(finding.message == "the member 'who.login' measures persons")
    #expect(finding.severity == .error && finding.span?.line == 2)
  }

  @Test("one that no section maps is a note in an export, told once")
  func export() async throws {
    let checked = try await check(
      "delivery: {deployments: {json: data/d.json, columns: {id: run, service: {is: s}, deployed_at: at}}}",
      "data/d.json",
      """
      {"run": 1, "at": "2026-11-02T10:00:00Z", "status": "success", "author": {"login": "ana", "name": "Ana"}, "title": "x"}
      {"run": 2, "at": "2026-11-03T10:00:00Z", "status": "failed", "author": {"login": "bo", "name": "Bo"}, "title": "y"}
      """)
    let notes = checked.found.filter { $0.rule == "content.person-left-alone" }
    #expect(notes.map(\.message) == ["the member 'author' is not read"])
    #expect(notes.first?.severity == .note && notes.first?.span?.line == 1)
  }
}
