# Fönstrets texter. Klarspråk: verb först på knappar, ingen skuld, samma ord för samma sak.

language-name = Svenska
app-name = MVP-loggen

# Navigering
nav-label = Huvudmeny
nav-week = Den här veckan
nav-classes = Klasser
nav-staff = Personal
nav-fidelity = Metodföljsamhet
nav-report = Rapport
nav-file = Fil till stadsdelen
nav-settings = Inställningar och historik
saved-at = Allt är sparat, senast { $time }
saved = Allt är sparat
undo = Ångra
redo = Gör om
undo-label = Senast gjort
undo-ask = Ångra: { $text }
undo-ask-lead = Det här har ändrats efteråt och skrivs över om du ångrar.
undo-field = Uppgift
undo-now = Nu
undo-then = Om du ångrar
undo-anyway = Ångra ändå
undo-keep = Behåll som det är
undo-kept = Kvar
close = Stäng
saves-itself = Ändringar sparas direkt.
problem-unknown = Något gick fel ({ $code }). Det du har sparat är kvar.
closed-title = Uppgifterna är inte öppna
closed-again = Försök igen
rescue-title = Gå tillbaka till en säkerhetskopia
rescue-how = Filen med uppgifterna är skadad. Den senaste hela kopian tar dess plats, och det som ännu går att läsa i den skadade filen läggs till. Den skadade filen sparas bredvid.
rescue-best = Gå tillbaka till { $day }
rescue-others = Andra kopior
rescue-none = Det finns ingen hel kopia på den här datorn. Har du en kopia på en annan plats, ta bort den skadade filen ur mappen och börja med kopian.

# Påhittad skola
sample-banner = Du tittar runt i en påhittad skola. Inget här är på riktigt.
sample-remove = Ta bort den och börja med din egen

# Välkommen
welcome-title = Välkommen till MVP-loggen
welcome-lead = Allt stannar på den här datorn tills du själv sparar en fil.
welcome-does = Du loggar lektionerna på din skola och ser vad som saknas.
welcome-does-office = Du läser in verksamheternas filer, ser vem som behöver stöd och får lägesrapporten.
welcome-own = Kom igång
welcome-school = Skolans namn
welcome-edition = Programmets manual
edition-with-lessons = { $name } ({ $count } lektioner)
welcome-classes = Klistra in klasserna
welcome-classes-hint = En klass per rad. Du kan kopiera en kolumn från Excel.
pasted-class = { $name } ({ $count } elever)
welcome-first = När är första lektionen? (om du vet)
welcome-first-hint = Till exempel v36 tis eller 2026-09-01. Du kan fylla i det senare.
welcome-start = Börja
welcome-look = Titta runt först
welcome-look-text = Öppna en påhittad skola med klasser, lektioner och personal. Du kan prova allt och tar bort den med ett klick.
welcome-look-button = Titta runt i en påhittad skola
welcome-invited = Jag har fått en inbjudan
welcome-invited-text = En kollega använder redan MVP-loggen för verksamheten. Välj inbjudan som du har fått, så loggar ni tillsammans.
welcome-invited-button = Välj inbjudan
welcome-language = Språk

# Den här veckan
week-title = Vecka { $week }
week-today = { $span }. I dag är det { $day }.
week-overdue = Försenade
week-overdue-count = { $count ->
    [one] 1 lektion väntar på att loggas
   *[other] { $count } lektioner väntar på att loggas
}
week-overdue-first = { $count } lektioner väntar på att loggas. Den första i varje klass står här.
week-due = Den här veckan
week-nothing-due = Inga fler lektioner är planerade den här veckan.
week-lesson = lektion { $number }
week-held = Hölls
week-held-on = { $name } lektion { $number } hölls { $day }
week-other-day = annan dag …
week-other-day-for = { $name } lektion { $number }, annan dag
week-details = med detaljer
week-details-for = { $name } lektion { $number } med detaljer
week-logged = Hölls
week-checklist-for = Fyll i checklistan för { $name } lektion { $number }
week-checklist = Fyll i checklistan
week-classes = Klasser och lektioner
week-missing = Saknas
week-missing-none = Inget saknas just nu.
week-support = Behöver stöd

