import Diagnostics
import Testing

@testable import Documents

@Suite("Places that somebody is sent to")
struct StrangerPlaceTests {
  private func rendered(_ text: String) -> MarkdownDocument {
    Array(text.utf8).withUnsafeBufferPointer { renderMarkdown($0, file: "a.md", firstLine: 1) }
  }

  @Test("a link on a later, indented line of a list item is found at its address")
  func link() throws {
    let document = rendered("- [ ] signed; see\n      [the draft](../x/draft.md)\n")
    let span = try #require(document.links.first?.target.span)
    #expect([span.line, span.column, span.length] == [2, 19, 13])
  }

  @Test("an element of HTML is one finding, not one for each of its tags")
  func element() {
    #expect(rendered("a <b>c</b> d\n").findings.map(\.message) == ["HTML <b> shown as plain text"])
    #expect(rendered("a c</b> d\n").findings.map(\.message) == ["HTML </b> shown as plain text"])
  }
}
