import Diagnostics
import Templating
import Testing

@Suite("the Mustache specification")
struct ConformanceTests {
  /// What the specification passes over in silence and a template of ours is told of.
  private static let forgiven: Set<String> = [
    "template.undefined-name", "template.unknown-partial", "template.ignored-content", "template.not-showable",
  ]

  @Test(
    "holds, but for what is told and for templates that include themselves",
    .enabled(if: SpecificationCase.folder != nil, "the specification's tests are not in ../shared/data"),
    arguments: SpecificationCase.all)
  func conforms(_ test: SpecificationCase) {
    let partials = test.partials.sorted { $0.key < $1.key }
    let files = ([("page", test.template)] + partials.map { ($0.key, $0.value) }).map { name, text in
      TemplateFile(name: name, file: "\(name).html", bytes: Array(text.utf8))
    }
    let set = TemplateSet(files)
    guard test.name != "Recursion" else {
      #expect(Set(set.findings.map(\.rule)) == ["template.recursive-partial"])
      return
    }
    var output: [UInt8] = []
    let findings = set.findings + set.render("page", with: test.data, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.expected)
    #expect(findings.allSatisfy { Self.forgiven.contains($0.rule) }, "\(findings.map(\.line))")
  }

  @Test(
    "is read whole",
    .enabled(if: SpecificationCase.folder != nil, "the specification's tests are not in ../shared/data"))
  func readsEverything() {
    for module in SpecificationCase.modules {
      #expect(SpecificationCase.all.contains { $0.module == module }, "\(module)")
    }
  }
}
