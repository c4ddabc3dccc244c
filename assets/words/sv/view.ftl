# Meningar som kärnan gör av siffrorna
missing = saknas
of = { $part } av { $whole }
list-more = { $count } till
date-with-week = { $day }, vecka { $week }
date-of-month = Bara månaden är känd. Sparas som den första: { $day }
date-month-hint = Till exempel 2025-08-14, eller bara maj 2025.
day-today = i dag
day-yesterday = i går
days = { $days ->
        [one] { $days } dag
       *[other] { $days } dagar
    }

week-calm = Allt är loggat. Inget mer är planerat den här veckan.
week-no-classes = Här kommer veckans lektioner att synas. Börja med att lägga till klasserna.
week-no-plan = Ingen lektion är planerad den här veckan.
week-done = { $class } lektion { $lesson }, { $day }
todo-overdue = Skulle ha hållits { $day }
todo-cancelled = Ställdes in. Skulle ha hållits { $day }
todo-today = Planerad i dag
todo-planned = Planerad { $day }
todo-no-plan = Ingen dag är planerad

gap-new-year = Läsåret { $year } har börjat. Ta klasserna till det nya läsåret
gap-no-run = { $count ->
        [one] { $classes } följer inget program än
       *[other] { $count } klasser följer inget program än: { $classes }
    }
gap-no-plan = { $count ->
        [one] { $classes } har ingen startdag
       *[other] { $count } klasser har ingen startdag: { $classes }
    }
gap-no-leaders = { $count ->
        [one] { $classes } har färre än två ledare
       *[other] { $count } klasser har färre än två ledare: { $classes }
    }
gap-no-pupils = { $count ->
        [one] Antal elever saknas för { $classes }
       *[other] Antal elever saknas för { $count } klasser: { $classes }
    }
gap-checklists = { $count ->
        [one] 1 hållen lektion saknar komplett checklista
       *[other] { $count } hållna lektioner saknar komplett checklista
    }
gap-checklist = { $class } lektion { $lesson }, { $day }
gap-no-district = Vilken stadsdel ni hör till är inte ifyllt
gap-no-staff = Ingen personal är inlagd än
gap-few-trained = { $count ->
        [0] Ingen ledare är utbildad än – riktvärde minst 4–6
        [one] 1 utbildad ledare – riktvärde minst 4–6
       *[other] { $count } utbildade ledare – riktvärde minst 4–6
    }

run-before = Har gått programmet
run-none = Inget program
cell-label = { $class } lektion { $lesson }, { $title }: { $state }
cell-label-date = { $class } lektion { $lesson }, { $title }: { $state }, { $date }
classes-sentence = { $classes ->
        [0] Inga klasser än
        [one] 1 klass, { $held } av { $lessons } lektioner hållna
       *[other] { $classes } klasser, { $held } av { $lessons } lektioner hållna
    }

staff-sentence = { $count ->
        [0] Ingen utbildad ledare – riktvärde minst 4–6
        [one] 1 utbildad ledare – riktvärde minst 4–6
       *[other] { $count } utbildade ledare – riktvärde minst 4–6
    }
training-complete = Grundutbildad i { $programme }
training-partly = { $count } av 3 delar av grundutbildningen i { $programme }
training-none = Utbildning saknas
class-observed = observation: { $points }

sum-dos = { $delivered } genomförda av { $lessons } lektioner
sum-dos-partly = { $delivered } genomförda och { $partly } delvis av { $lessons } lektioner
sum-plan = { $part } av { $whole } planerade lektioner
sum-points = { $part } av { $whole } poäng
sum-unanswered = { $points }, { $count ->
        [one] 1 obesvarad räknas inte
       *[other] { $count } obesvarade räknas inte
    }
sum-lists = { $part } av { $whole } hållna lektioner har komplett checklista
sum-lessons = { $part } av { $whole } lektioner
sum-pupils = { $part } av { $whole } elevplatser
sum-answers = { $count ->
        [one] 1 svar
       *[other] { $count } svar
    }
sum-index = Medelvärdet av dos { $dos } och följsamhet { $fidelity }
few-pairs = visas inte, färre än tre ledarpar
n-figures = { $runs ->
        [one] 1 programomgång
       *[other] { $runs } programomgångar
    }, { $lessons ->
        [one] 1 hållen lektion
       *[other] { $lessons } hållna lektioner
    }, { $checklists ->
        [one] 1 checklista
       *[other] { $checklists } checklistor
    }
fidelity-none = Ingen checklista är ifylld än.
fidelity-sentence = { $part } av { $whole } poäng = { $percent }
fidelity-sentence-unanswered = { $part } av { $whole } poäng = { $percent }, { $count ->
        [one] 1 obesvarad räknas inte
       *[other] { $count } obesvarade räknas inte
    }
startup-none = Inget är besvarat än.
startup-sentence = { $part } av { $whole } poäng = { $percent }, { $count ->
        [0] alla besvarade
        [one] 1 obesvarad räknas inte
       *[other] { $count } obesvarade räknas inte
    }
