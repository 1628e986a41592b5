/// What the headings, labels and columns of a Team API say (M. Skelton and M. Pais, Team Topologies), as `foldedWords`
/// has them.
enum TeamTextWords {
  /// What a value says of a team.
  enum Part: Hashable, Sendable { case focus, owns, reach }

  enum Column: Hashable, Sendable { case team, mode, purpose, duration }

  static let parts: [String: Part] = byWord([
    .focus: [
      "focus", "team focus", "team name and focus", "name and focus", "mission", "our mission", "team mission",
      "purpose",
      "our purpose", "team purpose", "vision", "goal", "goals", "our goals", "team goals",
    ],
    .owns: [
      "services provided", "services we provide", "service provided", "services offered", "our services",
      "do we provide a service to other teams", "do we provide a service to other teams y n details",
      "do we provide a service to other teams details", "software owned", "software owned and evolved by this team",
      "software we own", "what we own", "owns", "we own", "responsible for", "responsibilities",
    ],
    .reach: reachAlone + channels,
  ])

  /// Those that say no more than that a way to reach a team follows.
  private static let reachAlone = [
    "how to reach us", "how to reach the team", "reach us", "reach", "contact", "contact us", "how to contact us",
    "communication", "communication channels", "chat tool channels",
  ]

  private static let channels = [
    "slack", "slack channel", "slack channels", "chat", "chat channel", "chat channels", "teams channel", "channel",
    "channels", "email", "e mail", "mail", "mailing list", "working hours", "office hours", "support hours",
    "core hours",
  ]

  /// Whether a label belongs before its value: `Slack: #booking`.
  static func isChannel(_ label: String) -> Bool { channels.contains(label) }

  static let columns: [String: Column] = byWord([
    .team: ["team", "teams", "team name", "team name focus", "team name and focus", "team focus", "other team"],
    .mode: ["mode", "interaction", "interaction mode", "interaction type", "mode of interaction", "how"],
    .purpose: ["purpose", "for", "what for", "why", "reason"],
    .duration: ["duration", "expected duration", "until", "how long", "timeframe", "end", "ends", "ends on"],
  ])

  /// Words of a heading over teams that nobody works with yet.
  static let ahead: Set<String> = ["expect", "expected", "soon", "future", "planned", "upcoming", "next"]

  /// Before the last day of something.
  static let untilWords: Set<String> = ["until", "till", "to", "by", "ending", "ends", "through"]

  /// A way of working together by its letters alone.
  static let modes: [String: String] = [
    "xaas": "x-as-a-service", "xasaservice": "x-as-a-service", "asaservice": "x-as-a-service",
    "service": "x-as-a-service", "collaboration": "collaboration", "collaborating": "collaboration",
    "collaborate": "collaboration", "facilitating": "facilitating", "facilitation": "facilitating",
    "facilitate": "facilitating",
  ]

  private static func byWord<Key: Hashable>(_ words: [Key: [String]]) -> [String: Key] {
    Dictionary(words.flatMap { key, words in words.map { ($0, key) } }) { first, _ in first }
  }
}
