import Diagnostics
import Templating
import Testing

@Suite("rules about templates")
struct RuleTests {
  @Test("are all exported, with ids of their own")
  func ids() {
    #expect(Set(templateRules.map(\.id)).count == templateRules.count)
    #expect(templateRules.allSatisfy { $0.id.hasPrefix("template.") && !$0.summary.isEmpty && !$0.explanation.isEmpty })
    #expect(templateRules.count == 19)
  }
}
