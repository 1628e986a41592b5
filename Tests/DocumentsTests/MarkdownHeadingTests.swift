import Testing

@testable import Documents

@Suite struct MarkdownHeadingTests {
  // What GitHub gives, by its published rule: lower case, spaces as hyphens, letters, digits, marks, - and _ kept.
  @Test(
    "slugs are those of code hosts",
    arguments: [
      ("A b", "a-b"), ("What's new?", "whats-new"), ("C++ & C#", "c--c"), ("a_b-c", "a_b-c"), ("Größe ÄÖ", "größe-äö"),
      ("日本語 文", "日本語-文"), ("1.10 (beta)", "110-beta"), ("🎉", ""), ("", ""),
    ])
  func slugs(_ heading: String, _ anchor: String) { #expect(slug(heading) == anchor) }

  @Test("anchors are unique and never empty")
  func anchors() {
    let document = markdown("## A\n## A\n## A-1\n## !\n## ?\n## A")
    #expect(document.headings.map(\.anchor) == ["a", "a-1", "a-1-1", "section", "section-1", "a-2"])
  }

  @Test("the levels of the body begin at 2 and skip none on the way down")
  func levels() {
    func levels(_ text: String) -> [Int] { markdown(text).headings.map(\.level) }
    #expect(levels("# t\n## a\n#### b\n### c\n## d") == [2, 3, 3, 2])
    #expect(levels("### a\n## b\n# c\n## d\n### e\n#### f\n##### g\n###### h") == [2, 2, 2, 3, 4, 5, 6, 6])
    #expect(markdown("### a").headings.map(\.writtenLevel) == [3])
  }

  @Test("only a first heading of level 1 outside quotes is the title")
  func title() {
    #expect(markdown("text\n\n# A\n\n# B").title?.text == "A")
    #expect(markdown("## A\n\n# B").title == nil)
    #expect(markdown("> # A\n\n# B").title == nil)
    #expect(markdown("```\n# A\n```\n\n    # B").title == nil)
    #expect(markdown("A *b*\n===").title?.text == "A b")
    #expect(markdown("#").title?.anchor == "section")
  }
}
