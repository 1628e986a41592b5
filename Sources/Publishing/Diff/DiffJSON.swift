internal import Diagnostics
internal import Record

/// The name and version of the form in which a comparison is told to programs.
package let diffSchemaName = "fairlead-diff/1"

extension ReportDiff {
  /// Every row with what differs in it, for programs.
  package var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("schema", diffSchemaName)
      object.member("old_as_of", old.asOf.iso)
      object.member("new_as_of", new.asOf.iso)
      object.member("verdict", verdict)
      object.member("remarks", strings: remarks)
      object.key("counts")
      object.object { counts in
        for section in DiffSection.allCases { counts.member(section.rawValue, count(in: section)) }
        counts.member("within-ranks", withinRanks)
      }
      object.key("rows")
      object.array { list in
        for section in DiffSection.allCases {
          for row in rows[section] ?? [] { row.write(to: &list) }
        }
      }
    }
    return writer.text + "\n"
  }
}

extension DiffRow {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("section", section.rawValue)
      object.member("list", list)
      object.key("key")
      object.array { key in
        for part in self.key { key.value(part) }
      }
      object.member("change", isInOld ? isInNew ? "changed" : "removed" : "added")
      object.member("subject", subject)
      object.member("words", words)
      if let why { object.member("why", why) }
      object.key("members")
      object.array { list in
        for member in members { member.write(to: &list) }
      }
    }
  }
}

extension MemberDifference {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("path", path)
      if let old {
        object.key("old")
        object.value(old)
      }
      if let new {
        object.key("new")
        object.value(new)
      }
    }
  }
}
