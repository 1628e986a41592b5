import Record
import Templating

/// A way the decision could have gone.
struct OptionView: Sendable {
  let option: DecisionOption

  static let names = Names<OptionView>(
    "option",
    [
      .text("name", "What could be done") { $0.option.name },
      .flag("is_recommended", "Whether it is the recommended path") { $0.option.isRecommended },
      .optionalText("implication", "What it would mean for the business") { $0.option.businessImplication },
    ])
}

/// A view against the decision, and what became of it.
struct DissentView: Sendable {
  let dissent: Dissent

  static let names = Names<DissentView>(
    "dissent",
    [
      .text("who", "The role or team") { $0.dissent.who },
      .text("view", "What was said") { $0.dissent.view },
      .optionalText("answer", "What was answered; nothing while nobody answered") { $0.dissent.answered },
      .optionalText("became", "What came of it; nothing while nothing has") { $0.dissent.became },
    ])
}

/// Metadata that is not ours, as written.
struct OtherField: Sendable {
  let field: Decision.Field

  static let names = Names<OtherField>(
    "other field",
    [
      .text("name", "The name of the field") { $0.field.name },
      .text("value", "Its value") { $0.field.value },
    ])
}
