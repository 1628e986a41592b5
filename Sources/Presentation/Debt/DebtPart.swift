import Analysis
import Record

/// The register of technical debt.
let debtPart = SitePart(offers: []) { _ in [] }