missing-more = { $count ->
    [one] och 1 till
   *[other] och { $count } till
}

# Remsan
strip-caption = Klasser och lektioner
strip-help = Klicka på en lektion för att öppna den. Markera flera med Ctrl och klick, eller alla däremellan med Skift och klick. Med tangenterna: pilarna flyttar, Enter öppnar, blanksteg markerar, Ctrl+L loggar.
strip-class = Klass
strip-done = Hållna
strip-last = Senast
strip-note = Mot planen
strip-behind = { $count ->
    [one] en lektion efter planen
   *[other] { $count } lektioner efter planen
}
strip-marked = { $count ->
    [one] 1 lektion markerad
   *[other] { $count } lektioner markerade
}
strip-log-marked = { $count ->
    [one] Logga som genomförd
   *[other] Logga som genomförda
}
strip-unmark = Avmarkera
strip-nothing = De markerade lektionerna är redan loggade. Enter öppnar en lektion för att ändra den.
legend-label = Tecknen betyder
legend-held = genomförd
legend-partly = delvis
legend-overdue = försenad
legend-planned = planerad
legend-cancelled = inställd
legend-moved = ombokad

# Logga lektion
log-title = Logga lektion { $number } för { $name }
log-change-title = Ändra lektion { $number } för { $name }
log-draft = Det här är ett utkast som du inte har loggat än.
log-draft-drop = Släng utkastet
log-status = Hur blev lektionen?
log-date = Datum
log-date-moved = Ny dag
log-date-hint = Till exempel i går, 20/11 eller v47 tis
log-today = i dag
log-leaders = Ledare på plats
log-substitute = Vikarie deltog
log-present = Elever på plats
log-present-of = Klassen har { $enrolled } elever. Lämna tomt om du inte vet.
log-present-hint = Lämna tomt om du inte vet.
log-form = Gruppform
log-order = Följde ni manualens ordning?
log-yes = Ja
log-no = Nej
log-adaptations = Anpassningar
log-obstacles = Hinder
log-minutes-lost = Förlorad tid, i minuter
log-note = Anteckning
log-note-hint = Skriv inget om enskilda elever. Anteckningen stannar på skolan.
log-more = Anpassningar, hinder och anteckning
log-keys = Enter sparar. Esc stänger och sparar ett utkast.
log-save = Logga lektionen
log-change-save = Spara ändringen
log-remove = Ta bort
checklist-title = Checklista
checklist-optional = Ledarparets egna svar, om ni vill. Tangenterna 2, 1, 0, N och V svarar och går vidare.
checklist-na-reason = Varför gäller det inte?
checklist-quality = Hur väl gick det?
checklist-engagement = Hur engagerade var eleverna?
checklist-scale-1 = 1 – lägst
checklist-scale-2 = 2
checklist-scale-3 = 3
checklist-scale-4 = 4 – högst

# Klasser
classes-title = Klasser
classes-year = Läsår { $year }
classes-add = Lägg till klasser
classes-add-save = Lägg till
classes-none = Här kommer dina klasser att synas. Börja med att klistra in deras namn.
classes-archived = Arkiverade klasser
classes-restore = Ta tillbaka
classes-restore-for = Ta tillbaka { $name }
classes-about = Om klasserna
classes-pupils = Elever
classes-leaders = Ledare
programme-mvp = MVP (Mentorer i våldsprevention)
programme-at = AT (Agera tillsammans)
classes-programme = Program
classes-status = Läge

