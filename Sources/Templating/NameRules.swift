internal import Diagnostics

extension TemplateRules {
  static let undefinedName = Rule(
    "template.undefined-name", .error, "A template uses names that its page offers",
    explanation: """
      Every kind of page and every element of a list on it offers certain names; `fairlead templates` prints them. Inside a \
      section the names of its value come first, then those of the sections around it, then those of the page. A misspelt name \
      would show nothing, on every page, without a word; so it is an error, also in a branch that no page reaches today.
      """)

  static let notShowable = Rule(
    "template.not-showable", .error, "What is shown has a text",
    explanation: """
      {{name}} shows text, an address or markup. A list and an object are opened as a section, {{#name}}…{{/name}}, and their \
      parts are shown inside it; yes or no opens a section, or {{^name}}…{{/name}} for no.
      """)

  static let unescapedText = Rule(
    "template.unescaped-text", .error, "Only markup is shown unescaped",
    explanation: """
      {{{name}}} and {{&name}} show a value as it is. Text comes from files that people write, and nothing a person wrote \
      reaches the page unescaped; markup was made by this program, and {{name}} shows it as it is already. Write {{name}}.
      """)

  static let unsafePlace = Rule(
    "template.unsafe-place", .error, "A value stands where escaping makes it harmless",
    explanation: """
      Escaping protects text between tags and attribute values in quotes. It does not protect an attribute value without \
      quotes, the name of a tag or attribute, the content of script and style, event attributes such as onclick, and style. \
      At the start of an address (href, src, action and the like) a text could choose a scheme such as javascript:, or \
      complete one, so only a link may stand there, or a start is written: a word and a /, a ?, a # or a host. No value is \
      a host or a part of one, as in https://{{x}} or /{{x}}, nor the base of other addresses. None stands behind \
      another scheme, or behind a character reference, or where an animation says what it changes. Markup stands between \
      tags, not in attributes or comments. A <meta http-equiv="refresh"> leads away from every page and is refused.
      """)

  static let splitMarkup = Rule(
    "template.split-markup", .error, "A section ends in the kind of place in which it begins",
    explanation: """
      A section may be shown, left out or repeated, so if it begins between tags and ends inside one, or opens a quote that \
      it does not close, the HTML after it means different things on different pages, and nobody can say whether values in \
      it are safe.
      """)

  static let unsafeLink = Rule(
    "template.unsafe-link", .error, "An address is relative or begins with http:, https: or mailto:",
    explanation: """
      An address with another scheme, such as javascript: or data:, can run a program when somebody follows it. It is not \
      shown. This is a fault of Fairlead rather than of a template: addresses are meant to be checked where they are read.
      """)
}
