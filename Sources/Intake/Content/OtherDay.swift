import Diagnostics
import Record

/// The finding for a record of something that happened on one day, in a file that is named after another. (A decision is
/// proposed on one day and taken on another.)
///
/// - Parameter field: where the day is written.
func otherDay(_ date: CalendarDate?, in field: String, of fields: FieldReader, _ header: RecordHeader) -> [Finding] {
  guard let date, let named = dayInName(of: header), named != date
  else { return [] }
  return [
    FieldRules.otherDay.finding(
      "the name of this file says \(named.iso), and the day in it is \(date.iso)", at: fields.place(of: field),
      hint: "correct the day, or rename the file")
  ]
}

/// The day that the name of a file begins with, or that is all of it.
func dayInName(of header: RecordHeader) -> CalendarDate? {
  DecisionFileName(stem: FilePath.stem(of: header.file) + "-").date
}
