import Diagnostics
import Foundation
import Intake
import Record
import Testing

/// A folder of records that others wrote, and its files by our own eyes.
struct Corpus {
  let name: String
  let folder: URL

  init(_ name: String) throws {
    self.name = name
    folder = try #require(SharedData.folder).appending(path: "decisions/\(name)")
  }

  /// Reads the folder as the only content, as its users would.
  func check() async throws -> Checked {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: folder.path)
    try scratch.writeOrganization("decisions: [../\(name)]\n")
    let checked = await scratch.check()
    #expect(checked.found.filter { $0.severity == .error } == [])
    return checked
  }

  /// Names of the files that are records, without extension.
  func stems(except others: Set<String> = []) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && !others.contains($0) }.map { String($0.dropLast(3)) }.sorted()
  }

  func lines(_ stem: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: stem + ".md"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension Decision {
  /// What the corpora are compared by.
  var facts: String {
    [
      id, number ?? "-", status.rawValue, rawStatus?.value ?? "-", header.date?.iso ?? "-",
      deciders.joined(separator: "+"), links,
    ].joined(separator: " | ")
  }

  private var links: String {
    let all = [
      ("supersedes", supersedes), ("superseded by", supersededBy), ("amends", amends), ("amended by", amendedBy),
      ("related", related),
    ]
    return all.flatMap { name, references in references.ids.map { "\(name) \($0)" } }.joined(separator: ", ")
  }
}

extension Checked {
  var facts: [String] { (record?[Decision.self] ?? []).sorted { $0.id < $1.id }.map(\.facts) }
}
