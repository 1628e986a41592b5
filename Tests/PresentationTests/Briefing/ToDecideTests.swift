import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("What waits for a decision, at a glance")
struct ToDecideTests {
  @Test("nothing where nothing waits")
  func nothing() { #expect(decideWords(of: Sample.emptyReport) == nil) }

  @Test("the first to be taken is named first; of many, three are named and the others counted")
  func many() {
    var record = OrganizationRecord(organization: Sample.organization)
    record[Decision.self] = (1...5).map { number in
      var decision = Sample.decision("\(number)", "d", "Choice \(number)", .proposed, nil, "2026-11-01")
      decision.decideBy = number == 1 ? nil : Sample.day("2026-12-0\(number)")
      return decision
    }
    let report = analyse(record, asOf: Sample.asOf, previous: nil)
    #expect(
      decideWords(of: report)
        == "Decide on “Choice 2” by 2 December, “Choice 3” by 3 December, “Choice 4” by 4 December and two more.")
  }

  @Test("a day that has passed is no day by which to decide")
  func past() {
    var record = OrganizationRecord(organization: Sample.organization)
    var decision = Sample.decision("1", "d", "Choice 1", .proposed, nil, "2026-10-01")
    decision.decideBy = Sample.day("2026-11-02")
    record[Decision.self] = [decision]
    #expect(
      decideWords(of: analyse(record, asOf: Sample.asOf, previous: nil))
        == "Decide on “Choice 1” (due on 2 November).")
  }

  @Test("a goal whose period is over was missed, and is no longer off track")
  func missed() throws {
    let during = try #require(decideWords(of: analyse(Sample.record, asOf: Sample.asOf, previous: nil)))
    #expect(during.contains("One goal is off track: keep, change or end “") && !during.contains("missed"))
    let after = try #require(decideWords(of: analyse(Sample.record, asOf: Sample.day("2027-01-10"), previous: nil)))
    #expect(after.contains("missed: carry over or let go “") && !after.contains("off track"))
  }
}
