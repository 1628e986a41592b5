import Diagnostics
import Record

extension Kind {
  static let update = Kind(
    Update.self, name: "update", folder: "updates", placement: .audiences,
    purpose: "What an audience was told on a day, in a person's own words; the folder is the audience.",
    specs: HeaderFields.with([
      FieldSpec("date", .date, required: true, "the day on which it went out", example: "TODO")
    ]),
    newBody: "What matters most, in your own words.\n"
  ) { input in
    input.fields.log.add(otherDay(input.header.date, in: "date", of: input.fields, input.header))
    return input.header.date.map { Update(header: input.header, date: $0) }
  }
}
