import Foundation
import Testing

@Suite("a site for an audience", .enabled(if: Program.isThere, "the program is not built"))
struct AudienceTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.writeContent()
    try place.write(
      "content/fairlead.yaml",
      """
      organization: Quayside
      as_of: 2026-06-15
      audiences:
        - {id: board, name: The board, sees: [board]}
        - {id: leads, name: Leads, sees: [everyone, leads]}
      """)
    try writeDecision("0002-sale", "Sell the Quokka berth", "board")
    try writeDecision("0003-wage", "Raise the Wombat wage", "leads")
    try place.write(
      "content/decisions/0004-open.md",
      "---\ntitle: Open\nstatus: accepted\ndate: 2026-05-04\nrelated: [0002-sale, 0003-wage]\n---\n\n## Context\n\nNone.\n"
    )
  }

  private func writeDecision(_ id: String, _ title: String, _ label: String) throws {
    try place.write(
      "content/decisions/\(id).md",
      "---\ntitle: \(title)\nstatus: proposed\ndate: 2026-05-04\nvisibility: \(label)\n---\n\n## Context\n\n\(title).\n"
    )
  }

  /// The files of a tree that hold a word in their bytes or their names.
  private func files(with word: String, in folder: String) throws -> [String] {
    try place.tree(folder).filter { path, state in
      path.localizedCaseInsensitiveContains(word)
        || String(decoding: state.bytes, as: UTF8.self).localizedCaseInsensitiveContains(word)
    }.map(\.key).sorted()
  }

  @Test("each audience has its own records and no byte of another's, however the sites are made")
  func own() throws {
    let ending = try place.fairlead("build", "--every-audience")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(try files(with: "quokka", in: "output/board").contains("decisions/0002-sale.html"))
    #expect(try files(with: "wombat", in: "output/leads").contains("decisions/0003-wage.html"))
    for (word, folder) in [("quokka", "everyone"), ("quokka", "leads"), ("wombat", "everyone"), ("wombat", "board")] {
      #expect(try files(with: word, in: "output/\(folder)") == [], "\(word) in \(folder)")
      #expect(try files(with: word == "quokka" ? "0002-sale" : "0003-wage", in: "output/\(folder)") == [])
    }
    for (folder, arguments) in [
      ("everyone", []), ("board", ["--audience", "board"]), ("leads", ["--audience", "leads"]),
    ] {
      #expect(try Program.run(["build", "--output", "alone"] + arguments, in: place.root).status == 0)
      let (alone, together) = (
        try place.tree("alone").mapValues(\.bytes), try place.tree("output/\(folder)").mapValues(\.bytes)
      )
      #expect(Set(alone.keys) == Set(together.keys))
      // One that is made alone may say the names of its own records in others; where all read, nobody's are said.
      let differing = alone.keys.filter { alone[$0] != together[$0] }
      #expect(folder == "everyone" ? differing.isEmpty : true, "\(differing)")
    }
  }

  @Test("says for whom it is")
  func readers() throws {
    #expect(try place.fairlead("build", "--audience", "board").status == 0)
    #expect(try place.text("output/about/index.html").contains("The board. Whatever these readers may not see"))
    #expect(try place.text("output/report.json").contains("\n  \"audience\": \"board\""))
    #expect(try place.fairlead("build").status == 0)
    #expect(try place.text("output/about/index.html").contains("Everyone. Whatever these readers may not see"))
    #expect(try !place.text("output/report.json").contains("\n  \"audience\":"))
  }

  @Test("an audience that nobody configured is refused with the nearest, and nothing is written")
  func unknown() throws {
    let ending = try place.fairlead("build", "--audience", "bord")
    #expect(ending.status == 64 && ending.errors.contains("there is no audience 'bord'"), "\(ending.errors)")
    #expect(ending.errors.contains("'board'"), "\(ending.errors)")
    #expect(!place.exists("output"))
    #expect(try place.fairlead("build", "--audience", "board", "--every-audience").status == 64)
  }

  @Test("a folder for each audience stands in no site, and in no other folder")
  func folders() throws {
    #expect(try place.fairlead("build").status == 0)
    let inSite = try place.fairlead("build", "--every-audience")
    #expect(inSite.status == 1 && inSite.errors.contains("output is a site"), "\(inSite.errors)")
    try place.write("content/fairlead.yaml", "organization: Quayside\naudiences: [{id: ../evil, name: Evil}]\n")
    let outside = try place.fairlead("build", "--every-audience", "--output", "sites")
    #expect(outside.status != 0 && outside.errors.contains("evil"), "\(outside.errors)")
    #expect(!place.exists("evil"))
  }

  @Test("the site of an audience that is gone is named, as it stays published")
  func former() throws {
    #expect(try place.fairlead("build", "--every-audience").status == 0)
    let organization = try place.text("content/fairlead.yaml")
    try place.write(
      "content/fairlead.yaml",
      organization.replacing("\n  - {id: leads, name: Leads, sees: [everyone, leads]}", with: ""))
    let ending = try place.fairlead("build", "--every-audience")
    #expect(ending.errors.contains("output/leads is of no audience"), "\(ending.errors)")
    #expect(ending.errors.components(separatedBy: "is of no audience").count == 2, "\(ending.errors)")
  }
}
