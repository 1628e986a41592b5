import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

@Suite("The history of reviews", .enabled(if: Repository.isThere, "there is no program git"))
struct ReviewHistoryTests {
  private let repository: Repository

  init() throws {
    repository = try Repository("content")
    try repository.scratch.put("content/fairlead.yaml", "organization: A\nteams: [{id: gate}]\n")
  }

  private func write(_ id: String, reviewed: String?, version: String = "1", step: String = "one") throws {
    try repository.scratch.put(
      "content/processes/\(id).md",
      "---\nversion: \(version)\nowner: gate\n\(reviewed.map { "last_reviewed_on: \($0)\n" } ?? "")---\n# P\n\n1. \(step)\n"
    )
  }

  private func commit(_ day: String, _ time: String = "T12:00:00Z") throws {
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "--allow-empty", "-m", "Review"], at: "2026-06-01T12:00:00Z", by: day + time)
  }

  /// What is told of a process: the day of the commit, the day of the review, and whether nothing else was changed.
  private func told(_ id: String = "p") async throws -> [String] {
    let reading = await readContent(at: repository.scratch.path("content"))
    #expect(reading.findings.filter { $0.severity == .error } == [])
    let process = try #require(reading.record?[RepeatableProcess.self].first { $0.id == id })
    return process.reviews?.map {
      "\($0.committed.iso): \($0.reviewedOn.iso)\($0.changesDateAlone ? " alone" : "")"
    } ?? ["not known"]
  }

  @Test("a review that changes the text as well is told from one that changes its date alone; the first commit is none")
  func reviews() async throws {
    try write("p", reviewed: "2026-01-05")
    try commit("2026-01-05")
    try write("p", reviewed: "2026-02-05", step: "two")
    try commit("2026-02-05")
    try write("p", reviewed: "2026-03-05", step: "two")
    try commit("2026-03-06")
    try write("p", reviewed: "2026-03-05", step: "three")
    try commit("2026-03-07")
    #expect(try await told() == ["2026-02-05: 2026-02-05", "2026-03-06: 2026-03-05 alone"])
  }

  @Test("a first review of a process that had none changes its date alone")
  func first() async throws {
    try write("p", reviewed: nil)
    try commit("2026-01-05")
    try write("p", reviewed: "2026-02-05")
    try commit("2026-02-05")
    #expect(try await told() == ["2026-02-05: 2026-02-05 alone"])
  }

  @Test("another change of the file on the same day is part of the review, before it or after it")
  func sameDay() async throws {
    try write("p", reviewed: "2026-01-05")
    try write("q", reviewed: "2026-01-05")
    try commit("2026-01-05")
    try write("p", reviewed: "2026-01-05", version: "2")
    try write("q", reviewed: "2026-02-05")
    try commit("2026-02-05", "T09:00:00Z")
    try write("p", reviewed: "2026-02-05", version: "2")
    try write("q", reviewed: "2026-02-05", version: "2")
    try commit("2026-02-05", "T10:00:00Z")
    #expect(try await told("p") == ["2026-02-05: 2026-02-05"])
    #expect(try await told("q") == ["2026-02-05: 2026-02-05"])
  }

  @Test("files of one commit have one number, and a renamed file keeps its reviews")
  func together() async throws {
    for id in ["p", "q"] { try write(id, reviewed: "2026-01-05") }
    try commit("2026-01-05")
    for id in ["p", "q"] { try write(id, reviewed: "2026-02-05") }
    try commit("2026-02-05")
    try repository.git(["mv", "processes/q.md", "processes/r.md"])
    try commit("2026-02-06")
    let record = try #require(await readContent(at: repository.scratch.path("content")).record)
    let reviews = record[RepeatableProcess.self].compactMap { $0.reviews?.first }
    #expect(reviews.count == 2 && Set(reviews.map(\.commit)).count == 1)
    #expect(try await told("r") == ["2026-02-05: 2026-02-05 alone"])
  }

  @Test(
    "what was never committed, and what lies in no repository, is not known; so is every file with more history than is read"
  )
  func unknown() async throws {
    try write("p", reviewed: "2026-01-05")
    #expect(try await told() == ["not known"])
    try commit("2026-01-05")
    #expect(try await told() == [])
    try write("q", reviewed: "2026-01-05")
    #expect(try await told("q") == ["not known"])
    let record = try #require(await readContent(at: repository.scratch.path("content")).record)
    var limits = HistoryLimits.standard
    limits.commits = 0
    let histories = ReviewHistories(
      of: record[RepeatableProcess.self], root: repository.scratch.path("content"), within: limits)
    #expect(histories.findings.map(\.rule) == ["process.history-not-read"])
  }
}
