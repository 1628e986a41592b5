extension JSONWriter {
  /// The program, with the help of each rule that something was found by.
  mutating func tool(_ tool: ReportingTool, rulesOf findings: [Finding]) {
    let used = Set(findings.map(\.rule))
    key("tool")
    object { part in
      part.key("driver")
      part.object { driver in
        driver.member("name", "Fairlead")
        driver.member("semanticVersion", tool.version)
        driver.key("rules")
        driver.array { list in
          for rule in tool.rules where used.contains(rule.id) { list.rule(rule) }
        }
      }
    }
  }

  private mutating func rule(_ rule: Rule) {
    object { descriptor in
      descriptor.member("id", rule.id)
      descriptor.text("shortDescription", rule.summary + ".")
      descriptor.text("fullDescription", rule.summary + ".")
      descriptor.text("help", rule.explanation)
      descriptor.key("defaultConfiguration")
      descriptor.object { $0.member("level", rule.severity.rawValue) }
    }
  }

  /// A message may lead to places by `[words](number)`, so brackets that look like that are escaped (3.11.6).
  mutating func message(_ text: String) {
    let isLinkless = text.firstRange(of: "](") == nil
    self.text("message", isLinkless ? text : text.replacing("[", with: "\\[").replacing("]", with: "\\]"))
  }

  private mutating func text(_ name: String, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }

  mutating func locations(_ places: [(SourceSpan, String?)], as name: String, by tool: ReportingTool) {
    key(name)
    array { list in
      for (span, text) in places {
        list.object { location in
          location.physicalLocation(span, by: tool)
          if let text { location.message(text) }
        }
      }
    }
  }

  /// Without a region it is about the file as a whole.
  private mutating func physicalLocation(_ span: SourceSpan, by tool: ReportingTool) {
    key("physicalLocation")
    object { location in
      location.key("artifactLocation")
      location.object { $0.member("uri", relativeURI(tool.path(span.file))) }
      guard span.line > 0 else { return }
      location.key("region")
      location.object { region in
        region.member("startLine", span.line)
        region.member("startColumn", span.column)
        region.member("endColumn", span.column + span.length)
      }
    }
  }
}

/// A path as a reference (RFC 3986): a colon is escaped as well, which in the first part would end a scheme.
func relativeURI(_ path: String) -> String {
  var uri = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      uri += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
  return uri
}
