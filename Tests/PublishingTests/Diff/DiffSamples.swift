import Analysis
import Diagnostics
import Foundation
import Intake
import Record
import Testing

@testable import Publishing

/// Reports to compare: the sample's, and what becomes of it when values in its JSON are others.
enum DiffSamples {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").path

  static let sample = Task { () -> JSONValue in
    let reading = await readContent(at: root)
    let record = try #require(reading.record)
    let report = analyse(record, asOf: try #require(CalendarDate(iso: "2026-11-20")))
    return try readJSON(reportJSON(report, findings: Findings(reading.findings), content: root))
  }

  static func document(_ value: JSONValue) throws -> ReportDocument {
    try ReportDocument(Array(value.canonical.utf8), named: "a.json")
  }

  static func diff(_ old: JSONValue, _ new: JSONValue) throws -> ReportDiff {
    ReportDiff(from: try document(old), to: try document(new))
  }

  /// The sample's JSON with nothing in its lists but decisions, each of a status.
  static func decisions(_ count: Int, status: String) async throws -> JSONValue {
    let sample = try await sample.value
    let first = try #require(sample["decisions"]?.list?.first?.members)
    let items = (0..<count).map { number in
      JSONValue.object(
        first.merging([
          "id": .text("d\(number)"),
          "title": .text("<b>@all</b> #\(number) \(String(repeating: "x", count: number % 400))"),
          "file": .text("decisions/d\(number).md"), "status": .text(status),
        ]) { $1 })
    }
    return sample.with("decisions", .list(items))
  }
}

extension JSONValue {
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }

  /// With an item of a list changed.
  func changing(_ list: String, _ place: Int = 0, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard var items = self[list]?.list else { return self }
    items[place] = change(items[place])
    return with(list, .list(items))
  }

  /// With all lists of objects backwards.
  var backwards: JSONValue {
    switch self {
    case .object(let members): .object(members.mapValues(\.backwards))
    case .list(let items) where items.contains { $0.members != nil }: .list(items.reversed().map(\.backwards))
    default: self
    }
  }
}
