package import Diagnostics

/// How much is written of what other programs take only so much of.
package enum PublishingLimits {
  /// The document to print, in bytes of HTML. More are some thousand sheets, over which a browser is busy for minutes.
  static let print = 16 << 20
  /// An image within the single file, in bytes: mail takes some ten megabytes in all.
  static let image = 2 << 20
  /// The HTML of a mail, in bytes. Gmail shows 102 KB and hides the rest; programs on the way may add to it.
  static let mail = 90_000
  /// The rows of a comment in a review, in bytes: it has room for 65,536 characters, and headings take the rest.
  static let comment = 54_000

  package static let all = [
    Limit("print.size", print, .bytes, beyond: "Records after it are left out of 'print.html', which says how many."),
    Limit("single-file.image", image, .bytes, beyond: "The words for the image stand in its place."),
    Limit("mail.size", mail, .bytes, rule: "mail.too-large", beyond: "The mail is written, with a warning."),
    Limit("comment.rows", comment, .bytes, beyond: "The comment of 'diff' says how many rows more there are."),
  ]
}
