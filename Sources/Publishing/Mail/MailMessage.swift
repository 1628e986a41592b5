internal import Diagnostics
package import Record

/// A mail with a text part and an HTML part that say the same, as it is handed to `sendmail` or kept in a file.
///
/// Nothing in it comes from a clock or from chance: its id and the boundary of its parts are made of what it says.
package struct MailMessage: Sendable {
  package var from: MailAddress
  /// Whose report it is.
  package var sender: HeaderText
  package var to: [MailAddress]
  package var subject: HeaderText
  package var date: MailDate
  /// What the readers are called, and an id of theirs.
  package var audience: HeaderText
  package var audienceID: String
  /// With `\n` at the end of its lines.
  package var text: String
  package var html: String

  package init(
    from: MailAddress, sender: HeaderText, to: [MailAddress], subject: HeaderText, date: MailDate,
    audience: HeaderText, audienceID: String, text: String, html: String
  ) {
    (self.from, self.sender, self.to, self.subject, self.date) = (from, sender, to, subject, date)
    (self.audience, self.audienceID, self.text, self.html) = (audience, audienceID, text, html)
  }

  /// By it a file is known to be one that Fairlead wrote.
  private static let firstLine = "X-Mailer: Fairlead"

  /// All of it, in ASCII, with CRLF at the end of each line.
  package var bytes: String { MailMessage.firstLine + "\r\n" + lines.map { "\($0)\r\n" }.joined() }

  /// As a file that every run makes anew.
  package func file(at path: String) -> CollectedFile {
    var file = CollectedFile(path, header: MailMessage.firstLine, rows: lines)
    file.lineEnd = "\r\n"
    return file
  }

  /// What follows the first line.
  private var lines: [String] {
    let all = headers + [""] + part("plain", text) + part("html", html) + ["--\(boundary)--"]
    return all.flatMap { $0.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init) }
  }

  private var headers: [String] {
    [
      fromField, toField, subjectField, "Date: \(date.text)", "Message-ID: \(messageID)",
      listField, "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "Content-Language: en-GB",
      "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
    ]
  }

  private func part(_ kind: String, _ content: String) -> [String] {
    [
      "--\(boundary)", "Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      quotedPrintable(content),
    ]
  }
}

extension MailMessage {
  private var fromField: String {
    var field = HeaderField("From")
    field.add(sender, asPhrase: true)
    field.add("<\(from.text)>")
    return field.text
  }

  private var toField: String {
    var field = HeaderField("To")
    for (place, address) in to.enumerated() { field.add(address.text + (place == to.count - 1 ? "" : ",")) }
    return field.text
  }

  private var subjectField: String {
    var field = HeaderField("Subject")
    field.add(subject)
    return field.text
  }

  /// By it a reader's program files what one audience gets (RFC 2919).
  private var listField: String {
    var field = HeaderField("List-Id")
    field.add(audience, asPhrase: true)
    field.add("<\(listLabel).fairlead.\(from.domain)>")
    return field.text
  }

  /// An id with letters that no host has is told apart by its number.
  private var listLabel: String {
    let isLabel = audienceID.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isLabel && !audienceID.isEmpty && audienceID.utf8.count <= 63
      ? audienceID.lowercased() : "audience-\(String(stableHash(audienceID), radix: 16))"
  }

  /// Of all that the message says. Two mails that differ in anything have different ids.
  private var fingerprint: String {
    let said = [from.text, sender.text, to.map(\.text).joined(separator: ","), subject.text, date.text, text, html]
    return String(stableHash(said.joined(separator: "\u{0}")), radix: 16)
  }

  private var messageID: String { "<\(fingerprint).\(listLabel).fairlead@\(from.domain)>" }

  /// `=_` is in no line of what is quoted-printable.
  private var boundary: String { "=_\(fingerprint)" }
}
