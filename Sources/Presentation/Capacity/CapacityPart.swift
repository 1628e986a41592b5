import Analysis
import Record

/// What capacity went to, beside what was promised.
let capacityPart = SitePart(offers: []) { _ in [] }
