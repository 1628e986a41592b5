import Foundation
import Testing

/// `fairlead check --summary` as a job of CI uses it.
@Suite("fairlead check --summary", .enabled(if: Program.isThere, "the program is not built"))
struct SummaryTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test("the findings are written behind what the file has, whatever becomes of the run")
  func appended() throws {
    try place.writeContent(broken: true)
    try place.write("summary.md", "# Before")
    #expect(try place.fairlead("check", "--summary", "summary.md").status == 1)
    let text = try place.text("summary.md")
    #expect(text.hasPrefix("# Before\n### Fairlead: 1 error\n\n| | Where | What |\n|---|---|---|\n"))
    #expect(text.contains("| error | content/decisions/0001-queue.md:11:20 | "))
    try place.writeContent()
    #expect(try place.fairlead("check", "--summary", "summary.md").status == 0)
    #expect(try place.text("summary.md") == text + "\n### Fairlead: no findings\n\n")
  }

  @Test("a file that has no more room is left as it is, and that is said")
  func full() throws {
    try place.writeContent()
    let full = String(repeating: "x", count: 1_000 << 10)
    try place.write("summary.md", full)
    let ending = try place.fairlead("check", "--summary", "summary.md")
    #expect(ending.status == 0 && ending.errors.contains("a job summary has no more room"))
    #expect(try place.text("summary.md") == full)
  }

  @Test("a file that cannot be written ends the run with 74")
  func refused() throws {
    try place.writeContent()
    #expect(try place.fairlead("check", "--summary", "content").status == 74)
    #expect(try place.fairlead("check", "--summary", "absent/summary.md").status == 74)
  }
}
