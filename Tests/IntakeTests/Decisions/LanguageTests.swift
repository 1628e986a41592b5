import Diagnostics
import Record
import Testing

@testable import Intake

/// The head of a record in some language, of which the status is accepted and the day 16 August 2026.
struct HeadInLanguage: Sendable, CustomTestStringConvertible {
  let language: String
  let head: String

  var testDescription: String { language }

  static let all = [
    HeadInLanguage(language: "Czech", head: "- Stav: Schváleno\n- Datum: 16. srpna 2026\n\n## Kontext\n"),
    HeadInLanguage(language: "Czech on one line", head: "Datum: 16. 8. 2026. Stav: přijato jako součást verze 2.\n"),
    HeadInLanguage(language: "Slovak", head: "* **Stav:** Prijaté\n* **Dátum:** 16. augusta 2026\n"),
    HeadInLanguage(
      language: "Russian", head: "**Статус:** утверждено\n**Дата:** 16 августа 2026 года\n\n## Контекст\n"),
    HeadInLanguage(
      language: "Russian in a table",
      head: "| Поле | Значение |\n|---|---|\n| **Статус** | ПРИНЯТО |\n| **Дата** | 16.08.2026 |\n"),
    HeadInLanguage(language: "Ukrainian", head: "Статус: прийнято.\n\nДата: 16 серпня 2026\n\n## Рішення\n"),
    HeadInLanguage(language: "Turkish", head: "- Durum: Kabul edildi (teknik plan)\n- Tarih: 16 Ağustos 2026\n"),
    HeadInLanguage(language: "Turkish in capitals", head: "Durum: KABUL EDİLDİ · Tarih: 16.08.2026\n"),
    HeadInLanguage(language: "Swedish", head: "**Status:** Godkänd · **Datum:** 16 augusti 2026\n"),
    HeadInLanguage(language: "Norwegian", head: "- Status: Vedtatt, implementert\n- Dato: 16. august 2026\n"),
    HeadInLanguage(language: "Danish", head: "Dato: 16. august 2026\nStatus: Besluttet (skiftet udført samme dag)\n"),
    HeadInLanguage(language: "Finnish", head: "Tila: hyväksytty\nPäivitetty: 16. elokuuta 2026\n\n## Päätös\n"),
    HeadInLanguage(language: "Hungarian", head: "- Állapot: elfogadva\n- Dátum: 2026. augusztus 16.\n\n## Döntés\n"),
    HeadInLanguage(language: "Romanian", head: "- Stare: Aprobată\n- Data: 16 august 2026\n"),
    HeadInLanguage(language: "Greek", head: "- Κατάσταση: αποδεκτό\n- Ημερομηνία: 16 Αυγούστου 2026\n"),
    HeadInLanguage(language: "Indonesian", head: "- Status: DISETUJUI\n- Tanggal: 16 Agustus 2026\n"),
    HeadInLanguage(language: "Vietnamese", head: "Ngày: 16 tháng 8 năm 2026 · Trạng thái: đã duyệt\n"),
    HeadInLanguage(language: "Korean", head: "- **상태**: 승인\n- **일시**: 2026년 8월 16일\n"),
  ]
}

@Suite("languages of decision records")
struct LanguageTests {
  @Test("status and day are read", arguments: HeadInLanguage.all)
  func read(_ written: HeadInLanguage) async throws {
    let checked = try await readRecords(["0001-a.md": "# One queue\n\n" + written.head])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-08-16"))
    #expect(!checked.ids.contains { $0.hasPrefix("decision.") && $0 != "decision.status-not-canonical" })
  }

  @Test(
    "a word of any language, alone or with its day, needs no note",
    arguments: [
      "Akzeptiert", "Vedtatt", "принято (2026-08-16)", "accepté le 16 août 2026", "已接受", "Accepted (2026-08-16)",
    ])
  func quiet(status: String) async throws {
    let checked = try await readRecords(["0001-a.md": "# A\n\nStatus: \(status)\n\nDate: 2026-08-16\n"])
    #expect(!checked.ids.contains { $0.hasPrefix("decision.") })
  }

  @Test(
    "what is in doubt is in doubt in any language",
    arguments: [
      "ещё не принято", "принято, но не утверждено", "прийнято умовно", "přijato? ne", "henüz kabul edilmedi mi",
      "Godkjent, men ikke vedtatt", "accepterad, ännu ej beslutad", "hyväksytty ehdollisesti", "belum diterima",
      "aceptado y rechazado", "angenommen und verworfen", "承認か却下",
    ])
  func doubtful(status: String) {
    #expect(normaliseStatus(status).status != .accepted)
  }

  @Test(
    "two words that say the same are read",
    arguments: [
      "Angenommen und umgesetzt (2026-09-01)", "aceptado e implementado.", "accepté et mis en œuvre",
      "принято и внедрено",
    ])
  func conjoined(status: String) {
    #expect(normaliseStatus(status).status == .accepted)
  }

