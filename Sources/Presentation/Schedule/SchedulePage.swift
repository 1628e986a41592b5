import Analysis
import Record
import Templating
import Wording

/// All open work of each team in the order in which it is best done, what other orders cost, and what has no place in it.
final class SchedulePage: FramedPage {
  let frame: PageFrame

  init(_ directory: Directory) {
    let wording = ScheduleWording(schedule: directory.report.schedule, directory: directory)
    frame = PageFrame(
      headline: wording.headline, lede: wording.extent ?? "", label: "Schedule", path: PagePath.schedule,
      directory: directory)
  }

  private var schedule: WorkSchedule { report.schedule }

  static let names = Names<SchedulePage>(
    page: "schedule",
    [
      .optionalObject("schedule", "What each team does, in order", of: ScheduleView.names) { page in
        page.schedule.steps.isEmpty ? nil : ScheduleView(links: page.frame.links)
      },
      .optionalText("no_schedule", "Why nothing is scheduled though it could be; else nothing") { page in
        page.schedule.obstacle(page.asOf)
      },
      .list("apart", "Open items that cannot be scheduled, by id", of: ApartRow.names) { page in
        page.schedule.apart.map { ApartRow(item: $0, links: page.frame.links) }
      },
      .text("ranges", "What a range is taken to mean") { $0.report.priorities.settings.ranges.sentence },
      .text("schedule_draws", "How often lengths were drawn") { count($0.schedule.draws) },
      .link("capacity_href", "The way to the same by period, beside the promise") {
        $0.frame.link(to: PagePath.capacity)
      },
    ])
}

extension WorkSchedule {
  /// Why nothing is scheduled though there is something to do; else nil.
  func obstacle(_ asOf: CalendarDate) -> String? {
    guard let reason = costs.reason, reason != .noData else { return nil }
    return "No schedule can be made of the open items: \(reason.words(asOf: asOf))."
  }
}
