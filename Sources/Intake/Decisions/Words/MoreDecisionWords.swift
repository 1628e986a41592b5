import Record

extension DecisionLanguage {
  /// Without its dots and in capitals too: a dotted capital I becomes another letter in lower case.
  static let turkish = DecisionLanguage(
    code: "tr",
    statuses: [
      .draft: ["taslak", "hazırlanıyor", "üzerinde çalışılıyor"],
      .proposed: [
        "önerildi", "önerilen", "öneri", "onerildi", "tartışılıyor", "değerlendiriliyor", "incelemede", "onay bekliyor",
        "beklemede", "açık", "ÖNERİLDİ",
      ],
      .onHold: ["ertelendi", "askıda", "askıya alındı", "donduruldu"],
      .accepted: [
        "kabul", "kabul edildi", "kabul edilmiş", "kabul edilen", "onaylandı", "onaylı", "onaylandi", "kararlaştırıldı",
        "karar verildi",
        "yürürlükte", "geçerli", "uygulandı", "uygulamada", "benimsendi", "KABUL EDİLDİ", "kesinleşti",
      ],
      .partlySuperseded: ["kısmen değiştirildi", "kısmen yerini aldı"],
      .superseded: ["yerine geçildi", "yerini aldı", "değiştirildi", "yenisiyle değiştirildi"],
      .deprecated: [
        "geçersiz", "kullanımdan kaldırıldı", "yürürlükten kaldırıldı", "eskidi", "güncel değil", "gecersiz",
      ],
      .rejected: ["reddedildi", "kabul edilmedi", "iptal edildi", "iptal", "geri çekildi", "vazgeçildi", "REDDEDİLDİ"],
    ],
    fields: [
      .title: ["Başlık"], .name: ["Konu"], .status: ["Durum", "Statü", "Karar durumu"],
      .date: [
        "Tarih", "Karar tarihi", "Oluşturma", "Oluşturulma tarihi", "Oluşturma tarihi", "Güncelleme", "Son güncelleme",
        "Güncellenme tarihi", "Kabul tarihi", "Onay tarihi",
      ],
      .deciders: ["Karar vericiler", "Karar verenler", "Karar veren", "Yazar", "Yazarlar", "Onaylayan"],
      .consulted: ["Danışılanlar"], .informed: ["Bilgilendirilenler"], .tags: ["Etiketler"],
      .supersedes: ["Yerine geçtiği", "Yerini aldığı"], .supersededBy: ["Yerine geçen", "Yerini alan"],
      .related: ["İlgili", "İlgili kararlar", "Bkz", "İlişkili"],
    ],
    sections: [
      .metadata: ["Üst veri", "Meta veriler"], .links: ["Bağlantılar"],
      .options: ["Seçenekler", "Değerlendirilen seçenekler", "Alternatifler", "Değerlendirilen alternatifler"],
      .content: [
        "Bağlam", "Baglam", "Sorun", "Problem", "Giriş", "Karar", "Sonuçlar", "Sonuclar", "Gerekçe", "Gerekce", "Amaç",
        "Motivasyon", "Kapsam", "Etkiler",
      ],
      .summary: ["Özet"],
      .statusHistory: ["Durum geçmişi"],
      .form: ["Mimari karar kaydı"],
    ],
    months: [
      "Ocak", "Şubat Subat", "Mart", "Nisan", "Mayıs Mayis", "Haziran", "Temmuz", "Ağustos Agustos", "Eylül Eylul",
      "Ekim",
      "Kasım Kasim", "Aralık Aralik",
    ],
    nothing: ["yok", "hiçbiri", "belirlenmedi", "belirsiz", "geçerli değil"],
    qualifiers: ["tarafından", "ile", "tarihinde"],
    doubts: ["değil", "henüz", "belki", "bekliyor", "şartlı", "koşullu", "ama"], alternatives: ["veya"])

  static let hungarian = DecisionLanguage(
    code: "hu",
    statuses: [
      .draft: ["vázlat", "tervezet", "piszkozat"],
      .proposed: ["javasolt", "javaslat", "megvitatás alatt", "nyitott", "elbírálás alatt"],
      .onHold: ["elhalasztva", "felfüggesztve"],
      .accepted: [
        "elfogadva", "elfogadott", "jóváhagyva", "jóváhagyott", "eldöntve", "érvényes", "hatályos", "megvalósítva",
      ],
      .superseded: ["felváltva", "leváltva", "helyettesítve", "lecserélve"],
      .deprecated: ["elavult", "érvénytelen", "hatályon kívül"],
      .rejected: ["elutasítva", "elutasított", "elvetve", "visszavonva"],
    ],
    fields: [
      .title: ["Cím"], .name: ["Név", "Téma"], .status: ["Állapot", "Státusz"],
      .date: ["Dátum", "Döntés dátuma", "Létrehozva", "Frissítve", "Utolsó frissítés", "Módosítva"],
      .deciders: ["Döntéshozók", "Döntéshozó", "Szerző", "Szerzők"], .tags: ["Címkék"], .supersedes: ["Felváltja"],
      .supersededBy: ["Felváltotta", "Felváltja ezt"], .related: ["Kapcsolódó", "Lásd még"],
    ],
    sections: [
      .links: ["Hivatkozások"], .options: ["Lehetőségek", "Alternatívák", "Mérlegelt lehetőségek"],
      .content: ["Kontextus", "Probléma", "Bevezetés", "Döntés", "Következmények", "Háttér", "Indoklás", "Cél"],
      .summary: ["Összefoglalás", "Összefoglaló"],
      .form: ["Architekturális döntés"],
    ],
    months: [
      "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
      "november", "december",
    ],
    nothing: ["nincs", "nem alkalmazható", "nincs megadva"],
    doubts: ["nem", "még", "talán", "feltételesen"], alternatives: ["vagy"])

