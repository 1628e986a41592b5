import Templating

/// A step of the arithmetic, written out so that anyone can check it.
struct ExperimentStep: Sendable {
  let name: String
  let working: String
  let value: String

  static let names = Names<ExperimentStep>(
    "step",
    [
      .text("name", "What is worked out") { $0.name },
      .text("working", "How, with the numbers") { $0.working },
      .text("value", "What it comes to") { $0.value },
    ])
}