# En klass
class-title = Klass { $name }
class-lessons = Lektioner
class-about = Om klassen
class-name = Namn
class-grade = Årskurs
class-age = Ålder
class-age-hint = Till exempel 13–15.
class-grade-unknown = Vet inte
class-grade-f = Förskoleklass
class-grade-n = Årskurs { $grade }
class-grade-g = Gymnasiet { $grade }
class-pupils = Antal elever
class-unknown-hint = Lämna tomt om du inte vet.
class-split = Dela upp antalet
class-girls = Flickor
class-boys = Pojkar
class-other = Annat eller okänt
class-leaders = Ledare
class-leaders-none = Lägg till personal under Personal. Sedan kan du välja ledare här.
class-leaders-fill = { $count ->
    [one] Sätt dem också på en hållen lektion utan ledare
   *[other] Sätt dem också på { $count } hållna lektioner utan ledare
}
class-untrained = (inte utbildad)
class-plan = Plan
class-plan-start = Första lektionen
class-plan-pace = Hur ofta?
class-pace-7 = Varje vecka
class-pace-14 = Varannan vecka
class-pace-n = Med { $days } dagars mellanrum
class-plan-hint = Lektionerna läggs ut på samma veckodag och lov hoppas över. Resultatet syns direkt och går att ångra.
class-replan-open = Flytta resten av planen …
class-replan-from = Från lektion
class-replan-day = Den lektionen hålls
class-replan = Planera om
class-begin = Börja med programmet
class-complete = Markera som avslutat
class-interrupt-open = Programmet avbröts …
class-interrupt-reason = Varför avbröts det? (om du vet)
class-interrupt = Markera som avbrutet
class-reopen = Öppna programmet igen
class-archive = Arkivera klassen
# Samma klass finns två gånger.
class-same-name = Det finns en klass till som heter { $name }. Är det samma klass?
class-same-do = Ja, det är samma klass
class-same-title = Finns klassen två gånger?
class-same-text = Har klassen lagts in på två datorer, eller under två namn, kan de bli en. Lektionerna från båda visas då under { $name }. Det går att ångra.
class-same-label = Samma klass som
class-same-none = Välj en klass
class-restore = Ta tillbaka klassen
class-is-archived = Klassen är arkiverad.
class-back = Alla klasser
class-skip = Hoppa till uppgifter, ledare och plan
class-log = Logga
class-log-for = Logga lektion { $number }
class-change = Ändra
class-change-for = Ändra lektion { $number }, { $day }
class-planned = Planerad { $day }
class-pupils-present = { $count ->
    [one] 1 elev
   *[other] { $count } elever
}
class-no-checklist = ingen checklista

# Personal
staff-title = Personal
staff-trained-means = Utbildad är den som har gått grundutbildningens alla tre delar.
staff-add = Lägg till en person
staff-add-save = Lägg till
staff-add-trained = Har hela grundutbildningen i { $programme }
staff-add-when = När var utbildningen klar?
staff-none = Här syns de som leder programmet. Börja med att lägga till dem.
staff-name = Namn
staff-name-hint = Namn eller alias
staff-profession = Yrkesroll
staff-training = Utbildning i { $programme }
staff-leads = Leder
staff-part-of = { $name }: { $part }
staff-part-date = { $part } i { $programme }, datum
staff-date-unknown = datum saknas
staff-date-hint = Till exempel 2025-08-14, eller maj 2025. Lämna tomt om du inte vet.
staff-all-date = Datum för alla delar i { $programme }
staff-employer = Arbetsgivare
staff-email = E-post
staff-protected = Skyddade personuppgifter
staff-protected-hint = Namnet kommer aldrig med i filen till stadsdelen, i rapporter eller i kalkylark. En kollegas fil har det med.
staff-protected-hint-office = Namnet kommer aldrig med i filer till andra, i rapporter eller i kalkylark.
staff-has-left = Har slutat
staff-left-when = Sista dag
staff-left-when-hint = Till exempel 2026-06-12. Vet du bara månaden: skriv dess sista dag.
staff-left-save = Spara att personen har slutat
staff-last-day = sista dag { $day }
staff-left-change = Ändra sista dagen
staff-left-clear = Ta bort sista dagen
staff-left-save-day = Spara sista dagen
staff-left-title = Har slutat
staff-left-on = slutade { $day }
staff-came-back = Har kommit tillbaka
staff-came-back-for = { $name } har kommit tillbaka

