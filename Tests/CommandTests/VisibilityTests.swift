import Foundation
import Testing

/// This version publishes one site, for everyone: nothing of a record for others may be in any of its bytes.
@Suite("records that are not for everyone", .enabled(if: Program.isThere, "the program is not built"))
struct VisibilityTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
  }

  @Test("no word of them, no name and no picture is in the output")
  func hidden() throws {
    let head = "visibility: leadership\nowner: lantern\n"
    try place.write("content/fairlead.yaml", "organization: Quayside\nas_of: 2026-06-15\nteams: [{id: lantern}]\n")
    try place.write(
      "content/decisions/0002-quokka.md",
      """
      ---
      title: The quokka plan
      status: accepted
      date: 2026-05-04
      supersedes: [0001-queue]
      \(head)---

      Buy quokka. ![plan](quokka.svg) [again](0001-queue.md) <b>quokka</b>
      """)
    try place.write("content/decisions/quokka.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try place.write(
      "content/strategy/quokka.md",
      "---\ntitle: Quokka first\nproblem: q\nusers: q\nwhy_users: q\nwhy_business: q\noutcomes: [quokka-count]\n\(head)---\n\n## Quokka\n"
    )
    try place.write(
      "content/metrics/quokka-count.yaml",
      "title: Quokka count\nquestion: Quokka?\nbetter: higher\nkind: leading\nties_to: growth\nheadline: true\n"
        + "source: {csv: data/quokka.csv, date: week, value: quokkas}\n\(head)")
    try place.write("content/data/quokka.csv", "week,quokkas\n2026-05-04,424242\n")
    try place.write(
      "content/okrs/2026-Q2/quokka.md",
      "---\ntitle: Quokka\nkey_results:\n  - {id: quokka, title: Quokka, metric: quokka-count, baseline: 0, target: 1}\n\(head)---\n"
    )
    try place.write(
      "content/feedback/quokka.md",
      "---\ntitle: Quokka call\ntheme: Quokka calls\ndate: 2026-05-04\ncount: 424242\n\(head)---\n\nQuokka!\n")
    try place.write(
      "content/feedback/queue.md",
      "---\ntitle: Waiting\ntheme: Queues\ndate: 2026-05-05\nanswered_by: 0002-quokka\nmetric: quokka-count\n---\n\nWhy?\n"
    )
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    // The author is told, by a note at each of the five.
    #expect(ending.errors.split(separator: "\n").count { $0.hasSuffix("[content.hidden-record]") } == 5)
    for (path, state) in try place.tree("output") {
      let text = String(decoding: state.bytes, as: UTF8.self).lowercased()
      #expect(!path.lowercased().contains("quokka") && !text.contains("quokka") && !text.contains("424242"), "\(path)")
    }
  }
}
