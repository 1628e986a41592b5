import Foundation
import Testing

@Suite("Outputs, from the command line", .enabled(if: Program.isThere, "the program is not built"))
struct OutputCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func build(_ content: String, in folder: String, to output: String) throws -> Program.Ending {
    try Program.run(
      ["build", "--content", content, "--templates", workplace.path("templates"), "--output", workplace.path(output)],
      in: workplace.path(folder))
  }

  @Test("the same content gives the same bytes, however its folder is named, with decisions inside and outside of it")
  func naming() throws {
    try workplace.write(
      "ours/content/fairlead.yaml",
      "organization: Quayside\nas_of: 2026-06-15\ndecisions: [decisions, ../../adr, ../zeta]\n")
    for folder in ["ours/content/decisions", "adr", "ours/zeta"] {
      let link = folder == "ours/content/decisions" ? "0001-queue.md" : "gone.md"
      try workplace.write(
        "\(folder)/0001-queue.md",
        "# 1. Queue\n\nDate: 2026-03-02\n\n## Status\n\nPerhaps\n\n## Context\n\n[A](\(link))\n")
    }
    try workplace.write("ours/work/x.txt", "")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("ours/link"), withDestinationPath: workplace.path("ours/content"))
    let namings = [
      ("content", "ours"), (".", "ours/content"), ("../content/", "ours/work"), ("ours//content", ""),
      (workplace.path("ours/content"), "ours/work"), ("./link", "ours"),
    ]
    for (number, (content, folder)) in namings.enumerated() {
      let ending = try build(content, in: folder, to: "output-\(number)")
      #expect(ending.status == 0, "\(content): \(ending.errors)")
      #expect(
        try workplace.tree("output-\(number)").mapValues(\.bytes) == workplace.tree("output-0").mapValues(\.bytes),
        "\(content)")
    }
    let json = try workplace.text("output-0/report.json")
    #expect(
      json.contains("\"file\": \"../../adr/0001-queue.md\"") && json.contains("\"file\": \"../zeta/0001-queue.md\""))
  }

  @Test("an output that was about to be replaced comes back, whatever is wrong with the content")
  func bringBack() throws {
    try workplace.writeContent()
    #expect(try workplace.fairlead("build").status == 0)
    let old = try workplace.tree("output")
    try FileManager.default.moveItem(atPath: workplace.path("output"), toPath: workplace.path(".output.previous"))
    try workplace.writeContent(broken: true)
    let ending = try workplace.fairlead("build")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("the output from before it is back in output"))
    #expect(try workplace.tree("output") == old)
  }

  @Test("in place, the folder stays the same one")
  func inPlace() throws {
    try workplace.writeContent()
    #expect(try workplace.fairlead("build", "--in-place").status == 0)
    try workplace.write("content/decisions/0002-more.md", "# 2. More\n\nDate: 2026-03-03\n\n## Status\n\nAccepted\n")
    #expect(try workplace.fairlead("build", "--in-place").status == 0)
    #expect(!workplace.exists(".output.replaced"))
    #expect(workplace.exists("output/decisions/0002-more.html"))
  }

  @Test("an SVG image with a script is not published, and said")
  func svg() throws {
    try workplace.writeContent()
    try workplace.write("content/decisions/plain.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try workplace.write("content/decisions/active.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>")
    try workplace.write(
      "content/decisions/0002-more.md",
      "# 2. More\n\nDate: 2026-03-03\n\n## Status\n\nAccepted\n\n## Context\n\n![A](plain.svg) ![The other](active.svg)\n"
    )
    let ending = try workplace.fairlead("build")
    #expect(ending.status == 0)
    #expect(
      ending.errors.contains("0002-more.md:11:30: warning: 'active.svg' has a handler 'onload', so it is not published")
    )
    let assets = try workplace.tree("output").keys.filter { $0.hasSuffix(".svg") && $0.hasPrefix("assets/files/") }
    #expect(assets == ["assets/files/decisions/plain.svg"])
    #expect(try !workplace.text("output/decisions/0002-more.html").contains("active.svg"))
  }
}
