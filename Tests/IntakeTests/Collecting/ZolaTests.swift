import Analysis
import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// The releases of a real project (getzola/zola, facts only), from tables: every tag with its time, every commit with
/// its time. Parents are not in the tables, so the history is taken for a line in the order of time, and a tag for that
/// of the last commit before it.
///
/// The numbers are those of a script in Python (standard library only) that shares nothing with this code: commits with
/// `previous tag < time <= tag`, `statistics.median`, and quantiles `v[i] + (h - i)(v[i+1] - v[i])` with
/// `h = (n - 1)p`, `i = floor(h)`.
@Suite("Real releases", .enabled(if: SharedData.isThere, "no shared data; set FAIRLEAD_SHARED"))
struct ZolaTests {
  @Test("every commit is in its release")
  func changes() throws {
    let events = try collected()
    #expect(events.deploymentCount == 53 && events.changeCount == 2430 && events.notes.isEmpty)
    let times = events.deployments.map(\.at.seconds)
    let gaps = zip(times.dropFirst(), times).map { Double($0 - $1) / 86_400 }
    #expect(abs(median(gaps) - 28.358_084_490_740_74) < 1e-9)
    let releases = Dictionary(uniqueKeysWithValues: events.deployments.map { ($0.tag, $0) })
    #expect(
      ["v0.0.2", "v0.1.1", "v0.12.2", "v0.15.0", "v0.18.0", "v0.22.0", "v0.22.1"].map { releases[$0]?.changes } == [
        54, 7, 3, 48, 86, 69, 21,
      ])
    var leads: [Int: [Double]] = [:]
    for change in events.changes {
      leads[change.release, default: []].append(
        Double(events.deployments[change.release].at.seconds - change.at) / 3600)
    }
    #expect(abs(median(leads.values.flatMap(\.self)) - 407.342_777_777_777_77) < 1e-9, "of all changes, in hours")
    #expect(abs(median(leads.values.map(median)) - 213.743_472_222_222_24) < 1e-9, "of the releases' medians")
  }

  @Test("its files are read without findings, and the figures are those of the reference")
  func figures() async throws {
    let events = try collected()
    let content = try Scratch()
    try content.write(
      "data/" + events.deploymentFile,
      ([CollectedEvents.deploymentHeader] + events.deploymentRows).map { $0 + "\n" }.joined())
    var organization = Organization(name: "Zola")
    organization.services = [Service(id: "zola", team: "core", span: .wholeFile("fairlead.yaml"))]
    let reading = await readDelivery(at: content.content, of: organization)
    #expect(reading.findings.isEmpty)
    var options = DeliveryOptions()
    options.recentWeeks = DeliveryScope.longestHistory
    let day = try #require(CalendarDate(iso: "2026-01-25"))
    let report = await analyseDelivery(try #require(reading.events), of: organization, asOf: day, options)
    let whole = try #require(report.scopes.first).recent
    #expect(
      whole.deployments == 53 && whole.frequency == 53 && whole.unknown == 53 && whole.successful == 0
        && whole.failed == 0 && whole.daysWithDeployment == 53)
    let lead = try #require(whole.leadTime.value)
    #expect(lead.n == 53)
    // From the earliest commit of a release, in hours.
    #expect(abs(lead.p50 - 655.449_444_444_444_5) < 1e-9)
    #expect(abs(lead.p75 - 2403.175_833_333_333_2) < 1e-9)
    #expect(abs(lead.p90 - 4086.362) < 1e-9)
    #expect(whole.reworkRate.value == nil, "nobody said which were planned")
    let weeks = try #require(report.scopes.first).weeks
    #expect(weeks.count { $0.figures.deployments > 0 } == 51 && weeks.map(\.figures.deployments).max() == 2)
  }

  private func collected() throws -> CollectedEvents {
    let commits = try table("commits.csv").enumerated().map { ($1.time, $0, try #require(CommitID($1.name.utf8))) }
      .sorted { ($0.0, $1.1) < ($1.0, $0.1) }
    let tags = try table("tags.csv").map { name, time, offset in
      let last = try #require(commits.last { $0.0 <= time })
      return HistoryTag(name: name, commit: last.2, at: GitTime(seconds: time, offset: offset))
    }
    var marking = ReleaseMarking(tags)
    for place in commits.indices.reversed() {
      let parents = place > 0 ? [commits[place - 1].2] : []
      marking.take(HistoryCommit(id: commits[place].2, parents: parents, at: commits[place].0))
    }
    return CollectedEvents(marking, isCut: false, notes: [], CollectingOptions(service: "zola"))
  }

  /// Rows of a name and a time with its offset.
  private func table(_ name: String) throws -> [(name: String, time: Int, offset: Int)] {
    let folder = try #require(SharedData.folder).appending(path: "releases/zola")
    let formatter = ISO8601DateFormatter()
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(whereSeparator: \.isNewline).map
    {
      let fields = $0.split(separator: ",")
      let time = try #require(formatter.date(from: String(fields[1])))
      let offset = fields[1].suffix(6)
      let minutes = try #require(Int(offset.dropFirst().prefix(2))) * 60 + (try #require(Int(offset.suffix(2))))
      return (String(fields[0]), Int(time.timeIntervalSince1970), (offset.hasPrefix("-") ? -60 : 60) * minutes)
    }
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
