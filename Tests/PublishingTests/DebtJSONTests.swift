import Analysis
import Diagnostics
import Foundation
import Intake
import Publishing
import Record
import TestSupport
import Testing

/// The debts of a small folder in `report.json`.
@Suite("report.json of debt")
struct DebtJSONTests {
  private let asOf = "2026-11-20"

  private func members(_ files: [String: String], finance: String = "") async throws -> [String: Any] {
    let sandbox = try Sandbox()
    try sandbox.put("content/fairlead.yaml", "organization: A\n\(finance)")
    for (name, text) in files {
      try sandbox.put("content/work/\(name).md", "---\n\(text)\n---\n\n# Title of \(name)\n")
    }
    let record = try #require(await readContent(at: sandbox.path("content")).record)
    let report = analyse(record, asOf: try #require(CalendarDate(iso: asOf)))
    let bytes = reportJSON(
      report, findings: Findings(analysisFindings(record, report: report)), content: sandbox.path("content"),
      withholding: withheldFiles(in: record, from: report.viewpoint))
    let members = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    return members
  }

  private static let finance =
    "finance: {currency: EUR, person_week: 4000, discount_rate: 10%, horizon: 3 years}\n"

  private static let ledger = """
    kind: debt
    status: ready
    date: 2026-09-11
    interest: {hours_per_week: 4, people: 3}
    effort: 6
    """

  @Test("without debt there are no sums, and not zero")
  func none() async throws {
    let debt = try #require(try await members([:])["debt"] as? [String: Any])
    #expect(debt["interest_per_week"] as? [String: String] == ["unavailable": "no data"])
    #expect(debt["open"] as? Int == 0 && (debt["debts"] as? [Any])?.isEmpty == true)
  }

  // 12 hours at €100; ten weeks; numpy-financial 1.0.0: npv(1.1 ** (1 / 12) - 1, [-24000] + 36 * [5200]).
  @Test("a debt with what it takes, has taken and would bring")
  func debt() async throws {
    let files = ["ledger": Self.ledger, "bare": "kind: debt\nstatus: idea\ndate: 2026-01-01"]
    let debt = try #require(try await members(files, finance: Self.finance)["debt"] as? [String: Any])
    #expect(debt["interest_per_week"] as? [String: Double] == ["low": 1_200, "likely": 1_200, "high": 1_200])
    #expect(debt["hours_per_week"] as? [String: Double] == ["low": 12, "likely": 12, "high": 12])
    #expect(debt["open"] as? Int == 2 && debt["with_interest"] as? Int == 1 && debt["without_estimate"] as? Int == 1)
    let debts = try #require(debt["debts"] as? [[String: Any]])
    #expect(debts.map { $0["id"] as? String } == ["bare", "ledger"])
    #expect(debts[0]["npv"] as? [String: String] == ["unavailable": "missing interest, effort"])
    #expect(debts[0]["taken"] as? [String: String] == ["unavailable": "missing interest"])
    #expect(debts[0]["missing"] as? [String] == ["interest", "effort"])
    let ledger = debts[1]
    let taken = try #require(ledger["taken"] as? [String: Any])
    #expect(taken["since"] as? String == "2026-09-11" && taken["person_weeks"] as? Double == 3)
    #expect(taken["money"] as? Double == 12_000)
    let value = try #require(ledger["npv"] as? [String: Double])
    #expect(value.count == 3 && value.values.allSatisfy { abs($0 - 138169.583899537) < 1e-6 })
    // 24,000 by 5,200 a month.
    #expect(abs((ledger["payback_years"] as? Double ?? 0) - 24.0 / 5.2 / 12) < 1e-12)
    #expect(ledger["exceeds_repair"] as? Bool == false)
  }

  @Test("a repaid one stands with its day and what it took")
  func repaid() async throws {
    let text = "kind: debt\nstatus: done\ndone_on: 2026-10-01\ncost_of_delay: 400\neffort: 2"
    let debt = try #require(try await members(["a": text], finance: Self.finance)["debt"] as? [String: Any])
    let repaid = try #require((debt["repaid"] as? [[String: Any]])?.first)
    #expect(repaid["id"] as? String == "a" && repaid["done_on"] as? String == "2026-10-01")
    #expect((repaid["cost_per_week"] as? [String: Double])?["likely"] == 400)
  }

  @Test("a debt for others' eyes is in no sum, in no list, and in no finding")
  func withheld() async throws {
    let hidden = Self.ledger + "\nvisibility: leadership\ndelay: deadline\ndeadline: 2026-11-01"
    let all = try await members(["secret": hidden], finance: Self.finance)
    #expect((all["debt"] as? [String: Any])?["open"] as? Int == 0)
    #expect((all["findings"] as? [Any])?.isEmpty == true)
    #expect(!String(describing: all).contains("secret"))
  }
}
