import Analysis
import Record

/// The experiments, and one page each.
let experimentsPart = SitePart(offers: []) { _ in [] }
