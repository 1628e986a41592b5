package import Diagnostics

/// A rule that keeps what many build together maintainable, with who may break it until when (practice D3).
package struct Guardrail: Recorded {
  package static let kind = RecordKind.guardrail

  package var header: RecordHeader
  /// What holds, in one sentence; nil only in a list of exceptions of others, which does not say.
  package var rule: String?
  /// Nil when nobody wrote it.
  package var why: String?
  /// How anybody knows whether the rule is kept; nil when nobody wrote it.
  package var check: String?
  /// Whether a machine checks it; nil when it is not written.
  package var isAutomatic: Bool?
  /// The day from which it holds; nil when it is not written.
  package var since: CalendarDate?
  /// In the order in which they are written.
  package var waivers: [Waiver]

  package init(header: RecordHeader, rule: String?, waivers: [Waiver] = []) {
    self.header = header
    self.rule = rule
    self.waivers = waivers
  }
}

/// A team's leave not to keep a guardrail, until a day.
///
/// In our own form `team`, `reason` and `expires` are there. A list of exceptions of others may lack each of them, and says
/// instead what was asked for, when, and what became of it.
package struct Waiver: Sendable {
  /// The id of the team; nil where a list of others names none.
  package var team: String?
  /// Why; nil where a list of others does not say.
  package var reason: String?
  /// Its first day; nil when it is not written: then it holds from the start.
  package var from: CalendarDate?
  /// Its last day; nil where a list of others names none.
  package var expires: CalendarDate?
  /// The day from which the team keeps the rule again; nil while it does not.
  package var endedOn: CalendarDate?
  /// What a list of others asks for; nil in our own form.
  package var request: Request?
  /// Where it is written.
  package var span: SourceSpan

  package init(
    team: String?, reason: String? = nil, from: CalendarDate? = nil, expires: CalendarDate? = nil,
    endedOn: CalendarDate? = nil, request: Request? = nil, span: SourceSpan
  ) {
    (self.team, self.reason, self.from, self.expires) = (team, reason, from, expires)
    (self.endedOn, self.request, self.span) = (endedOn, request, span)
  }

  /// What stands in a list of exceptions of others.
  package struct Request: Sendable, Equatable {
    /// What the exception is for.
    package var name: String
    /// The part of the list it stands in, such as `code freeze`; nil where the list has no parts.
    package var part: String?
    /// The number or name of a ticket; nil when none is written.
    package var reference: String?
    package var requestedOn: CalendarDate?
    package var answeredOn: CalendarDate?
    /// As written; nil when it is not.
    package var status: String?
    package var answer: Answer

    package init(name: String, answer: Answer) {
      (self.name, self.answer) = (name, answer)
    }
  }

  /// What became of a request, as far as its status says.
  package enum Answer: String, Sendable, CaseIterable {
    case granted, refused
    /// Nobody has answered.
    case waiting
    /// The status is missing, or of a word that is not known.
    case unknown
  }
}
