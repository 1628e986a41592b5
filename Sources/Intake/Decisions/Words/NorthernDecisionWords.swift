import Record

extension DecisionLanguage {
  static let swedish = DecisionLanguage(
    code: "sv",
    statuses: [
      .draft: ["utkast", "under arbete"],
      .proposed: [
        "föreslagen", "föreslaget", "förslag", "öppen", "under diskussion", "under granskning", "väntar på beslut",
      ],
      .onHold: ["uppskjuten", "uppskjutet", "pausad", "pausat", "vilande"],
      .accepted: [
        "accepterad", "accepterat", "godkänd", "godkänt", "antagen", "antaget", "beslutad", "beslutat", "fastställd",
        "fastställt", "gällande", "gäller", "aktiv", "införd", "genomförd", "implementerad", "bekräftad",
      ],
      .partlySuperseded: ["delvis ersatt", "delvis ersatta"],
      .superseded: ["ersatt", "ersätts", "avlöst"],
      .deprecated: ["föråldrad", "föråldrat", "utfasad", "utfasat", "upphävd", "upphävt", "inaktuell", "ogiltig"],
      .rejected: [
        "avvisad", "avvisat", "avslagen", "avslaget", "förkastad", "förkastat", "tillbakadragen", "ej godkänd",
      ],
    ],
    fields: [
      .title: ["Titel", "Rubrik"], .name: ["Namn", "Ämne"], .status: ["Status", "Läge", "Status och datum"],
      .date: ["Datum", "Beslutsdatum", "Beslutad den", "Skapad", "Uppdaterad", "Senast uppdaterad", "Senast ändrad"],
      .deciders: ["Beslutsfattare", "Beslutat av", "Beslutad av", "Författare", "Deltagare"],
      .consulted: ["Konsulterade"],
      .informed: ["Informerade"], .tags: ["Taggar", "Etiketter"], .supersedes: ["Ersätter"],
      .supersededBy: ["Ersatt av", "Ersätts av", "Avlöst av"], .amends: ["Ändrar", "Kompletterar"],
      .amendedBy: ["Ändrad av", "Ändrat av", "Kompletterad av"], .related: ["Relaterade", "Relaterat", "Se även"],
    ],
    sections: [
      .metadata: ["Metadata"], .links: ["Länkar"],
      .options: ["Alternativ", "Övervägda alternativ", "Övervägda lösningar"],
      .content: [
        "Kontext", "Problem", "Problembeskrivning", "Inledning", "Motivering", "Motivation", "Beslut", "Konsekvenser",
        "Bakgrund", "Syfte", "Mål", "Sammanhang",
      ],
      .summary: ["Sammanfattning"],
      .statusHistory: ["Statushistorik"],
      .form: ["Arkitekturbeslut"],
    ],
    months: [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december",
    ],
    nothing: ["ingen", "inga", "inget", "saknas", "ej tillämpligt", "ej bestämt"],
    qualifiers: ["av", "den", "från", "sedan", "med", "genom", "tills", "enligt", "på"],
    doubts: ["inte", "ej", "ännu", "kanske", "villkorat", "preliminärt", "väntar", "men"], alternatives: ["eller"])

