package import Diagnostics

/// Every rule that YAML, front matter and CSV are held to, for `fairlead explain`.
package let documentRules: [Rule] =
  YAMLRule.all + FrontMatterRule.all + CSVRule.all + JSONRules.all
  + TableSyntax.all
