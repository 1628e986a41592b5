import Analysis
import Diagnostics
import Record
package import Templating
import Wording

/// A charter on its team's page.
package struct CharterView: Linked, Sendable {
  let charter: Charter
  let links: Links

  private var reviewed: String? {
    charter.header.lastReviewedOn.map { "Reviewed \(shortWords(for: $0, asOf: directory.report.asOf))" }
      ?? charter.header.date.map { "Written \(shortWords(for: $0, asOf: directory.report.asOf))" }
  }

  package static let names = Names<CharterView>(
    "charter",
    [
      .texts("goals", "What the team is for") { $0.charter.goals },
      .texts("guardrails", "What it keeps to") { $0.charter.guardrails },
      .optionalObject("board", "Who decides what; nothing where nothing is delegated", of: DelegationBoard.names) {
        DelegationBoard($0.charter.delegation)
      },
      .list("owns", "What it answers for: services with the way to their health, and words", of: Mention.names) {
        view in
        view.charter.owns.map { Mention(title: $0.value, href: view.links.toHealth(.service, $0.value)) }
      },
      .optionalText("reach", "How others reach it") { $0.charter.reach },
      .list("works_with", "How it works with other teams, as that is written", of: InteractionView.names) { view in
        view.charter.worksWith.map { InteractionView(interaction: $0, links: view.links) }
      },
      .markup("body", "What else its authors wrote") { $0.charter.header.body.html(by: $0.links) },
      .optionalText("reviewed", "When it was written or last looked at") { $0.reviewed },
    ])
}

/// How two teams work together for a while.
package struct InteractionView: Linked, Sendable {
  let interaction: Charter.Interaction
  let links: Links

  private var until: String? {
    interaction.until.map { shortWords(for: $0, asOf: asOf) } ?? interaction.duration
  }

  private var status: StatusView? {
    guard let until = interaction.until, until < asOf else { return nil }
    return StatusView(.watch, "past its day")
  }

  package static let names = Names<InteractionView>(
    "way of working together",
    [
      .text("team", "The other team") { $0.directory.teamName($0.interaction.team.value) },
      .optionalLink("href", "The way to its page; nothing when it is not configured") {
        $0.links.toTeam($0.interaction.team.value)
      },
      .optionalText("mode", "X-as-a-Service, collaboration or facilitating; nothing when it is not known") {
        $0.interaction.mode?.words
      },
      .optionalText("purpose", "What for") { $0.interaction.purpose },
      .optionalText("until", "The last day, or how long it lasts, in words; nothing when it has no end") { $0.until },
      .optionalObject("status", "That its last day has passed; nothing while it runs", of: StatusView.names) {
        $0.status
      },
    ])
}
