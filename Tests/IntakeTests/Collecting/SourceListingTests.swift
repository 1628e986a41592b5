import Testing

@testable import Intake

@Suite("Whether the next build reads what was collected")
struct SourceListingTests {
  private func notes(_ delivery: String, _ path: String = "data/deployments-shop.csv") throws -> [String] {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: A\n\(delivery)")
    return unreadSources([("deployments", "\(scratch.content)/\(path)")], contentAt: scratch.content)
      .map { String($0.drop { $0 != ";" }.dropFirst(2)) }
  }

  @Test("what the usual names or those that are written find is read, and nothing is said")
  func read() throws {
    for delivery in [
      "", "delivery:\n  incidents: {csv: x.csv}\n", "delivery:\n  deployments: {csv: ./data/dep*-shop.csv}\n",
      "delivery:\n  deployments:\n    - {csv: ship.csv}\n    - {csv: [data/deployments-shop.csv]}\n",
      "delivery:\n  deployments: {bad_rows: report}\n",
    ] {
      #expect(try notes(delivery) == [], "\(delivery)")
    }
  }

  @Test("where other files are named, the line to write is said")
  func unread() throws {
    #expect(
      try notes("delivery:\n  deployments: {csv: data/ship.csv}\n")
        == ["write 'csv: [data/ship.csv, data/deployments-shop.csv]' under 'delivery: deployments:'"])
    #expect(
      try notes("delivery:\n  deployments: {csv: [data/ship.csv], columns: {id: run}}\n")
        == [
          "make 'delivery: deployments:' a list, with '- ' before what is there, and add "
            + "'- {csv: data/deployments-shop.csv}'"
        ])
    #expect(
      try notes("delivery:\n  deployments: [{csv: data/ship.csv}]\n", "data/deployments-my shop.csv")
        == ["add '- {csv: 'data/deployments-my shop.csv'}' to the list under 'delivery: deployments:'"])
    #expect(
      try notes("", "data/git/deployments-shop.csv")
        == ["write 'csv: [data/deployments*.csv, data/git/deployments-shop.csv]' under 'delivery: deployments:'"])
  }
}
