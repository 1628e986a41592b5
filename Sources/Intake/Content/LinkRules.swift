import Diagnostics

enum LinkRules {
  static let toNothing = Rule(
    "link.to-nothing", .error, "A relative link leads to a file that is there",
    explanation: """
      Relative links between files work on a code host and become links between pages. This one leads nowhere: the file \
      was renamed, moved or never written.
      """)

  static let toNoHeading = Rule(
    "link.to-no-heading", .error, "The part of a link after # names a heading of its target",
    explanation: "Headings are named as code hosts do: lower case, blanks as hyphens, punctuation left out.")

  static let notAPage = Rule(
    "link.not-a-page", .warning, "A relative link leads to something that the report shows",
    explanation: """
      The file or folder is there, but it has no page and is no image of the content, so the link is shown as text. Link \
      to a record, or to the file on the code host by its whole address.
      """)

  static let imageMissing = Rule(
    "link.image-missing", .error, "An image is there",
    explanation: "The page would show a gap. Add the file (png, jpg, gif, webp, avif or svg), or correct its path.")

  static let activeImage = Rule(
    "link.active-image", .warning, "An SVG image only draws",
    explanation: """
      An SVG file is a document: it can hold scripts, handlers such as onclick, and references that fetch something from \
      elsewhere. Whoever opens the published file would run them as a part of the report's site. So an image with any of \
      these is not published, and its place shows its description. The same goes for one that is not well-formed, not \
      in UTF-8 or larger than 16 MiB.

      References to parts of the same image and pictures in it (data:image/png and the like) are fine. Drawing programs \
      can export a plain SVG; a PNG always works.
      """)

  static let all = [toNothing, toNoHeading, notAPage, imageMissing, activeImage]
}
