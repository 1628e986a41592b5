import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// Content folders in real repositories, with commits written at the times that a test states, and made again later.
@Suite("The history of thresholds", .enabled(if: Repository.isThere, "there is no program git"))
struct ThresholdHistoryTests {
  /// An experiment that starts on 1 March 2026.
  private func text(_ threshold: String, starts: String? = "2026-03-01", body: String = "Why.\n") -> String {
    """
    ---
    title: T
    assumption: a
    metric: m
    smallest_test: s
    threshold: \(threshold)
    registered: 2026-02-20
    \(starts.map { "starts: \($0)\n" } ?? "")ends: 2026-03-31
    ---
    \(body)
    """
  }

  private func prepare(_ repository: Repository, at folder: String = "content") throws {
    try repository.scratch.put("\(folder)/fairlead.yaml", "organization: A\n")
    try repository.scratch.put(
      "\(folder)/metrics/m.yaml",
      "title: M\nquestion: q\nbetter: higher\nkind: leading\nties_to: customer\nsource: {csv: data/m.csv, date: d, value: v}\n"
    )
    try repository.scratch.put("\(folder)/data/m.csv", "d,v\n2026-01-01,1\n")
  }

  private func commit(_ repository: Repository, _ day: String, _ time: String = "T12:00:00Z") throws {
    try repository.git(["add", "-A"])
    try repository.git(
      ["commit", "-q", "--allow-empty", "-m", "threshold: at least 1% relative"], at: "2026-06-01T12:00:00Z",
      by: day + time)
  }

  private func history(
    _ repository: Repository, _ id: String = "e", at folder: String = "content"
  ) async throws -> ThresholdHistory? {
    let reading = await readContent(at: repository.scratch.path(folder))
    #expect(reading.findings.filter { $0.severity == .error } == [])
    let record = try #require(reading.record)
    return record[Experiment.self].first { $0.id == id }?.history
  }

  private func told(_ history: ThresholdHistory?) -> [String] {
    history.map { history in
      ["since \(history.firstCommitted.iso)"]
        + history.changes.map { "\($0.committed.iso): \($0.from.text) -> \($0.to.text)" }
    } ?? ["not known"]
  }

