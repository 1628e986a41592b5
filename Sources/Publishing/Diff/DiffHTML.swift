package import Diagnostics
package import Presentation
package import Templating
import Wording

extension ReportDiff {
  /// What `diff.html` is offered. It is no page of the site.
  package static let offer = PageOffer(template: "diff", shape: names.shape)

  /// One page that fetches nothing: it can be read from a zip, and where neither script nor style is allowed.
  package func html(with templates: TemplateSet) -> (bytes: [UInt8], findings: [Finding]) {
    var bytes: [UInt8] = []
    let findings = templates.render(ReportDiff.offer.template, with: ReportDiff.names.value(of: self), into: &bytes)
    return (bytes, findings)
  }

  private static let names = Names<ReportDiff>(
    "diff",
    [
      .text("verdict", "What the change comes to, in one sentence") { $0.verdict },
      .text("organization", "The organization's name, as the later report says it") { $0.new.organization },
      .text("old_day", "The day that the earlier report speaks of, in words") { words(for: $0.old.asOf) },
      .text("new_day", "The day that the later report speaks of, in words") { words(for: $0.new.asOf) },
      .flag("is_one_day", "Whether both speak of the same day") { $0.old.asOf == $0.new.asOf },
      .texts("remarks", "What has to be known beside the changes") { $0.remarks },
      .list("sections", "The changes, the most important first", of: DiffLayout.Part.names) { diff in
        DiffLayout(diff, bytes: Int.max, isFolding: true, line: \.line).parts
      },
    ])
}

extension DiffLayout.Part {
  static let names = Names<DiffLayout.Part>(
    "section of a comparison",
    [
      .text("title", "What kind of change it has") { $0.section.title },
      .text("count", "How many there are") { Wording.count($0.count) },
      .texts("rows", "The first ten, a line each; of definitions and visibility all") { $0.shown },
      .texts("folded", "The others") { $0.folded },
      .text("folded_count", "How many others there are") { Wording.count($0.folded.count) },
    ])
}
