import Diagnostics
import Templating
import Testing

@Suite("syntax")
struct SyntaxTests {
  @Test(
    "that is wrong is located",
    arguments: [
      ("{{#open}}", ["page.html:1:1 template.unclosed-section section 'open' is never closed"]),
      (
        "a\n {{#open}}{{^tags}}{{/open}}",
        ["page.html:2:11 template.unclosed-section section 'tags' is never closed"]
      ),
      ("é{{/open}}", ["page.html:1:2 template.unexpected-close 'open' is closed but not open"]),
      ("{{title", ["page.html:1:1 template.bad-tag tag is never closed"]),
      ("{{}}", ["page.html:1:1 template.bad-tag tag without a name"]),
      ("{{#if x}}", ["page.html:1:1 template.bad-tag 'if x' is not a name"]),
      ("{{title <b>{{owner}}", ["page.html:1:1 template.bad-tag tag is not closed before the next one opens"]),
      ("{{status..word}}", ["page.html:1:1 template.bad-tag 'status..word' is not a path of names"]),
      ("{{>*title}}", ["page.html:1:1 template.bad-tag dynamic name '*title'"]),
      ("{{=<%=}}", ["page.html:1:1 template.bad-delimiter '<%' are not two delimiters"]),
      (
        "{{<base}}lost {{$b}}kept{{/b}}{{/base}}",
        ["page.html:1:10 template.ignored-content content of parent 'base' outside its blocks is not shown"]
      ),
      ("{{$a}}", ["page.html:1:1 template.unclosed-section block 'a' is never closed"]),
      ("", []), ("{", []), ("{ {title} }", []), ("{{title}}", []), ("{{! # anything }}", []),
    ])
  func problems(_ template: String, _ expected: [String]) {
    #expect(templates(["page": template, "base": "{{$b}}{{/b}}"]).problems == expected)
  }

  @Test("an unclosed section says where it was opened, an unexpected end what is open")
  func notes() {
    let finding = templates(["page": "{{#open}}\n{{/opne}}\n{{/open}}"]).findings.first
    #expect(finding?.notes.first?.message == "'open' is open here")
    #expect(finding?.notes.first?.span?.line == 1)
    #expect(finding?.hint == "did you mean 'open'?")
  }

  @Test("bytes that are not UTF-8 are located and a byte order mark is left out")
  func encoding() {
    let broken = TemplateSet([
      TemplateFile(name: "page", file: "page.html", bytes: [0x61, 0x0A, 0xC3, 0xA9, 0xC3, 0x28])
    ])
    #expect(broken.findings.map(\.line) == ["page.html:2:2 template.not-utf8 bytes that are not UTF-8"])
    let marked = TemplateSet([TemplateFile(name: "page", file: "page.html", bytes: [0xEF, 0xBB, 0xBF, 0x61])])
    #expect(marked.findings.isEmpty)
    #expect(marked.page() == "a")
  }

  @Test("tags alone on lines that end in CRLF take the line with them")
  func carriageReturns() {
    let set = templates(["page": "a\r\n{{#open}}\r\n b\r\n{{/open}}\r\n{{>p}}\r\n{{! c }}\r\nd\r\n", "p": "p\r\n"])
    #expect(set.page(DecisionSample(isOpen: true)) == "a\r\n b\r\np\r\nd\r\n")
    #expect(set.page(DecisionSample(isOpen: false)) == "a\r\np\r\nd\r\n")
  }

  @Test("a combining mark after a tag stays where it is")
  func combiningMarks() {
    let set = templates(["page": "<p>\u{301}{{title}}\u{301}</p>"])
    #expect(
      Array(set.page(DecisionSample(title: "e\"\u{301}")).utf8) == Array("<p>\u{301}e&quot;\u{301}\u{301}</p>".utf8))
  }

  @Test("two files of one name are a finding")
  func duplicates() {
    let set = TemplateSet([
      TemplateFile(name: "page", file: "a.html", bytes: []), TemplateFile(name: "page", file: "b.html", bytes: []),
    ])
    #expect(set.findings.map(\.line) == ["b.html:0:0 template.duplicate 'page' is here a second time"])
  }

  @Test("a template that is missing is a finding that says which file it is")
  func missing() {
    let set = templates(["decision": ""])
    #expect(set.check("decisoin", against: DecisionSample.names.shape).first?.rule == "template.missing")
    var output: [UInt8] = []
    let finding = set.render("decisoin", with: .absent, into: &output).first
    #expect(finding?.hint == "put back decisoin.html in the templates folder: a page is made with it")
    #expect(set.contains("decision") && !set.contains("decisoin"))
    #expect(templates([:]).findings.isEmpty)
  }
}
