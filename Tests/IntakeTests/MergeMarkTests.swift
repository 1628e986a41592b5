import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Marks of a merge in data")
struct MergeMarkTests {
  private static let organization = "teams: [{id: a, name: A}]\nservices: [{id: s, team: a}]\n"
  private static let header = "id,service,deployed_at,status\n"
  private static let row = "a,s,2026-04-06T10:00Z,success\n"

  private func rules(_ path: String, _ text: String, _ settings: String = "") async throws -> [String] {
    let scratch = try Scratch()
    try scratch.writeOrganization(Self.organization + settings)
    try scratch.write(path, text)
    return await scratch.check().found.filter { $0.severity != .note }.map { "\($0.span?.line ?? 0) \($0.rule)" }
  }

  @Test(
    "are one finding in a file of events, and not one for each row",
    arguments: [
      "", "delivery: {bad_rows: report}\n", "delivery: {deployments: {csv: data/deployments.csv, dates: D/M/Y}}\n",
    ])
  func events(settings: String) async throws {
    let conflict = "<<<<<<< HEAD\n\(Self.row)=======\n\(Self.row)>>>>>>> main\n"
    #expect(try await rules("data/deployments.csv", Self.header + conflict, settings) == ["2 text.merge-conflict"])
  }

  @Test("are found where the first line is one of them, and where only one was left behind")
  func partial() async throws {
    let first = "<<<<<<< HEAD\n\(Self.header)=======\n\(Self.header)>>>>>>> main\n" + Self.row
    #expect(try await rules("data/deployments.csv", first) == ["1 text.merge-conflict"])
    let last = Self.header + Self.row + ">>>>>>> main\n"
    #expect(try await rules("data/deployments.csv", last) == ["3 text.merge-conflict"])
  }

  @Test("are found in fairlead.yaml and in metrics, with a name behind them or without")
  func yaml() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams:\n<<<<<<<\n  - {id: a}\n=======\n  - {id: b}\n>>>>>>>\n")
    #expect(await scratch.check().ids == ["text.merge-conflict"])
    #expect(try await rules("metrics/m.yaml", "title: A\n<<<<<<< HEAD\nkind: leading\n") == ["2 text.merge-conflict"])
  }

  @Test("are found in the metadata of a proposal, and nothing else is said of it")
  func proposal() async throws {
    let conflict = "title: A\n<<<<<<< HEAD\nstatus: provisional\n=======\nstatus: implemented\n>>>>>>> main\n"
    let found = try await rules("decisions/1-a/kep.yaml", conflict)
    #expect(found.contains("2 text.merge-conflict"), "\(found)")
    #expect(!found.contains { $0.contains("yaml.") }, "\(found)")
  }
}
