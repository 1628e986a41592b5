package import Diagnostics
import Documents

/// Every rule that reading can find broken, for `fairlead explain`.
package let intakeRules: [Rule] =
  FieldRules.all + OrganizationRules.all + Kind.all.flatMap(\.rules) + [DeliveryRebaseRules.scope]
  + DecisionRules.all + ReferenceRules.all + TableRules.all + [PersonRules.leftAlone]
  + CapacityRules.all + ReviewRules.ofRows + SkillsRules.all + SeriesRules.all + EventRules.all + FactRules.all
  + ContentRules.all + VisibilityRules.all + [UnfilledText.rule] + LinkRules.all + documentRules + markdownRules
  + textRules
