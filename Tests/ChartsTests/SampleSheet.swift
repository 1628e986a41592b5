import Charts
import Foundation
import Testing

/// Writes one page with a sample of every chart, in light and dark, to look at: `CHART_SAMPLES=folder swift test`.
@Suite("A sheet of samples")
struct SampleSheet {
  static var folder: String? { ProcessInfo.processInfo.environment["CHART_SAMPLES"] }

  @Test("is written for the eye", .enabled(if: folder != nil, "set CHART_SAMPLES to a folder to write it"))
  func write() throws {
    let folder = try #require(Self.folder)
    let rows = Sample.all.map { "<h2>\($0.name)</h2>\n<div>\(String(decoding: $0.svg, as: UTF8.self))</div>" }
    let html = """
      <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Charts</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:">
      <link rel="stylesheet" href="sheet.css"><body>\(rows.joined(separator: "\n"))</body></html>
      """
    try html.write(toFile: "\(folder)/sheet.html", atomically: true, encoding: .utf8)
  }
}
