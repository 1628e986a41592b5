import Foundation
import Testing

@Suite("fairlead facts", .enabled(if: Program.isThere, "the program is not built"))
struct FactsCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "content/fairlead.yaml",
      "organization: \"Quay, Ltd\"\nas_of: 2026-02-15\nteams: [{id: a}]\nservices: [{id: shop, team: a}]\n")
  }

  private func write(_ row: String) throws {
    try place.write("content/data/deployments.csv", "id,service,deployed_at,status\n\(row)\n")
  }

  @Test("writes a table named after the day, and the same bytes again")
  func table() throws {
    try write("d1,shop,2026-02-04T10:00Z,success")
    let ending = try place.fairlead("facts")
    #expect((ending.status, ending.errors) == (0, ""))
    #expect(ending.output == "Wrote facts/facts-2026-02-15.csv (6 rows).\n")
    let text = try place.text("facts/facts-2026-02-15.csv")
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("zone,link_window,day,engine,scope,id,period,deployments,successful,"))
    #expect(lines[1].hasPrefix("UTC,86400,2026-02-15,fairlead,organization,\"Quay, Ltd\",2026-02-02,1,1,0,0,0,1,4,"))
    #expect(try place.fairlead("facts").status == 0)
    #expect(try place.text("facts/facts-2026-02-15.csv") == text)
    #expect(try place.fairlead("facts", "--as-of", "2026-02-01", "--output", "x").status == 0)
    #expect(try place.text("x/facts-2026-02-01.csv").split(separator: "\n").count == 1)
  }

  @Test("rows that are wrong are told, and nothing is written")
  func wrong() throws {
    try write("d1,shop,2026-02-04T10:00,success")
    let ending = try place.fairlead("facts")
    #expect(ending.status == 1 && ending.errors.contains("content/data/deployments.csv:2:9: error:"))
    #expect(throws: (any Error).self) { try place.text("facts/facts-2026-02-15.csv") }
  }

  @Test("without events there are no facts, and a file of somebody else stays")
  func nothing() throws {
    let ending = try place.fairlead("facts")
    #expect(ending.status == 1)
    #expect(ending.errors == "error: content has no file of deployments or changes, and so no facts\n")
    try write("d1,shop,2026-02-04T10:00Z,success")
    try place.write("facts/facts-2026-02-15.csv", "mine\n")
    #expect(try place.fairlead("facts").status == 64)
    #expect(try place.text("facts/facts-2026-02-15.csv") == "mine\n")
  }

  @Test("a report of facts shows the figures of the events that they are of, and says so")
  func report() throws {
    try write("d1,shop,2026-02-04T10:00Z,success\nd2,shop,2026-02-05T10:00Z,failed\nd3,shop,2026-02-05T12:00Z,success")
    #expect(try place.fairlead("build").status == 0)
    let ofEvents = try delivery()
    #expect(try place.fairlead("facts", "--output", "content/data/facts").status == 0)
    try FileManager.default.removeItem(atPath: place.path("content/data/deployments.csv"))
    let yaml = try place.text("content/fairlead.yaml")
    try place.write("content/fairlead.yaml", yaml + "delivery: {facts: {csv: \"data/facts/*.csv\"}}\n")
    let refused = try place.fairlead("build")
    #expect(refused.status == 1 && refused.errors.contains("there are no facts of 2026-02-08"))
    try place.write("content/fairlead.yaml", yaml)
    try write("d1,shop,2026-02-04T10:00Z,success\nd2,shop,2026-02-05T10:00Z,failed\nd3,shop,2026-02-05T12:00Z,success")
    #expect(try place.fairlead("facts", "--output", "content/data/facts", "--as-of", "2026-02-08").status == 0)
    try FileManager.default.removeItem(atPath: place.path("content/data/deployments.csv"))
    try place.write("content/fairlead.yaml", yaml + "delivery: {facts: {csv: \"data/facts/*.csv\"}}\n")
    let ending = try place.fairlead("build")
    #expect((ending.status, ending.errors.contains("error")) == (0, false))
    for name in ["scopes", "distribution", "recent_from"] {
      #expect(try delivery()[name] as? NSObject == ofEvents[name] as? NSObject, "\(name)")
    }
    #expect(try delivery()["facts_by"] as? String == "fairlead")
    #expect(try place.text("output/health/index.html").contains("The figures are from facts that fairlead made"))
  }

  private func delivery() throws -> [String: Any] {
    let report = try JSONSerialization.jsonObject(with: Data(try place.text("output/report.json").utf8))
    return try #require((report as? [String: Any])?["delivery"] as? [String: Any])
  }
}
