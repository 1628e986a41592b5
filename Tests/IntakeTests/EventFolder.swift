import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// A content folder with event files, gone when the test is over.
final class EventFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "fairlead-events-" + UUID().uuidString
    for (name, text) in files {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// With a stretch length of a few bytes, every border falls somewhere unpleasant.
  func read(
    _ settings: DeliverySettings = DeliverySettings(), at folder: String = "", stretchLength: Int = 4 << 20,
    services: [String] = ["api", "web"]
  ) async -> DeliveryReading {
    var organization = Organization(name: "Test", timeZone: "Europe/Lisbon")
    organization.services = services.map { Service(id: $0, team: "team", span: .wholeFile("fairlead.yaml")) }
    return await readDelivery(
      at: folder.isEmpty ? path : path + "/" + folder, of: organization, settings, stretchLength: stretchLength)
  }
}

/// A deployment as a line, sorted: batches are compared by what is in them.
func lines(_ events: DeliveryEvents?) -> [String] {
  guard let events else { return [] }
  var lines: [String] = []
  for batch in events.deployments {
    for service in events.services.indices {
      for row in Int(batch.starts[service])..<Int(batch.starts[service + 1]) {
        let links = batch.links.filter { Int($0.deployment) == row }.map {
          String(events.incidents[Int($0.incident)].openedAt)
        }
        let lead = batch.leads[row] == DeploymentBatch.noLead ? "-" : String(batch.leads[row])
        lines.append(
          "\(events.services[service]) \(batch.deployedAt[row]) \(lead) \(batch.traits[row].rawValue) "
            + links.sorted().joined(separator: "+"))
      }
    }
  }
  return lines.sorted()
}

let deploymentHeader = "id,service,deployed_at,status,commit_at,environment,planned\n"
let incidentHeader = "id,service,opened_at,resolved_at,severity,deployment_id,caused_by_change\n"

/// SplitMix64: the same order every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
