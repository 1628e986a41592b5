import Diagnostics
import Record

/// What `policies` in `fairlead.yaml` says of processes.
enum ProcessPolicyFields {
  static let spec = FieldSpec(
    "processes",
    .group([
      FieldSpec(
        "core", .texts,
        "ids of the processes that are expected", absent: "onboarding, incident-response, design-review"),
      FieldSpec("review_in", .duration, "how long until the next review of one", absent: "6 months"),
    ]), "what is expected of processes")
}

func decodeProcessPolicy(_ fields: FieldReader) -> ProcessPolicy {
  var policy = ProcessPolicy()
  if fields.entry("core") != nil {
    var seen: Set<String> = []
    policy.core = fields.texts("core").map(\.value).filter { seen.insert($0).inserted }
    policy.isCoreWritten = true
  }
  if let length = fields.duration("review_in") { policy.reviewIn = length }
  return policy
}
