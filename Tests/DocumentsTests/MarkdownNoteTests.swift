import Diagnostics
import Testing

@testable import Documents

@Suite("Footnotes and alerts")
struct MarkdownNoteTests {
  private func reference(_ number: Int, _ count: Int = 1) -> String {
    let name = count > 1 ? "\(number)-\(count)" : "\(number)"
    return "<sup class=\"footnote-ref\"><a id=\"NoteRef-\(name)\" href=\"#Note-\(number)\" "
      + "aria-label=\"Note \(number)\">\(number)</a></sup>"
  }

  private func note(_ number: Int, _ text: String, back: [String]) -> String {
    let ways = back.map {
      " <a href=\"#NoteRef-\($0)\" aria-label=\"Back to note \(number) in the text\">\u{21A9}\u{FE0E}</a>"
    }
    return "<p id=\"Note-\(number)\" class=\"footnote\">\(number). \(text)\(ways.joined())</p>\n"
  }

  @Test("a footnote has its place and its way back")
  func footnote() {
    let text = "A claim[^1].\n\n[^1]: Its *source*.\n"
    #expect(html(text) == "<p>A claim\(reference(1)).</p>\n" + note(1, "Its <em>source</em>.", back: ["1"]))
    #expect(markdown(text).findings.isEmpty)
  }

  @Test("notes are numbered as they are met; labels are words, addresses and punctuation")
  func numbers() {
    let text = "a[^why_not] b[^2]_c_[^Why_Not]\n\n[^2]: https://x.org\n[^why_not]: two\nlines\n[^3]: unused\n"
    #expect(
      html(text) == "<p>a\(reference(1)) b\(reference(2))<em>c</em>\(reference(1, 2))</p>\n"
        + note(2, "<a href=\"https://x.org\">https://x.org</a>\n", back: ["2"])
        + note(1, "two\nlines\n", back: ["1", "1-2"]) + note(3, "unused", back: []))
  }

  @Test("what is struck or linked before a note does not reach into it")
  func ends() {
    #expect(html("~~g\n[^1]:~~") == "<p>~~g\n</p>\n" + note(1, "~~", back: []))
    #expect(html("~~g~~\n[^1]: ~~h~~") == "<p><del>g</del>\n</p>\n" + note(1, "<del>h</del>", back: []))
    #expect(html("<a href=\"x.md\">g\n[^1]: h</a>") == "<p>g\n</p>\n" + note(1, "h", back: []))
  }

  @Test("a label without a note, an escaped one, and code are text")
  func text() {
    #expect(html("a[^1]") == "<p>a[^1]</p>\n")
    #expect(html("a\\[^1] `[^1]`\n\n[^1]: b\n").hasPrefix("<p>a[^1] <code>[^1]</code></p>\n"))
    #expect(html("```\n[^1]: b\n```\na[^1]").contains("[^1]: b\n</code>"))
    #expect(html("    [^1]\n\n[^1]: b\n").contains("<code>[^1]\n</code>"))
    #expect(html("<div>a[^1]</div>\n\n[^1]: b\n").hasPrefix("<p>a[^1]</p>\n"))
  }

  @Test("a reference in a link is a number, in a title nothing, and every link leads to an id that is there once")
  func places() throws {
    let text =
      "# T[^1]\n\n[x[^1]](https://x.org) y[^1] z[^2]\n\n| a[^1] |\n|---|\n| b[^3] |\n\n[^1]: n\n\n[^1]: again\n\n"
      + "<!--\n[^2]: hidden\n-->\n\n- [^3]: in a list\n"
    let document = markdown(text)
    #expect(document.title?.text == "T")
    let result = String(decoding: document.html, as: UTF8.self)
    let ids = result.matches(of: /id="([^"]*)"/).map { String($0.1) }
    let targets = result.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(result)")
    #expect(Set(targets).isSubset(of: ids), "\(result)")
    #expect(result.contains("again"))
    #expect(result.contains("This note is not written."))
  }

  @Test("struck text and addresses beside a note are what they are without it")
  func neighbours() {
    let text = "~~a[^1] *b* c~~ https://x.org[^1]\n\n[^1]: ~~d~~ e\n"
    let result = html(text)
    #expect(result.hasPrefix("<p><del>a\(reference(1)) <em>b</em> c</del> <a href=\"https://x.org\">https://x.org</a>"))
    #expect(result.contains(">1. <del>d</del> e <a"))
  }

  @Test("the outline reads on without the numbers")
  func outline() {
    let outline = markdown("Status: accepted[^1]\n\n[^1]: By all.\n").outline
    #expect(outline.text(of: outline.blocks[0]) == "Status: accepted")
    #expect(outline.text(of: outline.blocks[1]) == "By all.")
  }

  @Test("thousands of notes cost no more than their length")
  func cost() {
    let references = (0..<5_000).map { "a[^\($0)] " }.joined()
    let notes = (0..<5_000).map { "[^\($0)]: b\n" }.joined()
    _ = markdown(references + "\n\n" + notes)
    _ = markdown(String(repeating: "[^", count: 50_000) + "\n\n[^1]: b")
    _ = markdown("[^1]: b\n\n" + String(repeating: "[^1]", count: 50_000))
  }

  @Test(
    "an alert is a note of its kind, in words",
    arguments: [
      ("NOTE", "Note"), ("tip", "Tip"), ("Important", "Important"), ("WARNING", "Warning"), ("CAUTION", "Caution"),
    ])
  func alert(word: String, kind: String) {
    let opening =
      "<div class=\"callout callout-\(kind.lowercased())\" role=\"note\" aria-label=\"\(kind)\">\n"
      + "<p class=\"callout-kind\">\(kind)</p>\n"
    let text = html("> [!\(word)]\n> Care*ful*.\n> More.\n\nx")
    #expect(text == opening + "<p>Care<em>ful</em>.\nMore.</p>\n</div>\n<p>x</p>\n")
    #expect(html("> [!\(word)]\n>\n> - a") == opening + "<ul>\n<li>a</li>\n</ul>\n</div>\n")
    #expect(html("> [!\(word)] Title\n> b") == opening + "<p>Title\nb</p>\n</div>\n")
  }

  @Test(
    "other quotes are quotes",
    arguments: ["> [!NOTE](x.md) a", "> a [!NOTE]", "> \\[!NOTE] a", "> [! NOTE]\n> a", "> `[!NOTE]`"])
  func quotes(text: String) { #expect(html(text).hasPrefix("<blockquote>\n")) }

  @Test("a task directly above a table has its box")
  func taskAboveTable() {
    let text = "- [x] do\n  | a |\n  |---|\n  | b |\n- [ ] open\n  | c |\n  |---|\n"
    let result = html(text)
    #expect(result.contains("checked disabled aria-label=\"done\"> do"))
    #expect(result.contains("disabled aria-label=\"not done\"> open"))
    #expect(!result.contains("[x]") && !result.contains("[ ]"))
  }

  @Test("a task at the very end of a text, in any container, is read within it")
  func taskAtTheEnd() {
    for text in ["- [ ] ", "- [ ]", "- [x] |\n  -|", "- [x] a\n  |\n  |-", "> - [ ] a\n> |-|", "- [ ] \n|-"] {
      for end in text.indices { _ = html(String(text[..<end])) }
      _ = html(text)
    }
  }
}
