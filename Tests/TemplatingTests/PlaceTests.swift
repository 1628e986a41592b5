import Diagnostics
import Templating
import Testing

@Suite("places in HTML")
struct PlaceTests {
  @Test(
    "where escaping is enough are accepted",
    arguments: [
      "<p class=\"a {{title}}\" title='{{title}}'>{{title}}{{body}}</p>", "a < {{title}}", "<a href=\"{{address}}\">",
      "<a href=\"x/{{title}}\">", "<a href=\"#{{title}}\">", "<a href=\"{{address}}{{address}}#{{title}}\">",
      "<option{{#open}} selected{{/open}}>{{title}}", "<div{{#open}} class=\"{{title}}\"{{/open}} id=\"{{title}}\">",
      "<p class=\"a{{#open}} b{{/open}}\">{{title}}", "<script src=\"x.js\"></script>{{title}}", "<br/>{{body}}",
      "<!-- {{title}} -->{{body}}", "<!doctype html>{{title}}", "<style>a{}</style><p>{{title}}",
      "<img src=x>{{title}}",
      "<a href=\"https://example.org/{{title}}\">", "<a href=\"HTTPS://example.org?{{title}}\">",
      "<a href=\"?q={{title}}&amp;a:b\">",
      "<a href=\"{{#open}}a{{/open}}b/{{title}}\">", "<meta name=\"description\" content=\"{{title}}\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">{{title}}",
      "<a href=\"{{#owner}}#{{title}}{{/owner}}\">", "</p\n>{{title}}", "<svg><path d='M0 0'/></svg>{{body}}",
      "<a href=\"mailto:{{title}}\">", "<a href=\"/x{{title}}\">", "<a href=\"//example.org/{{title}}\">",
      "<a href=\"{{#open}}https://example.org/{{/open}}x/{{title}}\">", "<a href=\"/?{{title}}\">",
      "<img srcset=\"a/{{title}} 1x, {{address}} 2x\">", "<a href=\"https://example.org{{#open}}/{{title}}{{/open}}\">",
    ])
  func safe(_ template: String) {
    #expect(templates(["page": template]).problems == [])
  }

  @Test(
    "where escaping is not enough are findings",
    arguments: [
      ("<p class={{title}}>", 10), ("<p class=a{{title}}>", 11), ("<{{title}}>", 2), ("<p {{title}}>", 4),
      ("</{{title}}>", 3),
      ("<p data-{{title}}=\"\">", 9), ("<p {{title}}=\"\">", 4), ("<script>{{title}}</script>", 9),
      ("<STYLE>p{}{{title}}</STYLE>", 11), ("<p onClick=\"f('{{title}}')\">", 16), ("<p style='{{title}}'>", 11),
      ("<a href=\"{{title}}\">", 10), ("<a href=\"\n {{title}}\">", 2), ("<img src='{{owner}}'>", 11),
      ("<a href=\"{{address}}{{title}}\">", 21), ("<p title=\"{{body}}\">", 11), ("<!-- {{body}} -->", 6),
      ("<a href=\"{{#open}}x{{/open}}{{title}}\">", 29), ("<iframe srcdoc=\"{{title}}\">", 17),
      ("<p {{#open}}data-{{/open}}x=\"{{title}}\">", 30), ("<p on{{#open}}click{{/open}}=\"{{title}}\">", 31),
      ("<a href=\"javascript:{{title}}\">", 21), ("<a href=\"javascript:{{address}}\">", 21),
      ("<a href=\"&#32;{{title}}\">", 15), ("<a href=\"&#x6a;avascript:{{title}}\">", 26),
      ("<a href=\"java{{title}}\">", 14),
      ("<a href=\"data:text/html,{{title}}\">", 25), ("<a href=\" JavaScript :{{title}}\">", 23),
      ("<a href=\"{{#open}}java{{/open}}script:{{title}}\">", 39),
      ("<svg><set attributeName=\"onclick\" to=\"{{title}}\"/>", 39),
      ("<svg><animate attributeName=\"{{title}}\"/>", 30), ("<svg><animate values=\"{{address}}\"/>", 23),
      ("<script>if (a</b) {{title}}", 19), ("<a HREF = '{{title}}'>", 12), ("<p\nclass=\"\" {{title}}>", 10),
    ])
  func unsafe(_ template: String, _ column: Int) {
    let findings = templates(["page": template]).check("page", against: DecisionSample.names.shape)
    #expect(findings.map(\.rule) == ["template.unsafe-place"])
    #expect(findings.map { $0.span?.column } == [column])
  }

