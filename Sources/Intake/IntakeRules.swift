package import Diagnostics
import Documents

/// Every rule that reading can find broken, for `fairlead explain`.
package let intakeRules: [Rule] =
  FieldRules.all + OrganizationRules.all + MetricRules.all + ObjectiveRules.all + DecisionRules.all + ReferenceRules.all
  + WorkRules.all + ExperimentRules.all + CapacityRules.all
  + FeedbackRules.all
  + SeriesRules.all + ContentRules.all + LinkRules.all + documentRules + markdownRules + textRules
