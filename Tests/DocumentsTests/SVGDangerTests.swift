import Documents
import Testing

@Suite("SVG images")
struct SVGDangerTests {
  private func danger(_ inside: String, attributes: String = "") -> String? {
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)>"
    return svgDanger(in: Array("\(start)\(inside)</svg>".utf8))
  }

  @Test(
    "that only draw are published as they are",
    arguments: [
      "<path d='M0 0 L1 1' fill=\"url(#shade)\"/>", "<use xlink:href=\"#part\"/>", "<!-- onload -->",
      "<image href=\"data:image/png;base64,AAAA\"/>", "<style>.a{fill:#fff;filter:url('#blur')}</style>",
      "<style><![CDATA[ text > tspan { fill: red } ]]></style>", "<text>1 &lt; 2 &amp; &#233; javascript:</text>",
      "<metadata><rdf:RDF xmlns:rdf='x'/></metadata>", "<g transform=\"rotate(45)\" clip-path=\"url( #clip )\"/>",
      "<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>", "<animate attributeName=\"opacity\" to=\"1\"/>",
      "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">Text</div></foreignObject>",
    ])
  func harmless(_ inside: String) {
    #expect(danger(inside) == nil)
  }

  @Test(
    "with scripts, handlers or references to elsewhere say what is wrong",
    arguments: [
      ("<script>alert(1)</script>", "has a script"), ("<svg:SCRIPT/>", "has a script"),
      ("<g onclick=\"a()\"/>", "has a handler 'onclick'"), ("<g\nOnLoad = 'a()'/>", "has a handler 'onload'"),
      ("<a href=\"javascript:alert(1)\"/>", "refers to something outside of it"),
      ("<a xlink:href=\"&#106;avascript:alert(1)\"/>", "refers to something outside of it"),
      ("<a href=\"https://example.org\"/>", "refers to something outside of it"),
      ("<use href=\"other.svg#a\"/>", "refers to something outside of it"),
      ("<image href=\"data:image/svg+xml,x\"/>", "refers to something outside of it"),
      ("<set attributeName=\"href\" to=\"javascript:a()\"/>", "changes 'href'"),
      ("<animate attributeName=\" onclick\" to=\"a()\"/>", "changes 'onclick'"),
      ("<style>@import 'x.css';</style>", "imports a style sheet"),
      ("<style>a{fill:url(http://example.org/x)}</style>", "refers to something outside of it"),
      ("<style>a{b:u\\72l(x)}</style>", "has escapes in its style"),
      ("<path fill=\"url(//example.org/x)\"/>", "refers to something outside of it"),
      ("<foreignObject><iframe src='#'/></foreignObject>", "has an element 'iframe'"),
      ("<g a=b/>", "is not well-formed"), ("<g a=\"b\"", "is not well-formed"),
      ("<text>&unknown;</text>", "is not well-formed"),
    ])
  func active(_ inside: String, _ wanted: String) {
    #expect(danger(inside) == wanted)
  }

  @Test("in other forms are refused: entities, style sheets, encodings, another root, nothing")
  func forms() {
    func danger(_ text: String) -> String? { svgDanger(in: Array(text.utf8)) }
    #expect(danger("<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE svg PUBLIC 'a' 'b'><svg/>") == nil)
    #expect(danger("\u{FEFF}<svg/>") == nil)
    #expect(danger("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>") == "declares entities")
    #expect(danger("<?xml-stylesheet href='x'?><svg/>") == "has a style sheet of its own")
    #expect(danger("<?xml version='1.0' encoding='UTF-7'?><svg/>") == "is not in UTF-8")
    #expect(svgDanger(in: [0xFF, 0xFE, 0x3C, 0]) == "is not in UTF-8")
    #expect(danger("<html/>") == "is no SVG image")
    #expect(danger("") == "is not well-formed")
    #expect(danger("<") == "is not well-formed" && danger("<svg onload") == "is not well-formed")
    #expect(danger("<svg onload='a()'/>") == "has a handler 'onload'")
  }
}
