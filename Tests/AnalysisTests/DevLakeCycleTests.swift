import Record
import Testing

@testable import Analysis

/// Apache DevLake takes the same four phases, in whole minutes rounded up, and leaves out those below zero as Fairlead does.
/// Its whole is another: the coding time, the time from opening to merging, and the deploy time added up, with zero for
/// what is missing. Fairlead's is the time from the first commit to running in production, or unavailable.
@Suite("DevLake's lead-time case", .enabled(if: DevLakeTables.folder != nil, "no shared/data/dora/devlake"))
struct DevLakeCycleTests {
  @Test("every phase of every pull request is DevLake's, in minutes rounded up, or is unavailable in both")
  func phases() throws {
    let tables = try DevLakeTables(#require(DevLakeTables.folder))
    var (measured, unavailable) = (0, 0)
    for expected in tables.expected {
      let change = try tables.change(#require(tables.pulls.first { $0["id"] == expected["id"] }))
      for phase in [CyclePhase.coding, .pickup, .review, .deploy] {
        let minutes = minutes(change.span(of: phase))
        #expect(minutes == Int(expected["pr_\(phase.rawValue)_time"] ?? ""), "\(expected["id"] ?? "") \(phase)")
        if minutes == nil { unavailable += 1 } else { measured += 1 }
      }
    }
    #expect([tables.expected.count, measured, unavailable] == [6, 14, 10])
  }

  @Test("spans below zero are left out for the reasons that DevLake's case has")
  func backward() throws {
    let tables = try DevLakeTables(#require(DevLakeTables.folder))
    var backward: [String] = []
    for pull in tables.pulls {
      for phase in CyclePhase.allCases where tables.change(pull).span(of: phase) == .backward {
        backward.append("\(pull["id"] ?? "") \(phase)")
      }
    }
    // pr2: its first commit was authored after it was opened. pr3: a comment before it was opened, and deployed before it
    // was merged. pr4: the first comment of another came after the merge. pr5: a comment of the year before.
    #expect(backward == ["pr2 coding", "pr3 pickup", "pr3 deploy", "pr4 review", "pr5 pickup"])
  }

  /// Fairlead's minutes for the whole where they are not DevLake's; nil where it is unavailable.
  private static let otherWholes: [String: (minutes: Int?, why: String)] = [
    "pr0": (nil, "not deployed: DevLake adds nothing for the deployment"),
    "pr2": (158, "its first commit was authored after it was opened: DevLake adds nothing for coding"),
    "pr3": (8799, "deployed before it was merged: DevLake counts up to the merge"),
    "pr4": (nil, "not deployed: DevLake adds nothing for the deployment"),
    "pr5": (nil, "not deployed: DevLake adds nothing for the deployment"),
  ]

  @Test("the whole is DevLake's where all of the way is there and in order, and differs as stated elsewhere")
  func wholes() throws {
    let tables = try DevLakeTables(#require(DevLakeTables.folder))
    var (agreeing, differing) = (0, 0)
    for expected in tables.expected {
      let id = try #require(expected["id"])
      let change = try tables.change(#require(tables.pulls.first { $0["id"] == id }))
      let theirs = try #require(Int(expected["pr_cycle_time"] ?? ""))
      guard let other = Self.otherWholes[id] else {
        #expect(minutes(change.span(of: .whole)) == theirs, "\(id)")
        agreeing += 1
        continue
      }
      #expect(minutes(change.span(of: .whole)) == other.minutes, "\(id): \(other.why)")
      #expect(other.minutes != theirs)
      // DevLake's number is the sum that it is said to be.
      let parts = [expected["pr_coding_time"], expected["pr_deploy_time"]].map { Int($0 ?? "") ?? 0 }
      #expect(theirs == parts.reduce(Int(change.mergedAt - change.openedAt) / 60, +), "\(id)")
      differing += 1
    }
    #expect([agreeing, differing] == [1, 5])
  }

  @Test("the report's figures are of those phases, and the one that is not merged is open")
  func report() async throws {
    let tables = try DevLakeTables(#require(DevLakeTables.folder))
    let report = await delivery(cycleEvents(tables.pulls.map(tables.change)), asOf: "2023-04-16")
    let week = try #require(report.cycle("api")["2023-W15"])
    // pr1, pr2 and pr3 are deployed in it.
    #expect(week.deployed == 3)
    #expect(week.deploy.time.value?.n == 2 && week.deploy.backward == 1)
    // 49 h 37 min 27 s and 25 h 37 min 27 s.
    #expect(abs((week.deploy.time.value?.p50 ?? 0) - (37 + 37.45 / 60)) < 1e-9)
    let open = report.scopes[0].openChanges
    // pr6 is opened; pr0, pr4 and pr5 are merged.
    #expect([open.coding, open.pickup, open.review, open.deploy] == [0, 1, 0, 3])
  }

  private func minutes(_ span: PhaseSpan) -> Int? {
    guard case .measured(let seconds) = span else { return nil }
    return Int((seconds + 59) / 60)
  }
}
