# Filen till stadsdelen
package-file = mvp
package-last = Den senaste filen sparades { $when }.
package-changes = { $count ->
        [0] Inget är ändrat sedan filen sparades { $day }
        [one] 1 ändring sedan filen sparades { $day }
       *[other] { $count } ändringar sedan filen sparades { $day }
    }
package-withheld-person_private = { $count ->
        [one] Namn och e-post för en person i personallistan
       *[other] Namn och e-post för { $count } personer i personallistan
    }
package-withheld-note = { $count ->
        [one] En anteckning om en lektion
       *[other] { $count } anteckningar om lektioner
    }
package-withheld-learned = { $count ->
        [one] En lärdom som inte får delas
       *[other] { $count } lärdomar som inte får delas
    }
package-withheld-card = { $count ->
        [one] Adresskortet till en mottagare. Det behövs bara här, för att låsa filen.
       *[other] Adresskorten till { $count } mottagare. De behövs bara här, för att låsa filen.
    }
package-withheld-history = Historiken, och det som stod innan något rättades

kind-unit = Verksamheten
kind-participation = Deltagande i program
kind-person = Personal utan namn
kind-person_private = Namn på personal
kind-training = Utbildning
kind-group = Klasser
kind-group_alias = Klasser som är samma klass
kind-group_year = Klassernas läsår
kind-run = Programomgångar
kind-lesson = Lektioner
kind-note = Anteckningar
kind-checklist = Checklistor
kind-startup = Förutsättningar
kind-school_break = Lov
kind-knowledge_half_day = Kunskapshalvdagar
kind-supervision = Handledning
kind-learned = Lärdomar som får delas
kind-evaluation = Elevernas utvärdering, som antal
kind-edition = Egna program
kind-focus = Det skolan arbetar vidare med
kind-erasure = Raderingar
kind-card = Adresskort
kind-action = Historik

column-name = namn
column-unit_kind = verksamhetstyp
column-school_code = skolenhetskod
column-school_code_from = skolenhetskod gäller från
column-municipality = kommunkod
column-district = stadsdel
column-contact = kontakt
column-sample = påhittad
column-programme = program
column-change = start, paus eller slut
column-date = datum
column-reason = anledning
column-profession = yrkesroll
column-employer = arbetsgivare
column-active_from = började
column-left_on = slutade
column-protected = skyddad identitet
column-email = e-post
column-person = person
column-part = del
column-provider = utbildare
column-created_year = tillkom läsåret
column-archived_on = arkiverad
column-same_as = är samma klass som
column-group = klass
column-school_year = läsår
column-grade = årskurs
column-age = ålder
column-pupils = antal elever
column-girls = flickor
column-boys = pojkar
column-other = annat eller okänt
column-edition = manual
column-edition_version = manualens version
column-ordinal = omgång
column-leaders = ledare
column-planned_start = första lektionsdag
column-pace_days = dagar mellan lektioner
column-replan_lesson = ny plan från lektion
column-replan_date = ny plan från dag
column-closed = avslutad eller avbruten
column-closed_on = avslutad den
column-run = programomgång
column-lesson = lektion
column-status = läge
column-moved_to = ombokad till
column-minutes = minuter
column-minutes_lost = förlorade minuter
column-continued = fortsättning
column-substitute = vikarie
column-form = helklass eller halvgrupp
column-pupils_present = elever på plats
column-order_followed = manualens ordning
column-adaptations = anpassningar
column-obstacles = hinder
column-text = text
column-lang = språket som texten skrevs på
column-draft = utkastet som texten ersatte
column-term = termin
column-anchoring = förankringssamtal
column-half_day = kunskapshalvdag
column-four_trained = fyra utbildade
column-scheduled = schemalagt
column-preparation_time = förberedelsetid
column-rooms = lokaler
column-supervision = handledning
column-pupil_health = elevhälsa
column-evaluation = utvärdering
column-next_year = nästa läsår
column-from = från
column-to = till
column-present = antal på plats
column-people = deltagare
column-phase = skede
column-heading = rubrik
column-shared = får delas
column-question = fråga
column-agree = stämmer helt
column-partly = stämmer delvis
column-disagree = stämmer inte
column-unsure = vet inte
column-first = första
column-second = andra
column-third = tredje
column-respondent = vem som svarat
column-observer = observatör
column-quality = kvalitet 1–4
column-engagement = engagemang 1–4
column-answers = svar per moment
column-owner = den som kortet gäller
column-role = roll
column-age_key = nyckel för att låsa filer
column-minisign_key = nyckel för att skriva under
column-made = när det gjordes
column-signature = underskrift
column-compared = jämfört
column-revoked_on = spärrat

# Adresskort
card-file = adresskort
card-role-unit = verksamhet
card-role-district = stadsdel
card-role-city = stad
card-compared = jämfört
card-not-compared = inte jämfört
card-revoked = spärrat { $day }

# Nyckelblad och inbjudan
invitation-file = inbjudan
colleague-file = kollega
key-sheet-file = nyckelblad
key-sheet-title = Nyckelblad
key-sheet-description = Nycklarna till filer som är låsta för er
key-sheet-imprint = Förvara bladet inlåst. Den som har det kan öppna filer som är låsta för er.
key-sheet-what = Koden ger tillbaka nycklarna om datorn går sönder. Med dem öppnas filer som är låsta för er, och andra känner igen era filer. Uppgifterna själva finns i säkerhetskopiorna, inte på det här bladet.
key-sheet-code = Koden
key-sheet-caption = Nyckelns kod i 14 grupper
key-sheet-group = Grupp
key-sheet-letters = Tecken
key-sheet-letters-how = Koden har siffror och bokstäver, men aldrig I, L, O eller U. Stora och små bokstäver betyder samma sak.
key-sheet-use = Så här använder du bladet
key-sheet-step-1 = Installera MVP-loggen på den nya datorn och gå tillbaka till en säkerhetskopia, om det finns en.
key-sheet-step-2 = Öppna Fil till stadsdelen och välj Hämta nycklar från ett nyckelblad.
key-sheet-step-2-office = Öppna Inställningar och historik och välj Hämta nycklar från ett nyckelblad.
key-sheet-step-3 = Skriv av koden, grupp för grupp. Ett fel tecken upptäcks.
key-sheet-number = Kontrollnumret på ert adresskort: { $number }
kind-office = Namn och kontakt
kind-expected_unit = Väntade verksamheter
kind-deadline = Sista dag för filerna
kind-hand_figures = Siffror inlagda för hand
kind-resource = Resurser
kind-report_text = Lägesrapportens texter
kind-district = Stadsdelar
column-level = stadsdel eller stad
column-unit = verksamhet
column-by_hand = använder inte appen
column-until = sista dag
column-period = period
column-expected = väntad verksamhet
column-programmes = program
column-started_on = började
column-classes = klasser
column-delivered = hållna lektioner
column-trained = utbildade
column-source = var siffrorna kommer från
column-year = år
column-sets_aside = avsätter resurser
column-share = procent av heltid
column-coordinator = samordnare
column-successor = blev del av

column-version = version
column-content = innehåll
column-content_hash = innehållets kontrollsumma
column-released = lämnat till andra
column-taken = från en fil
column-keep_years = läsår som mottagna filer sparas
column-before = inlästa före
column-years = läsår
column-count = antal
column-receiver = mottagare
column-created = gjord
column-revisions = antal uppgifter
column-digest = kontrollsumma
column-received = mottagen
goes-known_card = vilka avsändare ni känner, och om kontrollnumret är jämfört
goes-report_text = era texter i lägesrapporten
