import Analysis
import Diagnostics
import Documents
import Foundation
import Record
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#endif

/// Bounds that `LimitTests` cannot go beyond with a folder of content. Where one more would be gigabytes or minutes, the test
/// lowers the bound, and holds that it is the one in the list otherwise.
@Suite("Bounds of reading, and one beyond")
struct IntakeBoundTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A file without bytes on the disk.
  private func sparse(_ path: String, _ size: Int) throws {
    try scratch.put(path, "")
    try #require(truncate(scratch.path(path), size) == 0)
  }

  @Test("a template, and a file that all pages share")
  func templates() throws {
    for (limit, path, words) in [
      (IntakeLimits.all["template.size"], "page.html", "4 MiB"),
      (IntakeLimits.all["template.shared-file"], "assets/fairlead.css", "64 MiB"),
    ] {
      try sparse("\(words)/\(path)", try #require(limit).value + 1)
      let beyond = TextFolder(at: scratch.path(words), isNamedByDigest: { _ in true })
      #expect(beyond.findings.map(\.message) == ["this file cannot be read: it is larger than \(words)"])
      #expect(beyond.findings.map(\.severity) == [.error])
    }
  }

  @Test("rows of a metric, as the reader has it without a lower bound")
  func rows() throws {
    let columns = MetricSource.CSVColumns(path: "data/m.csv", date: "d", content: .value("v"))
    #expect(SeriesRows(columns: columns, parts: .unknown).limit == IntakeLimits.all["series.rows"]?.value)
  }

  @Test("rows whose ids are compared, as the reader has it without a lower bound")
  func duplicates() throws {
    let reader = EventReader { _, compares in
      DeploymentConsumer(serviceCount: 1, production: [], names: IncidentNames(), comparesIdentities: compares)
    }
    #expect(reader.duplicateLimit == IntakeLimits.all["events.duplicates"]?.value)
  }

  @Test("services that events can name")
  func services() async throws {
    let most = try #require(IntakeLimits.all["events.services"]).value
    let folder = try EventFolder(["data/deployments.csv": "id,service,deployed_at,status\n"])
    for (count, isTold) in [(most, false), (most + 1, true)] {
      let ids = await folder.read(services: (0..<count).map { "s\($0)" }).findings.map(\.rule)
      #expect(ids.contains("event.service") == isTold, "\(count): \(ids)")
    }
  }

  @Test("draws of a ranking")
  func draws() async throws {
    let most = try #require(AnalysisLimits.all["ranking.draws"]).value
    for (count, isTold) in [(most, false), (most + 1, true)] {
      try scratch.writeOrganization("priorities: {draws: \(count)}\n")
      #expect(await scratch.check().ids.contains("field.not-a-number") == isTold, "\(count)")
    }
  }
}

/// What git may take: each bound is lowered, and is the one in the list otherwise.
@Suite("Bounds of histories, and one beyond")
struct HistoryBoundTests {
  let repository: Repository

  init() throws {
    repository = try Repository("content")
    try repository.scratch.put("content/a.txt", "one\n")
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "x"], at: "2026-02-20T00:00:00Z")
    try repository.scratch.put("content/a.txt", "two\n")
  }

  private func count(_ duration: Duration) -> Int { Int(duration.components.seconds) }

  @Test("the history of the content")
  func standard() throws {
    let limits = HistoryLimits.standard
    #expect(limits.commits == IntakeLimits.all["history.commits"]?.value)
    #expect(limits.bytes == IntakeLimits.all["history.edits"]?.value)
    #expect(count(limits.time) == IntakeLimits.all["history.time"]?.value)
    #expect(count(limits.idle) == IntakeLimits.all["history.idle"]?.value)
    #expect(Int(limits.memory) == IntakeLimits.all["history.memory"]?.value)
  }

  @Test("the time and the memory of a program that reads another history")
  func collecting() throws {
    let bounds = GitProgram.Bounds()
    #expect(count(bounds.time) == IntakeLimits.all["collect.time"]?.value)
    #expect(Int(bounds.memory) == IntakeLimits.all["collect.memory"]?.value)
    let git = try GitProgram(repository: repository.path)
    func run(_ change: (inout GitProgram.Bounds) -> Void) throws {
      var bounds = bounds
      change(&bounds)
      try git.run(["rev-list", "HEAD"], within: bounds) { _ in }
    }
    try run { _ in }
    let late = try #require(throws: CollectingFailure.self) { try run { $0.time = .zero } }
    #expect(late.message == "git took longer than it may")
    #expect(throws: CollectingFailure.self) { try run { $0.memory = 1 << 20 } }
  }

  @Test("a line that git prints")
  func line() throws {
    let most = try #require(IntakeLimits.all["collect.line"]).value
    func take(_ count: Int) throws -> Int {
      var (lines, longest) = (GitLines(), 0)
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      try bytes.withUnsafeBytes { bytes in
        try lines.take(bytes) { longest = max(longest, $0.count) }
        try lines.finish { longest = max(longest, $0.count) }
      }
      return longest
    }
    #expect(try take(most) == most)
    let failure = try #require(throws: CollectingFailure.self) { try take(most + 1) }
    #expect(failure.message == "git printed a line of more than 16 MiB")
  }

  @Test("what changed since a revision")
  func changes() throws {
    #expect(IntakeLimits.changedLines == IntakeLimits.all["new-since.changes"]?.value)
    // What git prints of one line in one file is some hundred bytes.
    _ = try ChangedLines(of: repository.path, since: "HEAD", most: 1000)
    let failure = try #require(throws: CollectingFailure.self) {
      try ChangedLines(of: repository.path, since: "HEAD", most: 50)
    }
    #expect(failure.message == "what changed since 'HEAD' is more than 50 bytes")
  }
}