idea-behind = { $count ->
        [one] { $classes } ligger minst två lektioner efter planen
       *[other] { $count } klasser ligger minst två lektioner efter planen: { $classes }
    }
idea-checklists = { $count ->
        [one] 1 hållen lektion saknar komplett checklista
       *[other] { $count } hållna lektioner saknar komplett checklista
    }
idea-training = { $count ->
        [0] Ingen ledare är utbildad – riktvärde minst fyra
        [one] 1 utbildad ledare – riktvärde minst fyra
       *[other] { $count } utbildade ledare – riktvärde minst fyra
    }
focus-behind = Komma i fas med planen i { $classes }
focus-checklists = Fylla i checklistan efter varje lektion
focus-training = Utbilda fler ledare
focus-half-group = Hålla halvgruppslektionerna i halvgrupp
focus-pairs = Ha två utbildade ledare på varje lektion
focus-fidelity = Hålla alla moment som manualen säger
idea-half-group = Halvgruppslektioner hålls i helklass
idea-pairs = Lektioner hålls utan två utbildade ledare
idea-fidelity = Moment hoppas över eller ändras ofta

# Programmens upplagor
edition-version = version { $version }
edition-lessons = { $count ->
        [one] 1 lektion
       *[other] { $count } lektioner
    }
edition-shipped = följer med appen
edition-taken = från en fil
edition-draft = utkast, inte använt än
edition-draft-office = utkast, inte sparat som fil än
edition-released = sparat som fil
edition-used = följs av { $classes }
edition-note-shipped = Det här programmet går inte att ändra. Kopiera det under Inställningar för att göra ett eget.
edition-note-settled = Version { $version } används och ändras inte. Ändrar du något här börjar version { $next }, och klasser som redan följer programmet fortsätter i version { $version }.
edition-note-released = Version { $version } är sparad som fil och ändras inte. Ändrar du något här börjar version { $next }.
edition-file-new = { $name }, version { $version } med { $count } lektioner. Programmet finns inte här än.
edition-file-newer = { $name }, version { $version } med { $count } lektioner. Du har en tidigare version. Den finns kvar för dem som följer den.
edition-file-older = { $name }, version { $version } med { $count } lektioner. Du har redan en senare version. Nya klasser fortsätter att få den.
edition-file-older-office = { $name }, version { $version } med { $count } lektioner. Du har redan en senare version.
edition-file-here = { $name }, version { $version }, finns redan här. Det finns inget att lägga till.
edition-file-other = { $name }, version { $version }, finns här med annat innehåll. Be den som gav dig filen om en ny version.

# En andra plats för kopiorna, och flytt
second-none = Kopiorna ligger bara på den här datorn. Går den sönder är de borta.
second-last = Senast kopierat { $day }.
second-away = Mappen finns inte här just nu. Senast kopierat { $day }. Sätt i USB-minnet, så kopieras det nästa gång du ändrar något.
second-full = Det är fullt på den andra platsen. Senast kopierat { $day }. Frigör plats där och kopiera sedan igen.
second-locked = Det går inte att skriva på den andra platsen. Senast kopierat { $day }. Kontrollera USB-minnet, eller välj en annan mapp.
second-failed = Den senaste kopian dit blev inte gjord. Senast kopierat { $day }. Kopiera igen, eller välj en annan mapp.
second-stale = Kopian på den andra platsen är från { $day }
second-never = Ingen kopia är gjord där än.
handed-over = Den här datorn lämnade över { $day }. Fortsätt på den nya datorn, annars får ni två olika loggar.
handed-over-to = Den här datorn lämnade över till { $name } { $day }. Fortsätt på den nya datorn, annars får ni två olika loggar.
copy-file = sakerhetskopia
move-file = flyttfil
refresher-due = { $count ->
        [one] { $people } gick sin utbildning för mer än { $years } år sedan
       *[other] { $count } ledare gick sin utbildning för mer än { $years } år sedan: { $people }
    }
keys-title = Kortkommandon
keys-imprint = Tryck F1 i MVP-loggen för att se dem på skärmen.

# Förutsättningarna som en plan, och en ny plan för en klass
startup-next = Nästa steg: { $step }
startup-all-done = Alla steg är klara.
startup-known-half-day = Hölls { $day }.
startup-known-trained = { $count ->
        [one] 1 utbildad ledare.
       *[other] { $count } utbildade ledare.
    }
startup-known-scheduled = { $count } av { $all } klasser har en startdag.
startup-known-supervision = { $count ->
        [one] 1 tillfälle i läsåret.
       *[other] { $count } tillfällen i läsåret.
    }
startup-known-evaluation = { $count ->
        [one] 1 klass har svarat.
       *[other] { $count } klasser har svarat.
    }
plan-nothing = Inga lektioner flyttas.
plan-moved = { $count ->
        [one] 1 lektion flyttas. Den sista hålls { $day }.
       *[other] { $count } lektioner flyttas. Den sista hålls { $day }.
    }
