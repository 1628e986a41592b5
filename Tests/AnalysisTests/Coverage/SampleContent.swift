import Diagnostics
import Foundation
import Intake
import Record
import Testing

@testable import Analysis

/// The content of this repository, as everyone sees it.
enum SampleContent {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").path

  static func record() async throws -> OrganizationRecord {
    try #require(await readContent(at: folder).record)
  }

  static func report(on date: String = "2026-11-20") async throws -> Report {
    await examine(try await record(), from: .everyone(on: day(date))).report
  }

  /// What the whole analysis of a day says of practices; without the ranking, which takes long and says nothing of them.
  static func practices(of record: OrganizationRecord, on day: CalendarDate) async -> [PracticeReport] {
    let viewpoint = Viewpoint.everyone(on: day)
    let delivery = await deliveryReports(of: record, from: viewpoint, previous: day)
    return Snapshot(OrderedRecord(record), from: viewpoint, delivery: delivery[day]).practices
  }
}
