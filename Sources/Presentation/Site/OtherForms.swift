/// In which other forms the pages of a site are made; each costs, and has to be asked for.
package struct OtherForms: Sendable {
  /// As Markdown beside each page.
  package var markdown = false
  /// As one document of all pages, to be printed.
  package var print = false

  package init() {}
}
