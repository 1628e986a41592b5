internal import Diagnostics

extension TemplateRules {
  static let missing = Rule(
    "template.missing", .error, "A page has its template",
    explanation: """
      Every kind of page is rendered through the template of its name: decision.html for a decision. `fairlead templates` \
      lists them with the names they can use; `fairlead init` writes them.
      """)

  static let duplicate = Rule(
    "template.duplicate", .error, "A template's name is used once",
    explanation: """
      A template is called by its path below the folder of templates, without .html. Two files of one name would leave to \
      chance which of them is used.
      """)

  static let unused = Rule(
    "template.unused", .warning, "Every template of a folder is used",
    explanation: """
      A folder of templates may hold only what it changes: what it lacks comes with Fairlead. This one is called like no \
      template that a page is made with, and none of those includes it, so it changes nothing. Correct its name, include it, \
      or remove it.
      """)

  static let unknownPartial = Rule(
    "template.unknown-partial", .error, "A partial or parent that is used exists",
    explanation: """
      {{>partials/head}} and {{<layout}} name another template: its path below the folder of templates, without .html, also \
      when both are in the same folder.
      """)

  static let recursivePartial = Rule(
    "template.recursive-partial", .error, "A template does not include itself",
    explanation: """
      Partials and parents are put in place when templates are read, so a template that includes itself, directly or through \
      others, has no end. Presentation offers trees as flat lists with a depth; use a section over that list.
      """)

  static let tooDeep = Rule(
    "template.too-deep", .error, "Sections, partials and blocks nest within reason",
    explanation: """
      At most 64 sections stand inside one another in a file, and at most 64 partials, parents and blocks are put inside one \
      another. Beyond that a template is a mistake, and this keeps a mistake from using up the machine.
      """)

  static let tooLarge = Rule(
    "template.too-large", .error, "A page comes to an end",
    explanation: """
      A template with all its partials in place has at most 100,000 tags and lines and 4 MiB of text; a page takes at most \
      10,000,000 steps and is at most 64 MiB. Partials that each include the next one twice, or a list opened inside itself \
      again and again, grow beyond all bounds.
      """)
}
