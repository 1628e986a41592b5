package import Diagnostics
import Record

/// Asked once any process is written, or the organization says itself which it expects: before that, the practice is not
/// evidenced.
package struct CoreProcessMissing: AttentionRule {
  /// As the policy calls it.
  package let core: String

  package static let rule = Rule(
    "process.core-missing", .note, "Every process that is expected is written down",
    explanation: """
      `policies: {processes: {core: […]}}` in `fairlead.yaml` says which processes are expected (onboarding, incident-response \
      and design-review where it says nothing), and this one is not in `processes`: neither by its name nor by its `core`. What \
      is not written is done differently each time, and learnt from nobody.
      """)
  package static let urgency = 8.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let missing = coresMissing(in: snapshot)
    return missing.enumerated().map { place, core in
      // In the order of the policy.
      Found(
        .watch, .organization, called: snapshot.organization.name, owner: nil, Self(core: core),
        [Evidence(date: nil, file: organizationFile, what: .policy)],
        size: Double(missing.count - place) / Double(missing.count + 1))
    }
  }

  package var detail: String? { core }
}

/// The processes that are expected and not there, in the order of the policy. None is missed where one of those that may
/// not be read could be it.
func coresMissing(in snapshot: Snapshot) -> [String] {
  coresMissing(of: snapshot.organization, snapshot.processes, withheld: snapshot.withheld(RepeatableProcess.self))
}

func coresMissing(
  of organization: Organization, _ processes: [ProcessReport], withheld: [RepeatableProcess]
) -> [String] {
  let policy = organization.policies.processes
  guard policy.isCoreWritten || !processes.isEmpty else { return [] }
  let there = Set(processes.compactMap(\.core)).union(withheld.map { $0.core?.value ?? $0.id })
  return policy.core.filter { !there.contains($0) }
}