  @Test(
    "are refused where a value would choose a host, or where other addresses begin",
    arguments: [
      "<a href=\"https://{{title}}\">", "<a href=\"https://{{title}}/x\">", "<a href=\"https://{{address}}\">",
      "<a href=\"//{{title}}\">", "<a href=\"/{{title}}\">", "<a href=\"/{{address}}\">", "<a href=\"\\\\{{title}}\">",
      "<a href=\"/\\{{title}}\">", "<a href=\"/\t/{{title}}\">", "<a href=\"https:{{title}}\">",
      "<a href=\"https:/{{title}}\">", "<a href=\"https:///{{title}}\">", "<a href=\"https://example.org{{title}}\">",
      "<a href=\"https://example.org:{{title}}/\">", "<a href=\"https://{{title}}@example.org/\">",
      "<a href=\"{{#open}}a{{/open}}/{{title}}\">", "<a href=\"{{#open}}/{{/open}}/{{title}}\">",
      "<a href=\"{{#open}}https://example.org{{/open}}/{{title}}\">", "<a href=\"{{address}}//{{title}}\">",
      "<a href=\"https://example.org{{#open}}/{{/open}}{{title}}\">", "<a href=\"/&#47;{{title}}\">",
      "<form action=\"//{{title}}\">", "<img srcset=\"a.png 1x, {{title}} 2x\">", "<a ping=\"x/y {{title}}\">",
      "<object codebase=\"{{title}}\">", "<object codebase=\"{{address}}\">", "<base href=\"{{address}}\">",
      "<base href=\"https://example.org/{{title}}\">", "<object archive=\"{{title}}\">",
    ])
  func host(_ template: String) {
    let findings = templates(["page": template]).check("page", against: DecisionSample.names.shape)
    #expect(findings.map(\.rule) == ["template.unsafe-place"])
  }

  @Test(
    "are refused where a page would lead away by itself, or nobody can say whether it does",
    arguments: [
      "<meta http-equiv=\"refresh\" content=\"0;url=x\">",
      "<meta content=\"0;url={{title}}\" http-equiv=\" Refresh \">",
      "<meta http-equiv=refresh>", "<meta http-equiv='&#114;efresh'>",
      "<meta http-equiv=\"{{#open}}re{{/open}}fresh\">",
      "<meta http-equiv=\"{{title}}\">",
    ])
  func refresh(_ template: String) {
    let findings = templates(["page": template]).check("page", against: DecisionSample.names.shape)
    #expect(findings.map(\.rule) == ["template.unsafe-place"])
  }

  @Test("are not looked for in a template with a NUL, which is refused")
  func nul() {
    #expect(templates(["page": "<scr\0ipt>{{title}}"]).problems.contains { $0.contains("a NUL") })
  }

  @Test(
    "must be alike where a section begins and ends",
    arguments: [
      "{{#open}}<p {{/open}}>", "<p class=\"{{#open}}\">{{/open}}", "<p {{#open}}title=\"{{/open}}\">",
      "<{{#open}}b{{/open}}>",
      "<s{{#open}}cript{{/open}}>", "{{^open}}<!--{{/open}}-->", "<p {{#open}}><b {{/open}}>",
      "<p id={{#open}}\"a\"{{/open}}>",
    ])
  func splitMarkup(_ template: String) {
    let findings = templates(["page": template]).check("page", against: DecisionSample.names.shape)
    #expect(findings.map(\.rule) == ["template.split-markup"])
  }

  @Test("are followed through partials and blocks")
  func throughPartials() {
    let set = templates([
      "page": "<p class={{>name}}>{{<base}}{{$b}}{{title}}{{/b}}{{/base}}", "name": "{{title}}",
      "base": "<p {{$b}}{{/b}}>",
    ])
    #expect(set.problems.count == 2)
  }

  @Test(
    "links with other schemes are not shown",
    arguments: [
      ("javascript:alert(1)", false), ("JavaScript:x", false), ("java\nscript:x", false), (" javascript:x", false),
      ("data:text/html,x", false), ("\u{1}javascript:x", false), ("vbscript:x", false), ("", true),
      ("a/b.html#c:d", true),
      ("../x?y=javascript:", true), ("https://example.org/a:b", true), ("mailto:a@example.org", true),
      ("HTTP://x", true),
      ("#javascript:x", true), ("a:b", false), ("//example.org", true), ("ä:b", false),
    ])
  func links(_ address: String, _ isSafe: Bool) {
    var output: [UInt8] = []
    let findings = templates(["page": "<a href=\"{{address}}\">"])
      .render("page", with: DecisionSample(address: address).value, into: &output)
    #expect(findings.map(\.rule) == (isSafe ? [] : ["template.unsafe-link"]))
    #expect(String(decoding: output, as: UTF8.self) == "<a href=\"\(isSafe ? address : "")\">")
  }
}
