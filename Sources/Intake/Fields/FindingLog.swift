import Diagnostics

/// Where the decoding of one file notes what it finds. It never leaves the task that made it.
final class FindingLog {
  private(set) var findings: [Finding] = []

  func add(_ finding: Finding) { findings.append(finding) }

  func add(_ more: [Finding]) { findings += more }
}
