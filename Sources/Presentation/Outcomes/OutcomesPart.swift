import Analysis
import Record

/// What became of finished work.
let outcomesPart = SitePart(offers: []) { _ in [] }