# Metodföljsamhet
fidelity-title = Metodföljsamhet
fidelity-method = Läsår { $year }. Beräknat { $day } med { $method }.
fidelity-classes = Klass för klass
fidelity-class = Klass
fidelity-all = Alla klasser
fidelity-dos = Dos
fidelity-adherence = Följsamhet
fidelity-coverage = Täckning
fidelity-index = Index
fidelity-dos-means = hållet av programmet
fidelity-adherence-means = gjort som manualen säger, enligt ledarna
fidelity-coverage-means = hållna lektioner med komplett checklista
fidelity-observed-means = gjort som manualen säger, enligt observatören
fidelity-index-means = dos och följsamhet tillsammans
fidelity-beside = Vid sidan av indexet
fidelity-trained-pair = Lektioner med två utbildade ledare
fidelity-half-group = Halvgruppslektioner i halvgrupp
fidelity-order = Manualens ordning följdes
fidelity-present = Elever på plats
fidelity-quality = Kvalitet
fidelity-engagement = Elevernas engagemang
fidelity-gap = Dagar mellan lektionerna
fidelity-how = Så räknar vi
fidelity-how-text = Varje moment ger 2, 1 eller 0 poäng. Det som inte gäller och det som inte är besvarat räknas inte alls. Ledarparets egna svar och observatörens hålls isär.
fidelity-to-fill = Checklistor att fylla i
fidelity-to-fill-none = Ingen hållen lektion saknar komplett checklista.
startup-title = Förutsättningar { $term }
startup-value-0 = nej
startup-value-1 = på väg
startup-value-2 = ja
startup-value-unknown = vet inte
learned-title = Lärdomar
learned-add = Lägg till
learned-text = Vad har ni lärt er?
learned-text-hint = Skriv inget om enskilda elever.
learned-heading = Rubrik
learned-heading-choose = Välj rubrik
learned-heading-missing = Välj en rubrik, så att lärdomen hittas igen.
learned-good = Gott exempel: { $heading }
learned-challenge = Utmaning: { $heading }
learned-phase = Skede
learned-none = Skriv ned det som nästa läsår har nytta av.
learned-search = Sök bland lärdomarna
learned-filter = Visa
learned-filter-all = Alla rubriker
learned-found = { $found } av { $all } lärdomar
learned-share = Får följa med i filen till stadsdelen
learned-remove = Ta bort
learned-remove-for = Ta bort lärdomen: { $text }
focus-title = Att arbeta vidare med
focus-hint = Välj 1–3 saker. De kommer med i rapporten.
focus-item = Sak { $number }
focus-ideas = Förslag ur siffrorna

# Rapport
pdf-year = Läsår
pdf-learned = Lärdomar i rapporten
pdf-save = Spara PDF
pdf-pages = Sidorna
pdf-page = Sida { $page } av { $pages }
pdf-text = Samma innehåll som text
pdf-print = Skriv ut
pdf-printed = Utskriften är lämnad till skrivaren. { $answer }
pdf-tables = Spara tabellerna (CSV i en zip-fil)
pdf-tables-saved = Tabellerna är sparade: { $path }
pdf-saved = Rapporten är sparad: { $path }

# Fil till stadsdelen
file-title = Fil till stadsdelen
file-lead = Filen sparas på den här datorn. Sedan skickar du den på det sätt som ni har kommit överens om.
file-goes = Det här följer med
file-what = Uppgifter om
file-rows = Antal
file-columns = Vad som står i filen
file-missing = Det här saknas
file-missing-none = Inget saknas.
file-withheld = Det här stannar hos dig
file-names = Ta med personalens namn
file-names-hint = Annars står yrkesroll och utbildning utan namn. Personer med skyddade uppgifter är aldrig med.
file-save = Spara fil
file-saved = Filen är sparad: { $path }
file-name = Filen får namnet { $name }

