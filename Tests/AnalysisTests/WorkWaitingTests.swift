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

  @Test("what comes first is at the end of what an item waits for")
  func ends() {
    let found = items(["a": [], "b": ["a"], "c": ["b", "d"], "d": []])
    #expect(beginnings(before: ["c"], among: found) == ["d", "a"])
    #expect(beginnings(before: ["a"], among: found) == [])
  }

  @Test("in the order to begin in, nothing stands before what it waits for")
  func order() {
    let found = items(["a": [], "b": ["a"], "c": [], "d": ["x"], "x": [], "e": ["d"], "f": ["c", "b"]])
    #expect(orderToBegin(["b", "c", "a"], among: found) == ["a", "b", "c"])
    #expect(orderToBegin(["f", "a", "b", "c"], among: found) == ["c", "a", "b", "f"])
    #expect(orderToBegin(["e", "d", "c"], among: found) == ["c", "d", "e"], "x is not ranked, so d and e come last")
  }

  @Test("every order has each item once, for any links, circles among them")
  func permutation() {
    var generator = SeededChance(state: 4)
    for _ in 0..<500 {
      let ids = (0..<8).map { "i\($0)" }
      let links = Dictionary(
        uniqueKeysWithValues: ids.map { id in
          (id, ids.filter { _ in Int.random(in: 0..<6, using: &generator) == 0 })
        })
      let found = items(links)
      let ranked = ids.shuffled(using: &generator)
      #expect(orderToBegin(ranked, among: found).sorted() == ids)
      #expect(Set(beginnings(before: [ranked[0]], among: found)).isSubset(of: ids))
    }
  }
}