  static let romanian = DecisionLanguage(
    code: "ro",
    statuses: [
      .draft: ["ciornă", "schiță", "în lucru"],
      .proposed: ["propus", "propusă", "propunere", "în discuție", "în așteptare", "în analiză"],
      .onHold: ["amânat", "amânată", "suspendat", "suspendată"],
      .accepted: [
        "acceptat", "acceptată", "aprobat", "aprobată", "adoptat", "adoptată", "decis", "decisă", "în vigoare",
        "implementat",
        "implementată", "activ", "activă",
      ],
      .partlySuperseded: ["parțial înlocuit", "parțial înlocuită", "înlocuit parțial", "înlocuită parțial"],
      .superseded: ["înlocuit", "înlocuită"],
      .deprecated: ["învechit", "învechită", "depășit", "depășită", "abrogat"],
      .rejected: ["respins", "respinsă", "retras", "retrasă", "anulat", "anulată", "neacceptat", "neaprobat"],
    ],
    fields: [
      .title: ["Titlu"], .name: ["Nume", "Subiect"], .status: ["Stare", "Statut"],
      .date: ["Data", "Dată", "Data deciziei", "Creat", "Actualizat", "Ultima actualizare"],
      .deciders: ["Decidenți", "Decis de", "Autor", "Autori"], .tags: ["Etichete"], .supersedes: ["Înlocuiește"],
      .supersededBy: ["Înlocuit de", "Înlocuită de"], .amends: ["Modifică"], .amendedBy: ["Modificat de"],
      .related: ["Legat de", "Vezi și"],
    ],
    sections: [
      .links: ["Legături"], .options: ["Opțiuni", "Opțiuni considerate", "Alternative analizate"],
      .content: ["Context", "Problemă", "Introducere", "Motivație", "Decizie", "Consecințe", "Scop", "Obiectiv"],
      .summary: ["Rezumat"],
      .form: ["Decizie de arhitectură"],
    ],
    months: [
      "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie",
      "noiembrie",
      "decembrie",
    ],
    nothing: ["niciunul", "niciuna", "nu este cazul", "nedefinit"],
    qualifiers: ["de", "din", "pe", "prin", "la"], doubts: ["încă", "poate", "condiționat", "dar"],
    alternatives: ["sau"])

  static let greek = DecisionLanguage(
    code: "el",
    statuses: [
      .draft: ["πρόχειρο", "προσχέδιο"],
      .proposed: ["προτεινόμενο", "προτεινόμενη", "πρόταση", "προτείνεται", "υπό συζήτηση", "σε συζήτηση"],
      .onHold: ["σε αναμονή", "αναβλήθηκε"],
      .accepted: [
        "αποδεκτό", "αποδεκτή", "εγκρίθηκε", "εγκεκριμένο", "εγκεκριμένη", "ισχύει", "σε ισχύ", "υλοποιήθηκε",
      ],
      .superseded: ["αντικαταστάθηκε", "αντικατεστημένο"],
      .deprecated: ["παρωχημένο", "παρωχημένη", "καταργήθηκε"],
      .rejected: ["απορρίφθηκε", "αποσύρθηκε", "απορριφθέν"],
    ],
    fields: [
      .title: ["Τίτλος"], .status: ["Κατάσταση"],
      .date: [
        "Ημερομηνία", "Ημερομηνία απόφασης", "Αναθεώρηση", "Ενημερώθηκε", "Τελευταία ενημέρωση", "Δημιουργήθηκε",
      ],
      .deciders: ["Συγγραφέας", "Συγγραφείς", "Υπεύθυνοι"], .tags: ["Ετικέτες"], .supersedes: ["Αντικαθιστά"],
      .supersededBy: ["Αντικαταστάθηκε από"], .related: ["Σχετικά", "Βλέπε επίσης"],
    ],
    sections: [
      .links: ["Σύνδεσμοι"], .options: ["Επιλογές", "Εναλλακτικές"],
      .content: ["Πλαίσιο", "Πρόβλημα", "Εισαγωγή", "Απόφαση", "Συνέπειες", "Αιτιολόγηση", "Στόχος"],
      .summary: ["Περίληψη"],
    ],
    months: [
      "Ιανουάριος Ιανουαρίου", "Φεβρουάριος Φεβρουαρίου", "Μάρτιος Μαρτίου", "Απρίλιος Απριλίου", "Μάιος Μαΐου",
      "Ιούνιος Ιουνίου", "Ιούλιος Ιουλίου", "Αύγουστος Αυγούστου", "Σεπτέμβριος Σεπτεμβρίου", "Οκτώβριος Οκτωβρίου",
      "Νοέμβριος Νοεμβρίου", "Δεκέμβριος Δεκεμβρίου",
    ],
    nothing: ["κανένα", "καμία", "δεν υπάρχει"],
    qualifiers: ["από", "στις", "με"], doubts: ["δεν", "όχι", "ακόμη", "ακόμα", "ίσως", "εκκρεμεί"], alternatives: ["ή"]
  )