# Adresskort och mottagare
file-locked = Filen låses så att bara { $names } och du kan öppna den.
file-no-receiver = Det finns ingen mottagare än.
file-no-receiver-how = Be den som tar emot filen om ett adresskort (en fil som slutar på .mvpkort) och välj det. Det behövs bara en gång.
file-texts = Det här har du skrivit med egna ord
file-texts-how = Texterna följer med så som de står. Ta bort namn på personer innan du sparar.
file-open-save = Spara öppet paket
file-open-hint = En zip-fil med samma tabeller, för eget bruk. Den är inte låst och inte underskriven.
card-choose = Välj mottagarens adresskort
card-choose-more = Lägg till ett adresskort
card-receivers = Andras adresskort
district-choose = Ingen vald
district-other = En annan …
district-name = Stadsdelens namn
card-number = Kontrollnummer
card-revoke = Spärra
card-own = Ditt adresskort
card-number-how = Läs upp numret när ni hörs, så vet den andra att kortet är ert.
card-own-how = Skicka kortet till den som ska kunna skicka filer till dig. Läs upp kontrollnumret när ni hörs.
card-save = Spara kort
card-saved = Adresskortet är sparat: { $path }. Kontrollnumret är { $number }.
key-sheet-save = Spara nyckelblad
key-sheet-saved = Nyckelbladet är sparat: { $path }. Skriv ut det, lägg det på ett säkert ställe och ta bort filen.
key-sheet-how = Nyckelbladet ger tillbaka dina nycklar om datorn går sönder. Förvara det inlåst.
key-restore-open = Hämta nycklar från ett nyckelblad
key-code = Koden från nyckelbladet
key-code-hint = 14 grupper med fyra tecken
key-restore = Hämta nycklarna
key-restore-not = Avbryt
key-restored = Nycklarna är hämtade. Filer som är låsta för dem går att öppna igen.
colleague-title = Kollegor i samma verksamhet
colleague-none = En kollega som ska logga på en annan dator behöver en inbjudan. När du har läst in kollegans första fil, eller lagt till kollegans adresskort, kan ni skicka filer till varandra.
colleague-how = Filen till kollegan innehåller allt, också namn och anteckningar. Bara kollegan och du kan öppna den.
colleague-save = Spara fil till kollega
colleague-add = Lägg till kollegans adresskort
invitation-save = Spara inbjudan
invitation-saved = Inbjudan är sparad: { $path }

# Inställningar och historik
settings-title = Inställningar och historik
settings-look = Utseende
settings-language = Språk
settings-theme = Färger
settings-theme-system = Följ systemet
settings-theme-light = Ljusa
settings-theme-dark = Mörka
settings-contrast = Hög kontrast
settings-text = Textstorlek
settings-zoom = Zoom
settings-percent = { $percent } %
settings-unit = Om skolan
settings-unit-name = Namn
settings-unit-kind = Typ av verksamhet
settings-unit-code = Skolenhetskod
settings-unit-code-hint = Åtta siffror.
settings-unit-district = Stadsdel
settings-unit-contact = Kontaktperson
settings-breaks = Lov
settings-breaks-none = Inga lov är inlagda. Lektioner läggs inte ut på lov.
settings-breaks-usual = Lägg till de vanliga loven { $year }
settings-break-name = Namn
settings-break-from = Första dagen
settings-break-to = Sista dagen
settings-break-add = Lägg till lov
settings-folder = Uppgifterna ligger i { $folder }
settings-version = Version { $version }
history-title = Historik
history-none = Här syns allt som har gjorts. Det mesta går att ångra, rad för rad.
history-undone = ångrad
history-undo-for = Ångra: { $text }
history-more = Visa äldre

# Nytt läsår
newyear = Nytt läsår
newyear-title = Läsår { $year }
newyear-text = Klasserna följer med till det nya läsåret och fortsätter där de var. Ändra namnen om de blir andra. En klass utan namn lämnar skolan.
newyear-now = Heter nu
newyear-then = Heter då
newyear-name-for = { $name } heter då
newyear-leaves = lämnar skolan
newyear-none = Alla klasser är redan med i det läsåret.
newyear-save = Flytta upp klasserna

