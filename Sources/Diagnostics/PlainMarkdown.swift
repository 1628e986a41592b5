/// Text that means nothing in Markdown, and that calls nobody.
package func plainMarkdown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\\(scalar)"
    // A name or a number behind these would be linked, and somebody told.
    case "@", "#": result += "\(scalar)\u{200B}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
