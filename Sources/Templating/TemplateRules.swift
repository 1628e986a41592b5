package import Diagnostics

/// Every rule about templates, for `fairlead explain`.
package let templateRules: [Rule] = [
  TemplateRules.notUTF8, TemplateRules.badTag, TemplateRules.badDelimiter, TemplateRules.unclosedSection,
  TemplateRules.unexpectedClose, TemplateRules.ignoredContent, TemplateRules.missing, TemplateRules.duplicate,
  TemplateRules.unused,
  TemplateRules.unknownPartial, TemplateRules.recursivePartial, TemplateRules.tooDeep, TemplateRules.tooLarge,
  TemplateRules.undefinedName, TemplateRules.notShowable, TemplateRules.unescapedText, TemplateRules.unsafePlace,
  TemplateRules.splitMarkup, TemplateRules.unsafeLink,
]

/// The rules, in files by their subject.
enum TemplateRules {}