# Händelser vid sidan av lektionerna
events-half-days = Kunskapshalvdagar
events-half-days-none = Ingen kunskapshalvdag är inlagd i år.
events-add-half-day = Lägg till kunskapshalvdag
events-supervision = Handledning
events-supervision-none = Ingen handledning är inlagd i år.
events-add-supervision = Lägg till handledning
events-present = Hur många kom?
events-minutes = Hur många minuter?
events-who = Vilka var med?
events-came = { $count } deltog
events-took = { $count } minuter

# Elevernas utvärdering
evaluation-title = Elevernas utvärdering
evaluation-add = Lägg till fråga
evaluation-question = Fråga
evaluation-agree = Stämmer helt
evaluation-partly = Stämmer delvis
evaluation-disagree = Stämmer inte
evaluation-unsure = Vet inte
evaluation-none = Elevernas anonyma svar, som antal per fråga.

# Observatör
observe = Observation
observe-for = Observation av lektion { $number }
observe-title = Observation av lektion { $number } i { $name }
observe-who = Vem observerade?
observe-somebody = Någon annan
observe-hint = Observatörens svar visas för sig och räknas aldrig ihop med ledarparets.
observe-save = Spara observationen

# Tom checklista
blank-card = Checklista att skriva ut
blank-card-text = En tom checklista för varje lektion, att ta med till klassrummet.
blank-card-saved = Checklistan är sparad: { $path }

# Deltagande
settings-participation = Deltagande
settings-participation-none = Lägg in när skolan började med programmet, även om det var innan ni hade den här appen.
settings-participation-add = Lägg till
settings-participation-change = Vad hände?
settings-participation-reason = Orsak (om du vill)
settings-remove = Ta bort
settings-remove-for = Ta bort { $name }

# Säkerhetskopior
backup-title = Säkerhetskopior
backup-how = Säkerhetskopior görs automatiskt. Att gå tillbaka tar inte bort något: dagens läge sparas först, och du kan ångra.
backup-none = Den första kopian görs i dag.
backup-look = Visa
backup-look-for = Visa kopian från { $day }
backup-now = Nu
backup-then = Då
backup-classes = Klasser
backup-lessons = Loggade lektioner
backup-checklists = Checklistor
backup-people = Personer
backup-expected = Väntade verksamheter
backup-hand-figures = Siffror inlagda för hand
backup-texts = Egna texter i lägesrapporten
backup-units-stay = Det som verksamheterna har skickat finns kvar, också efter att du har gått tillbaka.
backup-go-back = Gå tillbaka hit
backup-folder = Kopiorna ligger i { $folder }

# Sök eller gör
find-title = Sök
find-label = Vad vill du göra?
find-hint = Skriv några bokstäver. Enter tar den första.
find-count = { $count ->
    [one] 1 träff
   *[other] { $count } träffar
}
find-none = Inga träffar. Prova ett annat ord.
find-deadline = Sista dag för filerna
find-names = Utbildad personal med namn
find-also-names = män lista namn utbildad personal
find-also-schools = män ny nya pausade slutat skolor
find-also-deadline = sista dagen datum tid deadline påminnelse
find-letter = Brev till { $name }
find-also-units = skola skolor fritidsgård parklek verksamhet kan behöva stöd skickat saknas
find-also-quality = påminn påminnelse påminna mejl brev fråga saknas
find-also-overview = rapport nämnd pdf skriv ut kalkylark csv jämför
find-also-fidelity = checklista observation observatör mf-1 dos täckning index förutsättningar
find-also-report = rapport sammanställning rektor skriv ut
find-also-file = stadsdel skicka adresskort lämna
find-also-sheets = kalkylark excel importera lista
find-also-newyear = läsår årskurs uppflyttning
find-also-backup = säkerhetskopia kopia återställ gå tillbaka
find-also-look = mörkt ljust tema zoom textstorlek större språk engelska kontrast
find-also-archive = gallra arkiv register
find-also-cards = kort nyckel kontrollnummer
find-log = Logga { $name } lektion { $number }

