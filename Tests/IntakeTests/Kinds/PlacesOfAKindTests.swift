import Foundation
import Record
import Testing

@testable import Intake

/// What a new kind of record touches, held against the kind that was added last: `retro`.
@Suite("The places of a kind")
struct PlacesOfAKindTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  /// Files of the sources, from `Sources/`, that name the kind or its rule of attention.
  private static func files() throws -> Set<String> {
    let folder = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return Set(
      try paths.filter { path in
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return text.contains(/ActionOverdue|actionFindings|learningPart|[Rr]etro(?!spective)/)
      })
  }

  /// The files that ARCHITECTURE names in the table of "A kind of record".
  private static func filesTold() throws -> Set<String> {
    let map = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let rows = map.split(separator: "\n").drop { $0 != "| file | what to add |" }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    return Set(
      rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }.filter { $0.hasSuffix(".swift") })
  }

  @Test("of the files that exist a kind touches those that ARCHITECTURE names, at most eight, and no other")
  func existing() throws {
    // Its own, and those that it shares with learnings.
    let own = ["Retro", "/Action", "/Learning"]
    let touched = try Self.files().filter { file in !own.contains { file.contains($0) } }
    // The folders that a later version reads, by name, the policy on their rhythm, and what everybody begins with.
    let known: Set<String> = [
      "Intake/Content/ContentFolders.swift", "Record/Organization.swift", "Intake/Kinds/PolicyFields.swift",
      "Intake/Kinds/OrganizationDecoding.swift", "Intake/StarterPractices.swift",
      // What it is evidence of, how it is begun, and what its rules ask about.
      "Analysis/Coverage/Day/CoverageDay.swift", "Analysis/Coverage/Beginnings.swift",
      "Wording/Practices/NewRecordWording.swift", "Presentation/Practices/PracticeAttention.swift",
    ]
    let told = try Self.filesTold().filter { !$0.hasPrefix("Tests/") }
    #expect(touched.subtracting(known) == told)
    #expect(told.count <= 8)
  }

  @Test("every Swift file that ARCHITECTURE names is there")
  func named() throws {
    let map = try String(contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
    let files =
      try FileManager.default.subpathsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
      + FileManager.default.subpathsOfDirectory(atPath: Self.root.appending(path: "Tests").path)
    let names = map.matches(of: /`(?:Sources\/|Tests\/)?([\w\/]+\.swift)`/).map { String($0.1) }
    #expect(names.count > 10)
    #expect(names.filter { name in !files.contains { "/\($0)".hasSuffix("/\(name)") } } == [])
  }

  @Test("every kind of record has a kind of file, a folder of its own and a folder of pages of its own")
  func complete() {
    #expect(RecordKind.allCases.allSatisfy { Kind.of($0) != nil })
    let records = Kind.all.filter { $0.record != nil }
    #expect(Set(records.map(\.folder)).count == records.count)
    #expect(Set(RecordKind.allCases.map(\.pageFolder)).count == RecordKind.allCases.count)
  }
}
