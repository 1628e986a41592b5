import Record

/// The deployments of one service in the order of time, with what became of them.
struct ServiceHistory {
  /// Times in the upper half, positions in `leads`, `traits` and `ends` in the lower; ascending.
  private(set) var order: [UInt64] = []
  private(set) var leads: [UInt32] = []
  private(set) var traits: [DeploymentTraits] = []
  /// When the last linked incident of each was resolved, `Incident.unresolved` while one goes on, `Incident.endNotKnown`
  /// where that of one is not known; 0 without any.
  private(set) var ends: [UInt32] = []
  private(set) var notSeen = 0

  init(of service: Int, in events: DeliveryEvents, until end: Int) {
    let count = events.deployments.reduce(0) { $0 + Int($1.starts[service + 1] - $1.starts[service]) }
    order.reserveCapacity(count)
    leads.reserveCapacity(count)
    traits.reserveCapacity(count)
    ends = Array(repeating: 0, count: count)
    for batch in events.deployments { add(batch, service, events.incidents, until: end) }
    ends.removeLast(ends.count - order.count)
    sortByTime(&order)
  }

  private mutating func add(_ batch: DeploymentBatch, _ service: Int, _ incidents: [Incident], until end: Int) {
    let range = Int(batch.starts[service])..<Int(batch.starts[service + 1])
    var position = UInt64(order.count)
    batch.deployedAt.withUnsafeBufferPointer { times in
      for index in range {
        guard Int(times[index]) < end else {
          notSeen += 1
          continue
        }
        order.append(UInt64(times[index]) << 32 | position)
        position += 1
        if batch.traits[index].rawValue & DeploymentTraits.named.rawValue != 0 {
          noteNamed(index, batch, incidents, until: end)
        }
        leads.append(batch.leads[index])
        traits.append(batch.traits[index])
      }
    }
  }

  /// Takes in the incidents that name the deployment that is about to be added.
  private mutating func noteNamed(_ deployment: Int, _ batch: DeploymentBatch, _ incidents: [Incident], until end: Int)
  {
    var next = batch.links.countOfFirst { Int($0.deployment) < deployment }
    while next < batch.links.count, Int(batch.links[next].deployment) == deployment {
      note(incidents[Int(batch.links[next].incident)], at: leads.count, until: end)
      next += 1
    }
  }

  private mutating func note(_ incident: Incident, at position: Int, until end: Int) {
    guard Int(incident.openedAt) < end else { return }
    ends[position] = max(ends[position], incident.isOver(by: end) ? max(1, incident.resolvedAt) : incident.open)
  }

  /// Links an incident that names no deployment to the latest within the window before it. False when there is none.
  ///
  /// Of several at one second a failed one is taken, then one that has an incident already, then one whose status is
  /// written, so that the order of rows decides nothing.
  /// - Parameter next: the first deployment after the incident, as a place in `order`.
  mutating func link(_ incident: Incident, before next: Int, window: Int, until end: Int) -> Bool {
    guard next > 0 else { return false }
    let latest = order[next - 1] >> 32
    guard Int(incident.openedAt) - Int(latest) <= window else { return false }
    var best = Int(order[next - 1] & 0xFFFF_FFFF)
    var place = next - 2
    while place >= 0, order[place] >> 32 == latest {
      let other = Int(order[place] & 0xFFFF_FFFF)
      if precedence(other) > precedence(best) { best = other }
      place -= 1
    }
    note(incident, at: best, until: end)
    return true
  }

  /// Whether its status says that a deployment failed. By its bit: set algebra is not specialised across targets.
  @inline(__always)
  func hasFailed(_ position: Int) -> Bool { traits[position].rawValue & DeploymentTraits.failed.rawValue != 0 }

  /// Whether its status is not written.
  @inline(__always)
  func isUnknown(_ position: Int) -> Bool { traits[position].rawValue & DeploymentTraits.unknown.rawValue != 0 }

  private func precedence(_ position: Int) -> UInt64 {
    (hasFailed(position) ? 1 << 33 : 0) | UInt64(ends[position]) << 1 | (isUnknown(position) ? 0 : 1)
  }
}

extension Incident {
  /// Whether it had ended before a time, as far as anybody knows.
  fileprivate func isOver(by end: Int) -> Bool { Int(resolvedAt) < end && resolvedAt < Incident.endNotKnown }
  /// What stands for an end that has not come.
  fileprivate var open: UInt32 { resolvedAt == Incident.endNotKnown ? Incident.endNotKnown : Incident.unresolved }
}

/// Puts times into order. What is in order already, as most exports are, costs one look; the rest is sorted by digits.
private func sortByTime(_ values: inout [UInt64]) {
  var isSorted = true
  for index in values.indices.dropFirst() where values[index - 1] > values[index] {
    isSorted = false
    break
  }
  if isSorted { return }
  guard values.count > 512 else { return values.sort() }
  var other = values
  for shift: UInt64 in [32, 43, 54] {
    var counts = [Int](repeating: 0, count: 2049)
    for value in values { counts[Int(value >> shift & 2047) + 1] += 1 }
    for digit in 0..<2048 { counts[digit + 1] += counts[digit] }
    for value in values {
      let digit = Int(value >> shift & 2047)
      other[counts[digit]] = value
      counts[digit] += 1
    }
    swap(&values, &other)
  }
}
