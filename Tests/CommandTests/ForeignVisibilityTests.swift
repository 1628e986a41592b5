import Foundation
import Testing

/// A word that stands in records which are withheld in ever another form, and may be in no byte of the output.
@Suite("records of other tools that are not for everyone", .enabled(if: Program.isThere, "the program is not built"))
struct ForeignVisibilityTests {
  private static let forms = [
    "\n---\ntitle: Quokka\nvisibility: board\n---\n\nQuokka.\n",
    "<!-- note -->\n---\ntitle: Quokka\nvisibility: board\n---\n\nQuokka.\n",
    "```\n---\ntitle: Quokka\nvisibility: board\n---\n```\n\n# Quokka\n",
    "---\ntitle: Quokka\n---\n---\nvisibility: board\n---\n\nQuokka.\n",
    "---\ntitle: Quokka\nVisibility: board\nstatus: accepted\n---\n\nQuokka.\n",
    "---\ntitle: Quokka\nreviewers: [@quokka]\nvisibility: board\n---\n\nQuokka.\n",
    "# Quokka\n\n* Status: accepted\n* Visibility: board\n",
    "# Quokka\n\n| Status | Visibility |\n|---|---|\n| accepted | board |\n",
    "# Quokka\n\n| Field | Value |\n|---|---|\n| Visibility | board |\n", "# Quokka\n\n## Visibility\n\nboard\n",
    "# Quokka\n\nVisibility: board\n\nQuokka ![plan](quokka.svg) [gone](0000-quoka.md).\n",
    "# Quokka\n\n- **Visibility:** board\n\nSupersedes [one](0001-queue.md)\n",
    "# Quokka\n\n- Sichtbarkeit: Vorstand\n",
  ]

  @Test("no word of them, no name and no picture is in the output")
  func hidden() throws {
    let place = try Workplace()
    try place.writeContent()
    try place.write(
      "content/fairlead.yaml",
      "organization: Quayside\nas_of: 2026-06-15\ndecisions: [decisions, ../adr]\n"
        + "acknowledgements: [{rule: decision.proposed-too-long, subject: 000-quokka-0, until: 2026-12-01, reason: known}]\n"
    )
    for (number, text) in Self.forms.enumerated() { try place.write("adr/00\(number)-quokka-\(number).md", text) }
    try place.write(
      "adr/0020-quokka/kep.yaml", "title: Quokka\nvisibility: board\nstatus: implemented\nowner: [quokka\n")
    try place.write("adr/0020-quokka/README.md", "# Quokka\n\nQuokka.\n")
    try place.write("adr/0021-quokka/README.md", "# Quokka\n\n* Status: accepted\n* Visibility: board\n")
    try place.write("adr/0022-quokka.adoc", "= Quokka\n:status: accepted\n:visibility: board\n\nQuokka.\n")
    try place.write("adr/0023-quokka.rst", "Quokka\n======\n\n.. visibility: board\n\nQuokka.\n")
    try place.write("adr/quokka.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try place.write("adr/quokka.docx", "Quokka")
    try place.write("content/data/quokka.csv", "quokka\n")
    try place.write("content/notes/quokka.md", "# Quokka\n")
    try place.write("content/.drafts/quokka.md", "# Quokka\n")
    try place.write(
      "adr/0001-queue.md",
      "# One queue\n\n* Status: superseded by [the plan](006-quokka-6.md)\n* Date: 2026-05-04\n\n[plan](006-quokka-6.md) [near](007-quoka-7.md)\n"
    )
    // References say its name in ever another form.
    try place.write(
      "adr/0002-later.md",
      "# Later\n\n* Status: Superseded by [Quokka plan & sale](006-quokka-6.md)\n* Supersedes: 000-quokka-0\n\n## Links\n\n* [Quokka plan & sale](006-quokka-6.md)\n"
    )
    try place.write(
      "adr/0003-other.md",
      "---\ntitle: Other\nstatus: superseded by 008-quokka-8\nlinks: [009-quokka-9.md]\namended_by: [007-quokka-7]\n---\n\nText.\n"
    )
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    // The author is told of each: nothing is withheld without a word.
    let told = ending.errors.split(separator: "\n").count {
      $0.hasSuffix("[content.hidden-record]")
    }
    #expect(told == Self.forms.count + 4, "\(ending.errors)")
    for (path, state) in try place.tree("output") where path != ".fairlead" {
      let text = String(decoding: state.bytes, as: UTF8.self).lowercased()
      // What somebody wrote of it in prose, the target of a link too, is theirs to write.
      let place = text.range(of: "quokka").map { text[..<$0.lowerBound].suffix(80) + text[$0.lowerBound...].prefix(40) }
      #expect(!path.lowercased().contains("quokka") && place == nil, "\(path): \(place ?? "")")
    }
    #expect(place.exists("output/decisions/adr/0001-queue.html"))
  }
}
