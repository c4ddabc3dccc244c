# Datum och tal
date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
date-full = { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-word-today = i dag|idag|i da
date-word-yesterday = i går|igår
date-word-day-before = i förrgår|iförrgår|förrgår
moment-today = i dag { $time }
moment-yesterday = i går { $time }
moment-day = { $day } { $time }
list-and = { $rest } och { $last }
weekday-1 = måndag
weekday-2 = tisdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lördag
weekday-7 = söndag
weekday-short-1 = mån
weekday-short-2 = tis
weekday-short-3 = ons
weekday-short-4 = tors
weekday-short-5 = fre
weekday-short-6 = lör
weekday-short-7 = sön
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = mars
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec

# Vad någon har gjort, i historiken och efter ett klick
did-set-up = { $class } upplagd
did-edit-unit = Verksamhetens uppgifter ändrade
did-add-participation = { $class }: deltagande ändrat
did-remove-participation = { $class }: deltagande borttaget
did-add-classes = { $count ->
        [one] { $class } tillagd
       *[other] { $count } klasser tillagda
    }
did-edit-class = { $class } ändrad
did-archive-class = { $class } arkiverad
did-same-class = De två { $class } är samma klass
did-same-class-about = { $class } och { $about } är samma klass
did-restore-class = { $class } återställd
did-new-year = Nytt läsår { $class }: { $count ->
        [one] en klass
       *[other] { $count } klasser
    }
did-start-run = { $class }: nytt program
did-edit-leaders = { $class }: ledare ändrade
did-edit-plan = { $class }: planen ändrad
did-fill-leaders = { $class }: ledare satta på { $count ->
        [one] en lektion
       *[other] { $count } lektioner
    }
did-edit-run = { $class }: ledare och plan ändrade
did-close-run = { $class }: programmet avslutat
did-reopen-run = { $class }: programmet öppnat igen
did-log-lesson = { $class } lektion { $lesson } loggad
did-log-lesson-partly = { $class } lektion { $lesson } loggad som delvis genomförd
did-log-lesson-cancelled = { $class } lektion { $lesson } loggad som inställd
did-log-lesson-rebooked = { $class } lektion { $lesson } ombokad
did-log-many = { $count ->
        [one] En lektion loggad
       *[other] { $count } lektioner loggade
    }
did-edit-lesson = { $class } lektion { $lesson } ändrad
did-remove-lesson = { $class } lektion { $lesson } borttagen
did-save-checklist = { $class } lektion { $lesson }: checklista sparad
did-save-observation = { $class } lektion { $lesson }: observation sparad
did-add-person = { $person } tillagd
did-edit-person = { $person } ändrad
did-person-left = { $person } har slutat
did-person-back = { $person } är tillbaka
did-set-training = { $person }: utbildning ändrad
did-set-startup = Förutsättningarna ändrade
did-add-learned = Lärdom tillagd
did-edit-learned = Lärdom ändrad
did-remove-learned = Lärdom borttagen
did-set-break = { $class } sparat
did-add-usual-breaks = Loven { $class } tillagda
did-remove-break = { $class } borttaget
did-add-half-day = Kunskapshalvdag tillagd
did-add-supervision = Handledning tillagd
did-remove-event = Händelse borttagen
did-set-evaluation = { $class }: elevernas utvärdering ändrad
did-copy-edition = Programmet { $class } gjort
did-edit-edition = Programmet { $class } ändrat
did-remove-edition = Programmet { $class } borttaget
did-release-edition = Programmet { $class } sparat som fil
did-take-edition = Programmet { $class } tillagt
did-set-focus = Ändrat: vad skolan arbetar vidare med
did-add-card = Adresskort för { $class } tillagt
did-add-cards = { $count ->
        [one] 1 adresskort tillagt
       *[other] { $count } adresskort tillagda
    }
did-compare-card = Kontrollnumret för { $class } jämfört
did-uncompare-card = Kontrollnumret för { $class } inte längre markerat som jämfört
did-revoke-card = Adresskortet för { $class } spärrat
did-join = Ansluten till { $class }
did-other = Något har ändrats, men vad framgår inte här
did-undo = Ångrat: { $text }
did-redo = Gjort om: { $text }
did-restore = Gått tillbaka till en säkerhetskopia
backup-again = { $why }, nummer { $number } den dagen
backup-daily = Före dagens första ändring
backup-migration = Före en ny version av appen
backup-restore = Före en återgång till en tidigare kopia
backup-import = Före en inläsning
backup-import-files = Före en inläsning ({ $count } paket)
backup-fetched = Hämtad från en annan plats

# Namn som appen själv ger
break-autumn = Höstlov
break-christmas = Jullov
break-winter = Sportlov
break-summer = Sommarlov
break-easter = Påsklov
lesson-untitled = Lektion { $code }

# Inklistrade klasser
paste-classes = { $count ->
        [0] Inga klasser än
        [one] 1 klass
       *[other] { $count } klasser
    }
paste-twice = { $text } står två gånger.
paste-no-name = ”{ $text }” är inget klassnamn.
paste-too-long = ”{ $text } …” är för långt för ett klassnamn.
paste-headings = elever|antal|pupils|number|students|klass|klasser|klassnamn|grupp|namn|class|name

# Koder i klartext
unit-kind-school = Skola
unit-kind-youth_centre = Fritidsgård
unit-kind-play_park = Parklek
participation-start = Start
participation-pause = Paus
participation-resume = Återstart
participation-stop = Slut
profession-teacher = Lärare
profession-school_nurse = Skolsköterska
profession-counsellor = Kurator
profession-special_educator = Specialpedagog
profession-leisure_leader = Fritidsledare
profession-field_worker = Fältassistent
profession-headteacher = Rektor
profession-coordinator = Samordnare
profession-pupil_support = Elevstödjare
profession-other = Annan yrkesroll
profession-unknown = Yrkesroll saknas
employer-unit = Verksamheten
employer-district = Stadsdelsförvaltningen
employer-other = Annan arbetsgivare
training-basic_1 = Grundutbildning del 1
training-basic_2 = Grundutbildning del 2
training-basic_3 = Grundutbildning del 3
training-advanced = Påbyggnad
training-trainer = Steg 2 (utbildare)
training-refresher = Påfyllning
lesson-status-delivered = Genomförd
lesson-status-partly = Delvis
lesson-status-cancelled = Inställd
lesson-status-rebooked = Ombokad
form-whole = Helklass
form-half = Halvgrupp
adaptation-time = Tiden räckte inte
adaptation-group_needs = Gruppens behov
adaptation-language = Språk
adaptation-incident = Något hade hänt som behövde tas upp
adaptation-material = Material saknades
adaptation-other = Annan anledning
obstacle-leader_away = Ledare sjuk eller borta
obstacle-timetable = Schemat
obstacle-room = Lokal saknades
obstacle-school_event = Annat i skolan: prov, utflykt, temadag
obstacle-disturbance = Oro i gruppen
obstacle-preparation = Ingen tid att förbereda
obstacle-other = Annat hinder
respondent-self = Ledarparet själva
respondent-observer = Observatör
answer-2 = Enligt manual
answer-1 = Ändrad eller delvis
answer-0 = Inte gjord
answer-na = Gäller inte
answer-unknown = Vet inte
not-applicable-not_in_lesson = Ingår inte i lektionen
not-applicable-done_earlier = Gjord i en tidigare lektion
not-applicable-other = Annan anledning
phase-preparation = Förberedelser
phase-delivery = Genomförande
phase-follow_up = Uppföljning
heading-professions = Samverkan mellan yrkesroller
heading-educators = Utveckling av pedagogernas arbete
heading-pupils = Elevernas kunskap och attityder
heading-quality = Kvalitet
heading-fidelity = Metodföljsamhet
heading-training_resources = Utbildningsresurser
heading-cooperation = Samverkan med MÄN
heading-coordination = Samordning och förvaltning
run-planned = Planerad
run-ongoing = Pågår
run-completed = Avslutad
run-interrupted = Avbruten
band-high = Hög
band-sufficient = Tillräcklig
band-low = Låg
no-index-nothing_held = Ingen lektion är hållen än
no-index-coverage = Otillräckligt underlag: färre än 80 % av lektionerna har en komplett checklista
no-index-nothing_applied = Inget att räkna: inget moment gällde i lektionerna med checklista
no-index-too_early = För tidigt: färre än hälften av lektionerna är hållna
startup-anchoring = Förankringssamtal
startup-half_day = Kunskapshalvdag för all personal
startup-four_trained = Minst fyra utbildade ledare
startup-scheduled = Lektionerna schemalagda
startup-preparation_time = Tid för för- och efterarbete
startup-rooms = Lokaler för halvgrupp
startup-supervision = Handledning
startup-pupil_health = Elevhälsan förberedd
startup-evaluation = Utvärdering med eleverna
startup-next_year = Plan för nästa läsår
term-autumn = hösten { $year }
term-spring = våren { $year }
cell-delivered = genomförd
cell-partly = delvis genomförd
cell-late = försenad
cell-planned = planerad
cell-cancelled = inställd
cell-rebooked = ombokad
cell-unplanned = inte planerad

backup-failed = Dagens säkerhetskopia gick inte att göra. { $why } Det som du skriver sparas som vanligt.
backup-failed-damaged = Det går inte att göra säkerhetskopior: en del av uppgifterna på den här datorn är skadade. Be den som sköter datorn om hjälp med mappen { $folder }. De äldre säkerhetskopiorna finns kvar.
rescued-office = Filer från andra som har lästs in efter säkerhetskopian behöver läsas in igen.
rescued = { $count ->
        [0] Säkerhetskopian är öppnad. Den skadade filen ligger kvar bredvid.
       *[other] Säkerhetskopian är öppnad, och ändringar som kom efter den är återställda. Den skadade filen ligger kvar bredvid.
    }
