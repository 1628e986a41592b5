import Diagnostics
import Documents
import Record

/// Deployments of a stretch, in the order of its rows until `grouped`.
struct DeploymentRows: EventRows {
  var batch = DeploymentBatch(starts: [], deployedAt: [], leads: [], traits: [])
  /// Deployments that an incident names, with the name: first as found, and in `batch` by position.
  var named: [(deployment: UInt32, name: UInt32)] = []
  /// Names of deployments to other environments.
  var namedOutside: [UInt32] = []
  var identities: [UInt64] = []
  var count = 0
  var outsideProduction = 0
  /// The environments that rows name, with how many name each.
  var environments: [String: Int] = [:]
  /// The earliest and the latest of the times.
  var span: ClosedRange<UInt32>?
  var yearLong = YearLong()

  var inOrder: Int { batch.leads.count { $0 != DeploymentBatch.noLead && $0 > 0 } }
}

/// Makes deployments of rows.
struct DeploymentConsumer: EventConsumer {
  static let id = 0
  private static let (service, deployedAt, status, commitAt, environment, planned) = (1, 2, 3, 4, 5, 6)

  static func columns(_ source: EventSource, services: WordTable, settings: DeliverySettings) -> [EventColumn] {
    return [
      source.column("id", .text),
      source.column("service", .word(services, unknown: nil)),
      source.column("deployed_at", .time),
      source.column("status", .word(statuses, unknown: nil), mayBeEmpty: true),
      source.column("commit_at", .time, isOptional: true),
      source.column("environment", .text, isOptional: true),
      source.column("planned", .word(flags, unknown: nil), isOptional: true),
    ]
  }

  private static let statuses = WordTable([("success", 0), ("failed", 1), ("rolled_back", 1)])
  static let flags = WordTable([
    ("true", 1), ("false", 0), ("True", 1), ("False", 0), ("TRUE", 1), ("FALSE", 0),
  ])

  /// A row as it is kept: 12 bytes, until rows are grouped by service.
  private struct Row {
    var deployedAt: UInt32
    var lead: UInt32
    var service: UInt16
    var traits: DeploymentTraits
  }

  let serviceCount: Int
  let names: IncidentNames
  let comparesIdentities: Bool
  /// Rows that repeat an id, by their place in the file.
  let excluded: Set<Int>
  private var environments: EnvironmentWords
  private var kept: [Row] = []
  private var rows = DeploymentRows()

  /// - Parameter production: the environments that are production.
  init(
    serviceCount: Int, production: [String], names: IncidentNames, comparesIdentities: Bool, excluded: Set<Int> = []
  ) {
    self.serviceCount = serviceCount
    environments = EnvironmentWords(production: production)
    self.names = names
    self.comparesIdentities = comparesIdentities
    self.excluded = excluded
  }

  mutating func take(_ batch: EventBatch, at place: EventPlace, log: inout EventLog) {
    rows.count += batch.count
    kept.reserveCapacity(kept.count + batch.count)
    for index in 0..<batch.count {
      let row = batch.rows[index]
      let values = batch.values + index * batch.width
      guard !row.isFaulty, Self.isConsistent(values), excluded.isEmpty || !isExcluded(row, place) else {
        if !isExcluded(row, place) {
          let gap = values[Self.commitAt] &- values[Self.deployedAt]
          log.leaveOut(row, at: place, reversed: Self.times(place), Self.beforeCommit(row, place, gap))
        }
        continue
      }
      let (deployed, committed) = (values[Self.deployedAt], values[Self.commitAt])
      let hash = values[Self.id]
      if comparesIdentities { rows.identities.append(hash) }
      let isProduction = isProduction(values[Self.environment], index, batch, place)
      let isNamed = names.mayHold(hash) && note(hash, index, batch, place, isProduction)
      guard isProduction else {
        rows.outsideProduction += 1
        continue
      }
      let lead =
        committed == EventValue.absent ? DeploymentBatch.noLead : UInt32(truncatingIfNeeded: deployed &- committed)
      if YearLong.range.contains(lead) { rows.yearLong.add(lead, at: place.field(Self.deployedAt, of: row).span) }
      kept.append(
        Row(
          deployedAt: UInt32(truncatingIfNeeded: deployed), lead: lead,
          service: UInt16(truncatingIfNeeded: values[Self.service]),
          traits: Self.traits(status: values[Self.status], planned: values[Self.planned], isNamed: isNamed)))
    }
  }

