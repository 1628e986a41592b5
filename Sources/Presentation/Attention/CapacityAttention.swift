import Analysis
import Record

extension CapacityMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    }
  }
}
