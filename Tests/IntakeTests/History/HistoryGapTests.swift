import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// Versions that cannot be read, and repositories that git refuses: not known, and never "not changed".
@Suite("What a history does not tell", .enabled(if: Repository.isThere, "there is no program git"))
struct HistoryGapTests {
  private let repository: Repository

  init() throws {
    repository = try Repository("content")
    try repository.scratch.put("content/fairlead.yaml", "organization: A\n")
    try repository.scratch.put(
      "content/metrics/m.yaml",
      "title: M\nquestion: q\nbetter: higher\nkind: leading\nties_to: customer\nsource: {csv: data/m.csv, date: d, value: v}\n"
    )
    try repository.scratch.put("content/data/m.csv", "d,v\n2026-01-01,1\n")
  }

  private func text(_ threshold: String) -> String {
    """
    ---
    title: T
    assumption: a
    metric: m
    smallest_test: s
    threshold: \(threshold)
    registered: 2026-02-20
    starts: 2026-03-01
    ends: 2026-03-31
    ---
    Why.
    """
  }

  private func commit(_ day: String, _ content: String) throws {
    try repository.scratch.put("content/experiments/e.md", content)
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "x"], at: "2026-06-01T12:00:00Z", by: day + "T12:00:00Z")
  }

  private func read() async throws -> (history: ThresholdHistory?, findings: [Finding]) {
    let reading = await readContent(at: repository.path)
    return (try #require(reading.record)[Experiment.self].first?.history, reading.findings)
  }

  private static let unreadable = [
    "<<<<<<< ours\n---\nthreshold: at least 5%\n=======\n---\nthreshold: at least 2%\n>>>>>>> theirs\n---\n",
    "---\ntitle: [T\nthreshold: at least 2% relative\n---\n",
    "---\nthreshold: {at: least}\n---\n",
    "---\nnotes: |\n" + String(repeating: "  more\n", count: 60_000) + "threshold: at least 2% relative\n---\n",
  ]

  @Test("a version that cannot be read is a stretch that is not known", arguments: unreadable)
  func gap(version: String) async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", version)
    try commit("2026-03-09", text("at least 5% relative"))
    let history = try await read().history
    #expect(history?.firstCommitted.iso == "2026-02-20")
    #expect(history?.changes == [])
    #expect(history?.gaps.map { "\($0.from.iso) \($0.to?.iso ?? "")" } == ["2026-03-05 2026-03-09"])
  }

  @Test("what was changed within such a stretch is a change on the day that it can be read again")
  func changedWithin() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", Self.unreadable[1])
    try commit("2026-03-09", text("at least 2% relative"))
    let change = try await read().history?.changes.first
    #expect((change?.from.text, change?.to.text) == ("at least 5% relative", "at least 2% relative"))
    #expect(change?.committed.iso == "2026-03-09")
  }

  @Test("a last commit that cannot be read leaves the stretch open")
  func open() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", Self.unreadable[0])
    try repository.scratch.put("content/experiments/e.md", text("at least 5% relative"))
    let history = try await read().history
    #expect(history?.gaps == [ThresholdHistory.Gap(from: CalendarDate(iso: "2026-03-05") ?? .init(dayNumber: 0))])
    #expect(history?.latest == nil)
  }

  @Test("what a merge makes by itself is a change on its day; what it brings is told once")
  func merge() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try repository.git(["checkout", "-q", "-b", "edit"])
    try commit("2026-03-03", text("at least 4% relative"))
    try repository.git(["checkout", "-q", "main"])
    try commit("2026-03-04", text("at least 3% relative"))
    try repository.git(["merge", "-q", "--no-commit", "-s", "ours", "edit"])
    try commit("2026-03-10", text("at least 1% relative"))
    let history = try await read().history
    #expect(history?.changes.last?.committed.iso == "2026-03-10")
    #expect(history?.changes.last?.to.text == "at least 1% relative")
    #expect(history?.changes.count == 3)
  }

  @Test(
    "no setting of the repository changes what is read",
    arguments: [
      ["i18n.logOutputEncoding", "UTF-16"], ["i18n.commitEncoding", "UTF-16"], ["diff.orderFile", "/dev/zero"],
      ["core.attributesFile", "/dev/zero"], ["log.diffMerges", "separate"], ["diff.external", "false"],
      ["core.bigFileThreshold", "1"], ["diff.interHunkContext", "9"], ["log.mailmap", "true"],
      ["mailmap.file", "/dev/zero"],
    ])
  func settings(_ setting: [String]) async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", text("at least 2% relative"))
    try repository.git(["config", setting[0], setting[1]])
    let (history, findings) = try await read()
    #expect(findings == [])
    #expect(history?.firstCommitted.iso == "2026-02-20")
    #expect(history?.changes.map(\.committed.iso) == ["2026-03-05"])
  }

  @Test("a file of grafts cuts no history")
  func grafts() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", text("at least 2% relative"))
    let last = try repository.git(["rev-parse", "HEAD"])
    try repository.scratch.put("content/.git/info/grafts", last)
    #expect(try await read().history?.firstCommitted.iso == "2026-02-20")
  }

  @Test("a repository whose settings git cannot read is a finding, not a folder without one")
  func brokenSettings() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try repository.scratch.put("content/.git/config", "[core\n")
    let (history, findings) = try await read()
    #expect(history == nil)
    #expect(findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(findings.first?.message.contains("bad config") == true)
  }

  @Test(
    "a repository whose settings say that its files are elsewhere is a finding",
    arguments: [
      ["core.bare", "true"], ["core.worktree", "/"], ["core.worktree", "/nowhere"], ["core.worktree", ".."],
    ])
  func filesElsewhere(_ setting: [String]) async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try repository.git(["config", setting[0], setting[1] == ".." ? repository.scratch.root : setting[1]])
    let (history, findings) = try await read()
    #expect(history == nil)
    #expect(findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(findings.first?.span?.file.hasSuffix("experiments/e.md") == true)
    let mending = setting[0] == "core.bare" ? "git config core.bare false" : "git config --unset core.worktree"
    #expect(findings.first?.hint?.contains(mending) == true)
  }

  @Test("settings of a bare repository that somebody put above the content are not followed")
  func bareRepository() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    let bare = repository.scratch.path("bare")
    try repository.git(["clone", "-q", "--bare", repository.path, bare])
    try FileManager.default.removeItem(atPath: repository.path + "/.git")
    try FileManager.default.moveItem(atPath: repository.path, toPath: bare + "/content")
    let reading = await readContent(at: bare + "/content")
    #expect(reading.findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(reading.findings.first?.message.contains("safe.bareRepository") == true)
  }

  @Test("nothing is fetched: a history whose files are elsewhere is a finding, whatever protocol would bring them")
  func partialClone() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try commit("2026-03-05", text("at least 2% relative"))
    try repository.git(["config", "uploadpack.allowFilter", "true"])
    let clone = repository.scratch.path("clone")
    try repository.git(["clone", "-q", "--filter=blob:none", "file://\(repository.path)", clone])
    try repository.git(["config", "protocol.allow", "always"], in: clone)
    func missing() throws -> Int {
      try repository.git(["rev-list", "--objects", "--all", "--missing=print"], in: clone)
        .split(separator: "\n").count { $0.hasPrefix("?") }
    }
    let before = try missing()
    #expect(before > 0)
    let findings = await readContent(at: clone).findings
    #expect(findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(try missing() == before)
  }

  @Test("a work tree, whose '.git' is a file that leads elsewhere, has a history")
  func workTree() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try repository.git(["worktree", "add", "-q", "../tree"])
    let reading = await readContent(at: repository.path + "/../tree")
    #expect(reading.findings == [])
    #expect(reading.record?[Experiment.self].first?.history?.firstCommitted.iso == "2026-02-20")
  }

  @Test(
    "a pipe or a file without an end among what git reads is a finding within seconds",
    arguments: ["config", "info/attributes", "objects/info/alternates"], ["pipe", "/dev/zero"])
  func endless(file: String, target: String) async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    let experiments = try #require(await readContent(at: repository.path).record)[Experiment.self]
    let git = repository.path + "/.git/"
    try #require(mkfifo(git + "pipe", 0o600) == 0)
    if file == "config" {
      try repository.git(["config", "include.path", target])
    } else {
      try FileManager.default.createSymbolicLink(
        atPath: git + file, withDestinationPath: target == "pipe" ? git + "pipe" : target)
    }
    var limits = HistoryLimits.standard
    limits.idle = .seconds(1)
    limits.memory = 256 << 20
    let histories = ThresholdHistories(of: experiments, root: repository.path, within: limits)
    #expect(histories.findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(histories["experiments/e.md"] == nil)
  }

  @Test("a repository that belongs to another user is a finding", .enabled(if: geteuid() == 0, "only root gives away"))
  func dubious() async throws {
    try commit("2026-02-20", text("at least 5% relative"))
    try #require(chown(repository.path, 12345, 12345) == 0)
    try #require(chown(repository.path + "/.git", 12345, 12345) == 0)
    let findings = try await read().findings
    #expect(findings.map(\.rule) == ["experiment.history-not-read"])
    #expect(findings.first?.message.contains("dubious ownership") == true)
  }
}
