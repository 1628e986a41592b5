import Foundation
import Testing

/// A content folder in a repository whose settings name programs, wherever a setting can: each leaves a mark by its name.
final class HostileRepository {
  let place: Workplace

  /// Without the settings of whoever runs the tests.
  static let plainly = "export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_TERMINAL_PROMPT=0; "

  /// Two commits of an experiment that has begun, so that its history is read.
  init() throws {
    place = try Workplace()
    try place.write("content/fairlead.yaml", "organization: A\nas_of: 2026-06-15\n")
    try place.write(
      "content/metrics/m.yaml",
      "title: M\nquestion: q\nbetter: higher\nkind: leading\nties_to: customer\nsource: {csv: data/m.csv, date: d, value: v}\n"
    )
    try place.write("content/data/m.csv", "d,v\n2026-01-01,1\n")
    try git("init -q -b main . && git config user.name n && git config user.email e")
    for (threshold, day) in [("5", "2026-02-20"), ("2", "2026-03-05"), ("1", "2026-04-05")] {
      try writeExperiment("at least \(threshold)% relative")
      try git("add content && GIT_COMMITTER_DATE=\(day)T12:00Z GIT_AUTHOR_DATE=\(day)T12:00Z git commit -qm x")
    }
    try git("tag v1 HEAD~1")
  }

  func writeExperiment(_ threshold: String) throws {
    try place.write(
      "content/experiments/e.md",
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

      """)
  }

  /// - Returns: what it printed, whether it went well or not.
  @discardableResult
  func shell(_ line: String) throws -> Program.Ending { try place.shell(Self.plainly + line) }

  @discardableResult
  func git(_ line: String) throws -> String {
    let ending = try shell("git \(line)")
    try #require(ending.status == 0, "\(line): \(ending.errors)")
    return ending.output.trimmingCharacters(in: .newlines)
  }

  /// A program that leaves a mark and does nothing else.
  func canary(_ name: String) throws -> String {
    let file = "canaries/\(name)"
    try place.write("marks/.keep", "")
    try place.write(file, "#!/bin/sh\n: >'\(place.path("marks"))'/'\(name)'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path(file))
    return place.path(file)
  }

  /// The settings by whose canaries something was run since this was last asked.
  func marks() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path("marks")).filter { $0 != ".keep" }
    for name in names { try FileManager.default.removeItem(atPath: place.path("marks/\(name)")) }
    return names.sorted()
  }

  /// Everything that Fairlead asks of git, by a git that does not know how to be told to fetch nothing.
  func askEverything() throws {
    try place.write("old/git", "#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec /usr/bin/git \"$@\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path("old/git"))
    for command in HostileRepository.commands {
      let ending = try shell("PATH='\(place.path("old"))':/usr/bin:/bin; export PATH; fairlead \(command)")
      #expect([0, 1, 64, 74].contains(ending.status), "\(command): \(ending.errors)")
    }
  }

  private static let commands = [
    "check", "build", "check --new-since HEAD~2", "diff --base HEAD~2", "collect git . --service shop --output events",
    "collect git . main --releases every --service shop --output events",
    "collect git content --service shop --output events",
  ]
}
