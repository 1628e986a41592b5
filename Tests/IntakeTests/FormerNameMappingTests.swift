import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Former ids in mappings")
struct FormerNameMappingTests {
  private static let organization = """
    teams: [{id: laeden, was: shops}]
    services: [{id: shop, team: laeden, was: [webshop]}]

    """
  private static let event = #"{"id": "1", "deployed_at": "2026-04-06T10:00:00Z", "status": "success""#

  private func check(_ settings: String, _ files: [String: String]) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization(Self.organization + settings)
    for (name, text) in files { try scratch.write(name, text) }
    return await scratch.check()
  }

  @Test("what holds for every row may be written under a former id")
  func constant() async throws {
    let checked = try await check(
      "delivery: {deployments: {json: data/r.json, columns: {service: {is: webshop}}}}\n",
      ["data/r.json": "[\(Self.event)}]"])
    #expect(checked.found.filter { $0.severity == .error }.map(\.message) == [])
    #expect(checked.record?.events?.deployments.map(\.starts) == [[0, 1]])
  }

  @Test("so may what words of a file stand for, for services and for teams")
  func values() async throws {
    let checked = try await check(
      "delivery: {deployments: {csv: data/d.csv, values: {service: {Kasse: webshop}}}}\n"
        + "capacity: {csv: data/k.csv, values: {team: {Filialen: shops}}}\n",
      [
        "data/d.csv": "id,service,deployed_at,status\n1,Kasse,2026-04-06T10:00Z,success\n",
        "data/k.csv": "week,team,kind,person_days\n2026-04-06,Filialen,feature,3\n",
      ])
    #expect(checked.found.filter { $0.severity == .error }.map(\.message) == [])
    #expect(checked.record?.events?.deployments.map(\.starts) == [[0, 1]])
    #expect(checked.record?.capacity.map(\.team) == ["laeden"])
  }

  @Test("one that nothing was ever called is one error, in fairlead.yaml, however many rows there are")
  func unknown() async throws {
    let rows = (1...5).map { "\($0),Kasse,2026-04-0\($0)T10:00Z,success\n" }.joined()
    let weeks = (1...5).map { "2026-04-0\($0),Filialen,feature,3\n" }.joined()
    let checked = try await check(
      "delivery: {deployments: {csv: data/d.csv, values: {service: {Kasse: kiosk}}}}\n"
        + "capacity: {csv: data/k.csv, values: {team: {Filialen: nobody}}}\n",
      [
        "data/d.csv": "id,service,deployed_at,status\n" + rows,
        "data/k.csv": "week,team,kind,person_days\n" + weeks,
      ])
    #expect(
      checked.found.map { "\($0.span?.line ?? 0) \($0.message)" }.sorted() == [
        "5 'kiosk' is not a word for this column", "6 'nobody' is not a word for this column",
      ])
  }

  @Test("nor is a constant that nothing was ever called told at any row")
  func unknownConstant() async throws {
    let checked = try await check(
      "delivery: {deployments: {json: data/r.json, columns: {service: {is: kiosk}}}}\n"
        + "capacity: {csv: data/k.csv, columns: {team: {is: nobody}}}\n",
      [
        "data/r.json": "[" + (1...80).map { "\(Self.event), \"n\": \($0)}" }.joined(separator: ",\n") + "]",
        "data/k.csv": "week,kind,person_days\n2026-04-06,feature,3\n2026-04-13,feature,3\n",
      ])
    #expect(
      checked.found.map { "\($0.span?.line ?? 0) \($0.message)" }.sorted() == [
        "5 'kiosk' is not a word for this column", "6 'nobody' is not a word for this column",
      ])
  }

  @Test("a team or service that is there twice is told once, and its pages are not")
  func twice() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization(
      "teams: [{id: a}, {id: a}]\nservices: [{id: s, team: a}, {id: s, team: a}]\n")
    let checked = await scratch.check()
    #expect(checked.found.map(\.rule) == ["organization.duplicate-id", "organization.duplicate-id"])
    #expect(checked.record?.organization.teams.map(\.id) == ["a"])
    #expect(checked.record?.organization.services.map(\.id) == ["s"])
  }
}
