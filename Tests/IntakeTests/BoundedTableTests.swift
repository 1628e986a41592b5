import Diagnostics
import Documents
import Foundation
import Record
import Testing

@testable import Intake

/// Tables of rows and headers that no tool writes: bounded in memory, and never read as less than they are.
@Suite("Bounded tables")
struct BoundedTableTests {
  private static let metric =
    "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nsource: {csv: data/m.csv, date: d, value: v}\n"

  private func check(_ table: String) async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try scratch.write("metrics/m.yaml", Self.metric)
    try scratch.write("data/m.csv", table)
    return await scratch.check()
  }

  @Test("a row of millions of commas is one finding, and the rows after it are read")
  func commas() async throws {
    let checked = try await check("d,v\n\(String(repeating: ",", count: 3 << 20))\n2026-06-01,1\n")
    #expect(checked.found.map(\.message) == ["3145729 fields where the first line names 2"])
    #expect(checked.record?[Metric.self].first?.points.count == 1)
  }

  @Test("a row of more than 4 MiB, and a header of more than 1 MiB, are refused at their places")
  func long() async throws {
    let row = try await check("d,v\n2026-06-01,\(String(repeating: "1", count: 5 << 20))\n2026-06-08,1\n")
    #expect(row.ids == ["csv.row-too-long"])
    #expect(row.found.first?.span?.line == 2)
    #expect(row.record?[Metric.self].first?.points.count == 1)
    let header = try await check("\(String(repeating: "x,", count: 1 << 20))\n2026-06-01,1\n")
    #expect(header.ids == ["csv.header-too-long"])
  }

  @Test("a thousand columns of the same name do not hide that one of them is asked for twice")
  func duplicateColumns() async throws {
    let names = String(repeating: "x,", count: 1000)
    let checked = try await check("\(names)d,v,v\n")
    #expect(checked.found.contains { $0.severity == .error && $0.message == "there are two columns 'v'" })
    #expect(checked.found.count { $0.severity == .warning } == 101)
    #expect(checked.found.contains { $0.message == "899 more warnings in this file are not listed" })
  }

  @Test("a value of megabytes is told by its beginning and end")
  func longValue() async throws {
    let checked = try await check("d,v\n2026-06-01,\(String(repeating: "x", count: 3 << 20))\n")
    #expect(checked.ids == ["series.value"])
    #expect(checked.plainText.utf8.count < 2000)
  }

  @Test("200,000 rows of the same day are a hundred errors and a count")
  func repeats() async throws {
    let checked = try await check("d,v\n" + String(repeating: "2026-06-01,1\n", count: 200_000))
    #expect(checked.found.count == 101)
    #expect(checked.found.contains { $0.message == "199899 more errors in this file are not listed" })
  }

  @Test("more rows than a metric can have are told once, at the first of them")
  func tooMany() {
    let columns = MetricSource.CSVColumns(path: "data/m.csv", date: "d", content: .value("v"))
    var rows = SeriesRows(columns: columns, parts: .unknown, limit: 2)
    let table = Array("d,v\n2026-06-01,1\n2026-06-02,1\n2026-06-03,1\n2026-06-04,1\n".utf8)
    _ = table.withUnsafeBufferPointer { readCSV($0, file: "m.csv", columns: rows.wanted) { rows.read($0) } }
    #expect(rows.rows.count == 2)
    #expect(rows.settle().kept.map { "\($0.rule) \($0.span?.place ?? "")" } == ["series.too-many-rows m.csv:4:1"])
  }

  @Test("a hundred rows that cannot be used do not hide that the rest of the file was not read")
  func brokenEvents() async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization(
      "teams:\n  - {id: a}\nservices:\n  - {id: s, team: a}\ndelivery: {bad_rows: report}\n")
    let rows = (0..<200).map { "\($0),nobody,2026-06-01T00:00:00Z,success\n" }.joined()
    let quote = "x,\"" + String(repeating: "y\n", count: 3 << 20)
    try scratch.write("data/deployments.csv", "id,service,deployed_at,status\n\(rows)\(quote)")
    let checked = await scratch.check()
    #expect(checked.found.contains { $0.rule == "event.row-too-long" && $0.severity == .error })
  }
}
