import Analysis
import Record

extension ExperimentMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    }
  }
}
