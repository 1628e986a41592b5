import Foundation
import Testing

@Suite("fairlead explain limits", .enabled(if: Program.isThere, "the program is not built"))
struct ExplainLimitsTests {
  @Test("each bound has its name, its amount, what becomes of one more, and the finding that tells of it")
  func limits() throws {
    let place = try Workplace()
    let ending = try place.fairlead("explain", "limits")
    #expect((ending.status, ending.errors) == (0, ""))
    let lines = ending.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("csv.row 4 MiB The file is not read from that row on. [csv.row-too-long]"))
    #expect(
      lines.contains(
        "history.time 60 seconds git is ended, and the history is not known. [experiment.history-not-read]"))
    #expect(
      lines.contains(
        "markdown.table-cells 100,000 cells The tables after them are shown as they are written. [markdown.table-too-large]"
      ))
    let rules = lines.compactMap { $0.hasSuffix("]") ? $0.split(separator: "[").last?.dropLast() : nil }
    for rule in Set(rules) { #expect(try place.fairlead("explain", String(rule)).status == 0, "\(rule)") }
  }
}
