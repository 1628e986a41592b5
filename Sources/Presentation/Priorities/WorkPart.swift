import Analysis
import Record

/// What to do next, and one page for each work item.
let workPart = SitePart(offers: []) { _ in [] }
