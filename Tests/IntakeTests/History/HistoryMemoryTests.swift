import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

@Suite("What git said before", .enabled(if: Repository.isThere, "there is no program git"))
struct HistoryMemoryTests {
  private let repository: Repository
  private let memory = HistoryMemory()

  init() throws {
    repository = try Repository("content")
    try repository.scratch.put("content/fairlead.yaml", "organization: A\nteams: [{id: gate}]\n")
  }

  private func review(_ day: String, step: String) throws {
    try repository.scratch.put(
      "content/processes/p.md", "---\nversion: 1\nowner: gate\nlast_reviewed_on: \(day)\n---\n# P\n\n1. \(step)\n")
  }

  private func commit(_ day: String) throws {
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "Review"], at: "2026-06-01T12:00:00Z", by: day + "T12:00:00Z")
  }

  /// The days of the reviews, with the memory and without it: both have to say the same.
  private func days() async throws -> [String] {
    let root = repository.scratch.path("content")
    let remembered = await memory.remembering(contentAt: root) { await readContent(at: root) }
    let asked = await readContent(at: root)
    #expect(remembered.findings == asked.findings)
    let reviews = try [remembered, asked].map { reading in
      try #require(reading.record?[RepeatableProcess.self].first).reviews?.map(\.reviewedOn.iso) ?? []
    }
    #expect(reviews[0] == reviews[1])
    return reviews[0]
  }

  @Test("it counts until there is another commit, whatever is edited")
  func untilAnotherCommit() async throws {
    try review("2026-01-05", step: "one")
    try commit("2026-01-05")
    #expect(try await days() == [])
    try review("2026-02-05", step: "two")
    #expect(try await days() == [])
    try commit("2026-02-05")
    #expect(try await days() == ["2026-02-05"])
    try repository.git(["reset", "-q", "--hard", "HEAD~1"])
    #expect(try await days() == [])
  }

  @Test("git is asked once, and not again before another commit")
  func once() async throws {
    try review("2026-01-05", step: "one")
    try commit("2026-01-05")
    _ = try await days()
    let question = ["rev-parse", "--is-shallow-repository", "--is-inside-work-tree"]
    #expect(memory.answer(to: question) == [Array("false".utf8), Array("true".utf8)])
    try review("2026-02-05", step: "two")
    try commit("2026-02-05")
    await memory.remembering(contentAt: repository.scratch.path("content")) {}
    #expect(memory.answer(to: question) == nil)
  }

  @Test("without a repository, and without a commit, nothing is kept")
  func nothing() async throws {
    try review("2026-01-05", step: "one")
    #expect(try await days() == [])
    try commit("2026-01-05")
    try review("2026-02-05", step: "two")
    try commit("2026-02-05")
    #expect(try await days() == ["2026-02-05"])
  }

  @Test("what is too long is not kept")
  func tooLong() {
    var answer = HistoryMemory.Answer()
    let line = [UInt8](repeating: 65, count: 1 << 20)
    for _ in 0..<64 { line.withUnsafeBytes { answer.add($0) } }
    #expect(answer.lines?.count == 64)
    line.withUnsafeBytes { answer.add($0) }
    #expect(answer.lines == nil)
  }
}
