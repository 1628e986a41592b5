import Analysis
import Record
import Wording

/// What stands where on a site, as Markdown, for programs that read text (https://llmstxt.org).
package func textIndex(of directory: Directory) -> String {
  let (report, hasMarkdown) = (directory.report, directory.forms.markdown)
  let audience = report.organization.audiences.first { $0.id == report.viewpoint.audience }
  let links = Links(from: PagePath.textIndex, in: directory)
  func way(to page: String) -> String { links.to(page: hasMarkdown ? PagePath.markdown(of: page) : page) }
  let pages = directory.fronts.map { "- [\($0.name)](\(way(to: $0.path)))\n" }
  return """
    # \(markdownEscaped(report.organization.name))

    > How things stood on \(words(for: report.asOf)), for \(markdownEscaped(audience?.name ?? "everyone")). \
    \(markdownEscaped(BriefingHeadline(report).sentence))

    \(hasMarkdown ? "Every page stands as Markdown beside its HTML: `x.md` beside `x.html`.\n\n" : "")\
    ## Pages

    \(pages.joined())
    ## Data

    - [report.json](report.json): the whole analysis; its schema is printed by `fairlead schema report`
    - [\(PagePath.feed)](\(PagePath.feed)): what changed on each of the last seven days, as Atom
    - [\(PagePath.calendar)](\(PagePath.calendar)): what falls due in the next 12 weeks, as iCalendar

    """
}
