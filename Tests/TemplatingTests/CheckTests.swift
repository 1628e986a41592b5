import Diagnostics
import Templating
import Testing

@Suite("the static check")
struct CheckTests {
  @Test(
    "finds names that do not exist",
    arguments: [
      ("{{titel}}", ["page.html:1:1 template.undefined-name undefined name 'titel'"]),
      (
        "{{#open}}{{^open}}{{titel}}{{/open}}{{/open}}",
        ["page.html:1:19 template.undefined-name undefined name 'titel'"]
      ),
      ("{{^titel}}{{/titel}}", ["page.html:1:1 template.undefined-name undefined name 'titel'"]),
      ("{{#optoins}}{{name}}{{title}}{{/optoins}}", ["page.html:1:1 template.undefined-name undefined name 'optoins'"]),
      ("{{name}}{{#options}}{{name}}{{/options}}", ["page.html:1:1 template.undefined-name undefined name 'name'"]),
      ("{{status.wrod}}", ["page.html:1:1 template.undefined-name undefined name 'wrod' in 'status.wrod'"]),
      (
        "{{options.name}}", ["page.html:1:1 template.undefined-name undefined name 'options.name': 'options' is a list"]
      ),
      (
        "{{#title.length}}{{/title.length}}",
        ["page.html:1:1 template.undefined-name undefined name 'title.length': 'title' is a text"]
      ),
      ("{{>part}}", ["part.html:2:3 template.undefined-name undefined name 'titel'"]),
      ("{{<base}}{{$b}}{{titel}}{{/b}}{{/base}}", ["page.html:1:16 template.undefined-name undefined name 'titel'"]),
      ("{{<base}}{{/base}}", ["base.html:1:7 template.undefined-name undefined name 'ownr'"]),
      ("{{#options}}{{>option}}{{/options}}", []),
      ("{{>option}}", ["option.html:1:1 template.undefined-name undefined name 'name'"]),
    ])
  func undefined(_ template: String, _ expected: [String]) {
    let set = templates([
      "page": template, "part": "\n  {{titel}}", "base": "{{$b}}{{ownr}}{{/b}}", "option": "{{name}}",
    ])
    #expect(set.problems == expected)
  }

  @Test(
    "finds values used for what they are not",
    arguments: [
      ("{{options}}", "'options' is a list, which has no text"), ("{{tags}}", "'tags' is a list, which has no text"),
      ("{{status}}", "'status' is an object, which has no text"),
      ("{{open}}", "'open' is yes or no, which has no text"),
      ("{{.}}", "'.' is an object, which has no text"),
      ("{{#open}}{{.}}{{/open}}", "'.' is yes or no, which has no text"),
    ])
  func notShowable(_ template: String, _ message: String) {
    let findings = templates(["page": template]).check("page", against: DecisionSample.names.shape)
    #expect(findings.map(\.rule) == ["template.not-showable"])
    #expect(findings.map(\.message) == [message])
  }

  @Test("lets only markup through unescaped", arguments: ["{{{title}}}", "{{&title}}", "{{{address}}}"])
  func unescaped(_ template: String) {
    let set = templates(["page": template + "{{{body}}}{{&body}}"])
    #expect(set.check("page", against: DecisionSample.names.shape).map(\.rule) == ["template.unescaped-text"])
    #expect(!set.page(DecisionSample(title: "<", address: "<")).hasPrefix("<"))
  }

  @Test("says what may have been meant, and through which files it came")
  func hints() {
    let set = templates(["page": "\n{{>a}}", "a": "{{>b}}", "b": "{{titel}}"])
    let finding = set.check("page", against: DecisionSample.names.shape).first
    #expect(finding?.hint == "did you mean 'title'?")
    #expect(finding?.notes.map { $0.span?.file } == ["a.html", "page.html"])
    #expect(finding?.notes.map { $0.span?.line } == [1, 2])
  }

  @Test("says once what is wrong in a partial that many pages share")
  func manyPages() {
    let set = templates(["a": "{{>part}}", "b": "\n{{>part}}", "part": "{{titel}}"])
    let shape = DecisionSample.names.shape
    #expect(set.check([("a", shape), ("b", shape)]).count == 1)
  }

  @Test("is backed by rendering, which reports what a dishonest value causes")
  func atRuntime() {
    let set = templates(["page": "{{titel}}{{tags}}{{title}}{{title.x}}"])
    var output: [UInt8] = []
    let values = NamedValues(["tags": .list([]), "title": .text("t")])
    let findings = set.render("page", with: .object(values), into: &output)
    #expect(
      findings.map(\.line) == [
        "page.html:1:1 template.undefined-name undefined name: 'titel'",
        "page.html:1:10 template.not-showable has no text to show: 'tags'",
        "page.html:1:27 template.undefined-name undefined name: 'title.x'",
      ])
    #expect(output == Array("t".utf8))
  }
}
