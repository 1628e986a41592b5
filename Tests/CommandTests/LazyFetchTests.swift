import Foundation
import Testing

/// A repository that lacks objects names where git shall fetch them when they are needed: by a program.
@Suite("Content in a repository that lacks objects", .enabled(if: Program.isThere, "the program is not built"))
struct LazyFetchTests {
  private let repository: HostileRepository
  private var place: Workplace { repository.place }

  init() throws { repository = try HostileRepository() }

  /// Ways by which a fetch runs a program; `@` stands for the canary.
  private static let ways = [
    ["remote.origin.url ext::@", "protocol.ext.allow always"], ["remote.origin.url ssh://x/y", "core.sshCommand @"],
    ["remote.origin.url x:y", "core.sshCommand @"], ["remote.origin.url git://x/y", "core.gitProxy @"],
    ["remote.origin.url file:///nowhere", "remote.origin.uploadpack @"],
    ["remote.origin.url .", "remote.origin.uploadpack @"],
    ["remote.origin.url @", "remote.origin.vcs ext", "protocol.ext.allow always"],
    ["remote.origin.url https://x/", "url.ext::@.insteadOf https://x/", "protocol.ext.allow always"],
    ["remote.origin.url .", "core.alternateRefsCommand @", "remote.origin.uploadpack @"],
  ]

  private static let blob = "HEAD~1:content/experiments/e.md"

  @Test(
    "nothing is fetched, and no program of a fetch is run, also by a git that cannot be told so",
    arguments: ways.map { ($0, blob) } + [(ways[0], "HEAD~2"), (ways[0], "HEAD^{tree}")])
  func lazily(way: [String], object: String) throws {
    let id = try repository.git("rev-parse '\(object)'")
    try FileManager.default.removeItem(atPath: place.path(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"))
    let canary = try repository.canary("fetch")
    let settings =
      way.map { $0.replacing("@", with: canary) } + [
        "core.repositoryFormatVersion 1", "extensions.partialClone origin", "remote.origin.promisor true",
        "remote.origin.fetch +refs/heads/*:refs/remotes/origin/*", "protocol.allow always",
        "fetch.recurseSubmodules true",
      ]
    for setting in settings { try repository.git("config \(setting)") }
    try repository.askEverything()
    #expect(try repository.marks() == [])
    try repository.shell("git cat-file -p \(id)")
    #expect(try repository.marks() == ["fetch"])
  }
}
