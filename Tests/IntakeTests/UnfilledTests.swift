import Diagnostics
import Intake
import Record
import Testing

@Suite("what 'fairlead new' leaves to write")
struct UnfilledTests {
  @Test("a new file of every kind tells each sentence and each TODO that it brings", arguments: Kind.all.map(\.name))
  func fresh(_ name: String) async throws {
    let kind = try #require(Kind.named(name))
    guard kind.name != "organization" else { return }
    let scratch = try Scratch()
    try scratch.writeOrganization("audiences: [{id: readers, name: Readers}]\n")
    let day = try #require(CalendarDate(iso: "2026-06-01"))
    let file = NewFile(kind, title: "A title", date: day, period: "2026-Q2", taken: [], audience: "readers")
    try scratch.write(file.path, file.text)
    let found = await scratch.check().found
    let bodies = kind.newBody.split(separator: "\n\n").filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
    #expect(found.count { $0.rule == "content.unfilled" } == bodies.count)
    let places = Set(found.filter { $0.rule == "field.todo" }.compactMap { $0.span?.line })
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
      $1.contains("TODO") && !$1.hasPrefix("#")
    }
    #expect(lines.allSatisfy { places.contains($0.offset + 1) }, "\(lines.map(\.element))")
  }

  @Test("TODO in the text and behind a word of a field is told; a word that begins with it is none")
  func words() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a, name: A}]\n")
    try scratch.write(
      "teams/a.md", "---\ntitle: A\ngoals: ['TODO: ask']\n---\n\nTODO: more\n\n- TODO\n\nTODOs are kept elsewhere.\n")
    let found = await scratch.check().found.filter { $0.severity == .warning }
    #expect(found.map(\.rule) == ["field.todo", "content.unfilled", "content.unfilled"])
  }

  @Test("records of other tools may say TODO")
  func foreign() async throws {
    #expect(try await !readRecords(["0001-a.md": "# A\n\nTODO\n"]).ids.contains("content.unfilled"))
  }
}
