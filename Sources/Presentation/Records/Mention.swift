import Record
import Templating

/// A mention of a record: its title with the way to its page, or the title as text when it has none that is seen.
struct Mention: Sendable {
  let title: String
  let href: String?
  /// What stands beside it in small print: its period, its number, its kind; may be empty.
  let note: String

  init(title: String, href: String?, note: String = "") {
    self.title = title
    self.href = href
    self.note = note
  }

  /// In the place of a record that is named and not seen: withheld, or of a later day. Its name is not told.
  static func unseen(_ what: String) -> Mention { Mention(title: what, href: nil, note: "not seen on this day") }

  /// Nil when the record is not seen.
  init?(_ key: RecordKey, by links: Links, note: String = "") {
    guard let title = links.directory.title(of: key) else { return nil }
    self.init(title: title, href: links.to(key), note: note)
  }

  static let names = Names<Mention>(
    "mention",
    [
      .text("title", "What the record is called") { $0.title },
      .optionalLink("href", "The way to its page; nothing when it is not seen") { $0.href },
      .text("note", "A few words beside it; may be empty") { $0.note },
    ])
}

/// The team that answers for a record.
struct OwnerLink: Linked, Sendable {
  let id: String
  let links: Links

  init?(_ header: RecordHeader, by links: Links) {
    guard let owner = header.owner else { return nil }
    id = owner
    self.links = links
  }

  static let names = Names<OwnerLink>(
    "owner",
    [
      .text("name", "The team's name") { $0.directory.teamName($0.id) },
      .optionalLink("href", "The way to its page; nothing when it is not configured") {
        $0.links.toTeam($0.id)
      },
    ])
}
