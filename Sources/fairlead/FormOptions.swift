import ArgumentParser
import Presentation
import Publishing

/// In which other forms the report is asked for.
struct FormOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Write every page as Markdown beside its HTML, for programs that read text.",
      discussion: "'llms.txt', which every site has, then leads to it."))
  var markdown = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Write all pages as one document, 'print.html', to be printed or saved as PDF.",
      discussion:
        "It is made for what can be printed: of thousands of records it leaves out those that make it too long."))
  var print = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the Briefing and what it leads to as one file, too, to be sent: it needs no other.",
      discussion:
        "What stands on no page of it is linked where 'published_at' in fairlead.yaml says where the site stands.",
      valueName: "file"))
  var singleFile: String?

  var forms: OtherForms {
    var forms = OtherForms()
    (forms.markdown, forms.print) = (markdown, print)
    return forms
  }

  /// - Returns: the file, where one was asked for.
  func writeSingleFile(of preparation: Preparation) throws -> String? {
    guard let singleFile, let site = preparation.reports.first?.site else { return nil }
    let file = SingleFile(of: site, with: preparation.templates.templates, and: preparation.templates.assets)
    do throws(PublishingFailure) { try file.write(to: singleFile) } catch { throw error.ending() }
    return singleFile
  }
}
