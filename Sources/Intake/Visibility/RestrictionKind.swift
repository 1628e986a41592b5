/// What kind of word says that not everyone may read a record.
enum RestrictionKind: Sendable {
  /// What it is classified as, or for whom it is written, which may be anything.
  case topic
  /// How secret it is: whatever stands there and is not "public" is a restriction.
  case secrecy
  /// Yes or no.
  case statement
  /// Who may read it, or something else altogether: only a word for a few readers counts.
  case readers
  /// Who may read it, and nothing else: whoever stands there, others may not.
  case viewers
  /// Yes or no, or something else altogether: only yes counts.
  case flag
  /// That it is not to be published: only yes counts.
  case unpublished
  /// That it is to be published: only no counts.
  case published
  /// Until when it is not to be published.
  case embargo

  /// Nil for any other word.
  static func named(_ key: some StringProtocol) -> RestrictionKind? { kinds[foldedWords(key)] }

  static var allNames: [String] { Array(kinds.keys) }

  private static let kinds: [String: RestrictionKind] = {
    var kinds: [String: RestrictionKind] = [:]
    for (kind, names) in words { for name in names { kinds[foldedWords(name)] = kind } }
    return kinds
  }()

  private static let words: [(RestrictionKind, [String])] = [
    (
      .topic,
      [
        "audience", "audiences", "target audience", "intended audience", "classification", "distribution",
        "distribution list", "circulation", "zielgruppe", "zielgruppen", "klassifizierung", "klassifikation",
        "einstufung", "diffusion", "público", "publico objetivo", "clasificación", "classificação", "classificazione",
        "classificatie", "klasyfikacja", "密级", "分类", "区分", "분류",
      ]
    ),
    (
      .secrecy,
      [
        "confidentiality", "confidentiality level", "sensitivity", "secrecy", "access level", "data classification",
        "information classification", "security classification", "document classification", "classification level",
        "protective marking", "security level", "vertraulichkeit", "vertraulichkeitsstufe", "geheimhaltung",
        "geheimhaltungsstufe", "schutzklasse", "confidentialité", "niveau de confidentialité", "confidencialidad",
        "nivel de confidencialidad", "confidencialidade", "nível de confidencialidade", "riservatezza",
        "livello di riservatezza", "vertrouwelijkheid", "poufność", "保密级别", "机密级别", "機密区分", "기밀 등급",
        "보안 등급", "accesslevel", "dataclassification", "informationclassification", "securityclassification", "tlp",
      ]
    ),
    (
      .statement,
      [
        "confidential", "restricted", "internal only", "vertraulich", "geheim", "confidentiel", "confidentielle",
        "confidencial", "riservato", "riservata", "vertrouwelijk", "poufne", "wewnętrzne", "机密", "保密", "機密", "社外秘",
        "기밀", "대외비", "confidential to", "confidential for", "private to", "internal to",
      ]
    ),
    (
      .readers,
      [
        "access", "access rights", "reader", "readers", "readership", "share", "shared", "sharing", "shared with",
        "share with", "privacy",
        "recipients", "permission", "permissions", "acl", "lesbar", "leser", "lecteurs", "lectores", "lettori",
        "lezers", "zugriff",
        "accès", "acceso", "acesso", "accesso", "toegang", "dostęp",
      ]
    ),
    (
      .viewers,
      [
        "viewer", "viewers", "viewable", "viewable by", "viewable to", "viewable for", "seen by", "sees", "who sees",
        "who can see", "who may see", "who can read", "who may read", "can see", "can view", "may read", "may see",
        "can read", "read access", "restricted to", "limited to", "access limited to", "access restricted to",
        "readable by", "readable for", "only for", "for eyes of", "vis", "hidden from", "lesbar für", "zugriff für",
        "leserkreis", "nur für", "réservé à", "lisible par", "solo para", "riservato a", "alleen voor",
      ]
    ),
    (.flag, ["private", "internal", "secret", "hidden", "sensitive", "classified"]),
    (
      .unpublished,
      [
        "draft", "is draft", "unpublished", "unlisted", "withhold", "withheld", "do not publish", "not for publication",
        "embargoed", "entwurf", "brouillon", "borrador", "rascunho", "bozza", "szkic",
      ]
    ),
    (
      .published,
      ["published", "is published", "publish", "publishable", "public", "is public", "veröffentlicht", "publié"]
    ),
    (
      .embargo,
      [
        "embargo", "embargo until", "embargoed until", "embargo date", "under embargo", "under embargo until",
        "withhold until",
        "publish after", "public after", "public from", "confidential until", "private until",
        "sperrfrist", "embargo bis", "gesperrt bis",
      ]
    ),
  ]
}