  static let norwegian = DecisionLanguage(
    code: "nb",
    statuses: [
      .draft: ["utkast", "kladd", "under arbeid"],
      .proposed: [
        "foreslått", "foreslåtte", "forslag", "åpen", "åpent", "til diskusjon", "under diskusjon", "til vurdering",
        "under vurdering", "avventer", "til behandling",
      ],
      .onHold: ["utsatt", "på vent", "satt på vent"],
      .accepted: [
        "akseptert", "godkjent", "vedtatt", "vedteke", "besluttet", "bestemt", "gjeldende", "aktiv", "innført",
        "implementert",
        "gjennomført", "godtatt", "bekreftet",
      ],
      .partlySuperseded: ["delvis erstattet", "delvis erstatta"],
      .superseded: ["erstattet", "erstatta", "erstattes", "avløst"],
      .deprecated: ["utdatert", "foreldet", "utfaset", "ikke lenger gyldig", "opphevet", "utgått"],
      .rejected: [
        "avvist", "avslått", "forkastet", "forkasta", "trukket", "ikke godkjent", "ikke vedtatt", "ikke akseptert",
      ],
    ],
    fields: [
      .title: ["Tittel"], .name: ["Navn", "Namn", "Tema"], .status: ["Status", "Tilstand", "Status og dato"],
      .date: ["Dato", "Beslutningsdato", "Vedtatt dato", "Opprettet", "Oppdatert", "Sist oppdatert", "Sist endret"],
      .deciders: [
        "Beslutningstakere", "Beslutningstaker", "Besluttet av", "Vedtatt av", "Forfatter", "Forfattere", "Deltakere",
      ],
      .consulted: ["Konsultert"], .informed: ["Informert"], .tags: ["Etiketter", "Stikkord"],
      .supersedes: ["Erstatter"], .supersededBy: ["Erstattet av", "Erstattes av", "Avløst av"],
      .amends: ["Endrer", "Utfyller"], .amendedBy: ["Endret av", "Utfylt av"],
      .related: ["Relatert", "Relaterte", "Se også"],
    ],
    sections: [
      .metadata: ["Metadata"], .links: ["Lenker"],
      .options: ["Alternativer", "Vurderte alternativer", "Vurderte løsninger", "Alternativ"],
      .content: [
        "Kontekst", "Problem", "Problemstilling", "Problembeskrivelse", "Innledning", "Motivasjon", "Beslutning",
        "Avgjørelse", "Konsekvenser", "Bakgrunn", "Begrunnelse", "Mål", "Formål",
      ],
      .summary: ["Sammendrag", "Oppsummering"],
      .statusHistory: ["Statushistorikk"],
      .form: ["Arkitekturbeslutning"],
    ],
    months: [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ],
    nothing: ["ingen", "ikke aktuelt", "ikke relevant", "ikke bestemt", "mangler"],
    qualifiers: ["av", "den", "fra", "siden", "med", "gjennom", "etter", "på", "som"],
    doubts: ["ikke", "ennå", "enda", "kanskje", "foreløpig", "betinget", "avventer", "men", "dersom"],
    alternatives: ["eller"])

  static let danish = DecisionLanguage(
    code: "da",
    statuses: [
      .draft: ["udkast", "kladde", "under udarbejdelse"],
      .proposed: ["foreslået", "åben", "åbent", "til drøftelse", "under overvejelse", "afventer", "til behandling"],
      .onHold: ["udskudt", "udsat", "på hold", "sat i bero"],
      .accepted: [
        "accepteret", "godkendt", "vedtaget", "besluttet", "gældende", "indført", "implementeret", "gennemført",
        "bekræftet",
      ],
      .partlySuperseded: ["delvist erstattet"],
      .superseded: ["erstattet", "erstattes", "afløst"],
      .deprecated: ["forældet", "udfaset", "ophævet", "ikke længere gyldig", "udgået"],
      .rejected: ["afvist", "forkastet", "afslået", "trukket tilbage", "ikke godkendt", "ikke vedtaget"],
    ],
    fields: [
      .title: ["Titel", "Beslutningstitel"], .name: ["Navn", "Emne"],
      .status: ["Status", "Tilstand", "Status og dato"],
      .date: [
        "Dato", "Beslutningsdato", "Oprettet", "Opdateret", "Sidst opdateret", "Senest opdateret", "Sidst ændret",
      ],
      .deciders: ["Beslutningstagere", "Beslutningstager", "Besluttet af", "Forfatter", "Forfattere", "Deltagere"],
      .consulted: ["Konsulteret"], .informed: ["Informeret"], .supersedes: ["Erstatter"],
      .supersededBy: ["Erstattet af", "Erstattes af", "Afløst af"], .amends: ["Ændrer"], .amendedBy: ["Ændret af"],
      .related: ["Relateret", "Relaterede", "Se også"],
    ],
    sections: [
      .metadata: ["Metadata"], .links: ["Henvisninger"],
      .options: [
        "Alternativer", "Overvejede alternativer", "Muligheder", "Overvejede muligheder", "Løsningsmuligheder",
      ],
      .content: [
        "Kontekst", "Problem", "Problembeskrivelse", "Problemstilling", "Indledning", "Motivation", "Beslutning",
        "Afgørelse", "Konsekvenser", "Baggrund", "Begrundelse", "Mål", "Formål",
      ],
      .summary: ["Resumé", "Sammenfatning"],
      .statusHistory: ["Statushistorik"],
      .form: ["Arkitekturbeslutning", "Arkitekturbeslutningspost"],
    ],
    months: [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ],
    nothing: ["ingen", "intet", "ikke relevant", "ikke besluttet", "mangler"],
    qualifiers: ["af", "den", "fra", "siden", "med", "gennem", "efter", "på", "som"],
    doubts: ["ikke", "endnu", "måske", "foreløbig", "betinget", "afventer", "men", "hvis"], alternatives: ["eller"])

