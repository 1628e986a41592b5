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
    try writeWork(head)
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    // The author is told, by a note at each of the eight.
    #expect(ending.errors.split(separator: "\n").count { $0.hasSuffix("[content.hidden-record]") } == 8)
    for (path, state) in try place.tree("output") {
      let text = String(decoding: state.bytes, as: UTF8.self).lowercased()
      #expect(!path.lowercased().contains("quokka") && !text.contains("quokka") && !text.contains("424242"), "\(path)")
    }
    // What is for everyone is there, so that the search was of pages that might have told.
    for page in ["priorities/open.html", "priorities/finished.html", "experiments/open.html", "debt/index.html"] {
      #expect(place.exists("output/\(page)"), "\(page)")
    }
  }

  /// Work and experiments that are withheld, and others that name them.
  private func writeWork(_ head: String) throws {
    let debt =
      "kind: debt\nstatus: ready\ndate: 2020-01-06\ninterest: {hours_per_week: 42, people: 3}\n"
      + "cost_of_delay: 424242\neffort: 6\nduration: 1\n"
    try place.write("content/work/quokka-debt.md", "---\ntitle: Quokka debt\n\(debt)\(head)---\n\nQuokka\n")
    let done = "kind: feature\nstatus: done\ndate: 2026-01-05\ndone_on: 2026-03-02\noutcome: quokka-count\n"
    try place.write("content/work/quokka-done.md", "---\ntitle: Quokka done\n\(done)\(head)---\n\nQuokka\n")
    try place.write("content/work/finished.md", "---\ntitle: Finished\n\(done)owner: lantern\n---\n\nDone.\n")
    try place.write(
      "content/work/open.md",
      "---\ntitle: Open\nkind: feature\nstatus: ready\nowner: lantern\nafter: [quokka-debt, quokka-done]\n"
        + "cost_of_delay: 10\neffort: 2\nduration: 3\n---\n\nNext.\n")
    let test =
      "assumption: a\nmetric: quokka-count\nsmallest_test: t\nthreshold: at least 5% relative\n"
      + "registered: 2026-03-02\nends: 2026-04-05\ndecision: 0002-quokka\n"
    let result = "result:\n  control: {n: 424242, successes: 4}\n  variant: {n: 424242, successes: 5}\n"
    try place.write("content/experiments/quokka.md", "---\ntitle: Quokka test\n\(test)\(result)\(head)---\n\nQuokka\n")
    try place.write("content/experiments/open.md", "---\ntitle: Open test\n\(test)owner: lantern\n---\n\nTest.\n")
  }
}
