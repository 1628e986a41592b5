import Diagnostics
import Testing

@testable import Intake

/// What is wrong with many rows in one way is mended once, so it is told once, and counts as all of them.
@Suite("One cause, one finding")
struct OneCauseTests {
  private func check(_ files: [String: String], _ settings: String = "") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.writeOrganization("teams: [{id: a}, {id: b}]\nservices: [{id: s, team: a}]\n" + settings)
    for (name, text) in files { try scratch.write(name, text) }
    return await scratch.check()
  }

  private func metric(_ source: String) -> String {
    "title: M\nquestion: Why?\nbetter: lower\nkind: leading\nties_to: growth\nowner: a\n"
      + "source: {csv: data/m.csv, date: week, value: v\(source)}\n"
  }

  @Test("swapped columns are one error that counts as all rows")
  func swapped() async throws {
    let rows = (0..<412).map { "a,2026-0\(1 + $0 % 9)-0\(1 + $0 / 9 % 9),1\n" }.joined()
    let checked = try await check(["metrics/m.yaml": metric(", team: team"), "data/m.csv": "week,team,v\n" + rows])
    let errors = checked.found.filter { $0.severity == .error }
    #expect(
      errors.map(\.message) == ["in 412 of 412 rows 'week' holds teams and 'team' holds days: the columns look swapped"]
    )
    #expect(errors.first?.count == 412 && errors.first?.notes.count == 2)
  }

  @Test("swapped columns are one error, however many different things stand in them")
  func swappedUnlike() async throws {
    let rows = (0..<412).map { "\($0).5,2026-0\(1 + $0 % 9)-0\(1 + $0 / 9 % 9)\n" }.joined()
    let checked = try await check(["metrics/m.yaml": metric(""), "data/m.csv": "week,v\n" + rows])
    let errors = checked.found.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["table.swapped"] && errors.first?.count == 412, "\(errors)")
  }

  @Test("what is no number or no day is one error a column, whatever stands there, and counts as all rows")
  func forms() async throws {
    let numbers = (0..<160).map { "2026-0\(1 + $0 % 9)-0\(1 + $0 / 9 % 9),abc\($0)z\n" }.joined()
    let series = try await check(["metrics/m.yaml": metric(""), "data/m.csv": "week,v\n" + numbers])
    let told = series.found.filter { $0.severity == .error }
    #expect(told.map(\.count) == [160] && told.first?.notes.count == 2, "\(told)")
    #expect(told.first?.message.hasSuffix("; the same is true of 159 other rows") == true)
    let rows = (0..<160).map { "2026-01-05,a,debt,\($0)x\n" }.joined()
    let capacity = try await check(
      ["data/c.csv": "week,team,kind,person_days\n" + rows], "capacity: {csv: data/c.csv}\n")
    #expect(capacity.found.filter { $0.severity == .error }.map(\.count) == [160])
    let days = (0..<160).map { "week \($0),1\n" }.joined()
    let dates = try await check(["metrics/m.yaml": metric(""), "data/m.csv": "week,v\n" + days])
    #expect(dates.found.filter { $0.severity == .error }.map(\.count) == [160])
  }

  @Test("one good row, and columns are not swapped: the others are wrong in their own way")
  func oneGood() async throws {
    let checked = try await check([
      "metrics/m.yaml": metric(", team: team"), "data/m.csv": "week,team,v\na,2026-05-04,1\n2026-05-04,a,1\n",
    ])
    #expect(!checked.found.contains { $0.rule == "table.swapped" })
    #expect(checked.found.count { $0.severity == .error } == 2)
  }

  @Test("three columns that changed places in a circle are one error")
  func circle() async throws {
    let checked = try await check([
      "data/capacity.csv": "week,team,kind,person_days\ndebt,2026-05-04,a,1\nfeature,2026-05-04,b,2\n"
    ])
    #expect(
      checked.found.filter { $0.severity == .error }.map(\.message) == [
        "in 2 of 2 rows 'week' holds kinds of work, 'team' holds days and 'kind' holds teams: the columns look swapped"
      ])
  }

  @Test("dates in another order are one error; that all fit is said only where all do", arguments: [true, false])
  func order(all: Bool) async throws {
    let other = all ? "03/06/2026,1\n" : "06/28/2026,1\n"
    let checked = try await check([
      "metrics/m.yaml": metric(", dates: M/D/Y"),
      "data/m.csv": "week,v\n01/06/2026,1\n" + other + "14/06/2026,1\n15/06/2026,1\n",
    ])
    let errors = checked.found.filter { $0.severity == .error }
    #expect(
      errors.map(\.message) == [
        "'14/06/2026' is a day only as D/M/Y, and 'dates' says M/D/Y; 1 other row fits it as well"
      ])
    #expect(errors.first?.hint?.hasSuffix("all dates of the file fit it") == all)
  }

  @Test("a name that is not known is one error with the rows, whether stretches are long or a few bytes")
  func unknown() async throws {
    let rows = (0..<150).map { "\($0),old,2026-05-04T10:00Z,success\n" }.joined()
    let folder = try EventFolder(["data/deployments.csv": "id,service,deployed_at,status\n" + rows])
    let long = await folder.read()
    #expect(long.findings.map(\.message) == ["'old' is not a service, here and in 149 other rows"])
    #expect(long.findings.first?.count == 150)
    #expect(long.findings.first?.notes.map { $0.span?.line } == [3, 4])
    #expect(long.findings.first?.hint?.contains("'was: [old]'") == true)
    #expect(await folder.read(stretchLength: 64).findings == long.findings)
  }

  @Test("swapped columns of events are found over stretches of a few bytes, too")
  func swappedEvents() async throws {
    let rows = (0..<40).map { "\($0),2026-05-04T10:00Z,\($0 % 2 == 0 ? "api" : "web"),success\n" }.joined()
    let folder = try EventFolder(["data/deployments.csv": "id,service,deployed_at,status\n" + rows])
    let long = await folder.read()
    #expect(
      long.findings.map(\.message) == [
        "in 40 of 40 rows 'service' holds times and 'deployed_at' holds services: the columns look swapped"
      ])
    #expect(long.findings.first?.count == 40)
    #expect(await folder.read(stretchLength: 64).findings == long.findings)
  }

  @Test("different mistakes stay apart, each at its row")
  func different() async throws {
    let checked = try await check([
      "metrics/m.yaml": metric(""), "data/m.csv": "week,v\n2026-06-01,x\n2026-06-02,5 km\n2026-06-03,y\n2026-06-04,1\n",
    ])
    #expect(
      checked.found.filter { $0.severity == .error }.map(\.message) == [
        "'x' is not a number; the same is true of 1 other row", "'value' cannot be given in 'km'",
      ])
  }

  @Test("a team that only the metric's own mapping names is one error at that line, whatever rows have the word")
  func mapping() async throws {
    let checked = try await check([
      "metrics/m.yaml": metric(", team: team, values: {team: {Till: platfrom, Pay: a}}"),
      "data/m.csv": "week,team,v\n2026-06-01,Till,1\n2026-06-08,Till,2\n2026-06-08,Pay,2\n",
    ])
    let errors = checked.found.filter { $0.severity == .error }
    #expect(errors.map(\.message) == ["there is no team 'platfrom'"])
    #expect(errors.first?.span?.place.hasSuffix("metrics/m.yaml:7:83") == true, "\(errors.first?.span?.place ?? "")")
  }
}
