import Diagnostics
import Testing

@testable import Intake

@Suite("Units of time that are nearly written")
struct TimeUnitSlipTests {
  @Test(
    "a slip or a word of another language means one unit",
    arguments: [
      ("Tage", "days"), ("dyas", "days"), ("wekes", "weeks"), ("Wochen", "weeks"), ("semaines", "weeks"),
      ("mounths", "months"), ("yeras", "years"), ("horas", "hours"), ("dni", "days"), ("天", "days"), ("dayz", "days"),
      ("minuts", "minutes"), ("quaters", "quarters"),
    ])
  func meant(written: String, unit: String) { #expect(TimeUnit.meant(by: written) == unit) }

  @Test(
    "what is no slip of one unit alone means none",
    arguments: ["days", "ms", "dozen", "points", "das", "sprints", "people", "m", "", "ways of doing it", "bays/weeks"])
  func none(written: String) { #expect(TimeUnit.meant(by: written) == nil) }

  @Test("the hint proposes the unit where the field can be given in it")
  func hints() async throws {
    func hints(_ lines: String) async throws -> [String?] {
      let scratch = try Scratch()
      try scratch.writeOrganization("teams: [{id: a, name: A}]\n")
      try scratch.write("work/a.md", "---\ntitle: T\nkind: feature\nstatus: idea\n\(lines)\n---\nText.\n")
      return await scratch.check().found.filter { $0.severity == .error }.map(\.hint)
    }
    #expect(try await hints("duration: 15 Tage") == ["did you mean 'days'?"])
    #expect(try await hints("duration: 3 wekes") == ["did you mean 'weeks'?"])
    #expect(try await hints("review_in: 15 dyas") == ["did you mean 'days'?"])
    #expect(try await hints("review_in: 15 apples") != ["did you mean 'days'?"])
  }
}
