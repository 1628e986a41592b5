import Foundation
import Testing

@testable import Intake

/// A small repository, made by the program git with the times that the test states.
final class Repository {
  let scratch: Scratch
  let path: String

  static let isThere = (try? GitProgram.found(in: "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin")) != nil

  init(_ name: String = "api", bare: Bool = false) throws {
    scratch = try Scratch()
    path = scratch.path(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git(["init", "-q", "-b", "main"] + (bare ? ["--bare"] : []))
  }

  /// A commit without files at a time such as `2026-01-02T03:04:05Z`.
  func commit(_ time: String, _ message: String = "x") throws {
    try git(["commit", "-q", "--allow-empty", "-m", message], at: time)
  }

  /// An annotated tag when it has a time of its own, else a lightweight one.
  func tag(_ name: String, _ time: String? = nil, on target: String = "HEAD") throws {
    if let time {
      try git(["tag", "-a", "-m", "x", name, target], at: time)
    } else {
      // Unlike 'git tag', this takes names that begin with a hyphen.
      try git(["update-ref", "refs/tags/\(name)", target])
    }
  }

  /// - Parameter author: when a commit was written; the other time is that of the commit, as after a rebase.
  @discardableResult
  func git(
    _ arguments: [String], at time: String? = nil, by author: String = "2020-01-01T00:00:00Z", in folder: String? = nil
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder ?? path, "-c", "user.name=n", "-c", "user.email=e"] + arguments
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    if let time { environment.merge(["GIT_AUTHOR_DATE": author, "GIT_COMMITTER_DATE": time]) { $1 } }
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
    return text
  }

  func collect(_ change: (inout CollectingOptions) -> Void = { _ in }) throws -> CollectedEvents {
    var options = CollectingOptions(service: "api")
    options.tags = "*"
    change(&options)
    return try collectGit(at: path, options)
  }

  func failure(_ change: (inout CollectingOptions) -> Void = { _ in }) throws -> CollectingFailure {
    try #require(throws: CollectingFailure.self) { try collect(change) }
  }
}

extension CollectedEvents {
  /// `tag deployed_at commit_at planned changes`, with `-` for what is empty.
  var told: [String] {
    deploymentRows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map { $0.isEmpty ? "-" : $0 }
      return [fields[7], fields[2], fields[4], fields[5], fields[6]].joined(separator: " ")
    }
  }

  /// `tag first_commit_at`
  var toldChanges: [String] {
    changeRows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map { $0.isEmpty ? "-" : $0 }
      return "\(fields[7]) \(fields[2])"
    }
  }
}
