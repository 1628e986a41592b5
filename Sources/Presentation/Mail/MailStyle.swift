/// How the words of a note look in a mail. Each element says so itself, because some programs read no style sheet; the template
/// has the same for its own.
enum MailStyle {
  private static let text = "font-family:Georgia,serif;font-size:16px;line-height:24px"
  static let paragraph = "margin:0 0 12px;\(text)"
  static let item = "margin:0 0 4px;\(text)"
  static let heading = "margin:20px 0 8px;font-family:Georgia,serif;font-size:16px;line-height:24px;font-weight:bold"
  static let kind = "\(paragraph);font-weight:bold"
  static let quote = "margin:0 0 12px 16px"
  static let frame = "margin:0 0 12px"
  static let code = "margin:0 0 12px;font-family:Consolas,Menlo,monospace;font-size:14px;line-height:20px"
  static let table = "border-collapse:collapse"
  static let cell = text
  static let link = "color:#0b5c6b;text-decoration:underline"
}
