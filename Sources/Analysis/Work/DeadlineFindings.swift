import Diagnostics
import Record

/// Open items whose deadline lies before the day; on the day itself there is still time. An item that is not there yet
/// says nothing.
func deadlineFindings(_ items: [WorkItem], from viewpoint: Viewpoint) -> [Finding] {
  let asOf = viewpoint.day
  return items.compactMap { item in
    let status = item.status(asOf: asOf)
    guard status.isOpen, viewpoint.reaches(item.header.date), let day = item.delay.deadline, day < asOf else {
      return nil
    }
    return workDeadlinePassed.finding(
      "the deadline passed before \(asOf.iso), and the item is '\(status.rawValue)'",
      at: item.deadlineSpan ?? item.header.span,
      hint: "write what became of it ('done' or 'dropped'), or the deadline that holds now")
  }
}

let workDeadlinePassed = Rule(
  "work.deadline-passed", .warning, "The deadline of an open item lies ahead",
  explanation: """
    After its `deadline` an item is worth nothing, so it is not ranked any more, and what waits for it waits for nothing. \
    Write what became of it, `status: done` with `done_on` or `status: dropped`, or a deadline that holds now.
    """)
