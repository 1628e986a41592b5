internal import Analysis
internal import Record

let experimentFields = JSONFields<ExperimentReport>([
  .text("id", "The file's name without extension") { $0.experiment.id }
])
