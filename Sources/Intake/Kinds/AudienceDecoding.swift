import Diagnostics
import Documents
import Foundation
import Record

func decodeAudiences(_ fields: FieldReader) -> [Audience] {
  let audiences = fields.groups("audiences", as: "audience").compactMap { item -> (Audience, SourceSpan)? in
    let cadence = item.group("cadence", as: "cadence").flatMap(decodeCadence)
    let mail = item.group("mail", as: "mail").flatMap(decodeMail)
    let name = item.text("name")
    let sees = item.texts("sees").map(\.value)
    guard let id = item.text("id") else { return nil }
    var audience = Audience(
      id: id, name: name ?? id, cadence: cadence, sees: sees.isEmpty ? [.everyone] : sees.map { Visibility($0) })
    (audience.mail, audience.span) = (mail, item.place(of: "id"))
    return (audience, item.place(of: "id"))
  }
  checkUnique(audiences.map { Located($0.0.id, at: $0.1) }, noun: "audience", log: fields.log)
  return audiences.map(\.0)
}

private func decodeCadence(_ fields: FieldReader) -> Cadence? {
  let weekday = fields.value("weekday", FieldRules.notAChoice) { Weekday(name: $0) }
  let (every, starts) = (fields.duration("every"), fields.date("starts"))
  guard let every, let starts else { return nil }
  if let weekday, starts.weekday != weekday {
    fields.log.add(
      OrganizationRules.weekday.finding(
        "\(starts.iso) is a \(starts.weekday.name.capitalized), not a \(weekday.name.capitalized)",
        at: fields.place(of: "starts"),
        notes: [Finding.Note("the weekday", at: fields.place(of: "weekday"))],
        hint: "start on the first \(weekday.name.capitalized) of the rhythm"))
  }
  return Cadence(every: every, starts: starts)
}

/// Nil, with a finding, unless it goes somewhere and comes from somewhere.
private func decodeMail(_ fields: FieldReader) -> AudienceMail? {
  let written = fields.texts("to")
  let to = written.compactMap { decodeAddress($0, fields.log) }
  let from = fields.scalar("from").flatMap { decodeAddress($0, fields.log) }
  if written.isEmpty, case .sequence? = fields.entry("to")?.value.value {
    fields.log.add(
      FieldRules.empty.finding(
        "'to' is an empty list", at: fields.place(of: "to"), hint: "write the address of a reader"))
  }
  guard let from, !to.isEmpty, to.count == written.count else { return nil }
  return AudienceMail(to: to, from: from)
}

private func decodeAddress(_ written: Located<String>, _ log: FindingLog) -> MailAddress? {
  if let address = MailAddress(written.value) { return address }
  log.add(
    OrganizationRules.mailAddress.finding(
      "'\(written.value)' is not an address of mail", at: written.span, hint: addressHint(written.value)))
  return nil
}

/// What to write instead. An address between angle brackets is proposed only where it is the only one.
private func addressHint(_ written: String) -> String {
  let bracketed = written.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
  if bracketed.count == 1, let address = MailAddress(String(bracketed[0])) {
    return "write the address alone: \(address.text)"
  }
  let parts = written.split { $0 == "," || $0 == ";" || $0.isWhitespace }
  if parts.count > 1, parts.allSatisfy({ MailAddress(String($0)) != nil }) {
    return "write a list: [\(parts.joined(separator: ", "))]"
  }
  return "write it as name@example.com, in ASCII and without a display name"
}

extension OrganizationRules {
  static let mailAddress = Rule(
    "organization.mail-address", .error, "Mail goes to addresses, and comes from one",
    explanation: """
      `mail` of an audience says where `fairlead mail` addresses its brief. An address stands in a header of the message as it \
      is, so it is one address in ASCII without a display name, quotes, blanks or line ends: `executives@example.com`. \
      Several are a list. A domain with other letters is written as the registry has it (`xn--…`).
      """)
}
