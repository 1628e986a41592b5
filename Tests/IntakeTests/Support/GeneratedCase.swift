import Foundation
import Testing

/// A rule whose input is too large, or too odd, to lie in a fixture folder: it is made when the test runs.
struct GeneratedCase: Sendable, CustomTestStringConvertible {
  let rule: String
  /// The place where its only finding has to be, from the folder above the content.
  let place: String
  let write: @Sendable (Scratch) throws -> Void

  var testDescription: String { rule }

  static let all = [
    GeneratedCase(rule: "markdown.too-large", place: "content/decisions/0001-long.md") { scratch in
      try scratch.record(body: String(repeating: "A line of prose.\n", count: 130_000))
    },
    GeneratedCase(rule: "markdown.too-costly", place: "content/decisions/0001-long.md:7:1") { scratch in
      try scratch.record(body: String(repeating: "![[]()", count: 50_000))
    },
    GeneratedCase(rule: "markdown.table-too-large", place: "content/decisions/0001-long.md:7:1") { scratch in
      let cells = String(repeating: "|x", count: 1001)
      try scratch.record(body: "\(cells)|\n\(String(repeating: "|-", count: 1001))|\n\(cells)|\n")
    },
    GeneratedCase(rule: "yaml.size", place: "content/metrics/large.yaml") { scratch in
      try scratch.write("metrics/large.yaml", "title: " + String(repeating: "x", count: 1 << 20))
    },
    GeneratedCase(rule: "content.not-read", place: "content/strategy/loop") { scratch in
      try FileManager.default.createDirectory(
        atPath: scratch.path("content/strategy"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("content/strategy/loop"), withDestinationPath: ".")
    },
    GeneratedCase(rule: "event.row-too-long", place: "content/data/deployments.csv:2:1") { scratch in
      let quoted = String(repeating: "x\n", count: 3 << 20)
      try scratch.write("data/deployments.csv", "id,service,deployed_at,status\n1,\"" + quoted)
    },
    GeneratedCase(rule: "csv.header-too-long", place: "content/data/deployments.csv:1:1") { scratch in
      try scratch.write("data/deployments.csv", String(repeating: "x", count: 2 << 20))
    },
    GeneratedCase(rule: "csv.row-too-long", place: "content/data/capacity.csv:3:1") { scratch in
      let header = "week,team,kind,person_days\n2026-06-01,payments,debt,3\n"
      let commas = String(repeating: ",", count: 5 << 20)
      try scratch.writeOrganization("teams:\n  - {id: payments}\n")
      try scratch.write("data/capacity.csv", "\(header)\(commas)\n2026-06-08,payments,debt,3\n")
    },
    unreadable,
  ]

  /// The superuser may read everything, so it is not run as one.
  static let unreadable = GeneratedCase(rule: "content.unreadable", place: "content/decisions/0001-long.md") {
    scratch in
    try scratch.record(body: "Secret.\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: scratch.path("content/decisions/0001-long.md"))
  }
}

extension Scratch {
  /// An organization, and a decision with this text below its status.
  fileprivate func record(body: String) throws {
    try write("decisions/0001-long.md", "# Long\n\n## Status\n\nAccepted\n\n" + body)
  }

  /// The least that a content folder needs.
  func writeOrganization(_ more: String = "") throws {
    try write("fairlead.yaml", "organization: Quayside Systems\nas_of: 2026-06-15\n" + more)
  }
}
