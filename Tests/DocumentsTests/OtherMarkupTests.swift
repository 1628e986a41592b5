import Testing

@testable import Documents

@Suite("other markup as Markdown, line for line")
struct OtherMarkupTests {
  private func convert(_ text: String, _ markup: (UnsafeBufferPointer<UInt8>) -> [UInt8]) -> [String] {
    let bytes = Array(text.utf8).withUnsafeBufferPointer { markup($0) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  @Test("AsciiDoc: headings, attributes, lists, blocks, tables and links")
  func asciiDoc() {
    let text = """
      = Title
      :status: accepted
      :toc:
      // a comment
      == Context
      * one
      ** two
      . first
      ----
      * code
      ----
      |===
      |Status |Accepted
      |===
      See xref:0002-b.adoc[B], <<0003-c.adoc#,C>> and https://example.org[E].
      [NOTE]
      ====
      Said.
      ====
      """
    let expected = [
      "# Title", "* status: accepted", "", "", "## Context", "* one", "   * two", "1. first", "```", "* code", "```",
      "",
      "* Status: Accepted", "", "See [B](0002-b.adoc), [C](0003-c.adoc) and [E](https://example.org).", "", "", "Said.",
      "",
    ]
    #expect(convert(text, markdown(fromAsciiDoc:)) == expected)
  }

  @Test("reStructuredText: titles with and without a line above, fields, comments and links")
  func reStructured() {
    let text = """
      =====
      Title
      =====

      :Status: accepted

      Context
      -------
      .. a comment
         that goes on
      .. note:: Said.

      See `B <0002-b.rst>`_ and :doc:`C <c>`, ``literal``.
      Deep
      ^^^^
      """
    let expected = [
      "", "# Title", "", "", "* Status: accepted", "", "## Context", "", "<!-- a comment -->",
      "<!-- that goes on -->", "**Note** Said.", "",
      "See [B](0002-b.rst) and [C](c), ``literal``.", "### Deep", "",
    ]
    #expect(convert(text, markdown(fromReStructuredText:)) == expected)
  }

  @Test("reStructuredText without a title begins with its sections")
  func untitled() {
    let text = "Status\n======\n\nAccepted\n\nContext\n=======\n\n#. one\n"
    let expected = ["## Status", "", "", "Accepted", "", "## Context", "", "", "1. one", ""]
    #expect(convert(text, markdown(fromReStructuredText:)) == expected)
  }

  @Test("Org: keywords, headings, drawers, blocks and links")
  func org() {
    let text = """
      #+TITLE: Title
      #+STATUS: accepted
      * Context
      ** Deeper
      :PROPERTIES:
      :Date: 2026-01-05
      :END:
      #+begin_src sh
      * code
      #+end_src
      See [[file:b.org][B]].
      """
    let expected = [
      "# Title", "* STATUS: accepted", "## Context", "### Deeper", "", "* Date: 2026-01-05", "", "```", "* code", "```",
      "See [B](b.org).",
    ]
    #expect(convert(text, markdown(fromOrg:)) == expected)
  }

  @Test("any bytes give as many lines as they have")
  func lines() {
    for text in [
      "", "\n", "====", "`", "``", "<<", "xref:", ":", "..", "|===", "----\n", "[[", "link:[", "a\r\nb", "\u{0}",
    ] {
      let count = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      #expect(convert(text, markdown(fromAsciiDoc:)).count == count)
      #expect(convert(text, markdown(fromReStructuredText:)).count == count)
      #expect(convert(text, markdown(fromOrg:)).count == count)
    }
  }
}
