import Analysis
package import Diagnostics
import Record
package import Templating
import Wording

extension BriefMail {
  static let names = Names<BriefMail>(
    "mail",
    [
      .text("headline", "Its news in one sentence") { $0.headline },
      .text("preheader", "What programs show beside the subject, before the mail is opened") { $0.preheader },
      .text("organization", "The organization's name") { $0.organization },
      .text("audience", "What its readers are called") { $0.brief.audience.name },
      .text("as_of", "The day the report speaks of, in words") { $0.directory.day },
      .optionalObject("note", "What a person wrote for them last", of: MailedNote.names) { $0.note },
      .list("decisions", "Decisions that wait, the first to be taken first", of: MailedDecision.names) { $0.decisions },
      .optionalText("decisions_more", "How many more decisions wait") { $0.decisionsMore },
      .list("concerns", "What needs a conversation first", of: MailedConcern.names) { $0.concerns },
      .optionalText("concerns_more", "How much more does") { $0.concernsMore },
      .optionalText("since", "The day of the last update before today; nothing where there is none") { mail in
        mail.brief.since.map { shortWords(for: $0, asOf: mail.asOf) }
      },
      .list("changes", "What else changed since then", of: MailedChange.names) { $0.changes },
      .optionalText("changes_more", "How many more changes there are") { $0.changesMore },
      .list("dates", "What falls due next", of: DueView.names) { $0.dates },
      .optionalLink("brief_href", "The way to the page of this brief; nothing without 'published_at'") { $0.briefLink },
      .optionalLink("report_href", "The way to the Briefing; nothing without 'published_at'") { $0.reportLink },
      .text("reason", "Why the mail came") { $0.reason },
    ])

  /// What `mail.html` is offered. It is no page of the site.
  package static let offer = PageOffer(template: "mail", shape: names.shape)

  /// Its HTML part.
  package func html(with templates: TemplateSet) -> (bytes: [UInt8], findings: [Finding]) {
    var bytes: [UInt8] = []
    let findings = templates.render("mail", with: BriefMail.names.value(of: self), into: &bytes)
    return (bytes, findings)
  }
}