  @Test(
    "a successor is found behind the words of its language",
    arguments: [
      "Erstattet av [ADR-0002](0002-b.md)", "Ersätts av ADR-2", "Заменено на ADR-0002", "Digantikan oleh 0002",
      "zastąpiony przez [ADR-0002](0002-b.md) (2026-10-07) — nadal chroni odczyt",
      "대체됨([ADR-0002](0002-b.md)) — 결정은 유효하다",
    ])
  func superseded(status: String) async throws {
    let checked = try await readRecords([
      "0001-a.md": "# A\n\nStatus: \(status)\n", "0002-b.md": "# B\n\nStatus: accepted\n\nSupersedes: 1\n",
    ])
    let decision = try checked.decision("0001-a")
    #expect((decision.status, decision.supersededBy.ids) == (.superseded, ["0002-b"]))
  }

  @Test("a status in a language of no table is not understood, and never said to be missing")
  func unknownLanguage() async throws {
    let checked = try await readRecords([
      "0001-a.md": "# תור אחד\n\n- סטטוס: התקבל\n- בעלים: צוות\n\n## רקע\n\nטקסט.\n",
      "0002-b.md": "# คิวเดียว\n\n| หัวข้อ | ค่า |\n|---|---|\n| สถานะ | ยอมรับ |\n",
    ])
    #expect(try checked.decision("0001-a").rawStatus?.value == "סטטוס: התקבל")
    #expect(try checked.decision("0002-b").rawStatus != nil)
    #expect(!checked.ids.contains("decision.status-missing"))
    #expect(checked.ids.contains("decision.status-unknown"))
  }

  @Test("a record of a known language without a status has none, whatever else its head says")
  func missing() async throws {
    let checked = try await readRecords(["0001-a.md": "# Eine Schlange\n\nPriorität: hoch\n\n## Kontext\n\nText.\n"])
    #expect(try checked.decision("0001-a").rawStatus == nil)
    #expect(checked.ids.contains("decision.status-missing"))
  }

  @Test("English abbreviations of months stay what they are beside those of other languages")
  func months() {
    for (written, day) in [("5 Mar 2024", "2024-03-05"), ("Dec 1, 2024", "2024-12-01"), ("1 Aug 2024", "2024-08-01")] {
      #expect(readWrittenDay(written, words: .standard).day == CalendarDate(iso: day[...]).map(DecisionDay.day))
    }
  }
}

@Suite("badges, dashes and stated orders in decision records")
struct BadgeTests {
  @Test(
    "a status and a day in badges are read",
    arguments: [
      "![](https://img.shields.io/badge/status-accepted-green)\n![](https://img.shields.io/badge/date-2026--01--05-blue)\n\n# One queue\n",
      "# One queue\n\n![Accepted](https://img.shields.io/badge/Status-ACCEPTED-success?style=flat) "
        + "![Date](https://img.shields.io/badge/Date-05_Jan_2026-lightblue)\n\n## Context\n",
      "# One queue\n\n[![s](https://badgen.net/badge/status/accepted/green)](https://example.com/)\n\n"
        + "Status: accepted\n\nDate: 2026-01-05\n",
      "# One queue\n\nDate: 2026-01-05\n\n## Status\n\n![status](https://img.shields.io/badge/status-accepted-green)\n",
    ])
  func badges(text: String) async throws {
    let decision = try await readRecord("0001-one-queue.md", text)
    #expect((decision.status, decision.header.date?.iso) == (.accepted, "2026-01-05"))
  }

  @Test("a badge below the head, or of something else, is no status")
  func others() async throws {
    let decision = try await readRecord(
      "0001-one-queue.md",
      "# One queue\n\n![](https://img.shields.io/badge/build-accepted-green)\n\n## Context\n\n"
        + "![](https://img.shields.io/badge/status-rejected-red)\n")
    #expect(decision.rawStatus == nil)
  }

  @Test(
    "a dash between name and value is no part of the value",
    arguments: [
      "* **Status** – Accepted\n* **Decided on** – 5th January 2026\n", "Status: – Accepted\nDate: — 2026-01-05\n",
      "- Status - Accepted\n- Date - 5 Jan 2026\n",
    ])
  func dashes(head: String) async throws {
    let decision = try await readRecord("0001-a.md", "# A\n\n\(head)\n## Context\n")
    #expect((decision.rawStatus?.value, decision.header.date?.iso) == ("Accepted", "2026-01-05"))
  }

  @Test(
    "a date may state its own order",
    arguments: [
      ("09/01/2024 (DD/MM/AAAA)", "2024-01-09"), ("09/01/2024 (MM/DD/YYYY)", "2024-09-01"),
      ("09/01/2024 [JJ/MM/AAAA]", "2024-01-09"), ("DD-MM-YYYY: 09-01-2024", "2024-01-09"),
    ])
  func stated(written: String, day: String) {
    #expect(readWrittenDay(written, words: .standard).day == CalendarDate(iso: day[...]).map(DecisionDay.day))
  }
}