  static let finnish = DecisionLanguage(
    code: "fi",
    statuses: [
      .draft: ["luonnos", "kesken", "työn alla"],
      .proposed: ["ehdotettu", "ehdotus", "avoin", "käsittelyssä", "harkinnassa", "odottaa päätöstä"],
      .onHold: ["lykätty", "keskeytetty", "tauolla", "jäissä"],
      .accepted: [
        "hyväksytty", "päätetty", "voimassa", "otettu käyttöön", "käytössä", "toteutettu", "vahvistettu", "sovittu",
      ],
      .partlySuperseded: ["osittain korvattu"],
      .superseded: ["korvattu"],
      .deprecated: ["vanhentunut", "poistunut käytöstä", "poistettu käytöstä", "kumottu", "ei enää voimassa"],
      .rejected: ["hylätty", "peruttu", "peruutettu", "vedetty pois", "ei hyväksytty"],
    ],
    fields: [
      .title: ["Otsikko"], .name: ["Nimi", "Aihe"], .status: ["Tila", "Status"],
      .date: [
        "Päivämäärä", "Päiväys", "Pvm", "Päätöspäivä", "Päätöksen päivämäärä", "Luotu", "Päivitetty",
        "Viimeksi päivitetty",
        "Muokattu",
      ],
      .deciders: ["Päättäjät", "Päättäjä", "Tekijä", "Tekijät", "Laatija", "Osallistujat"], .consulted: ["Konsultoitu"],
      .informed: ["Tiedotettu"], .tags: ["Tunnisteet", "Avainsanat"], .supersedes: ["Korvaa"],
      .supersededBy: ["Korvattu", "Korvaaja", "Korvaava päätös"], .amends: ["Muuttaa", "Täydentää"],
      .related: ["Liittyy", "Liittyvät", "Katso myös"],
    ],
    sections: [
      .metadata: ["Metatiedot", "Perustiedot"], .links: ["Linkit"],
      .options: ["Vaihtoehdot", "Harkitut vaihtoehdot", "Tarkastellut vaihtoehdot"],
      .content: [
        "Konteksti", "Tilanne", "Ongelma", "Johdanto", "Päätös", "Seuraukset", "Vaikutukset", "Tausta", "Perustelut",
        "Tavoite", "Tarkoitus",
      ],
      .summary: ["Tiivistelmä", "Yhteenveto"],
      .form: ["Arkkitehtuuripäätös"],
    ],
    months: [
      "tammikuu tammikuuta", "helmikuu helmikuuta", "maaliskuu maaliskuuta", "huhtikuu huhtikuuta",
      "toukokuu toukokuuta",
      "kesäkuu kesäkuuta", "heinäkuu heinäkuuta", "elokuu elokuuta", "syyskuu syyskuuta", "lokakuu lokakuuta",
      "marraskuu marraskuuta", "joulukuu joulukuuta",
    ],
    nothing: ["ei mitään", "puuttuu", "ei määritelty", "ei sovellu"],
    qualifiers: ["alkaen", "kokouksessa"],
    doubts: ["ei", "vielä", "ehkä", "odottaa", "alustavasti", "mutta", "ehdollisesti"],
    alternatives: ["tai"])
}
