internal import Analysis
internal import Record

let capacityFields = JSONFields<CapacityReport>([
  .flag("promised", "Whether a share is promised to debt, reliability and tooling") { $0.policy != nil }
])
