import Record
import Testing

@testable import Analysis

/// Exports that know no ends of incidents: nobody knows when they were over, so nothing says that they go on.
@Suite("Incidents whose ends are not known")
struct UnknownEndTests {
  private func ongoing(_ opened: String, ends: UInt32 = Incident.endNotKnown) -> Incident {
    Incident(openedAt: seconds(opened), resolvedAt: ends, service: 0)
  }

  private func figures(_ shipped: [Shipped], _ incidents: [Incident]) async throws -> DeliveryScope {
    let report = await delivery(events([shipped], incidents: incidents), asOf: "2026-02-15")
    return try #require(report.scopes.first { $0.id == "api" })
  }

  private let two = [Shipped(at: "2026-02-09T10:00"), Shipped(at: "2026-02-11T10:00")]

  @Test("the deployment failed, and its recovery is unavailable with its reason, not still to come")
  func unavailable() async throws {
    let scope = try await figures(two, [ongoing("2026-02-09T11:00")])
    let recent = scope.recent
    #expect(recent.failed == 1 && recent.changeFailRate.value == DeliveryShare(1, of: 2))
    #expect(recent.recoveryTime == .unavailable(.noEnds))
    #expect([recent.unrecovered, recent.withoutEnd] == [0, 1])
    #expect([recent.incidents.opened, recent.incidents.unresolved, recent.incidents.withoutEnd] == [1, 0, 1])
    #expect(scope[.recoveryTime]?.movement.reason == .noEnds)
    #expect(scope[.changeFailRate]?.movement.reason != .noEnds)
  }

  @Test("an incident that surely goes on still does, and one whose end is known counts beside those of another tool")
  func mixed() async throws {
    let open = try await figures(
      two, [ongoing("2026-02-09T11:00"), ongoing("2026-02-09T12:00", ends: Incident.unresolved)])
    #expect([open.recent.unrecovered, open.recent.withoutEnd] == [1, 0])
    let known = try await figures(two, [ongoing("2026-02-09T11:00"), incident("2026-02-11T11:00", "2026-02-11T13:00")])
    #expect(known.recent.recoveryTime.value == RecoverySummary(DurationSummary(n: 1, p50: 3, p75: 3, p90: 3)))
    #expect(known.recent.withoutEnd == 1)
  }

  @Test("of several incidents of a deployment one end that is not known leaves the last end unknown")
  func several() async throws {
    let scope = try await figures(
      two, [ongoing("2026-02-09T11:00"), incident("2026-02-09T12:00", "2026-02-09T13:00")])
    #expect(scope.recent.recoveryTime == .unavailable(.noEnds))
  }

  @Test("a failure that no incident is linked to is recovered from by the next success all the same")
  func statuses() async throws {
    let shipped = [Shipped(at: "2026-02-09T10:00", traits: .failed), Shipped(at: "2026-02-09T14:00")]
    let recent = try await figures(shipped, []).recent
    #expect(recent.recoveryTime.value?.p50.value == 4 && recent.withoutEnd == 0)
  }
}
