import Foundation
import Record
import Testing

@testable import Intake

@Suite("Collecting a repository's history", .enabled(if: Repository.isThere, "there is no program git"))
struct GitCollectingTests {
  @Test("a tag is a deployment, as old as itself or as its commit, and its new commits are its changes")
  func tags() throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T10:00:00+01:00")
    try repository.commit("2026-01-02T10:00:00+01:00")
    try repository.tag("v1")
    try repository.commit("2026-01-03T10:00:00+05:45")
    try repository.tag("v2", "2026-01-04T10:00:00-03:30")
    try repository.commit("2026-01-05T10:00:00Z")
    let events = try repository.collect()
    #expect(
      events.told == [
        "v1 2026-01-02T10:00:00+01:00 2026-01-01T09:00:00Z - 2",
        "v2 2026-01-04T10:00:00-03:30 2026-01-03T04:15:00Z - 1",
      ])
    #expect(
      events.toldChanges == ["v1 2026-01-01T09:00:00Z", "v1 2026-01-02T09:00:00Z", "v2 2026-01-03T04:15:00Z"])
    let id = try repository.git(["rev-parse", "v2^{commit}"]).dropLast()
    #expect(
      Array(events.changeRows).last
        == "api@\(id),api,2026-01-03T04:15:00Z,,,,2026-01-04T10:00:00-03:30,v2")
    #expect(Array(events.deploymentRows)[0].hasPrefix("api@v1,api,2026-01-02T10:00:00+01:00,,"))
    #expect(events.notes.isEmpty)
  }

  @Test("a hotfix from a branch brings what is new in it, and its merge brings nothing a second time")
  func hotfix() throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    try repository.tag("v1.0.0")
    try repository.commit("2026-01-02T00:00:00Z")
    try repository.git(["checkout", "-q", "-b", "fix", "v1.0.0"])
    try repository.commit("2026-01-03T00:00:00Z")
    try repository.tag("v1.0.1-fix", "2026-01-03T01:00:00Z")
    try repository.git(["checkout", "-q", "main"])
    try repository.git(["merge", "-q", "--no-ff", "-m", "x", "fix"], at: "2026-01-04T00:00:00Z")
    try repository.tag("v1.1.0-rc1", "2026-01-04T01:00:00Z")
    try repository.tag("v1.1.0", "2026-01-05T00:00:00Z")
    try repository.tag("v1.1.0-again", "2026-01-06T00:00:00Z")
    let events = try repository.collect {
      $0.hotfix = "*-fix"
      $0.except = "*-rc*"
    }
    #expect(
      events.told == [
        "v1.0.0 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z true 1",
        "v1.0.1-fix 2026-01-03T01:00:00Z 2026-01-03T00:00:00Z false 1",
        "v1.1.0 2026-01-05T00:00:00Z 2026-01-02T00:00:00Z true 1", "v1.1.0-again 2026-01-06T00:00:00Z - true 0",
      ])
    let later = try repository.collect { $0.since = .init(iso: "2026-01-05") }
    #expect(later.deploymentCount == 2)
    #expect(later.told[0] == "v1.1.0 2026-01-05T00:00:00Z - - 0", "the candidate had brought it")
    #expect(later.changeCount == 0)
    let none = try repository.collect { $0.since = .init(iso: "2026-02-01") }
    #expect(none.deploymentCount == 0 && none.changeCount == 0)
  }

  @Test("tags of tags lead to their commit, tags of files and trees are left out with a note")
  func strangeTags() throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    try repository.tag("inner", "2026-01-02T00:00:00Z")
    try repository.tag("outer", "2026-01-03T00:00:00Z", on: "inner")
    try repository.tag("tree", on: "HEAD^{tree}")
    try repository.tag("tree-annotated", "2026-01-03T00:00:00Z", on: "HEAD^{tree}")
    let events = try repository.collect()
    #expect(
      events.told == [
        "inner 2026-01-02T00:00:00Z 2026-01-01T00:00:00Z - 1", "outer 2026-01-03T00:00:00Z - - 0",
      ])
    #expect(events.notes == ["'tree', 'tree-annotated' left out: not the tag of a commit"])
  }

  @Test("a commit that seems to come after its deployment has no time, and that is told")
  func clocks() throws {
    let repository = try Repository()
    try repository.commit("2026-01-05T00:00:00Z")
    try repository.commit("2026-01-02T00:00:00Z")
    try repository.tag("v1")
    let events = try repository.collect()
    #expect(events.told == ["v1 2026-01-02T00:00:00Z 2026-01-02T00:00:00Z - 2"])
    #expect(events.toldChanges == ["v1 2026-01-02T00:00:00Z", "v1 -"])
    #expect(events.notes == ["1 of 2 changes left without a time: they seem to come after their deployment"])
  }

  @Test("a bare repository is read as it is, and its service is named without .git")
  func bare() throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    try repository.tag("v1")
    let bare = repository.scratch.path("shop.git")
    try repository.git(["clone", "-q", "--bare", repository.path, bare])
    #expect(try collectGit(at: bare, CollectingOptions(service: "shop")).told.count == 1)
    #expect(serviceName(ofRepository: bare) == "shop")
    #expect(serviceName(ofRepository: repository.path + "/.git/") == "api")
    #expect(serviceName(ofRepository: "/nowhere") == nil)
  }

  @Test("in a shallow clone the deployment at the cut has no count and no commit time")
  func shallow() throws {
    let repository = try Repository()
    for day in 1...4 {
      try repository.commit("2026-01-0\(day)T00:00:00Z")
      try repository.tag("v\(day)")
    }
    let clone = repository.scratch.path("clone")
    try repository.git(["clone", "-q", "--depth", "2", "file://" + repository.path, clone])
    let events = try collectGit(at: clone, CollectingOptions(service: "api"))
    #expect(
      events.told == ["v3 2026-01-03T00:00:00Z - - -", "v4 2026-01-04T00:00:00Z 2026-01-04T00:00:00Z - 1"])
    #expect(events.notes.count == 1 && events.notes[0].contains("git fetch --unshallow"))
  }

  @Test("no tag, no commit, no repository, no folder and no git are one sentence each, and say what to do")
  func failures() throws {
    let repository = try Repository()
    #expect(try repository.failure().message == "no tag matches '*'")
    try repository.commit("2026-01-01T00:00:00Z")
    try repository.tag("first")
    let other = try repository.failure { $0.tags = "v*" }
    #expect(other.cause == .usage && other.message == "no tag matches 'v*'")
    #expect(other.hint == "choose others with --tags; there is 'first'")
    let options = CollectingOptions(service: "api")
    try FileManager.default.createDirectory(atPath: repository.path + "/inner", withIntermediateDirectories: true)
    for folder in [repository.scratch.root, repository.path + "/inner"] {
      let failure = try #require(throws: CollectingFailure.self) { try collectGit(at: folder, options) }
      #expect(failure.cause == .usage && failure.message == "'\(folder)' is not a git repository")
    }
    let missing = try #require(throws: CollectingFailure.self) { try collectGit(at: "/nowhere", options) }
    #expect(missing.message == "git says: cannot change to '/nowhere': No such file or directory")
    let noGit = try #require(throws: CollectingFailure.self) { try GitProgram.found(in: ".:/nowhere:") }
    #expect(noGit.cause == .program && noGit.message == "the program 'git' is not in the PATH")
  }

  @Test("a damaged repository ends in git's own words, never in fewer deployments")
  func damaged() throws {
    let repository = try Repository()
    try repository.commit("2026-01-01T00:00:00Z")
    let lost = try repository.git(["rev-parse", "HEAD"]).dropLast()
    try repository.commit("2026-01-02T00:00:00Z")
    try repository.tag("v1")
    try FileManager.default.removeItem(atPath: "\(repository.path)/.git/objects/\(lost.prefix(2))/\(lost.dropFirst(2))")
    let failure = try repository.failure()
    #expect(failure.cause == .program && failure.message.hasPrefix("git says: "))
  }

  @Test("variables of a surrounding git process lead nowhere, those of configuration stay")
  func environment() {
    let variables = GitProgram.environment(
      ["GIT_DIR": "/x", "GIT_WORK_TREE": "/x", "GIT_TRACE": "/x", "GIT_CONFIG_GLOBAL": "/y", "HOME": "/h"],
      repository: "/")
    #expect(variables["GIT_DIR"] == nil && variables["GIT_WORK_TREE"] == nil && variables["GIT_TRACE"] == nil)
    #expect(variables["GIT_CONFIG_GLOBAL"] == "/y" && variables["HOME"] == "/h" && variables["LC_ALL"] == "C")
  }
}
