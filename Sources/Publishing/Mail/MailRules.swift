import Diagnostics

/// The rules about mail, in the order in which they are met.
let mailRules: [Rule] = [noAddressRule, noSiteRule, headerLineRule, tooLargeRule]

let noAddressRule = Rule(
  "mail.no-address", .error, "An audience that gets mail has an address",
  explanation: """
    `fairlead mail` addresses the brief of an audience to the readers that `mail` in `fairlead.yaml` names, from the address \
    that it names: `mail: {to: [executives@example.com], from: reports@example.com}`. Fairlead sends nothing itself; what \
    it writes is handed to `sendmail -t` or `msmtp -t`, which read the addresses from it.
    """)

let noSiteRule = Rule(
  "mail.no-site", .warning, "A mail leads to the site",
  explanation: """
    A mail has the first of each list and two links to the rest. Where the site stands only `published_at` in \
    `fairlead.yaml` says; without it the mail has neither those links nor any in its note that lead to a record.
    """)

let headerLineRule = Rule(
  "mail.header-line", .error, "What stands in a header of a mail is one line",
  explanation: """
    The name of the organization, the name of the audience and the title of the note stand in the headers of the mail. A line \
    end in one of them would begin another header, which could add readers or replace the text, so no mail is written until it is \
    gone. In YAML a line end comes from `\\n` in double quotes, or from a text below `|`.
    """)

let tooLargeRule = Rule(
  "mail.too-large", .warning, "The HTML of a mail has 90 KB at most",
  explanation: """
    Gmail shows the first 102 KB of a mail and hides the rest behind a link, and what mail passes through may add to it. All \
    lists of a mail are short, so it is the note that is long. Shorten it, and link to what it leaves out. A template of your own \
    (`mail.html`) counts as well.
    """)
