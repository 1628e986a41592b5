import Foundation
import Testing

/// What nobody may see changes no byte of what everybody sees.
@Suite("what is withheld leaves no trace", .enabled(if: Program.isThere, "the program is not built"))
struct WithheldTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
  }

  private static let organization = "organization: Quayside\nas_of: 2026-06-15\n"

  private func published() throws -> [String: Data] {
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    return try place.tree("output").mapValues(\.bytes)
  }

  private func writeWithheld(_ word: String) throws {
    let head = "visibility: leadership\n"
    try place.write(
      "content/decisions/0002-plan.md",
      "---\ntitle: \(word)\nstatus: proposed\ndate: 2020-05-04\n\(head)---\n\n\(word), see [one](0001-queue.md). ![plan](plan.svg)\n"
    )
    try place.write(
      "content/metrics/plan.yaml",
      "title: \(word)\nquestion: Why?\nbetter: higher\nkind: leading\nties_to: growth\n"
        + "source: {csv: data/plan.csv, date: week, value: count}\n\(head)")
    // The second row is of a later day, which has a finding.
    try place.write("content/data/plan.csv", "week,count\n2026-05-04,\(word.count)\n2031-05-04,1\n")
    try place.write("content/decisions/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
  }

  private func show() throws {
    let decision = try place.text("content/decisions/0002-plan.md").replacing("visibility: leadership\n", with: "")
    try place.write("content/decisions/0002-plan.md", decision)
  }

  @Test("the digest, the counts of About and every other byte are those of a content without it")
  func asIfAbsent() throws {
    let without = try published()
    try writeWithheld("Quokka")
    let with = try published()
    for (path, bytes) in without { #expect(with[path] == bytes, "\(path)") }
    #expect(Set(with.keys) == Set(without.keys))
    // Where everybody may see it, it is counted.
    try show()
    #expect(try published()["about/index.html"] != without["about/index.html"])
  }

  @Test("the digest does not change with what it says")
  func digest() throws {
    try writeWithheld("Quokka")
    let first = try published()
    try writeWithheld("Wombats and more")
    #expect(try published() == first)
  }

  @Test("the subject of an acknowledgement is not named where its record is withheld, and is named to its author")
  func acknowledgement() throws {
    try writeWithheld("Quokka")
    try place.write(
      "content/fairlead.yaml",
      Self.organization
        + "acknowledgements:\n  - {rule: decision.proposed-too-long, subject: 0002-plan, until: 2026-12-01, reason: Wombats}\n"
    )
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("'0002-plan' is not published"))
    for (path, bytes) in try published() {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["0002-plan", "Wombats", "Quokka"] { #expect(!text.contains(word), "\(path)") }
    }
    // Where the same record is for everyone, its subject and the reason are there to be found.
    try show()
    let seen = try published().values.contains { String(decoding: $0, as: UTF8.self).contains("Wombats") }
    #expect(seen)
  }
}
