import Analysis
import Record

extension WorkMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    }
  }
}
