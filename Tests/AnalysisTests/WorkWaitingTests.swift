import Diagnostics
import Record
import Testing

@testable import Analysis

/// What waits for something else cannot begin, whatever its rank.
@Suite("Work that waits for other work")
struct WorkWaitingTests {
  private func items(_ after: [String: [String]], doing: Set<String> = [], done: Set<String> = []) -> [String:
    WorkItemReport]
  {
    let reports = after.keys.sorted().map { id -> WorkItemReport in
      var item = WorkItem(
        header: heading(.work, id, file: "work/\(id).md"), kind: .feature,
        status: doing.contains(id) ? .doing : done.contains(id) ? .done : .ready)
      item.after = (after[id] ?? []).map { Located($0, at: spot("work/\(id).md", 4)) }
      return analyse(item, of: Organization(name: "Test"), asOf: day("2026-11-20"))
    }
    return Dictionary(waiting(reports).map { ($0.id, $0) }) { first, _ in first }
  }

  @Test("an item waits for the open ones that it names, until it has begun")
  func waitsFor() {
    let found = items(["a": [], "b": ["a", "gone"], "c": ["a"], "d": ["e"], "e": []], doing: ["c"], done: ["e"])
    #expect(found["b"]?.waitsFor == ["a"])
    #expect(found["c"]?.waitsFor == [])
    #expect(found["d"]?.waitsFor == [])
  }
}
