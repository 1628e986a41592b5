import Foundation
import Testing

@Suite("collect git", .enabled(if: Program.isThere, "the program is not built"))
struct CollectCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("content/fairlead.yaml", "organization: Quay\nteams: [{id: a}]\nservices: [{id: shop, team: a}]\n")
    try git(["init", "-q", "-b", "main", place.path("shop")])
    try git(["-C", place.path("shop"), "commit", "-q", "--allow-empty", "-m", "x"])
    try git(["-C", place.path("shop"), "tag", "v1"])
  }

  @Test("a service that fairlead.yaml does not list is told")
  func unlisted() throws {
    let ending = try place.fairlead("collect", "git", "shop", "--service", "till")
    #expect(ending.status == 0)
    #expect(
      ending.errors
        == "warning: 'till' is not among the services of content/fairlead.yaml, so that its rows are errors "
        + "there; add '- {id: till, team: …}' under 'services'\n")
    #expect(
      try place.fairlead("collect", "git", "shop", "--service", "till", "--output", "elsewhere/data").errors == "")
  }

  @Test("writes both files, and again every night, with the new deployments")
  func again() throws {
    let ending = try place.fairlead("collect", "git", "shop")
    #expect((ending.status, ending.errors) == (0, ""))
    #expect(
      ending.output == """
        Wrote content/data/deployments-shop.csv (1 deployment) and
              content/data/changes-shop.csv (1 change).

        """)
    let first = try place.text("content/data/deployments-shop.csv")
    #expect(
      first == """
        id,service,deployed_at,status,commit_at,planned,changes,git_tag
        shop@v1,shop,2026-01-02T03:04:05+01:00,,2026-01-02T02:04:05Z,,1,v1

        """)
    #expect(try place.fairlead("collect", "git", "shop").status == 0)
    #expect(try place.text("content/data/deployments-shop.csv") == first)
    try git(["-C", place.path("shop"), "tag", "v2"])
    #expect(try place.fairlead("collect", "git", "shop", "--hotfix", "v2").status == 0)
    let second = try place.text("content/data/deployments-shop.csv")
    #expect(second.hasSuffix("shop@v2,shop,2026-01-02T03:04:05+01:00,,,false,0,v2\n"))
    #expect(
      try place.tree("content").keys.sorted() == [
        "data/changes-shop.csv", "data/deployments-shop.csv", "fairlead.yaml",
      ])
  }

  @Test("merges and commits of a branch are deployments where --releases says so, and only tags take patterns")
  func releases() throws {
    let ending = try place.fairlead("collect", "git", "shop", "main", "--releases", "every")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("Wrote content/data/deployments-shop.csv (1 deployment) and"))
    let merges = try place.fairlead("collect", "git", "shop", "--releases", "merges", "main")
    #expect(merges.status == 64 && merges.errors.contains("no merge commit on 'main'"))
    #expect(try place.fairlead("collect", "git", "shop", "main").errors.contains("tags need no branch"))
    #expect(
      try place.fairlead("collect", "git", "shop", "--releases", "every", "--hotfix", "x*").errors
        .contains("--hotfix is about names of tags"))
  }

  @Test("where fairlead.yaml names other files, the line that makes the next build read these is said")
  func unread() throws {
    try place.write(
      "content/fairlead.yaml",
      "organization: Quay\nteams: [{id: a}]\nservices: [{id: shop, team: a}]\n"
        + "delivery: {deployments: {csv: data/ship.csv}}\n")
    let ending = try place.fairlead("collect", "git", "shop")
    #expect(ending.status == 0)
    #expect(
      ending.errors
        == "warning: content/fairlead.yaml names other files of deployments, so the next build does not read "
        + "'data/deployments-shop.csv'; write 'csv: [data/ship.csv, data/deployments-shop.csv]' under "
        + "'delivery: deployments:'\n")
  }

  @Test("what somebody else wrote under these names is never touched, and then nothing is written")
  func foreign() throws {
    try place.write("content/data/changes-shop.csv", "id,service,first_commit_at\nmine,shop,2026-01-01T00:00:00Z\n")
    let before = try place.tree("content")
    let ending = try place.fairlead("collect", "git", "shop")
    #expect((ending.status, ending.output) == (64, ""))
    #expect(ending.errors.hasPrefix("error: 'content/data/changes-shop.csv' is there already"))
    #expect(try place.tree("content") == before)
  }

  @Test("a failure leaves the files of the last time as they were")
  func failure() throws {
    #expect(try place.fairlead("collect", "git", "shop").status == 0)
    let before = try place.tree("content")
    for arguments in [["nowhere"], ["content"], ["shop", "--tags", "release-*"]] {
      let ending = try Program.run(["collect", "git"] + arguments + ["--service", "shop"], in: place.root)
      #expect((ending.status, ending.output) == (64, ""), "\(arguments)")
      #expect(ending.errors.hasPrefix("error: "))
    }
    #expect(try place.tree("content") == before)
  }

  @Test(
    "wrong usage ends with 64 and says why",
    arguments: [
      (["--tags", "v?"], "only * is special"), (["--tags", ""], "matches no tag"), (["--service", "a/b"], "'a/b'"),
      (["--since", "yesterday"], "'yesterday' is not a day"), (["--output", ""], "--output"),
    ])
  func usage(arguments: [String], message: String) throws {
    let ending = try Program.run(["collect", "git", "shop"] + arguments, in: place.root)
    #expect((ending.status, ending.output) == (64, ""))
    #expect(ending.errors.contains(message), "\(ending.errors)")
    #expect(!place.exists("content/data"))
  }

  private func git(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=n", "-c", "user.email=e"] + arguments
    let time = "2026-01-02T03:04:05+01:00"
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_DATE": time,
      "GIT_COMMITTER_DATE": time,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
