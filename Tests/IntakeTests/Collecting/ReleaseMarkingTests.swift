import Testing

@testable import Intake

@Suite("Which deployment brought a commit")
struct ReleaseMarkingTests {
  private func id(_ number: Int) throws -> CommitID {
    let digits = String(number, radix: 16)
    return try #require(CommitID((String(repeating: "0", count: 40 - digits.count) + digits).utf8))
  }

  private func tag(_ name: String, _ commit: Int, at seconds: Int, committedAt: Int? = nil) throws -> HistoryTag {
    HistoryTag(name: name, commit: try id(commit), at: GitTime(seconds: seconds), committedAt: committedAt)
  }

  private func commit(_ number: Int, _ parents: Int...) throws -> HistoryCommit {
    HistoryCommit(id: try id(number), parents: try parents.map(id), at: number)
  }

  @Test("it is the earliest from which it can be reached, over every path")
  func paths() throws {
    // 1 - 2 - 3 - 6(merge) - 7, and 2 - 4 - 5 - 6
    var marking = try ReleaseMarking([tag("late", 7, at: 90), tag("side", 5, at: 80), tag("trunk", 3, at: 70)])
    for commit in try [
      commit(7, 6), commit(6, 3, 5), commit(3, 2), commit(5, 4), commit(4, 2), commit(2, 1), commit(1),
    ] {
      marking.take(commit)
    }
    #expect(marking.tags.map(\.name) == ["trunk", "side", "late"])
    let found = Dictionary(uniqueKeysWithValues: marking.changes.map { ($0.at, $0.release) })
    #expect(found == [7: 2, 3: 0, 5: 1, 4: 1, 2: 0, 1: 0])
    #expect(marking.reachesStart == [0] && marking.tagsNotFound.isEmpty)
  }

  @Test("tags made in one second are in the order of their commits, and a tag without its commit is told")
  func ties() throws {
    let tags = try [
      tag("v1.10", 2, at: 50, committedAt: 2), tag("v1.9", 1, at: 50, committedAt: 1), tag("lost", 9, at: 60),
    ]
    var marking = ReleaseMarking(tags)
    marking.take(try commit(3, 2))
    marking.take(try commit(2, 1))
    marking.take(try commit(1))
    #expect(marking.tags.map(\.name) == ["v1.9", "v1.10", "lost"])
    #expect(marking.changes.map(\.release) == [1, 0])
    #expect(marking.tagsNotFound == [2])
  }

  @Test("nothing comes of nothing")
  func nothing() throws {
    var marking = ReleaseMarking([])
    marking.take(try commit(1))
    #expect(marking.changes.isEmpty)
  }

  @Test("on tangled histories it is what following every tag by itself finds", arguments: 1...20)
  func tangled(seed: Int) throws {
    var state = UInt64(seed)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let count = 80
    let parents = (0..<count).map { child in
      child == 0 ? [] : Set((0..<random(4)).map { _ in max(0, child - 1 - random(9)) }).sorted()
    }
    let tags = try (0..<15).map { try tag("v\($0)", random(count), at: random(10)) }
    var marking = ReleaseMarking(tags)
    for child in (0..<count).reversed() {
      marking.take(HistoryCommit(id: try id(child), parents: try parents[child].map(id), at: child))
    }
    var expected: [Int: Int] = [:]
    for (position, tag) in marking.tags.enumerated() {
      var open = try (0..<count).filter { try id($0) == tag.commit }
      var seen: Set<Int> = []
      while let next = open.popLast() {
        if seen.insert(next).inserted { open += parents[next] }
      }
      for commit in seen where expected[commit] == nil { expected[commit] = position }
    }
    for commit in expected.keys where parents[commit].count > 1 { expected[commit] = nil }
    #expect(Dictionary(uniqueKeysWithValues: marking.changes.map { ($0.at, $0.release) }) == expected)
  }

  @Test("names of commits are kept digit by digit, in either length")
  func ids() throws {
    for text in ["00123456789abcdef000000000000000000000ff", String(repeating: "0f", count: 32)] {
      #expect(try #require(CommitID(text.utf8)).description == text)
    }
    for text in ["", "abc", String(repeating: "g", count: 40), String(repeating: "A", count: 40)] {
      #expect(CommitID(text.utf8) == nil)
    }
    #expect(try id(3) < id(0x1_0000_0000_0000))
  }

  @Test("lines are put together from pieces of any size")
  func lines() throws {
    let text = Array("one\n\nthree and more\nlast".utf8)
    for size in 1...text.count {
      var (lines, found) = (GitLines(), [String]())
      let take = { (line: UnsafeRawBufferPointer) in found.append(String(decoding: line, as: UTF8.self)) }
      for start in stride(from: 0, to: text.count, by: size) {
        try Array(text[start..<min(start + size, text.count)]).withUnsafeBytes { try lines.take($0, take) }
      }
      try lines.finish(take)
      #expect(found == ["one", "", "three and more", "last"])
    }
  }
}