  static let indonesian = DecisionLanguage(
    code: "id",
    statuses: [
      .draft: ["draf", "rancangan"],
      .proposed: ["diusulkan", "usulan", "dalam diskusi", "dalam peninjauan", "menunggu", "menunggu persetujuan"],
      .onHold: ["ditunda", "ditangguhkan"],
      .accepted: ["diterima", "disetujui", "diputuskan", "ditetapkan", "berlaku", "diterapkan", "aktif"],
      .partlySuperseded: ["digantikan sebagian"],
      .superseded: ["digantikan", "diganti"],
      .deprecated: ["usang", "kedaluwarsa", "tidak berlaku", "tidak berlaku lagi", "dicabut"],
      .rejected: ["ditolak", "dibatalkan", "ditarik", "tidak diterima", "tidak disetujui"],
    ],
    fields: [
      .title: ["Judul"], .name: ["Nama"], .status: ["Status"],
      .date: ["Tanggal", "Tanggal keputusan", "Dibuat", "Diperbarui", "Terakhir diperbarui"],
      .deciders: ["Pengambil keputusan", "Penulis", "Pemutus"], .tags: ["Label"], .supersedes: ["Menggantikan"],
      .supersededBy: ["Digantikan oleh"], .amends: ["Mengubah"], .amendedBy: ["Diubah oleh"],
      .related: ["Terkait", "Lihat juga"],
    ],
    sections: [
      .links: ["Tautan"], .options: ["Opsi", "Alternatif", "Opsi yang dipertimbangkan"],
      .content: [
        "Konteks", "Masalah", "Pendahuluan", "Keputusan", "Konsekuensi", "Latar belakang", "Alasan", "Tujuan",
      ],
      .summary: ["Ringkasan"],
      .form: ["Catatan keputusan arsitektur"],
    ],
    months: [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
      "Desember",
    ],
    nothing: ["tidak ada", "belum ditentukan"],
    qualifiers: ["oleh", "pada", "sejak", "dengan"],
    doubts: ["belum", "tidak", "bukan", "mungkin", "bersyarat", "tetapi"],
    alternatives: ["atau"])

  static let vietnamese = DecisionLanguage(
    code: "vi",
    statuses: [
      .draft: ["bản nháp", "bản thảo", "nháp", "dự thảo"],
      .proposed: ["đề xuất", "được đề xuất", "đang thảo luận", "đang xem xét", "chờ duyệt", "chờ phê duyệt"],
      .onHold: ["tạm hoãn", "tạm dừng"],
      .accepted: [
        "chấp nhận", "đã chấp nhận", "được chấp nhận", "đã duyệt", "đã phê duyệt", "phê duyệt", "đã quyết định",
        "đã thông qua",
        "có hiệu lực", "đã triển khai", "đã chốt",
      ],
      .partlySuperseded: ["bị thay thế một phần", "thay thế một phần"],
      .superseded: ["bị thay thế", "đã thay thế", "đã bị thay thế", "được thay thế"],
      .deprecated: ["lỗi thời", "không còn dùng", "hết hiệu lực"],
      .rejected: ["từ chối", "đã từ chối", "bị từ chối", "đã hủy", "bác bỏ", "đã rút"],
    ],
    fields: [
      .title: ["Tiêu đề"], .name: ["Tên"], .status: ["Trạng thái"],
      .date: ["Ngày", "Ngày quyết định", "Ngày tạo", "Cập nhật", "Cập nhật lần cuối", "Ngày cập nhật"],
      .deciders: ["Người quyết định", "Tác giả"], .tags: ["Nhãn"], .supersedes: ["Thay thế"],
      .supersededBy: ["Bị thay thế bởi", "Được thay thế bởi"], .related: ["Liên quan", "Xem thêm"],
    ],
    sections: [
      .links: ["Liên kết"], .options: ["Các lựa chọn", "Lựa chọn", "Phương án", "Các phương án"],
      .content: ["Bối cảnh", "Ngữ cảnh", "Vấn đề", "Giới thiệu", "Quyết định", "Hệ quả", "Lý do", "Mục tiêu"],
      .summary: ["Tóm tắt"],
    ],
    nothing: ["không có", "không áp dụng", "chưa xác định"],
    qualifiers: ["bởi", "ngày", "từ"], doubts: ["chưa", "không", "có thể", "tạm", "nhưng"], alternatives: ["hoặc"])
}
