package import Diagnostics
import Record

package struct ProcessWithoutOwner: AttentionRule {
  package static let rule = Rule(
    "process.no-owner", .note, "A team answers for every process",
    explanation: """
      The file says `owner: none`, or what `fairlead new` left there. A process that no team owns is not reviewed, \
      and friction in it reaches nobody.
      """)
  package static let urgency = 7.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    snapshot.processes.filter { $0.process.header.owner == nil }.map {
      Found(.watch, $0.process, Self(), .processWritten, size: $0.core == nil ? 0 : 0.5)
    }
  }
}

extension Evidence.What {
  static let processWritten = Evidence.What("process written")
  static let processReviewed = Evidence.What("process reviewed")
  static let processAdopted = Evidence.What("process adopted")
  static let frictionReported = Evidence.What("friction reported")
  static let frictionAnswered = Evidence.What("friction answered")
  static let frictionResolved = Evidence.What("friction removed")
}
