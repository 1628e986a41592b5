import Foundation
import Record
import Testing

@testable import Intake

@Suite("Collecting what a branch takes in", .enabled(if: Repository.isThere, "there is no program git"))
struct BranchCollectingTests {
  /// `main` with a merge of two commits, a push, an octopus merge of two branches, and a commit after it.
  private func repository() throws -> Repository {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    try repository.git(["checkout", "-q", "-b", "one"])
    try repository.commit("2026-01-02T00:00:00Z")
    try repository.commit("2026-01-03T00:00:00Z")
    try repository.git(["checkout", "-q", "main"])
    try repository.git(["merge", "-q", "--no-ff", "-m", "x", "one"], at: "2026-01-05T00:00:00Z")
    try repository.commit("2026-01-06T00:00:00Z")
    for (branch, time) in [("two", "2026-01-07T00:00:00Z"), ("three", "2026-01-08T00:00:00Z")] {
      try repository.git(["checkout", "-q", "-b", branch, "main"])
      try repository.commit(time)
    }
    try repository.git(["checkout", "-q", "main"])
    let tree = try repository.git(["write-tree"]).dropLast()
    let octopus = try repository.git(
      ["commit-tree", String(tree), "-p", "main", "-p", "two", "-p", "three", "-m", "x"], at: "2026-01-09T00:00:00Z")
    try repository.git(["reset", "-q", "--hard", String(octopus.dropLast())])
    try repository.commit("2026-01-10T00:00:00Z")
    return repository
  }

  /// Without the names, which are those of commits.
  private func told(_ events: CollectedEvents) -> [String] {
    events.told.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
  }

  @Test("each merge of a branch is a deployment, an octopus too, and its commits are those it brings")
  func merges() throws {
    let repository = try repository()
    let events = try repository.collect { $0.releases = .merges }
    #expect(
      told(events) == [
        "2026-01-05T00:00:00Z 2026-01-01T00:00:00Z - 3", "2026-01-09T00:00:00Z 2026-01-06T00:00:00Z - 3",
      ])
    #expect(events.changeCount == 6, "the commit after the last merge is not deployed yet")
    #expect(events.notes == [])
    let merge = try repository.git(["rev-parse", "main~1"]).dropLast()
    #expect(Array(events.deploymentRows)[1].hasPrefix("api@\(merge),api,2026-01-09T00:00:00Z,,"))
    let later = try repository.collect {
      $0.releases = .merges
      $0.since = .init(iso: "2026-01-06")
    }
    #expect(told(later) == ["2026-01-09T00:00:00Z 2026-01-06T00:00:00Z - 3"])
  }

  @Test("every commit of a branch is a deployment, and one that is all of it has no lead time")
  func every() throws {
    let events = try repository().collect { $0.releases = .every }
    #expect(
      told(events) == [
        "2026-01-01T00:00:00Z - - 1", "2026-01-05T00:00:00Z 2026-01-02T00:00:00Z - 2", "2026-01-06T00:00:00Z - - 1",
        "2026-01-09T00:00:00Z 2026-01-07T00:00:00Z - 2", "2026-01-10T00:00:00Z - - 1",
      ])
    #expect(events.toldChanges.filter { $0.hasSuffix(" -") }.count == 3)
    #expect(events.notes.count == 1 && events.notes[0].hasPrefix("3 of 7 changes are commits of the branch itself"))
  }

  @Test("a clock that runs backward changes neither the order of a branch nor which commits belong to a deployment")
  func clocks() throws {
    let repository = try Repository()
    try repository.commit("2026-01-03T00:00:00Z")
    try repository.commit("2026-01-01T00:00:00Z")
    #expect(
      told(try repository.collect { $0.releases = .every }) == [
        "2026-01-03T00:00:00Z - - 1", "2026-01-01T00:00:00Z - - 1",
      ])
  }

  @Test("a branch without merges, one that was renamed, and an empty repository say what to do")
  func failures() throws {
    let repository = try Repository()
    func failure(_ kind: ReleaseKind, _ ref: String = "HEAD") throws -> CollectingFailure {
      try repository.failure {
        $0.releases = kind
        $0.ref = ref
      }
    }
    #expect(try failure(.every).message == "nothing is committed in this repository")
    try repository.commit("2026-01-01T00:00:00Z")
    let none = try failure(.merges, "main")
    #expect(none.message == "no merge commit on 'main'" && none.hint?.contains("--releases every") == true)
    try repository.git(["branch", "-q", "-m", "main", "trunk"])
    let renamed = try failure(.every, "main")
    #expect(renamed.cause == .usage && renamed.message == "there is no branch or commit 'main'")
    #expect(renamed.hint == "name another one; there is 'trunk'")
    #expect(try failure(.every, "--all").message == "there is no branch or commit '--all'")
  }

  @Test("another branch than the one checked out is read by its name")
  func branch() throws {
    let repository = try repository()
    let events = try repository.collect {
      $0.releases = .every
      $0.ref = "one"
    }
    #expect(told(events).map { $0.prefix(10) } == ["2026-01-01", "2026-01-02", "2026-01-03"])
  }
}