  @Test("a commit after which the threshold says something else is a change; other words and other edits are none")
  func edits() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    let file = "content/experiments/e.md"
    for (day, content) in [
      ("2026-02-20", text("at least 5% relative")), ("2026-03-02", text("\"at least  0.05 relative\"")),
      ("2026-03-03", text("\"at least  0.05 relative\"", body: "threshold: at least 9% relative\n-- x\n++ y\n")),
      ("2026-03-10", text("at least 2% relative", body: "More.\n")), ("2026-03-11", text("at most 2% relative")),
    ] {
      try repository.scratch.put(file, content)
      try commit(repository, day)
    }
    let history = try await history(repository)
    #expect(
      told(history) == [
        "since 2026-02-20", "2026-03-10: at least  0.05 relative -> at least 2% relative",
        "2026-03-11: at least 2% relative -> at most 2% relative",
      ])
    #expect(history?.changes.first?.from.terms == .init(bound: .atLeast, value: 0.05, scale: .relative))
  }

  @Test("the day is the one on which a commit was written, on its author's clock, whatever became of it later")
  func clock() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20", "T23:30:00-05:00")
    #expect(told(try await history(repository)) == ["since 2026-02-20"])
  }

  @Test("a history goes along with a file that is renamed")
  func renames() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/old.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20")
    try repository.scratch.put("content/experiments/old.md", text("at least 4% relative"))
    try commit(repository, "2026-03-04")
    try repository.git(["mv", "experiments/old.md", "experiments/mid.md"])
    try commit(repository, "2026-03-05")
    try repository.git(["mv", "experiments/mid.md", "experiments/e.md"])
    try repository.scratch.put("content/experiments/e.md", text("at least 3% relative"))
    try commit(repository, "2026-03-06")
    #expect(
      told(try await history(repository)) == [
        "since 2026-02-20", "2026-03-04: at least 5% relative -> at least 4% relative",
        "2026-03-06: at least 4% relative -> at least 3% relative",
      ])
  }

  @Test("a file of a name that was removed has a history of its own")
  func removed() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20")
    try repository.git(["rm", "-q", "experiments/e.md"])
    try commit(repository, "2026-03-07")
    try repository.scratch.put("content/experiments/e.md", text("at least 2% relative"))
    #expect(told(try await history(repository)) == ["not known"], "it is not committed")
    try commit(repository, "2026-03-08")
    #expect(told(try await history(repository)) == ["since 2026-03-08"])
  }

  @Test("what the last commit says is known beside what the file says")
  func uncommitted() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20")
    let before = try #require(await readContent(at: repository.path).record)
    try repository.scratch.put("content/experiments/e.md", text("at least 2% relative"))
    let record = try #require(await readContent(at: repository.path).record)
    let experiment = try #require(record[Experiment.self].first)
    #expect(experiment.threshold.value == 0.02)
    #expect(experiment.history?.latest?.terms == before[Experiment.self].first?.threshold.terms)
    #expect(told(experiment.history) == ["since 2026-02-20"])
  }

  @Test("after a merge the last commit says what was made of both sides", arguments: [true, false])
  func merged(isOurs: Bool) async throws {
    let repository = try Repository("content")
    try prepare(repository)
    for (branch, threshold) in [("main", 5), ("edit", 2), ("main", 3)] {
      if branch == "edit" { try repository.git(["branch", "edit"]) }
      if threshold != 5 { try repository.git(["checkout", "-q", branch]) }
      try repository.scratch.put("content/experiments/e.md", text("at least \(threshold)% relative"))
      try commit(repository, "2026-02-2\(threshold)")
    }
    try repository.git(
      ["merge", "-q", "-m", "x"] + (isOurs ? ["-s", "ours"] : ["-X", "theirs"]) + ["edit"], at: "2026-03-20T00:00:00Z")
    #expect(try await history(repository)?.latest?.text == (isOurs ? "at least 3% relative" : "at least 2% relative"))
  }

  @Test("a change is seen in files that attributes or bytes make binary", arguments: ["*.md -diff", "*.md binary", ""])
  func binary(attributes: String) async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/.gitattributes", attributes + "\n")
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative", body: "\0"))
    try commit(repository, "2026-02-20")
    try repository.scratch.put("content/experiments/e.md", text("at least 2% relative"))
    try commit(repository, "2026-03-09")
    #expect(
      told(try await history(repository)) == [
        "since 2026-02-20", "2026-03-09: at least 5% relative -> at least 2% relative",
      ])
  }

  @Test("of a text that is longer than any threshold its beginning is kept")
  func long() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text(String(repeating: "é", count: 100_000)))
    try commit(repository, "2026-02-20")
    try repository.scratch.put("content/experiments/e.md", text("at least 2% relative"))
    try commit(repository, "2026-03-09")
    let change = try await history(repository)?.changes.first
    #expect(change?.from.text == String(repeating: "é", count: 100) + "…" && change?.to.text == "at least 2% relative")
  }

  @Test("a history of more bytes or commits than are read is given up, and a note says so")
  func limits() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    for day in ["2026-02-20", "2026-02-21", "2026-02-22"] {
      try repository.scratch.put("content/experiments/e.md", text("at least 5% relative", body: day))
      try commit(repository, day)
    }
    let experiments = try #require(await readContent(at: repository.path).record)[Experiment.self]
    func read(_ change: (inout HistoryLimits) -> Void) -> (history: [String], findings: [Finding]) {
      var limits = HistoryLimits()
      change(&limits)
      let read = ThresholdHistories(of: experiments, root: repository.path, within: limits)
      return (told(read["experiments/e.md"]), read.findings)
    }
    #expect(read { _ in }.history == ["since 2026-02-20"] && read { _ in }.findings == [])
    #expect(read { $0.commits = 3 }.history == ["since 2026-02-20"])
    // The three versions and what git prints around them are 1 to 4 KB.
    for given in [read { $0.commits = 2 }, read { $0.bytes = 1000 }] {
      #expect(given.history == ["not known"])
      #expect(given.findings.map(\.rule) == ["experiment.history-not-read"])
      #expect(given.findings.map(\.severity) == [.note])
      #expect(given.findings.first?.span?.file.hasSuffix("experiments/e.md") == true)
    }
    #expect(read { $0.commits = 2 }.findings.first?.message.hasSuffix("more than 2 commits") == true)
    #expect(read { $0.bytes = 1000 }.findings.first?.message.hasSuffix("more than 1000 bytes") == true)
  }

  @Test("a history that git cannot read to its end is given up, and a note says so")
  func broken() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20")
    let blob = try repository.git(["rev-parse", "HEAD:experiments/e.md"]).prefix(40)
    try FileManager.default.removeItem(atPath: "\(repository.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let reading = await readContent(at: repository.path)
    #expect(reading.findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(reading.record?[Experiment.self].count == 1 && reading.record?[Experiment.self].first?.history == nil)
  }

  @Test("an edit on a branch is told once, whatever became of the branch")
  func branches() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    try commit(repository, "2026-02-20")
    try repository.git(["checkout", "-q", "-b", "edit"])
    try repository.scratch.put("content/experiments/e.md", text("at least 2% relative"))
    try commit(repository, "2026-03-09")
    try repository.git(["checkout", "-q", "main"])
    try repository.scratch.put("content/experiments/f.md", text("at least 5% relative"))
    try commit(repository, "2026-03-10")
    try repository.git(["merge", "-q", "--no-ff", "-m", "x", "edit"], at: "2026-03-20T00:00:00Z")
    #expect(
      told(try await history(repository)) == [
        "since 2026-02-20", "2026-03-09: at least 5% relative -> at least 2% relative",
      ])
    #expect(told(try await history(repository, "f")) == ["since 2026-03-10"])
  }

  @Test("content may be a folder of a larger repository")
  func nested() async throws {
    let repository = try Repository("org")
    try prepare(repository, at: "org/docs/content")
    try repository.scratch.put("org/docs/content/experiments/e.md", text("at least 5% relative"))
    try repository.scratch.put("org/experiments/e.md", text("at least 99% relative"))
    try commit(repository, "2026-02-20")
    #expect(told(try await history(repository, at: "org/docs/content")) == ["since 2026-02-20"])
  }

  @Test(
    "without a repository, in a cut one, and for a file that was never committed, nothing is known and nothing is wrong"
  )
  func unknown() async throws {
    let bare = try Scratch()
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    #expect(told(try await history(repository)) == ["not known"], "there is no commit")
    try commit(repository, "2026-02-20")
    try repository.scratch.put("content/experiments/f.md", text("at least 5% relative"))
    #expect(told(try await history(repository, "f")) == ["not known"])
    try FileManager.default.removeItem(atPath: repository.scratch.path("content/experiments/f.md"))
    try commit(repository, "2026-02-21")
    try repository.git(
      ["clone", "-q", "--depth", "1", "file://\(repository.path)", bare.path("content")], in: repository.scratch.root)
    let cut = await readContent(at: bare.content)
    #expect(cut.record?[Experiment.self].first?.history == nil && cut.record?[Experiment.self].count == 1)
    try FileManager.default.removeItem(atPath: repository.path + "/.git")
    #expect(told(try await history(repository)) == ["not known"])
  }

  @Test("what was read is part of the fingerprint of the input")
  func digest() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    let before = await readContent(at: repository.path).record?.input.digest(from: anyDay)
    try commit(repository, "2026-02-20")
    let known = await readContent(at: repository.path).record?.input.digest(from: anyDay)
    #expect(before != nil && known != nil && before != known)
    #expect(await readContent(at: repository.path).record?.input.digest(from: anyDay) == known)
    try repository.scratch.put("content/metrics/n.txt", "")
    try FileManager.default.removeItem(atPath: repository.scratch.path("content/metrics/n.txt"))
    try commit(repository, "2026-03-20")
    #expect(
      await readContent(at: repository.path).record?.input.digest(from: anyDay) == known,
      "an empty commit changes nothing")
  }

  @Test("git is not asked where no experiment has a start")
  func off() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative", starts: nil))
    try commit(repository, "2026-02-20")
    #expect(told(try await history(repository)) == ["not known"])
  }

  private static let names = [
    "a b", "é", "日本", "-x", "--patch", "$(touch x)", "`x`", "\"q\"", "a'b", "\u{202E}x", "rename from e", "a\tb", "{}",
    "@@",
  ]

  @Test("odd names and what the repository configures do no harm, and the history of each is its own")
  func hostile() async throws {
    let repository = try Repository("content")
    try prepare(repository)
    for name in Self.names {
      try repository.scratch.put("content/experiments/\(name).md", text("at least 5% relative"))
    }
    try repository.scratch.put("content/.gitattributes", "*.md diff=run\n")
    for (key, value) in [
      ("diff.run.textconv", "touch pwned;"), ("diff.external", "touch pwned;"), ("core.fsmonitor", "touch pwned;"),
      ("core.pager", "touch pwned;"), ("diff.noprefix", "false"), ("diff.mnemonicPrefix", "true"),
      ("color.ui", "always"),
      ("diff.renames", "false"), ("diff.context", "0"), ("log.showRoot", "false"), ("log.date", "human"),
      ("diff.suppressBlankEmpty", "true"), ("core.quotePath", "false"), ("log.showSignature", "true"),
      ("diff.relative", "false"), ("log.follow", "true"),
    ] {
      try repository.git(["config", key, value])
    }
    try repository.git(["-c", "core.fsmonitor=false", "add", "-A"])
    try repository.git(
      ["-c", "core.fsmonitor=false", "commit", "-q", "-m", "x"], at: "2026-02-20T00:00:00Z",
      by: "2026-02-20T00:00:00Z")
    for name in Self.names {
      try repository.scratch.put("content/experiments/\(name).md", text("at least 2% relative", body: "\n\n- x\n"))
    }
    try repository.git(["-c", "core.fsmonitor=false", "add", "-A"])
    try repository.git(
      ["-c", "core.fsmonitor=false", "commit", "-q", "-m", "x"], at: "2026-03-20T00:00:00Z",
      by: "2026-03-20T00:00:00Z")
    let folder = repository.scratch.root
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    #expect(!before.contains { $0.hasSuffix("pwned") })
    let record = try #require(await readContent(at: repository.path).record)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
    #expect(record[Experiment.self].count == Self.names.count)
    for experiment in record[Experiment.self] {
      #expect(
        told(experiment.history) == [
          "since 2026-02-20", "2026-03-20: at least 5% relative -> at least 2% relative",
        ], "\(experiment.id)")
    }
  }

  @Test("a program that takes too long is given up")
  func slow() throws {
    // Without a time limit this test would not end.
    let repository = try Repository("content")
    try repository.commit("2026-01-01T00:00:00Z")
    // Waits for a writer that never comes.
    let pipe = repository.scratch.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let git = try GitProgram(repository: repository.path)
    #expect(throws: CollectingFailure.self) {
      try git.run(["hash-object", "--no-filters", pipe], within: .init(time: .milliseconds(300))) { _ in }
    }
  }

  @Test("a patch is read by the counts of its lines, so that a file may hold anything")
  func patches() {
    var patches = PatchReading<ThresholdTrack>()
    let lines = [
      "\0" + "1767225600 +0000", "diff --git a.md a.md", "new file mode 100644", "--- /dev/null", "+++ a.md",
      "@@ -0,0 +1,6 @@", "+---", "+threshold: at least 5% relative", "+---", "+-- x", "+++ y", "+diff --git b b",
      "\\ No newline at end of file", "\0" + "1767312000 +0000", "diff --git \"caf\\303\\251 \\\"1\\\".md\" x",
      "--- \"caf\\303\\251 \\\"1\\\".md\"\t", "+++ \"caf\\303\\251 \\\"1\\\".md\"\t", "@@ -1,3 +1,3 @@", " ---",
      "-threshold: at least 5% relative", "+threshold: at least 6% relative", " ---", "nonsense", "",
      "diff --git c.md c.md", "Binary files a and b differ", "@@ garbage", "+++ d.md",
      // Times that no clock shows: the day stays the same.
      "\0" + "9223372036854775807 +1400", "\0" + "-9223372036854775808 -1400", "diff --git e.md e.md", "--- /dev/null",
      "+++ e.md", "@@ -0,0 +1,3 @@", "+---", "+threshold: x", "+---",
    ]
    for line in lines { Array(line.utf8).withUnsafeBytes { patches.take($0) } }
    let histories = patches.finished().compactMapValues(\.history)
    #expect(histories.keys.sorted() == ["a.md", "café \"1\".md", "e.md"])
    #expect(told(histories["e.md"]) == ["since 2026-01-02"])
    #expect(told(histories["a.md"]) == ["since 2026-01-01"])
    #expect(
      told(histories["café \"1\".md"]) == [
        "since 2026-01-02", "2026-01-02: at least 5% relative -> at least 6% relative",
      ])
  }
}