# Hjälp
help-title = Hjälp
help-terms = Vad orden betyder
help-term-method = Namnet på sättet att räkna; siffror som är räknade på olika sätt jämförs aldrig.
help-term-dos = Hur stor del av programmets lektioner som är hållna; en delvis hållen räknas som en halv.
help-term-adherence = Hur stor del av momenten som gjordes som manualen säger; det som inte gäller eller inte är besvarat räknas inte.
help-term-coverage = Hur stor del av de hållna lektionerna som har en komplett checklista av ledarna; är den låg vilar följsamheten på få svar.
help-term-index = Medelvärdet av dos och följsamhet; det visas när täckningen är minst 80 % och minst hälften av programmet är hållet eller programmet är avslutat. Från 80 % är det högt, från 60 % tillräckligt.
help-term-none = Strecket –
help-term-none-means = Uppgiften saknas, och det är inte samma sak som noll.
help-terms-same = Varje siffra visas med sin uträkning, till exempel 19 av 24 poäng, och räknas på samma sätt på skolan, i stadsdelen och i staden.
help-keys = Tangenter
help-keys-save = Spara som PDF
help-keys-print = Skriv ut
help-key = Tangent
help-does = Gör
help-week = Överst står lektioner som skulle ha hållits. Klicka på dagen då lektionen hölls, så är den loggad. ”Med detaljer” öppnar alla uppgifter och checklistan. Blev det fel: Ångra.
help-classes = En rad är en klass, en ruta är en lektion. Klicka på en ruta för att logga eller ändra. Klicka på klassens namn för att ändra elever, ledare och plan.
help-class = Till vänster står alla lektioner i ordning. Till höger ändrar du klassens uppgifter. Allt sparas när du lämnar fältet.
help-staff = Kryssa i de delar av utbildningen som var och en har. Den som har slutat finns kvar i äldre siffror.
help-fidelity = Siffrorna kommer ur checklistorna och visas med sin uträkning. Ledarparets svar och observatörens hålls isär.
help-report = Till höger ser du sidorna som de blir på papper. Spara PDF frågar var filen ska ligga.
help-file = Här står exakt vad som följer med i filen och vad som stannar hos dig. Inget skickas av sig självt.
help-settings = Till vänster ställer du in hur appen ser ut och skolans uppgifter. Till höger står allt som har gjorts. Det mesta går att ångra, rad för rad.
help-settings-office =
    Först ställer du in hur appen ser ut, vad ni heter och vem som är kontakt.
    Där finns också adresskorten, de mottagna filerna och programmen.
    Sedan kommer stadsdelarna, säkerhetskopiorna och historiken.
    Det mesta går att ångra, rad för rad.
help-programme = Skriv rubrik, minuter och form för varje lektion. Alt+↑ och Alt+↓ flyttar en lektion. En version som används eller är sparad som fil ändras inte; då börjar nästa version.
key-screens = Byt sida
key-undo = Ångra det senaste
key-redo = Gör om det som ångrades
key-log = Gå till tabellen med lektioner; i den: logga de markerade
key-details = Öppna nästa lektion som väntar, med detaljer
key-save = Spara sidans PDF eller fil; i en dialog: spara
key-print = Skriv ut rapporten
key-zoom = Förstora, förminska. Ctrl+0 går tillbaka till 100 %
key-arrows = Flytta i tabellen med lektioner
key-arrows-office = Flytta i matrisen
key-enter = Öppna en lektion; i en dialog: spara
key-enter-office = Öppna en verksamhet i matrisen; i en dialog: spara
key-name-space = Blanksteg
key-name-shift-down = Skift+pil ner
key-name-arrows = Pilar
key-name-alt-arrows = Alt+pil upp, Alt+pil ner
key-space = Markera en lektion
key-shift = Markera flera
key-move = Flytta en lektion i ett eget program
key-month = Föregående eller nästa månad i kalendern
key-checklist = Svara i checklistan och gå vidare
key-escape = Stäng. Det du har skrivit om en lektion sparas som utkast
key-escape-office = Stäng en dialog

