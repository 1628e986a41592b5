import Diagnostics
import Templating
import Testing

@Suite("composition")
struct CompositionTests {
  @Test("an unknown partial or parent is located, also where nothing would show it")
  func unknownPartial() {
    let set = templates([
      "page": "{{^open}}{{#open}}{{>partials/hed}}{{/open}}{{/open}}\n{{<lay}}{{/lay}}", "partials/head": "",
    ])
    #expect(
      set.problems == [
        "page.html:1:19 template.unknown-partial no template 'partials/hed'",
        "page.html:2:1 template.unknown-partial no template 'lay'",
      ])
    #expect(set.findings.first?.hint == "did you mean 'partials/head'?")
  }

  @Test("a partial that includes itself is a finding, directly or through others, and rendering ends")
  func recursion() {
    let direct = templates(["page": "a{{>page}}b"])
    #expect(direct.findings.map(\.line) == ["page.html:1:2 template.recursive-partial 'page' includes itself"])
    #expect(direct.page() == "ab")
    let through = templates(["page": "{{>a}}", "a": "{{#x}}{{>b}}{{/x}}", "b": "{{<a}}{{/a}}"])
    let finding = through.findings.first { $0.span?.file == "b.html" }
    #expect(finding?.rule == "template.recursive-partial")
    #expect(finding?.notes.map(\.message) == ["'b' is included here"])
    #expect(finding?.notes.first?.span?.file == "a.html")
  }

  @Test("a template is used when a page includes it, whatever stands in it; any other is told with a near miss")
  func unused() {
    let set = templates([
      "page": "a{{>text}}{{#x}}{{>within}}{{/x}}{{<parent}}{{$in}}b{{/in}}{{/parent}}", "text": "only text",
      "within": "{{>empty}}",
      "empty": "", "parent": "({{$in}}{{/in}})", "texts": "{{>lost}}", "lost": "c",
    ])
    #expect(set.findings.isEmpty)
    let found = set.unused(
      ["page", "text", "within", "empty", "parent", "texts", "lost", "absent"], pages: ["page", "gone"])
    #expect(
      found.map(\.message) == [
        "no page is made with 'texts', and none of their templates includes it",
        "no page is made with 'lost', and none of their templates includes it",
      ])
    #expect(
      found.map(\.hint) == ["did you mean 'text.html'?", "'fairlead templates' lists those that pages are made with"])
  }

  @Test("a parent may stand in a block that it is given")
  func parentInItsOwnBlock() {
    let set = templates([
      "page": "{{<box}}{{$in}}a{{<box}}{{$in}}b{{/in}}{{/box}}{{/in}}{{/box}}", "box": "[{{$in}}{{/in}}]",
    ])
    #expect(set.findings.isEmpty)
    #expect(set.page() == "[a[b]]")
  }

  @Test("partials that double at every step end with a finding, with text and without")
  func doubling() {
    for end in ["x", ""] {
      let chain = (0..<60).map {
        TemplateFile(name: "p\($0)", file: "p\($0)", bytes: Array("{{>p\($0 + 1)}}{{>p\($0 + 1)}}".utf8))
      }
      let last = TemplateFile(name: "p60", file: "p60", bytes: Array(end.utf8))
      let set = TemplateSet(chain + [last])
      #expect(set.findings.first?.rule == "template.too-large")
      #expect(set.page("p0") == "")
    }
  }

  @Test("sections and partials may nest deeply, but not without bound")
  func depth() {
    func nested(_ depth: Int) -> TemplateSet {
      templates([
        "page": String(repeating: "{{#open}}", count: depth) + "x" + String(repeating: "{{/open}}", count: depth)
      ])
    }
    #expect(nested(64).problems.isEmpty)
    #expect(nested(64).page(DecisionSample(isOpen: true)) == "x")
    #expect(nested(65).problems == ["page.html:1:577 template.too-deep more than 64 sections inside one another"])
    _ = nested(20_000).page(DecisionSample(isOpen: true))
    let chain = (0..<100).map { TemplateFile(name: "p\($0)", file: "p\($0)", bytes: Array("{{>p\($0 + 1)}}".utf8)) }
    let set = TemplateSet(chain + [TemplateFile(name: "p100", file: "p100", bytes: [])])
    #expect(set.findings.first?.rule == "template.too-deep")
  }

  @Test("a list opened in itself again and again ends with a finding")
  func explodingData() {
    let tags = Value.list((0..<100).map { .text(String($0)) })
    let set = templates([
      "page": String(repeating: "{{#tags}}", count: 30) + String(repeating: "{{/tags}}", count: 30)
    ])
    var output: [UInt8] = []
    let findings = set.render("page", with: .object(NamedValues(["tags": tags])), into: &output)
    #expect(findings.first?.rule == "template.too-large")
  }

  @Test("a partial alone on its line is indented by lines, and blank lines are left alone")
  func indentation() {
    let set = templates([
      "page": "<ul>\n  {{>items}}\n</ul>\n", "items": "{{#tags}}\n<li>{{.}}</li>\n{{/tags}}\n\nend\n",
    ])
    #expect(
      set.page(DecisionSample(tags: ["a", "b\nc"]))
        == "<ul>\n  <li>a</li>\n  <li>b\nc</li>\n\n  end\n</ul>\n")
  }

  @Test("rendering twice gives the same bytes, appended")
  func twice() {
    let set = templates(["page": "{{title}}{{>p}}", "p": "{{#tags}}{{.}}{{/tags}}"])
    let sample = DecisionSample(tags: ["a"])
    var output: [UInt8] = []
    _ = set.render("page", with: sample.value, into: &output)
    _ = set.render("page", with: sample.value, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "Use plain filesaUse plain filesa")
  }
}
