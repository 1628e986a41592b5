import Analysis
import Record

extension DebtMatter {
  func wording(asOf: CalendarDate) -> AttentionWording {
    switch self {
    }
  }
}
