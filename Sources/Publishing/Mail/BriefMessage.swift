package import Analysis
package import Diagnostics
package import Presentation
import Record
package import Templating

/// The mail of a brief, with what there is to say of it; nil where an error keeps it from being sent.
///
/// - Parameter secondsFromGMT: how far the clocks of the organization are from Greenwich at six in the morning of the report's
///   day, east of it positive.
package func mailMessage(
  of brief: BriefReport, in directory: Directory, with templates: TemplateSet, secondsFromGMT: Int
) -> (message: MailMessage?, findings: [Finding]) {
  let mail = BriefMail(brief, in: directory)
  let (html, rendered) = mail.html(with: templates)
  var findings = rendered + aboutSite(of: brief, in: directory) + aboutSize(html.count, of: brief)
  guard let addresses = brief.audience.mail else {
    return (nil, findings + [noAddress(brief.audience)])
  }
  var lines = HeaderLines()
  let file = brief.audience.span.map { SourceSpan.wholeFile($0.file) }
  let sender = lines.line(directory.report.organization.name, "the name of the organization", at: file)
  let audience = lines.line(brief.audience.name, "the name of the audience", at: brief.audience.span)
  let subject = lines.line(mail.subject, "the news", at: mail.newsSpan)
  findings += lines.findings
  guard let sender, let audience, let subject, !rendered.contains(where: { $0.severity == .error }) else {
    return (nil, findings)
  }
  let message = MailMessage(
    from: addresses.from, sender: sender, to: addresses.to, subject: subject,
    date: MailDate(directory.report.asOf, secondsFromGMT: secondsFromGMT), audience: audience,
    audienceID: brief.audience.id, text: mail.text, html: String(decoding: html, as: UTF8.self))
  return (message, findings)
}

/// Words that become headers, and what is wrong with those that cannot.
private struct HeaderLines {
  private(set) var findings: [Finding] = []

  mutating func line(_ words: String, _ noun: String, at span: SourceSpan?) -> HeaderText? {
    if let text = HeaderText(words) { return text }
    findings.append(
      headerLineRule.finding(
        "\(noun) has a line end or a control character in it, and stands in a header of the mail", at: span,
        hint: "write it on one line"))
    return nil
  }
}

private func noAddress(_ audience: Audience) -> Finding {
  noAddressRule.finding(
    "the audience '\(audience.id)' has no 'mail'", at: audience.span,
    hint: "add mail: {to: [\(audience.id)@example.com], from: reports@example.com}, with addresses of yours")
}

private func aboutSite(of brief: BriefReport, in directory: Directory) -> [Finding] {
  guard directory.report.organization.publishedAt == nil else { return [] }
  return [
    noSiteRule.finding(
      "'published_at' is not written, so the mail leads nowhere", at: brief.audience.span.map { .wholeFile($0.file) },
      hint: "add published_at: with the address at which the site is published")
  ]
}

/// Nothing but the note can be long.
private func aboutSize(_ bytes: Int, of brief: BriefReport) -> [Finding] {
  guard bytes > PublishingLimits.mail else { return [] }
  let kilobytes = (bytes + 999) / 1000
  return [
    tooLargeRule.finding(
      "the HTML of the mail has \(kilobytes) KB, and Gmail cuts it at 102", at: brief.latest?.header.span,
      hint: "shorten the note to less than \(PublishingLimits.mail / 1000) KB with all that is around it")
  ]
}