  @inline(__always)
  private mutating func isProduction(_ hash: UInt64, _ index: Int, _ batch: EventBatch, _ place: EventPlace) -> Bool {
    guard hash != EventValue.absent else { return true }
    return batch.withText(row: index, column: Self.environment, base: place.base) {
      environments.isProduction($0, $1, hash: hash)
    }
  }

  @inline(__always)
  private static func traits(status: UInt64, planned: UInt64, isNamed: Bool) -> DeploymentTraits {
    // An outcome that nobody wrote is none: never a success.
    var bits =
      status == EventValue.absent ? DeploymentTraits.unknown.rawValue : UInt8(truncatingIfNeeded: status)
    if planned != EventValue.absent { bits |= planned == 1 ? 2 : 4 }
    return DeploymentTraits(rawValue: isNamed ? bits | 8 : bits)
  }

  @inline(__always)
  static func isConsistent(_ values: UnsafeMutablePointer<UInt64>) -> Bool {
    values[commitAt] <= values[deployedAt] || values[commitAt] == EventValue.absent
  }

  private func isExcluded(_ row: EventRow, _ place: EventPlace) -> Bool {
    excluded.contains(place.origin + Int(row.start))
  }

  static let reversed = EventRules.beforeCommit.id

  private static func times(_ place: EventPlace) -> ReversedTimes.Columns {
    ReversedTimes.Columns(
      earlier: place.columns[commitAt].column.header, later: place.columns[deployedAt].column.header)
  }

  private static func beforeCommit(_ row: EventRow, _ place: EventPlace, _ gap: UInt64) -> Finding {
    let (deployed, committed) = (place.field(deployedAt, of: row), place.field(commitAt, of: row))
    return EventRules.beforeCommit.finding(
      "deployed before the commit of \(committed.text)", at: deployed.span, hint: reversedHint(gap))
  }

  /// Keeps that a deployment is named by incidents; false when its id only looks like such a name.
  private mutating func note(
    _ hash: UInt64, _ index: Int, _ batch: EventBatch, _ place: EventPlace, _ isProduction: Bool
  ) -> Bool {
    let name = batch.withText(row: index, column: Self.id, base: place.base) { names.name($0, $1, hash) }
    guard let name else { return false }
    if isProduction {
      rows.named.append((UInt32(kept.count), name))
    } else {
      rows.namedOutside.append(name)
    }
    return true
  }

  /// The rows grouped by service, by counting.
  mutating func finish() -> DeploymentRows {
    var starts = [UInt32](repeating: 0, count: serviceCount + 1)
    var (first, last) = (UInt32.max, UInt32.min)
    for row in kept {
      starts[Int(row.service) + 1] += 1
      first = min(first, row.deployedAt)
      last = max(last, row.deployedAt)
    }
    for service in 0..<serviceCount { starts[service + 1] += starts[service] }
    group(starts)
    rows.span = first <= last ? first...last : nil
    rows.environments = environments.counts
    return rows
  }

  private mutating func group(_ starts: [UInt32]) {
    let count = kept.count
    var next = starts
    var places: [UInt32] = rows.named.isEmpty ? [] : Array(repeating: 0, count: count)
    var traits = [DeploymentTraits](repeating: [], count: count)
    var leads = [UInt32](repeating: 0, count: count)
    let times = [UInt32](unsafeUninitializedCapacity: count) { times, size in
      for (index, row) in kept.enumerated() {
        let place = Int(next[Int(row.service)])
        next[Int(row.service)] += 1
        times[place] = row.deployedAt
        leads[place] = row.lead
        traits[place] = row.traits
        if !places.isEmpty { places[index] = UInt32(place) }
      }
      size = count
    }
    rows.batch = DeploymentBatch(starts: starts, deployedAt: times, leads: leads, traits: traits)
    for index in rows.named.indices { rows.named[index].deployment = places[Int(rows.named[index].deployment)] }
    kept = []
  }
}
