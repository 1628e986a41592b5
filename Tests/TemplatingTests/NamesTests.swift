import Templating
import Testing

@Suite("names")
struct NamesTests {
  @Test("show every kind of value")
  func showsEveryKind() {
    let set = templates([
      "page": """
      {{title}}|{{owner}}|{{address}}|{{body}}|{{^open}}closed{{/open}}|{{#tags}}[{{.}}]{{/tags}}|\
      {{#options}}{{name}},{{/options}}|{{status.word}}|{{#successor}}{{word}}{{/successor}}
      """
    ])
    let sample = DecisionSample(
      title: "A & B", owner: "<Ann>", tags: ["x", "y"], options: [OptionSample(), OptionSample(name: "tables")],
      successor: StatusSample(word: "next"))
    #expect(set.problems.isEmpty)
    #expect(
      set.page(sample)
        == "A &amp; B|&lt;Ann&gt;|decisions/1.html|<p>Because.</p>|closed|[x][y]|files,tables,|accepted|next")
  }

  @Test("that have no value show nothing and open the inverted section")
  func absentIsNothing() {
    let set = templates(["page": "({{owner}}{{#owner}}yes{{/owner}}{{^owner}}no{{/owner}}{{successor.word}})"])
    #expect(set.problems.isEmpty)
    #expect(set.page(DecisionSample()) == "(no)")
  }

  @Test("of lists come with a name that tells whether there are any elements")
  func presence() {
    let set = templates([
      "page": "{{#has_tags}}tags:{{#tags}} {{.}}{{/tags}}{{/has_tags}}{{^has_options}}; no option{{/has_options}}"
    ])
    #expect(set.problems.isEmpty)
    #expect(set.page(DecisionSample(tags: ["x", "y"])) == "tags: x y; no option")
    #expect(set.page(DecisionSample(options: [OptionSample()])).isEmpty)
  }

  @Test("of outer contexts are found from inside, the innermost first")
  func outerContexts() {
    let set = templates([
      "page": "{{#options}}{{name}} of {{title}} {{#tags}}{{.}}{{name}}{{/tags}};{{/options}}"
    ])
    #expect(set.problems.isEmpty)
    #expect(
      set.page(
        DecisionSample(title: "T", tags: ["1", "2"], options: [OptionSample(name: "a"), OptionSample(name: "b")]))
        == "a of T 1a2a;b of T 1b2b;")
  }

  @Test("are computed only when they are asked for")
  func areLazy() {
    let names = Names<Int>(
      "number", [.text("used", "") { String($0) }, .text("unused", "") { String(describing: [Int]()[$0]) }])
    var output: [UInt8] = []
    #expect(templates(["page": "{{used}}"]).render("page", with: names.value(of: 7), into: &output).isEmpty)
    #expect(output == Array("7".utf8))
  }

  @Test("of a part can be taken over whole")
  func allOfAPart() {
    let names = Names<DecisionSample>(
      "page", [.all(of: StatusSample.names) { $0.status }, .text("title", "") { $0.title }])
    var output: [UInt8] = []
    let set = templates(["page": "{{word}} {{title}}"])
    #expect(set.check("page", against: names.shape).isEmpty)
    #expect(set.render("page", with: names.value(of: DecisionSample(title: "T")), into: &output).isEmpty)
    #expect(output == Array("accepted T".utf8))
  }

  @Test("are all found, however many there are")
  func manyNames() {
    let names = Names<Int>("many", (0..<500).map { number in .text("n\(number)", "") { String($0 + number) } })
    let set = templates(["page": (0..<500).map { "{{n\($0)}} " }.joined()])
    var output: [UInt8] = []
    #expect(set.render("page", with: names.value(of: 1), into: &output).isEmpty)
    #expect(String(decoding: output, as: UTF8.self) == (0..<500).map { "\($0 + 1) " }.joined())
  }

  @Test("are described with their meanings")
  func description() {
    #expect(
      DecisionSample.names.shape.describe() == """
        title — What was decided (text)
        owner — Who decided (text, or nothing)
        address — Where it is (link)
        body — The record (markup)
        open — Whether it is still open (yes or no)
        tags — Its tags (list of text; has_tags where there are any)
        options — What was considered (list of option; has_options where there are any)
          name — What it is called (text)
        status — Where it stands (object)
          word — One word (text)
        successor — What replaced it (object, or nothing)
          word — One word (text)

        """)
    #expect(Names<Int>("nothing", []).shape.describe().isEmpty)
  }
}
