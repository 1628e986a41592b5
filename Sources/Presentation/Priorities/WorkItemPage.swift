import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One work item: where it ranks and why, its estimates, and its arithmetic written out.
///
/// A class, because a template asks for some thirty names of it: each would copy it.
final class WorkItemPage: FramedPage {
  let report: WorkItemReport
  let frame: PageFrame

  init(_ report: WorkItemReport, in directory: Directory) {
    self.report = report
    let news = WorkItemHeadline(report: report, directory: directory)
    frame = PageFrame(
      headline: news.sentence, lede: news.lede, label: report.item.title, path: PagePath.record(report.key),
      directory: directory)
  }

  private var item: WorkItem { report.item }
  private var ranking: WorkRanking? { directory.report.priorities.ranking.value }
  private var place: WorkRanking.Place? { report.place }

  private var arithmetic: ItemArithmetic {
    ItemArithmetic(
      report: report, finance: finance, rankBy: directory.report.priorities.settings.rankBy, asOf: asOf)
  }

  private var outcome: Mention? {
    item.outcome.map { outcome in
      let key = RecordKey(.metric, id: outcome.value)
      return Mention(key, by: frame.links) ?? .unseen("A metric")
    }
  }

  /// What has to be done before.
  private var needs: [Mention] {
    item.after.map { mention(of: $0.value) ?? .unseen("A work item") }
  }

  /// What waits for it.
  private var holdsUp: [Mention] {
    report.holdsUp.compactMap { mention(of: $0) }
  }

  private func mention(of id: String) -> Mention? {
    let key = RecordKey(.work, id: id)
    return directory.lookup.workItem(key).flatMap {
      Mention(key, by: frame.links, note: $0.status.rawValue)
    }
  }

  /// Themes of the feedback that it answers.
  private var themes: [Mention] {
    directory.report.feedback.themes.filter { $0.answers.contains(.record(report.key)) }.map { theme in
      Mention(title: theme.name, href: frame.links.toTheme(theme.name))
    }
  }

  static let names = Names<WorkItemPage>(
    page: "work item",
    [
      .link("up", "The way to all work") { $0.frame.link(to: PagePath.priorities) },
      .attention("What about it needs a conversation") { $0.report.attention },
      .text("kind", "feature, debt, reliability, tooling or research") { $0.item.kind.rawValue },
      .text("status", "As it stood on the day") { $0.report.status.rawValue },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.item.header, by: $0.frame.links)
      },
      .optionalText("delay", "How its worth changes while it waits") { page in
        DelayWording(delay: page.item.delay, asOf: page.asOf).sentence
      },
      .optionalObject("outcome", "The metric that it should move", of: Mention.names) { $0.outcome },
      .list("needs", "What has to be done before", of: Mention.names) { $0.needs },
      .list("holds_up", "What waits for it", of: Mention.names) { $0.holdsUp },
      .list("themes", "Themes of the feedback that it answers", of: Mention.names) { $0.themes },
      .optionalObject("verdict", "Whether it moved its metric, once it is finished", of: OutcomeVerdictView.names) {
        page in
        page.report.outcome.map {
          OutcomeVerdictView($0, by: page.frame.links)
        }
      },
      .optionalText("turn", "When the schedule has it done, or why it has no place there") { $0.turn },
      .flag("is_ranked", "Whether it is ranked") { $0.place != nil },
      .optionalText("certainty", "How sure its rank is") { $0.certainty },
      .optionalText("rests_on", "Which estimate moves its rank most") { $0.restsOn },
      .text("ranges", "What a range is taken to mean") { $0.directory.report.priorities.settings.ranges.sentence },
      .list("estimates", "Every number as it was written", of: WorkEstimateRow.names) { $0.estimates },
      .list("arithmetic", "The methods side by side, written out", of: Arithmetic.names) { $0.arithmetic.rows },
      .optionalText("arithmetic_note", "What a factor in it is") { $0.arithmetic.note },
      .markup("body", "What is written in its file") { page in
        page.item.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.item.header.file },
    ])

  private var estimates: [WorkEstimateRow] { WorkEstimateRow.rows(of: item, finance, place) }

  /// How sure its rank is.
  private var certainty: String? {
    guard let place, let ranking else { return nil }
    let interval =
      "If the ranges hold, nine of ten draws put it at rank \(rankInterval(place)) of \(count(ranking.places.count)), "
      + "\(percent(place.topProbability)) among the first \(spelled(ranking.top))."
    return ranking.places.count == 1 ? "It is the only item that is ranked." : "\(interval) \(bandSentence(place))"
  }

  private func bandSentence(_ place: WorkRanking.Place) -> String {
    let size = report.bandSize
    guard size > 1 else {
      return place.aboveNext == nil
        ? "It is a band of its own: the first of the band before is above it in at least four of five draws."
        : "It is a band of its own: above the next band’s first in at least four of five draws."
    }
    return
      "It is one of a band of \(spelled(size)): the first of them is above each of the others in fewer than four of five "
      + "draws, or their estimates are the same."
  }

  private var restsOn: String? {
    guard let most = place?.influences.first, most.ranks > 0 else { return nil }
    let words = InfluenceWording(influence: most, directory: directory)
    return
      "Its \(words.name) matters most: by itself it moves the item by \(words.ranks) up or down, \(percent(most.share)) "
      + "of all variation in its rank."
  }

  private var turn: String? {
    let schedule = directory.report.schedule
    guard let step = report.step else { return apart(in: schedule) }
    let wording = ScheduleWording(schedule: schedule, directory: directory)
    let team = step.team.map { "\(directory.teamName($0)) does" } ?? "Whoever does"
    let chance = wording.chance(of: step).map { " (\($0), if the ranges hold)" } ?? ""
    let cost = step.delayCost.value.map { "Waiting for it has then cost \(money($0, finance))." }
    let claim =
      "By the schedule \(team) it from week \(wording.week(step.starts)) to week \(wording.week(step.ends)), "
      + "\(wording.finish(of: step))\(chance)."
    return ([claim, cost].compactMap { $0 } + wording.notes(on: step).map { sentence($0) }).joined(separator: " ")
  }

  private func apart(in schedule: WorkSchedule) -> String? {
    schedule.apart.first { $0.id == report.id }.map { apart in
      "The schedule has no place for it: \(apart.reasons.map { $0.words(finance, asOf: asOf) }.joined(separator: "; "))."
    }
  }
}
