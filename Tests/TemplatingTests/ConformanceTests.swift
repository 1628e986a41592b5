import Templating
import Testing

@Suite("the Mustache specification")
struct ConformanceTests {
  @Test(
    "holds in lenient mode",
    .enabled(if: SpecificationCase.folder != nil, "the specification's tests are not in ../shared/data"),
    arguments: SpecificationCase.all)
  func conforms(_ test: SpecificationCase) {
    let partials = test.partials.sorted { $0.key < $1.key }
    let files = ([("page", test.template)] + partials.map { ($0.key, $0.value) }).map { name, text in
      TemplateFile(name: name, file: "\(name).html", bytes: Array(text.utf8))
    }
    let set = TemplateSet(files, mode: .lenient)
    var output: [UInt8] = []
    let findings = set.render("page", with: test.data, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.expected)
    #expect(set.findings.isEmpty)
    #expect(findings.isEmpty)
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
