import Record

extension DecisionLanguage {
  static let english = DecisionLanguage(
    code: "en",
    statuses: [
      .draft: [
        "draft", "drafted", "wip", "work in progress", "in draft", "drafting", "idea", "in progress", "early draft",
        "sketch", "outline", "prospective", "in work", "being drafted", "being written",
      ],
      .proposed: [
        "proposed", "pending", "proposal", "open", "in review", "under review", "in discussion", "under discussion",
        "provisional", "rfc", "pitch", "awaiting review", "awaiting implementation", "awaiting approval",
        "awaiting decision", "active review", "scheduled for review", "review", "reviewing", "discussion", "discussing",
        "for discussion", "for review", "ready for review", "needs review", "under consideration", "in consideration",
        "request for comments", "request for comment", "submitted", "considering", "exploring", "final comment period",
        "last call",
        "in vote", "voting", "candidate", "propose", "pending approval", "pending review", "pending decision",
        "seeking feedback", "requesting feedback", "up for discussion", "being discussed", "to be discussed",
        "to be decided", "in evaluation", "under evaluation",
      ],
      .onHold: [
        "on hold", "hold", "held", "deferred", "postponed", "paused", "parked", "returned for revision", "suspended",
        "stalled", "blocked", "shelved", "delayed", "dormant",
        "stagnant", "frozen until", "frozen for now", "on ice",
      ],
      .accepted: [
        "accepted", "accept", "approved", "approve", "adopted", "adopt", "agreed", "agreed upon", "decided",
        "implemented",
        "done", "implementable", "accepted with revisions", "final", "finalized", "finalised", "active", "committed",
        "complete", "completed", "ratified", "in force", "in effect", "effective", "enacted", "signed off", "endorsed",
        "confirmed", "passed", "ready for release", "released", "recommended", "shipped", "live", "in production",
        "in use", "merged", "applied", "implementing", "in implementation", "being implemented",
        "partially implemented",
        "partly implemented", "mostly implemented", "implementation in progress", "waiting for implementation",
        "ready for implementation", "ready to implement", "approved for implementation", "published", "decision made",
        "in place", "amended", "valid", "current",
        "chosen", "selected", "resolved", "locked", "locked in", "frozen", "living", "rolled out", "deployed",
        "implemented and accepted",
      ],
      .partlySuperseded: [
        "partly superseded", "partially superseded", "superseded in part", "superseded partially", "superseded partly",
        "partly superceded", "partially superceded", "partly replaced", "partially replaced", "replaced in part",
        "partly obsolete", "partially obsolete", "partially superseeded", "partly deprecated", "partially deprecated",
      ],
      .superseded: [
        "superseded", "superceded", "superseeded", "supersceded", "superceeded", "supersede", "replaced", "obsoleted",
        "obsolete",
        "obsoleted by", "overridden", "subsumed",
      ],
      .deprecated: [
        "deprecated", "depreciated", "retired", "outdated", "out of date", "no longer relevant", "no longer valid",
        "no longer applicable", "no longer applies", "no longer in force", "no longer in use", "no longer needed",
        "discontinued", "reversed", "reverted", "overturned",
        "expired",
        "revoked", "repealed", "rescinded", "historic", "historical", "archived", "legacy", "invalid", "invalidated",
        "sunset", "removed", "defunct", "abolished", "annulled", "lapsed", "decommissioned", "end of life",
        "no longer current",
      ],
      .rejected: [
        "rejected", "reject", "declined", "withdrawn", "abandoned", "dropped", "cancelled", "canceled", "not accepted",
        "not approved", "not adopted", "refused", "denied", "vetoed", "discarded", "dismissed", "turned down",
        "aborted",
        "wont do", "wontfix", "will not do", "will not implement", "wont implement", "disapproved",
        "closed without action", "decided against", "agreed not to", "agreed not to adopt",
      ],
    ],
    fields: [
      .title: ["title", "adr title", "rfc title", "decision title"],
      .name: ["name", "feature", "feature name", "rfc name", "subject", "topic", "proposal name"],
      .status: [
        "status", "state", "adr status", "status and date", "date and status", "decision status", "current status",
        "rfc status", "proposal status",
        "record status", "document status", "decision state", "lifecycle", "lifecycle status", "adr state",
        "current state",
      ],
      .stage: ["stage"],
      .outcome: [
        "decision", "decision outcome", "outcome", "resolution", "verdict", "implementation", "implementation status",
        "implementation state",
      ],
      .number: ["number"],
      .date: [
        "date", "dates", "created", "creation date", "date created", "created on", "created at", "start date",
        "started",
        "last modified", "last updated", "last update", "updated", "updated on", "updated at", "date updated",
        "modified",
        "last changed", "last edited", "date modified", "modified on", "decided", "decided on", "decision date",
        "date of decision", "date decided", "accepted", "accepted on", "date accepted", "approved on", "approval date",
        "date approved", "adopted on", "adoption date", "effective date", "effective", "issued", "issue date",
        "ratified on", "date proposed", "proposed on", "submitted on", "date submitted", "date of submission",
        "submission date", "adr date", "published",
        "publication date", "last revised", "revised", "created date", "updated date", "modified date",
        "last modified on", "update date", "date of update", "date of revision", "revision date", "date revised",
        "change date", "date changed", "modification date", "date of modification", "edited on", "last updated on",
        "date last updated", "date last modified", "acceptance date",
        "rfc date", "status date", "date of acceptance", "date of approval", "date of last update",
        "last status change", "date raised", "raised", "raised on", "opened", "opened on", "date opened",
        "proposed date", "accepted date", "approved date", "adopted date", "documented date", "date documented",
        "decision made on", "recorded", "recorded on", "date recorded", "ratified",
        "date ratified", "ratification date", "prepared", "prepared on", "date prepared", "proposal date", "written on",
        "date written", "since", "status since", "in force since", "as of",
      ],
      .deciders: [
        "deciders", "decider", "decision makers", "decision maker", "author", "authors", "decided by", "approvers",
        "approved by", "decision owner", "proposer", "proposers", "rfc author", "rfc authors", "made by", "responsible",
        "accountable", "responsible person",
      ],
      .consulted: ["consulted"], .informed: ["informed"], .tags: ["tags", "labels", "keywords"],
      .supersedes: [
        "supersedes", "supercedes", "replaces", "obsoletes", "superseding", "supersedes adr", "replaces adr",
      ],
      .supersededBy: [
        "superseded by", "superceded by", "replaced by", "obsoleted by", "superseded by adr", "replaced by adr",
        "successor", "superseder", "replacement", "superseeded by", "replaced with",
      ],
      .amends: ["amends"],
      .amendedBy: ["amended by", "amended in part by"],
      .related: [
        "related", "see also", "related to", "relates to", "related adrs", "related adr", "related decisions",
        "related records", "related rfcs", "depends on", "relates",
      ],
    ],
    sections: [
      .metadata: [
        "meta", "metadata", "meta data", "adr metadata", "document metadata", "decision metadata", "record metadata",
        "information", "info", "document information", "properties", "attributes", "front matter", "frontmatter",
        "adr information", "administrative information", "document control", "header", "document details",
        "record information", "rfc metadata", "adr details", "adr info", "preamble", "details",
      ],
      .summary: [
        "summary", "tldr", "tl dr", "tl dr summary", "overview", "executive summary", "at a glance", "quick summary",
        "decision summary", "quick facts", "in short", "synopsis",
      ],
      .statusHistory: [
        "status history", "status log", "status changes", "status changelog", "status timeline", "history of status",
        "status transitions", "lifecycle history", "decision history",
      ],
      .links: ["links", "related links", "related artifacts"],
      .options: [
        "considered options", "options", "options considered", "alternatives", "alternatives considered",
        "considered alternatives",
      ],
      .content: [
        "context", "simple summary", "evidence", "context and problem statement", "problem", "problem statement",
        "problem description", "motivation", "abstract", "introduction", "intro", "background",
        "decision", "decisions", "decision outcome", "outcome", "decision drivers", "drivers", "rationale",
        "consequences",
        "goals", "goals and non goals", "scope", "purpose", "issue", "issues", "assumptions",
        "constraints", "requirements", "user stories", "proposal", "proposed solution", "solution", "design",
        "detailed design", "table of contents", "contents", "toc", "release signoff checklist", "description",
        "objective", "objectives", "terminology", "glossary", "discussion", "references",
        "notes", "implementation", "positions", "argument", "implications", "positive consequences",
        "context and problem",
        "background and motivation", "what", "why", "how", "context and background", "impact", "risks",
        "open questions",
        "unresolved questions", "drawbacks", "prior art", "pros and cons of the options", "more information",
        "confirmation", "validation", "compliance", "advice", "forces", "question", "user story", "the problem",
        "the decision", "decision context", "preface", "foreword", "key points",
        "background and context",
      ],
      .history: [
        "history", "changelog", "change log", "change history", "changes", "revision history", "revisions",
        "version history", "release history", "document history", "amendment history", "revision log",
        "update history",
      ],
      .form: [
        "architecture decision record", "architectural decision record", "adr", "decision record", "decision log",
        "architecture decision", "architectural decision", "rfc", "request for comments", "design proposal",
        "enhancement proposal", "any decision record", "technical decision record", "tdr", "kep", "mdr",
        "design document",
        "architecture decision records", "lightweight architecture decision record", "design doc", "template",
      ],
    ],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September Sept", "October", "November",
      "December",
    ],
    nothing: [
      "na", "n a", "none", "nil", "null", "nothing", "tbd", "tba", "tbc", "not applicable", "not available", "not yet",
      "to be determined", "to be defined", "to be announced", "empty", "blank", "undefined", "unset", "not set",
      "unknown",
      "todo", "no one", "nobody", "not decided yet", "no", "unspecified", "not specified", "not known",
    ],
    qualifiers: [
      "by", "on", "in", "since", "at", "as", "from", "until", "provisional", "and", "via", "with", "for", "without",
      "because", "due", "after", "during", "following", "per", "through", "unanimously", "under", "before", "of", "to",
      "see", "but", "adr", "v1", "v2",
    ],
    doubts: [
      "not", "never", "pending", "undecided", "tbc", "unless", "maybe", "perhaps", "probably", "possibly", "risk",
      "risks",
      "principle", "review", "discussion", "consideration", "draft", "proposal", "likely", "subject", "be", "almost",
      "nearly", "unclear", "debate", "if", "should", "might", "could", "would", "isnt", "wasnt", "hasnt", "arent",
      "cant",
      "cannot", "yet", "conditional", "conditionally", "tentative", "tentatively", "nobody",
    ],
    alternatives: ["or"])

  /// Words that may come before a status without changing it.
  static let leadingWords: Set<String> = [
    "the", "this", "adr", "rfc", "record", "decision", "proposal", "document", "kep", "it", "is", "was", "has", "been",
    "have", "now", "currently", "status", "state", "officially", "formally", "fully", "unanimously", "already", "and",
    "then",
    "later", "also", "we", "but", "entirely", "completely", "wholly", "current", "finally", "recently", "since", "th",
    "st",
    "nd", "rd", "am", "le", "el", "der", "die", "das", "wurde", "ist", "a", "été", "est",
  ]

  /// What says that something was not *carried out*: no doubt about the decision itself.
  static let carryingOut: Set<String> = [
    "implemented", "started", "released", "deployed", "done", "live", "rolled", "finished", "complete", "completed",
    "shipped", "production", "built", "deployment", "release", "implémentation", "implementación", "implementação",
    "implementazione", "implementatie", "implement", "implementar", "desplegar", "implémenter", "déployer",
    "déploiement", "despliegue", "implantación", "implantação", "rilascio", "uitrol", "umzusetzen", "implementieren",
    "implementierung", "implementare", "implementeren", "wdrożyć",
    "implementacja", "implementacji", "реализовать", "внедрить", "implementering", "wdrożenie", "wdrożenia",
    "внедрение", "внедрения",
    "реализация",
    "реализации", "triển", "migrated", "applied", "enforced", "implementation", "rollout", "umgesetzt",
    "implementiert", "begonnen", "gestartet", "umsetzung", "implémenté", "implémentée", "commencé", "démarré",
    "implementado",
    "implementada", "iniciado", "implementato", "implementata", "avviato", "geïmplementeerd", "gestart", "uitgevoerd",
    "wdrożone", "wdrożona", "wdrożony", "wdrożono", "rozpoczęte", "zaczęte", "реализовано", "внедрено", "начато",
    "начата",
    "implementováno", "zahájeno", "zavedeno", "genomförd", "genomfört", "påbörjad", "implementert", "påbegynt",
    "implementeret", "uygulanmadı", "uygulandı", "başlanmadı", "toteutettu", "aloitettu",
  ]

  /// What may come before one of those.
  static let degrees: Set<String> = [
    "not", "yet", "partially", "partly", "mostly", "largely", "fully", "now", "already", "being", "and", "but", "never",
    "to", "be",
  ]

  /// Words for something within a decision.
  static let partNouns: Set<String> = [
    "part", "parts", "portion", "portions", "section", "sections", "aspect", "aspects", "teil", "teile", "abschnitt",
    "partie", "parties", "parte", "partes", "parti", "sección", "seção", "sezione", "sezioni", "deel", "część", "часть",
    "раздел", "část",
  ]

  /// Words before a verb that make it a wish or a denial.
  static let denials: Set<String> = [
    "not", "never", "be", "may", "might", "could", "should", "would", "will", "if", "doesn", "didn", "isn", "cannot",
    "doesnt", "didnt", "isnt", "nicht",
  ]

  /// How one record is said to stand to another. `%` stands for "in part", "entirely" and the like, or nothing.
  static let relations: [(String, DecisionRelation)] = [
    ("superseded % by", .supersededBy), ("superceded % by", .supersededBy), ("superseeded % by", .supersededBy),
    ("supersceded % by", .supersededBy), ("replaced % by", .supersededBy), ("replaced % with", .supersededBy),
    ("obsoleted % by", .supersededBy), ("obsolete by", .supersededBy), ("overridden by", .supersededBy),
    ("supersedes", .supersedes), ("supercedes", .supersedes), ("superseedes", .supersedes),
    ("superseding", .supersedes),
    ("replaces", .supersedes), ("replacing", .supersedes), ("obsoletes", .supersedes),
    ("supersedes in part", .supersedes),
    ("partially supersedes", .supersedes), ("partly supersedes", .supersedes),
    ("amended % by", .amendedBy), ("amends", .amends), ("amending", .amends), ("amends in part", .amends),
    ("updated % by", .amendedBy), ("updates", .amends), ("modified % by", .amendedBy), ("modifies", .amends),
    ("clarified by", .related), ("clarifies", .related), ("extended by", .related), ("extends", .related),
    ("refined by", .related), ("refines", .related), ("relates to", .related), ("related to", .related),
    ("related", .related), ("depends on", .related), ("see also", .related), ("see", .related),
    ("enabled by", .related),
    ("enables", .related), ("required by", .related), ("requires", .related), ("linked to", .related),
    ("complements", .related), ("complemented by", .related),
    ("ersetzt durch", .supersededBy), ("abgelöst durch", .supersededBy), ("ersetzt", .supersedes),
    ("löst ab", .supersedes),
    ("geändert durch", .amendedBy), ("ergänzt durch", .amendedBy), ("ergänzt", .amends),
    ("remplacé par", .supersededBy), ("remplacée par", .supersededBy), ("remplace", .supersedes),
    ("modifié par", .amendedBy), ("modifie", .amends),
    ("reemplazado por", .supersededBy), ("reemplazada por", .supersededBy), ("sustituido por", .supersededBy),
    ("sustituida por", .supersededBy), ("reemplaza a", .supersedes), ("reemplaza", .supersedes),
    ("sustituye a", .supersedes),
    ("substituído por", .supersededBy), ("substituída por", .supersededBy), ("substituído pelo", .supersededBy),
    ("substituída pelo", .supersededBy), ("substituído pela", .supersededBy), ("substituída pela", .supersededBy),
    ("sostituito dal", .supersededBy), ("sostituita dal", .supersededBy), ("sostituito dalla", .supersededBy),
    ("sostituita dalla", .supersededBy), ("substitui", .supersedes),
    ("sostituito da", .supersededBy), ("sostituita da", .supersededBy), ("sostituisce", .supersedes),
    ("vervangen door", .supersededBy), ("vervangt", .supersedes), ("opgevolgd door", .supersededBy),
    ("zastąpiona przez", .supersededBy), ("zastąpiony przez", .supersededBy), ("zastępuje", .supersedes),
  ]

  static let extents = [
    "in part", "entirely", "fully", "completely", "wholly", "partially", "partly", "largely", "mostly",
  ]
}
