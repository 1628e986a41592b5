internal import Analysis
internal import Record

let outcomeFields = JSONFields<OutcomeReview>([])
