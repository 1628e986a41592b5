import Diagnostics
import Foundation
import Testing

@Suite("inputs that are generated")
struct GeneratedCaseTests {
  private static let isSuperuser = geteuid() == 0
  private static let run = GeneratedCase.all.filter { $0.rule != "content.unreadable" }

  @Test("one input is one finding, of its rule and at its place", arguments: run)
  func finding(_ generated: GeneratedCase) async throws { try await expectOneFinding(of: generated) }

  @Test("a file that may not be read", .enabled(if: !isSuperuser, "the superuser may read everything"))
  func unreadable() async throws { try await expectOneFinding(of: .unreadable) }

  private func expectOneFinding(of generated: GeneratedCase) async throws {
    let scratch = try Scratch()
    try scratch.writeOrganization()
    try generated.write(scratch)
    let checked = await scratch.check()
    let found = checked.found.map { "\($0.span?.place ?? "") \($0.rule)" }
    #expect(found == ["\(scratch.path(generated.place)) \(generated.rule)"])
  }
}
