import Foundation
import Testing

@Suite("the next step of practices", .enabled(if: Program.isThere, "the program is not built"))
struct NextStepTests {
  @Test("is a command that the program takes as it stands, for every practice that has nothing")
  func commands() throws {
    let place = try Workplace()
    try place.write(
      "content/fairlead.yaml",
      """
      organization: Test
      teams: [{id: dues, name: "Dues & \\"fees\\""}, {id: gate, name: Gate}]
      audiences: [{id: all, name: Everybody, cadence: {every: 1 week, weekday: monday, starts: 2026-01-05}}]
      """)
    #expect(try place.fairlead("build", "--as-of", "2026-11-20").status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: place.path("output/report.json"))))
    let coverage = try #require((json as? [String: Any])?["coverage"] as? [[String: Any]])
    let commands = coverage.compactMap { ($0["next_step"] as? [String: Any])?["command"] as? String }
    #expect(Set(commands).count > 18)
    for command in Set(commands).sorted() {
      let ending = try place.shell(command)
      #expect(ending.status == 0, "\(command): \(ending.errors)")
    }
    // What they wrote can be read, with what is to be filled in.
    #expect(place.exists("content/teams/dues.md") && place.exists("content/teams/gate.md"))
  }
}