# Programmens upplagor
edition-title = Program
edition-how = Kopiera ett program för att göra ett eget. En egen version kan sparas som fil och lämnas till andra.
edition-how-office = Kopiera ett program för att göra ett eget. Spara det som fil och ge filen till verksamheterna som ska följa det.
edition-copy = Kopiera och ändra
edition-copy-for = Kopiera och ändra { $name }
edition-copy-name = { $name } (egen version)
edition-copy-do = Gör en egen kopia
edition-new-name = Vad ska programmet heta?
edition-save = Spara som fil
edition-save-for = Spara som fil: { $name }
edition-open = Öppna ett program från en fil
edition-take = Lägg till programmet
edition-show-lessons = Visa lektionerna
edition-back = Inställningar
edition-about = Om programmet
edition-training = Utbildning som krävs
edition-leaders = Antal ledare
edition-pace = Dagar mellan lektioner
edition-lessons-title = Lektioner
edition-move-how = Alt+↑ och Alt+↓ flyttar lektionen som du står på.
edition-lesson-title = Lektion { $number }: rubrik
edition-minutes = Minuter
edition-minutes-n = { $count } minuter
edition-form = Form
edition-up-for = Flytta upp { $name }
edition-down-for = Flytta ner { $name }
edition-drop = Ta bort
edition-drop-for = Ta bort { $name }
edition-add-lesson = Lägg till en lektion
edition-own-moments = Moment
edition-own-moments-on = Lektion { $number } har egna moment
edition-moments-title = Moment i varje lektion
edition-moments-how = De här frågorna står i checklistan. En lektion kan ha egna.
edition-moment-n = Moment { $number }
edition-moment-new = Nytt moment
edition-moment-add = Lägg till
edition-moment-add-for = Lägg till momentet
edition-moment-drop = Ta bort ”{ $title }”
edition-remove = Ta bort programmet

# Kalendern vid ett datumfält
calendar-open = Kalender
calendar-previous = Föregående månad
calendar-next = Nästa månad
calendar-week = vecka

# En andra plats för kopiorna, och flytt till en annan dator
second-title = En andra plats
second-choose = Välj en mapp
second-how = Välj en mapp utanför datorn, till exempel på ett USB-minne. En kopia om dagen sparas där, låst med lösenfrasen.
second-go = Välj mapp och gör första kopian
second-now = Kopiera nu
second-remove = Sluta kopiera dit
second-fetch = Hämta en kopia därifrån
second-fetch-how = Kopian läggs i listan ovanför. Inget ändras förrän du går tillbaka till den.
second-fetch-go = Välj kopian
second-fetched = Kopian ligger i listan över säkerhetskopior.
passphrase = Lösenfras
passphrase-hint = Minst 12 tecken. Skriv upp den på papper. Utan den går filen inte att öppna, och ingen kan återskapa den.
passphrase-suggest = Föreslå en lösenfras
move-title = Flytta eller lämna över
move-what = Allt du har registrerat, historiken också, i en fil till en annan dator eller till den som tar över.
move-open = Flytta till en annan dator
move-step-1 = Spara flyttfilen på ett USB-minne.
move-step-2 = Öppna MVP-loggen på den nya datorn och välj ”Jag har en flyttfil”.
move-step-3 = Skriv lösenfrasen där. Fortsätt sedan bara på den nya datorn.
move-to = Vem tar över? (om det är någon annan)
move-to-hint = Namnet blir kontaktperson för verksamheten.
move-to-hint-office = Namnet blir er kontakt, och står under texterna till verksamheterna.
move-save = Spara flyttfilen
takeover-title = Jag har en flyttfil
takeover-text = Fortsätt där en annan dator slutade, med flyttfilen eller en säkerhetskopia därifrån.
takeover-open = Öppna en flyttfil
takeover-go = Välj filen
handed-keep = Fortsätt här ändå

# Påminnelser
settings-reminders = Påminnelser
settings-refresher = Påminn om påfyllning
settings-refresher-off = Av
settings-refresher-years = { $years ->
        [one] Efter 1 år
       *[other] Efter { $years } år
    }

# En ny plan, innan den gäller
class-plan-weekday = Veckodag
plan-preview = Så blir planen
plan-lesson = Lektion
plan-before = Nu
plan-after = Sedan
learned-change = Ändra
learned-change-for = Ändra: { $text }
learned-save = Spara
