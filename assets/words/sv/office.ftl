# Stadsdel och stad: vad siffrorna heter
period-calendar = kalenderåret { $year }
period-until = läsåret { $year } till och med { $date }
period-term-until = { $term } till och med { $date }
period-days = { $from } till och med { $to }
period-autumn = HT { $year }
period-spring = VT { $year }
period-to = till { $date }
part-heading = Handläggare och diarienummer
part-summary = Sammanfattning
part-1 = Verksamheter som har skickat uppgifter
part-2 = Stadsdelar
part-2-own = Stadsdelens resurser
part-3 = Skolor, fritidsgårdar och parklekar
part-4 = Programomgångar, klasser och elever
part-5 = Lektioner
part-6 = Personal och utbildning
part-7 = Förutsättningar
part-8 = Metodföljsamhet ({ $method })
part-9 = Anledningar och lärdomar
part-10 = Jämförelse
part-10-whole = Jämförelse och jämställdhet
part-equality = Jämställdhetsanalys
figure-units-expected = Väntade verksamheter
figure-units-received = Har skickat uppgifter
figure-units-on-time = Har skickat i tid, senast { $about }
figure-units-so-far = Har skickat hittills, sista dag { $about }
figure-units-unlisted = Har skickat utan att stå på listan över väntade
figure-units-by-hand = Siffror inlagda för hand
figure-units-came = Verksamheter som har skickat uppgifter
figure-districts-received = Stadsdelar som uppgifter finns från
figure-districts-active = Stadsdelar där arbetet bedrivs
figure-districts-trained = Stadsdelar med utbildad personal
figure-districts-resources = Stadsdelar som avsätter resurser
figure-districts-coordinator = Stadsdelar med samordnare
figure-districts-posts = Avsatta tjänster, procent av heltid
figure-schools = Skolor som arbetar med MVP eller AT
figure-schools-mvp-only = Skolor med bara MVP
figure-schools-at-only = Skolor med bara AT
figure-schools-both = Skolor med både MVP och AT
figure-schools-new = Nya skolor
figure-schools-new-calendar = Nya skolor under { $about }
figure-schools-paused = Skolor som har pausat
figure-schools-stopped = Skolor som har slutat
figure-youth-centres = Fritidsgårdar
figure-play-parks = Parklekar
figure-runs-started = Programomgångar som har startat
figure-runs-planned = Programomgångar som är planerade
figure-runs-ongoing = Programomgångar som pågår
figure-runs-stale = Därav utan lektion det här läsåret
figure-runs-completed = Programomgångar som är avslutade
figure-runs-interrupted = Programomgångar som är avbrutna
figure-runs-programme = Programomgångar i { $about }
figure-runs-grade = Programomgångar, årskurs { $about }
figure-classes = Klasser
figure-groups = Grupper på fritidsgårdar och parklekar
figure-pupils = Elever och deltagare
figure-pupils-known = Klasser och grupper där antalet är känt
figure-girls = Flickor, där det är angivet
figure-boys = Pojkar, där det är angivet
figure-other-pupils = Annat eller okänt, där det är angivet
figure-lessons-planned = Planerade lektioner
figure-lessons-delivered = Genomförda lektioner
figure-lessons-partly = Delvis genomförda lektioner
figure-lessons-cancelled = Inställda lektioner
figure-staff-trained = Personer med hel grundutbildning
figure-staff-trained-in = Grundutbildade i { $about }
figure-staff-newly-trained = Grundutbildade under perioden
figure-staff-new = Nya i arbetet
figure-staff-active = Har hållit lektion
figure-staff-left = Har slutat
figure-staff-profession = Grundutbildade: { $about }
figure-staff-employer = Grundutbildade, arbetsgivare: { $about }
figure-staff-office = Stadsdelarnas och stadens egen utbildade personal
figure-half-days = Kunskapshalvdagar
figure-supervision-minutes = Handledning, timmar
figure-startup = Eget svar: { $about }
figure-dos = Dos, hållen del av programmen
figure-mot-plan = Dos mot plan
figure-foljsamhet = Följsamhet, ledarna själva
figure-tackning = Täckning, hållna lektioner med komplett checklista
figure-index = Index
figure-runs-band = Programomgångar, nivå: { $about }
figure-observed = Följsamhet, observatörer
figure-checklists = Ledarnas egna checklistor
figure-observations = Observationer
figure-trained-pair = Lektioner med två utbildade ledare
figure-half-group = Halvgrupp när manualen säger halvgrupp
figure-order = Manualens ordning följd
figure-present = Närvarande elever
figure-quality = Kvalitet, ledarnas skattning
figure-engagement = Elevernas engagemang, ledarnas skattning
figure-gap = Dagar mellan lektioner, median
figure-reason = Lektioner med anledningen: { $about }
figure-learned = Delade lärdomar: { $about }
band-none = utan index
known-units = { $known } verksamheter
known-schools = { $known } skolor
known-districts = { $known } stadsdelar

# Lägesrapportens första utkast
count-schools = { $count ->
        [0] ingen skola
        [one] en skola
       *[other] { $count } skolor
    }
count-centres = { $count ->
        [one] en fritidsgård
       *[other] { $count } fritidsgårdar
    }
count-parks = { $count ->
        [one] en parklek
       *[other] { $count } parklekar
    }
draft-summary = Under { $period } { $lasts ->
        [yes] arbetar
       *[no] arbetade
    } { $units } i { $districts ->
        [0] ingen känd stadsdel
        [one] en stadsdel
       *[other] { $districts } stadsdelar
    } med Mentorer i våldsprevention (MVP) eller Agera tillsammans (AT). { $classes ->
        [0] { $lasts ->
            [yes] Ingen klass följer ett program eller ska börja
           *[no] Ingen klass följde ett program
        }
        [one] { $lasts ->
            [yes] En klass följer ett program eller ska börja
           *[no] En klass följde ett program
        }
       *[other] { $lasts ->
            [yes] { $classes } klasser följer ett program eller ska börja
           *[no] { $classes } klasser följde ett program
        }
    }.
draft-summary-own = Under { $period } { $lasts ->
        [yes] arbetar
       *[no] arbetade
    } { $units } här med Mentorer i våldsprevention (MVP) eller Agera tillsammans (AT). { $classes ->
        [0] { $lasts ->
            [yes] Ingen klass följer ett program eller ska börja
           *[no] Ingen klass följde ett program
        }
        [one] { $lasts ->
            [yes] En klass följer ett program eller ska börja
           *[no] En klass följde ett program
        }
       *[other] { $lasts ->
            [yes] { $classes } klasser följer ett program eller ska börja
           *[no] { $classes } klasser följde ett program
        }
    }.
draft-1-silent = Uppgifter finns från { $told } av { $all } stadsdelar.
draft-summary-silent = Bilden är inte hel: uppgifter finns från { $told } av { $all } stadsdelar.
draft-summary-held-lasts = { $delivered ->
        [0] Hittills har ingen lektion
        [one] Hittills har en lektion
       *[other] Hittills har { $delivered } lektioner
    } hållits i sin helhet{ $partly ->
        [0] .
       *[other] { " och" } { $partly } delvis.
    }
draft-summary-held = { $delivered ->
        [0] Ingen lektion har
        [one] En lektion har
       *[other] { $delivered } lektioner har
    } hållits i sin helhet{ $partly ->
        [0] .
       *[other] { " och" } { $partly } delvis.
    }
draft-summary-support = { $count ->
        [0] Inget i uppgifterna pekar på att någon verksamhet behöver särskilt stöd.
        [one] En av { $sent } verksamheter som har skickat uppgifter kan behöva stöd.
       *[other] { $count } av { $sent } verksamheter som har skickat uppgifter kan behöva stöd.
    }{ $reasons ->
        [0] {""}
        [one] {" "}Skälet är { $list }.
       *[other] {" "}Skälen är { $list }.
    }
draft-summary-why = { $what } ({ $count ->
        [one] en verksamhet
       *[other] { $count } verksamheter
    })
draft-summary-missing = { $count ->
        [one] Uppgifter saknas från en av { $all } väntade verksamheter.
       *[other] Uppgifter saknas från { $count } av { $all } väntade verksamheter.
    }
draft-summary-by-hand = { $count ->
        [one] Från en verksamhet finns bara siffror som är inlagda för hand, och där syns inte hur det går i klasserna.
       *[other] Från { $count } verksamheter finns bara siffror som är inlagda för hand, och där syns inte hur det går i klasserna.
    }
why-quiet = inga lektioner på fyra veckor
why-far-behind = klasser långt efter planen
why-trained = färre än två utbildade ledare
why-pair = klasser med färre än två ledare
why-low = låg metodföljsamhet
why-interrupted = avbrutna programomgångar
why-paused = paus
support-rule = ”Kan behöva stöd” sägs om en verksamhet som har pausat, inte har haft någon lektion på fyra veckor fast flera var planerade, har färre än två utbildade ledare, eller där minst två klasser (eller hälften) ligger långt efter planen, har låg metodföljsamhet, har färre än två ledare eller är avbrutna. Det är ett skäl att höra av sig, inget betyg.
compare-same-day = Båda åren räknas till samma dag, i år till och med { $day }. Det som är planerat räknas till periodens slut.
compare-unlike = Perioderna är olika långa: { $now } dagar mot { $then }. Jämför därför inte antal rakt av.
overview-startup-note = Verksamheternas egna svar i sin processplan: ja ger 2 poäng, på väg 1 och nej 0. Hur många som är utbildade enligt personallistan står under Personal och utbildning.

draft-others = Dessutom { $lasts ->
        [yes] arbetar
       *[no] arbetade
    } { $centres ->
        [0] ingen fritidsgård
        [one] en fritidsgård
       *[other] { $centres } fritidsgårdar
    } och { $parks ->
        [0] ingen parklek
        [one] en parklek
       *[other] { $parks } parklekar
    } med programmen.
draft-1 = { $received } av { $expected } väntade verksamheter har skickat uppgifter för { $period }.
draft-1-unlisted = { $count ->
        [one] Dessutom har en verksamhet som inte står på listan över väntade skickat uppgifter.
       *[other] Dessutom har { $count } verksamheter som inte står på listan över väntade skickat uppgifter.
    }
draft-1-came = { $count ->
        [one] En verksamhet har skickat uppgifter för { $period }.
       *[other] { $count } verksamheter har skickat uppgifter för { $period }.
    }
draft-1-lacking = { $count ->
        [one] Uppgifter saknas från { $names }.
       *[other] Uppgifter saknas från { $count } verksamheter: { $names }.
    }
draft-1-by-hand = { $count ->
        [one] Siffrorna från en verksamhet är inlagda för hand.
       *[other] Siffrorna från { $count } verksamheter är inlagda för hand.
    }
draft-known-only = { $names } räknas bland dem som arbetar med programmen, men { $count ->
        [one] verksamhetens
       *[other] deras
    } klasser, lektioner och utbildade är inte med: siffror finns bara för en längre tid.
draft-2-silent = Uppgifter finns från { $told } av { $all } stadsdelar. De saknas från { $names }.
draft-2 = { $count ->
        [0] Det är inte känt att arbetet bedrivs i någon stadsdel.
        [one] Det är känt att arbetet bedrivs i en stadsdel: { $names }.
       *[other] Det är känt att arbetet bedrivs i { $count } stadsdelar: { $names }.
    }
draft-2-trained = { $count ->
        [0] Ingen stadsdel har utbildad personal.
        [one] En stadsdel har utbildad personal.
       *[other] { $count } stadsdelar har utbildad personal.
    }
draft-2-resources-own = { $count ->
        [0] Inga resurser är avsatta för arbetet.
       *[other] Stadsdelen avsätter resurser för arbetet.
    }
draft-2-resources = Av { $told ->
        [one] en stadsdel
       *[other] { $told } stadsdelar
    } som har svarat avsätter { $count ->
        [0] ingen
        [one] en
       *[other] { $count }
    } resurser för arbetet.
draft-3 = { $schools ->
        [0] Ingen skola
        [one] En skola
       *[other] { $schools } skolor
    } { $lasts ->
        [yes] arbetar
       *[no] arbetade
    } med programmen: { $mvp ->
        [0] ingen
        [one] en
       *[other] { $mvp }
    } med bara MVP, { $at ->
        [0] ingen
        [one] en
       *[other] { $at }
    } med bara AT och { $both ->
        [0] ingen
        [one] en
       *[other] { $both }
    } med båda.
draft-3-new = { $count ->
        [0] Ingen skola har angett att den började under { $period }.
        [one] En skola har börjat under { $period }.
       *[other] { $count } skolor har börjat under { $period }.
    }
draft-3-out = { $paused ->
        [0] Ingen skola har pausat
        [one] En skola har pausat
       *[other] { $paused } skolor har pausat
    } och { $stopped ->
        [0] ingen har slutat
        [one] en har slutat
       *[other] { $stopped } har slutat
    }.
draft-4 = { $started ->
        [0] Ingen programomgång har startat
        [one] En programomgång har startat
       *[other] { $started } programomgångar har startat
    } under { $period }. { $ongoing ->
        [0] Ingen pågår
        [one] En pågår
       *[other] { $ongoing } pågår
    }, { $completed ->
        [0] ingen har avslutats
        [one] en har avslutats
       *[other] { $completed } har avslutats
    } och { $interrupted ->
        [0] ingen har avbrutits
        [one] en har avbrutits
       *[other] { $interrupted } har avbrutits
    }.
draft-4-pupils-few = Hur många elever och deltagare programmen når är känt i bara { $known } klasser och grupper. Där är de { $pupils }.
draft-4-stale = { $count ->
        [one] En av dem som pågår har inte haft någon lektion det här läsåret och kan vara avslutad.
       *[other] { $count } av dem som pågår har inte haft någon lektion det här läsåret och kan vara avslutade.
    }
draft-4-pupils-only = Programmen når { $pupils ->
        [one] en elev eller deltagare
       *[other] { $pupils } elever och deltagare
    }.
draft-4-pupils = Programmen når { $pupils ->
        [one] en elev eller deltagare
       *[other] { $pupils } elever och deltagare
    }; antalet är känt i { $known ->
        [one] en klass eller grupp
       *[other] { $known } klasser och grupper
    }.
draft-5-planned = Planerade lektioner är kända bara i de verksamheter som har skickat fil.
draft-5-lasts = Hittills under { $period } har { $delivered ->
        [0] ingen lektion genomförts i sin helhet
        [one] en lektion genomförts i sin helhet
       *[other] { $delivered } lektioner genomförts i sin helhet
    } och { $partly ->
        [0] ingen
        [one] en
       *[other] { $partly }
    } delvis. Under hela perioden är { $planned ->
        [0] ingen planerad
        [one] en planerad
       *[other] { $planned } planerade
    }. { $cancelled ->
        [0] Ingen lektion har ställts in.
        [one] En lektion har ställts in.
       *[other] { $cancelled } lektioner har ställts in.
    }
draft-5 = { $delivered ->
        [0] Ingen lektion har genomförts i sin helhet
        [one] En lektion har genomförts i sin helhet
       *[other] { $delivered } lektioner har genomförts i sin helhet
    } under { $period } och { $partly ->
        [0] ingen
        [one] en
       *[other] { $partly }
    } delvis; { $planned ->
        [0] ingen var planerad
        [one] en var planerad
       *[other] { $planned } var planerade
    }. { $cancelled ->
        [0] Ingen lektion har ställts in.
        [one] En lektion har ställts in.
       *[other] { $cancelled } lektioner har ställts in.
    }
draft-6 = { $count ->
        [0] Ingen har hel grundutbildning.
        [one] En person har hel grundutbildning.
       *[other] { $count } personer har hel grundutbildning.
    }
draft-6-newly = { $count ->
        [0] Ingen har blivit klar med grundutbildningen under perioden.
        [one] En person har blivit klar med grundutbildningen under perioden.
       *[other] { $count } personer har blivit klara med grundutbildningen under perioden.
    }
draft-6-active = { $count ->
        [0] Ingen har hållit lektion under perioden.
        [one] En person har hållit lektion under perioden.
       *[other] { $count } personer har hållit lektion under perioden.
    }
draft-6-active-none = Vilka som har hållit lektionerna är inte angivet.
draft-6-left = { $count ->
        [0] Ingen i personalen har slutat under perioden.
        [one] En person har slutat under perioden.
       *[other] { $count } personer har slutat under perioden.
    }
draft-6-office = { $count ->
        [one] Därutöver har stadsdelarna och staden en egen utbildad person.
       *[other] Därutöver har stadsdelarna och staden { $count } egna utbildade personer.
    }
draft-6-office-own = { $count ->
        [one] Därutöver har stadsdelen en egen utbildad person.
       *[other] Därutöver har stadsdelen { $count } egna utbildade personer.
    }
draft-7 = Enligt sina egna svar om förutsättningarna har verksamheterna kommit längst med { $best }. Mest återstår med { $worst }.
draft-7-untold = Ingen verksamhet har svarat om förutsättningarna.
draft-8-dos = Av programmens lektioner är { $percent } hållna ({ $sum }; en delvis hållen räknas som en halv).
draft-8 = I de lektioner där ledarna har fyllt i checklistan skattar de följsamheten till { $percent } ({ $sum } poäng). { $lists } hållna lektioner har en komplett checklista.
draft-8-observed = Observatörer har sett en följsamhet på { $percent } ({ $sum } poäng). Den redovisas för sig.
draft-9-obstacles = { $count ->
        [one] Det hinder som noterats är { $list }.
       *[other] De vanligaste hindren är { $list }.
    }
draft-9-adaptations = { $count ->
        [one] Den anledning till anpassningar som noterats är { $list }.
       *[other] De vanligaste anledningarna till anpassningar är { $list }.
    }
draft-9-one = { $what } ({ $count ->
        [one] en lektion
       *[other] { $count } lektioner
    })
draft-9-untold = Ingen verksamhet har noterat varför lektioner har ändrats eller ställts in.
draft-10 = Siffrorna jämförs med { $period }. { $list }
draft-10-same = Oförändrat: { $list }.
draft-not-by-hand = Siffror som är inlagda för hand är inte med i detta.
draft-10-basis = Underlaget är uppgifter från { $now ->
        [0] ingen verksamhet
        [one] en verksamhet
       *[other] { $now } verksamheter
    } nu och { $then ->
        [0] ingen
        [one] en
       *[other] { $then }
    } då.
draft-10-stale = { $count ->
        [one] I siffrorna nu ingår en programomgång från ett tidigare läsår som kan vara avslutad.
       *[other] I siffrorna nu ingår { $count } programomgångar från tidigare läsår som kan vara avslutade.
    }
draft-summary-stale = { $count ->
        [one] I siffrorna ingår en programomgång från ett tidigare läsår som inte har haft någon lektion det här läsåret och kan vara avslutad.
       *[other] I siffrorna ingår { $count } programomgångar från tidigare läsår som inte har haft någon lektion det här läsåret och kan vara avslutade.
    }
draft-10-none = Det finns inga uppgifter från { $period } att jämföra med.
draft-10-parts-then = { $name } har bildats av flera tidigare stadsdelar. Från { $names } finns inga uppgifter för { $period }, så hela { $name } jämförs med bara en del.
draft-10-parts-now = Från det som tidigare var { $names } och nu är en del av { $name } finns inga uppgifter för { $period }.
draft-10-schools = { $now ->
        [0] Ingen skola arbetar
        [one] En skola arbetar
       *[other] { $now } skolor arbetar
    } nu med MVP eller AT, mot { $before ->
        [0] ingen
        [one] en
       *[other] { $before }
    } då.
draft-10-classes = { $now ->
        [0] Ingen klass följer
        [one] En klass följer
       *[other] { $now } klasser följer
    } ett program, mot { $before ->
        [0] ingen
        [one] en
       *[other] { $before }
    } då.
draft-10-districts-active = Arbetet bedrivs i { $now ->
        [0] ingen stadsdel
        [one] en stadsdel
       *[other] { $now } stadsdelar
    }, mot { $before ->
        [0] ingen
        [one] en
       *[other] { $before }
    } då.
draft-10-lessons-delivered = { $now ->
        [0] Ingen lektion har
        [one] En lektion har
       *[other] { $now } lektioner har
    } genomförts i sin helhet, mot { $before ->
        [0] ingen
        [one] en
       *[other] { $before }
    } då.
draft-10-staff-trained = { $now ->
        [0] Ingen har
        [one] En person har
       *[other] { $now } personer har
    } hel grundutbildning, mot { $before ->
        [0] ingen
        [one] en
       *[other] { $before }
    } då.
draft-10-dos = Av programmens lektioner är { $now } hållna, mot { $before } då.
draft-10-foljsamhet = Ledarna skattar följsamheten till { $now }, mot { $before } då.
draft-equality-counts = Där kön är angivet deltar { $girls ->
        [0] inga flickor
        [one] en flicka
       *[other] { $girls } flickor
    }, { $boys ->
        [0] inga pojkar
        [one] en pojke
       *[other] { $boys } pojkar
    } och { $other } med annat eller okänt.
draft-equality = Programmen ska förebygga pojkars och mäns våld och arbetar med normer som begränsar flickor, pojkar och andra.
draft-equality-shows = Siffrorna visar vilka som nås, inte vilken effekt arbetet har.
draft-equality-untold = Hur många flickor och pojkar som deltar är inte redovisat.
aside-start = { $count ->
        [one] För en skola är det oklart om den är ny: den hade sin första lektion under perioden, men har inte angett någon startdag.
       *[other] För { $count } skolor är det oklart om de är nya: de hade sin första lektion under perioden, men har inte angett någon startdag.
    }
aside-split = { $count ->
        [one] För en av dem är bara antalet känt; personen är inte fördelad på program, yrkesroll eller arbetsgivare.
       *[other] För { $count } av dem är bara antalet känt; de är inte fördelade på program, yrkesroll eller arbetsgivare.
    }

# Lägesrapportens tabeller
overview-told = uppgifter från { $known }
behind-late = skickade efter sista dagen
behind-by-hand = siffror inlagda för hand
change-points = { $count } %-enheter
overview-change = Ändring
overview-lessons-held = { $sum } lektioner
overview-points = { $sum } poäng
overview-untold = Uppgifter saknas om: { $list }.
overview-left-out = Det finns inga uppgifter om: { $names }.
overview-none-of = Inga har redovisats: { $list }.
overview-title = Lägesrapport om våldsförebyggande arbete
overview-file = lagesrapport
overview-description = Våldsförebyggande arbete i { $name }, { $period }: skolor, klasser, lektioner, personal och metodföljsamhet.
overview-imprint-sample = Påhittade uppgifter. Beräknat den { $date }, metod { $method }
overview-reference = Avser
overview-sum = Uträkning
overview-known = Underlag, verksamheter
overview-known-then = Underlag
overview-known-districts = Underlag, stadsdelar
part-id-1 = 1-verksamheter
part-id-2 = 2-stadsdelar
part-id-3 = 3-skolor
part-id-4 = 4-klasser-och-elever
part-id-5 = 5-lektioner
part-id-6 = 6-personal
part-id-7 = 7-forutsattningar
part-id-8 = 8-metodfoljsamhet-{ $method }
part-id-9 = 9-anledningar
overview-part = Del
overview-marked = Anmärkning
overview-by-hand = inlagt för hand
overview-texts = Texter
overview-texts-id = texter
overview-texts-text = Text
overview-behind = Siffror per verksamhet
overview-behind-id = siffror-per-verksamhet
overview-units = Verksamheterna
overview-units-id = varje-verksamhet
overview-units-note = Hållna är lektioner som har hållits helt eller delvis under perioden, och talet efter är de som var planerade då. Dos räknas på hela programmet sedan det började, även det som hölls ett tidigare läsår, och en delvis hållen lektion som en halv. Följsamhet är enligt ledarna själva, och utbildade är personer med hel grundutbildning.
overview-unit = Verksamhet
overview-district = Stadsdel
overview-kind = Typ
overview-classes = Klasser
overview-lessons = Hållna
overview-followed = Följsamhet
overview-coverage = Täckning
overview-trained = Utbildade
overview-age = Senast ändrat
district-sums = Stadsdel för stadsdel
district-sums-id = varje-stadsdel
district-sums-note = Siffrorna är verksamheternas egna. Hållna är lektioner som har hållits helt eller delvis, även det som är inlagt för hand, där det inte finns någon plan. Utbildade är verksamheternas personer med hel grundutbildning; stadsdelarnas egen personal räknas inte här.
district-sums-classes = Klasser och grupper
district-sums-silent = uppgifter saknas
district-sums-whole = hela stadsdelen
district-sums-units = Verksamheter
district-sums-told = Uppgifter finns
district-sums-planned = Planerade
district-sums-held = Hållna
district-sums-lacking = Uppgifter saknas från
district-sums-parts = { $period }: inget från det som var { $names }
district-sums-made-of = I { $name } ingår det som före den { $day } var { $names }.
district-sums-earlier = Tidigare stadsdelar
district-sums-earlier-until = { $names } till { $day }
district-sums-none = Ingen stadsdel
district-sums-all = Alla
overview-learned = { $heading }: { $text } ({ $unit })
overview-fidelity-note = Siffrorna gäller hela programomgångarna, från första lektionen till den dag som anges, även det som hölls ett tidigare läsår. Summor av poäng, aldrig medelvärden av procent. Ledarnas egna skattningar och observationer blandas aldrig. Kvalitet och engagemang visas när minst tre ledarpar står bakom.
overview-written-in = { $lang ->
        [sv] Texten är skriven på svenska.
       *[other] Texten är skriven på engelska.
    }
overview-compare-note = Den tidigare periodens siffror står sist i varje tabell, räknade på samma sätt och i samma stadsdelar som nu.
overview-how-to-read = Så läser du siffrorna: Varje siffra avser den period eller dag som står bredvid. Underlag visar hur många verksamheter som uppgiften finns från, eller hur många skolor där bara de tillfrågas; det som saknas räknas aldrig som noll. Dos är hur mycket av programmen som hållits, och dos mot plan hur mycket av det som var planerat hittills. Metodföljsamhet är hur programmen följs: dos, följsamhet (hur stor del av momenten som gjorts enligt manualen) och täckning (hur många hållna lektioner som har en komplett checklista). Index är medelvärdet av dos och följsamhet; det visas när täckningen är minst 80 % och minst hälften av programmen är hållen. { $method } är namnet på sättet att räkna, som är lika för alla.
list-schools = Nya skolor och skolor som har pausat eller slutat
list-schools-id = nya-och-avslutade-skolor
list-new = Ny
list-new-lesson = Första lektionen; om ny är oklart
support-list = Vilka som kan behöva stöd
support-list-id = vilka-som-kan-behova-stod
list-what = Vad
list-when = Datum
list-staff = Utbildad personal med namn
either = { $one } eller { $other }
list-schools-unclear = { $count ->
        [one] { $names } hade sin första lektion under { $period }. Om skolan är ny är oklart, för startdagen är inte angiven.
       *[other] { $names } hade sin första lektion under { $period }. Om de är nya är oklart, för startdagen är inte angiven.
    }
list-schools-note = Nya är skolor som har börjat under { $period } eller { $calendar }.
list-staff-known = { $all ->
        [0] Ingen utbildad personal är känd för perioden.
       *[other] { $named ->
            [0] Ingen av { $all } utbildade finns med namn, så det blir ingen lista.
           *[other] { $named } av { $all } utbildade finns med namn.
        }
    }
list-staff-id = utbildad-personal-med-namn
list-name = Namn
list-profession = Yrkesroll
list-programmes = Program
list-unnamed = { $count ->
        [one] En grundutbildad person står inte med namn: verksamheten har inte skickat med namnet, eller så är det skyddat.
       *[other] { $count } grundutbildade personer står inte med namn: verksamheterna har inte skickat med namnen, eller så är de skyddade.
    }

# Skolor
units-sentence = { $given ->
        [0] Det finns inga uppgifter än. { $missing ->
            [one] En verksamhet väntas.
           *[other] { $missing } verksamheter väntas.
        }
        [one] Uppgifter finns från en verksamhet. { $missing ->
            [0] Ingen på listan saknas.
            [one] De saknas från en på listan.
           *[other] De saknas från { $missing } på listan.
        }
       *[other] Uppgifter finns från { $given } verksamheter. { $missing ->
            [0] Ingen på listan saknas.
            [one] De saknas från en på listan.
           *[other] De saknas från { $missing } på listan.
        }
    }
districts-by-hand = Från { $names } finns bara siffror som är inlagda för hand.
units-districts = Uppgifter saknas från { $count } av { $all } stadsdelar: { $names }.
units-sentence-free = { $sent ->
        [0] Ingen har skickat uppgifter än.
        [one] En verksamhet har skickat uppgifter.
       *[other] { $sent } verksamheter har skickat uppgifter.
    }
units-listed = Listan är gjord av dem som har skickat. Lägg till de andra som väntas, så syns vilka som saknas.
units-need = { $count ->
        [0] Uppgifterna visar inte att någon behöver särskilt stöd.
        [one] En kan behöva stöd.
       *[other] { $count } kan behöva stöd.
    }
own-staff = { $count ->
        [0] Ingen egen utbildad personal inlagd
        [one] 1 egen utbildad person
       *[other] { $count } egna utbildade personer
    }
age-days = senast ändrat { $day }
age-before = inget från perioden, senast ändrat { $day }
age-by-hand = inlagt för hand
age-none = har inte skickat
# Efter vad en verksamhet ber om, den som behöver stöd först
standing-support = Kan behöva stöd
standing-missing = Uppgifter saknas
standing-remarks = Mindre saker att känna till
standing-fine = Inget pekar på att stöd behövs
need-late = Har inte skickat, och sista dagen har passerat
need-not-sent = Har inte skickat uppgifter för perioden än
need-nothing-of-it = Filen har inget från perioden
ask-nothing-of-it = Filen har inget från den här perioden. Stämmer det?
need-by-hand = Siffror saknas, läggs in för hand
need-other-time = Siffror finns för { $given }, men inte för just den här perioden
need-left-out = Siffrorna som är inlagda för { $given } räknas inte: verksamhetens egen fil gäller
need-part-time = Siffrorna gäller bara { $given }
need-old = Inget nytt på { $days } dagar
need-quiet = Ingen lektion antecknad de fyra veckorna före { $known }, fast { $count } var planerade; den senaste var { $last }
need-quiet-never = Ingen lektion antecknad än, fast { $count } var planerade de fyra veckorna före { $known }
need-far-behind = { $count ->
        [one] { $classes } ligger minst fyra lektioner efter planen
       *[other] { $count } klasser ligger minst fyra lektioner efter planen: { $classes }
    }
need-behind = { $count ->
        [one] { $classes } ligger minst två lektioner efter planen
       *[other] { $count } klasser ligger minst två lektioner efter planen: { $classes }
    }
need-trained = { $count ->
        [0] Ingen utbildad ledare
        [one] Bara 1 utbildad ledare; en lektion ska ha två
       *[other] { $count } utbildade ledare; manualens riktvärde är fyra
    }
need-only-by-hand = Siffrorna är inlagda för hand: hur det går i klasserna syns inte
need-no-people = Inga ledare är inlagda
need-pair = { $count ->
        [one] { $classes } har färre än två ledare
       *[other] { $count } klasser har färre än två ledare: { $classes }
    }
need-checklists = { $count ->
        [one] 1 hållen lektion saknar komplett checklista
       *[other] { $count } hållna lektioner saknar komplett checklista
    }
need-low = { $count ->
        [one] Metodföljsamheten är låg i { $classes }
       *[other] Metodföljsamheten är låg i { $count } klasser: { $classes }
    }
need-interrupted = { $count ->
        [one] En programomgång är avbruten
       *[other] { $count } programomgångar är avbrutna
    }
need-paused = Har pausat
need-stale = { $count ->
        [one] { $classes } har inte haft någon lektion det här läsåret och är inte avslutad
       *[other] { $count } klasser har inte haft någon lektion det här läsåret och är inte avslutade: { $classes }
    }
need-startup = { $count ->
        [one] En av förutsättningarna saknas helt
       *[other] { $count } av förutsättningarna saknas helt
    }

units-read = { $count ->
        [0] Inga verksamheter än
        [one] 1 verksamhet
       *[other] { $count } verksamheter
    }
units-no-district = { $unit }: ”{ $text }” är ingen stadsdel i listan. Rätta den, eller lägg till stadsdelen i Inställningar.
units-twice = { $unit } står två gånger. Den läggs till en gång.
units-headings = skola|skolor|skolans namn|namn|verksamhet|enhet|typ|stadsdel|e-post|epost|kontakt|name|school|unit|kind|district|e-mail|email|contact

# Matris
matrix-left-out = Uppgifter saknas från alla verksamheter om: { $names }.
matrix-steps = Förutsättningarna, från förankring, är verksamheternas egna svar: 2 är ja, 1 på väg och 0 nej.
matrix-lessons-heard = { $said } + { $heard } som är inlagda för hand
matrix-classes = Klasser och grupper
    .title = Klasser och grupper
matrix-trained = Utbildade
    .title = Utbildade ledare
matrix-lessons-plus = { $title }; efter + de som är inlagda för hand
matrix-lessons = Hållna lektioner
    .title = Hållna av planerade lektioner
matrix-dos = Dos
    .title = Dos, hållen del av hela programmet sedan det började, även tidigare läsår; en delvis hållen lektion är en halv (metod { $method })
matrix-foljsamhet = Följsamhet
    .title = Följsamhet enligt ledarna själva (metod { $method })
matrix-tackning = Täckning
    .title = Täckning, hållna lektioner med komplett checklista (metod { $method })
matrix-pair = Två utbildade
    .title = Lektioner med två utbildade ledare (metod { $method })
matrix-startup-anchoring = Förankring
matrix-startup-half_day = Kunskapshalvdag
matrix-startup-four_trained = Minst fyra
matrix-startup-scheduled = Schemalagt
matrix-startup-preparation_time = Förberedelsetid
matrix-startup-rooms = Lokaler
matrix-startup-supervision = Handledning
matrix-startup-pupil_health = Elevhälsan
matrix-startup-evaluation = Utvärdering
matrix-startup-next_year = Nästa läsår

# Datakvalitet
quality-no-file = ingen fil är inläst
quality-sentence = { $count ->
        [0] Inga frågor. Uppgifterna hänger ihop.
        [one] En fråga till { $units ->
            [one] en verksamhet
           *[other] { $units } verksamheter
        }
       *[other] { $count } frågor till { $units ->
            [one] en verksamhet
           *[other] { $units } verksamheter
        }
    }
ask-twice = Det finns två verksamheter med samma namn eller skolenhetskod: { $name }. Är de en och samma?
ask-not-expected = Verksamheten står inte på listan över väntade. Ska den läggas till?
ask-sample = Uppgifterna är från en påhittad verksamhet. Ska de vara med?
ask-district = Stadsdelen { $name } finns inte i listan. Stämmer namnet?
ask-other-district = Verksamheten hör till { $name }. Ska den räknas här?
ask-no-district = Stadsdel saknas. Vilken hör verksamheten till?
ask-clock = Uppgifter är daterade { $day }. Gick datorns klocka fel?
ask-same-day = { $class } har lektion { $lessons } på samma dag, { $day }. Stämmer det?
ask-outside = { $class } lektion { $lesson } är loggad { $day }, utanför läsåret. Stämmer dagen?
ask-after-stop = { $count ->
        [one] En lektion är loggad
       *[other] { $count } lektioner är loggade
    } efter att verksamheten slutade { $day }. Stämmer det?
ask-no-start = Startdag för programmet är inte angiven. Den första lektionen är från { $day }; började ni då?
ask-split = { $class }: flickor, pojkar och andra är tillsammans { $sum }, men klassen har { $all } elever. Vilket stämmer?
ask-present = { $class }: { $count ->
        [one] vid en lektion är
       *[other] vid { $count } lektioner är
    } fler elever på plats än klassen har. Stämmer antalet?
ask-no-pupils = { $count ->
        [one] Hur många elever går i { $classes }?
       *[other] Hur många elever går i de här klasserna: { $classes }?
    }
ask-no-leaders = { $count ->
        [one] Vilka leder { $classes }?
       *[other] Vilka leder de här klasserna: { $classes }?
    }
ask-no-plan = { $count ->
        [one] När börjar { $classes }? Startdag saknas.
       *[other] När börjar de här klasserna: { $classes }? Startdag saknas.
    }
ask-still-open = { $count ->
        [one] { $classes } har inte haft någon lektion det här läsåret. Är programmet avslutat eller avbrutet?
       *[other] De här klasserna har inte haft någon lektion det här läsåret: { $classes }. Är programmet avslutat eller avbrutet?
    }
ask-checklists = { $missing } av { $held } hållna lektioner saknar en komplett checklista. Går det att fylla i dem?
letter-subject = Frågor om uppgifterna från { $unit }, { $period }
letter-subject-file = Fil från { $unit } för { $period }
letter-subject-support = { $unit }, { $period }: kan vi hjälpa till?
letter-support = Tack för filen. I era uppgifter ser vi det här:

    { $list }

    Stämmer det? Berätta gärna vad som behövs för att komma vidare, så ser vi vad vi kan göra.
letter-card-subject = Ert adresskort i MVP-loggen
letter-card = Vi vill skicka en fil till er från MVP-loggen. Den låses så att bara ni kan öppna den, och för det behöver vi ert adresskort. Öppna MVP-loggen och välj Spara kort vid Ert adresskort. Svara på det här mejlet med filen, som slutar på .mvpkort.
letter-names-subject = Namn på utbildad personal
letter-names = MÄN ber oss om en lista med namn på den personal som är utbildad, { $period }. Säg till personalen, öppna MVP-loggen, välj Fil till stadsdelen och kryssa i Ta med personalens namn. Spara filen och skicka den till oss. Personer med skyddade uppgifter följer aldrig med.
letter-names-districts = MÄN ber oss om en lista med namn på den personal som är utbildad, { $period }. Be era verksamheter att säga till personalen, öppna MVP-loggen, välja Fil till stadsdelen, kryssa i Ta med personalens namn, spara filen och skicka den till er. Läs in filerna, välj Fil till staden, kryssa i Ta med namn på er egen personal om ni har någon, spara filen och skicka den till oss. Personer med skyddade uppgifter följer aldrig med.
letter-hello = Hej,
letter-questions = Tack för filen. Vi har några frågor, så att siffrorna blir rätt:

    { $list }

    Rätta i MVP-loggen om något inte stämmer, spara en ny fil och skicka den till oss.
letter-file = Vi har inte fått någon fil från er för { $period } som går att läsa in. Öppna MVP-loggen, välj Fil till stadsdelen, spara filen och skicka den till oss. Har ni inte vårt adresskort, så hör av er.
letter-file-by = Vi har inte fått någon fil från er för { $period } som går att läsa in. Öppna MVP-loggen, välj Fil till stadsdelen, spara filen och skicka den till oss senast den { $date }. Har ni inte vårt adresskort, så hör av er.
letter-district-subject = Frågor om uppgifterna från { $district }, { $period }
letter-district = Vi har gått igenom uppgifterna för { $period }. Kan ni ta upp det här med verksamheterna?
letter-district-unit = { $unit }:
letter-district-end = Om något inte stämmer rättar verksamheten i MVP-loggen, sparar en ny fil och skickar den till er. Spara sedan en ny fil till staden.
letter-damaged = Filen { $file } som vi har fått gick inte att läsa. Den är skadad eller låst för någon annan.
letter-district-waits = Vi väntar på uppgifter om:

    { $list }
letter-district-none = Vi har inga uppgifter från { $district } för { $period } som går att läsa.
letter-district-by-hand = Från { $district } har vi bara siffror som vi själva har lagt in för { $period }.
letter-district-send = Läs in verksamheternas filer i MVP-loggen, välj Fil till staden, spara filen och skicka den till oss. Har ni inte stadens adresskort, så hör av er.
letter-district-send-by = Läs in verksamheternas filer i MVP-loggen, välj Fil till staden, spara filen och skicka den till oss senast den { $date }. Har ni inte stadens adresskort, så hör av er.
letter-district-also = Kan ni också ta upp det här med verksamheterna?
letter-end = Hör av er om något är oklart.

    Vänliga hälsningar
    { $from }

# Vad en stadsdel eller stad har gjort
did-set-up-office = { $class } upplagd
did-edit-office = Namn eller kontakt ändrat
did-add-expected = { $count ->
        [one] { $class } väntas
       *[other] { $count } verksamheter väntas
    }
did-edit-expected = { $class } ändrad
did-remove-expected = { $class } väntas inte längre
did-set-deadline = Sista dag för { $class } ändrad
did-set-hand-figures = { $class }: siffror inlagda för hand
did-set-resource = { $class }: resurser ändrade
did-set-report-text = Lägesrapporten för { $class }: text ändrad
did-edit-office-about = Egna uppgifter ändrade: { $about }
did-edit-expected-about = { $class } ändrad: { $about }
did-set-deadline-about = Sista dag för { $class } är nu { $about }
did-set-hand-figures-about = { $class }, { $when }: siffror ändrade för hand ({ $about })
did-set-resource-about = { $class }, { $when }: resurser ändrade: { $about }
did-set-report-text-about = Lägesrapporten för { $class }, { $about }: text ändrad
did-set-keep-years-about = { $count ->
    [one] Regel för gallring: filerna sparas ett läsår utöver det pågående
   *[other] Regel för gallring: filerna sparas { $count } läsår utöver det pågående
}
saved-sealed = Fil till { $to } sparad: { $name }
saved-overview = Lägesrapporten för { $period } sparad: { $name }
saved-research = Siffror för utvärdering, { $period }, sparade: { $name }
saved-archive = Mottagna filer sparade för arkivet: { $name }
saved-card = Eget adresskort sparat: { $name }
saved-receipts = { $count ->
    [one] Ett kvitto sparat till { $to }
   *[other] { $count } kvitton sparade: { $to }
}
did-set-district = Stadsdelen { $class } ändrad
did-remove-district = Stadsdelen { $class } borttagen

# Export för utvärdering
research-goes = { $goes } av { $all } programomgångar följer med. De andra följer en manual som färre än { $least } verksamheter använder. Uppgifter som få verksamheter delar lämnas tomma.
research-method = Metodföljsamheten är räknad med metod { $method }
research-saved = Exporten för utvärderare är sparad: { $path }
research-file = utvardering
research-step = { $item }: 0 nej, 1 på väg, 2 ja; tomt är obesvarat
research-column-unit = verksamheten; ett nytt id i varje export. Tomt för omgångar i verksamheter med färre än fem, så att de inte kan räknas
research-column-unit_kind = school, youth_centre eller play_park; tomt där färre än fem verksamheter är av samma slag
research-column-period = perioden som siffrorna avser
research-column-programmes = mvp, at eller båda; tomt där färre än fem verksamheter har samma
research-column-first_year = kalenderåret då verksamheten började; tomt där färre än fem började samma år
research-column-classes = klasser eller grupper med program under perioden; tomt under fem
research-column-lessons_planned = planerade lektioner under perioden; tomt där klasserna är färre än fem
research-column-trained = personer med hel grundutbildning; tomt under fem
research-column-run = programomgången; ett nytt id i varje export
research-column-programme = mvp eller at; omgångar enligt en manual som färre än fem verksamheter följer är inte med
research-column-grade = årskurs; tomt där verksamheten har färre än fem omgångar i årskursen
research-column-status = planned, ongoing, completed eller interrupted
research-column-lessons = lektioner i manualen
research-column-delivered = genomförda lektioner
research-column-partly = delvis genomförda lektioner
research-column-cancelled = inställda lektioner som inte hållits senare
research-column-dose_points = dos: 2 för genomförd, 1 för delvis
research-column-dose_of = dos: 2 för varje lektion i manualen
research-column-adherence_points = följsamhet, ledarna själva: poäng
research-column-adherence_of = följsamhet, ledarna själva: högsta poäng för det som besvarats
research-column-coverage = hållna lektioner med komplett checklista
research-column-coverage_of = hållna lektioner
research-column-observed_points = följsamhet, observatörer: poäng
research-column-observed_of = följsamhet, observatörer: högsta poäng
research-column-trained_pair = hållna lektioner med två utbildade ledare
research-column-trained_pair_of = hållna lektioner där ledarna är kända
research-column-half_group = halvgruppslektioner i halvgrupp
research-column-half_group_of = halvgruppslektioner där formen är känd
did-take-receipt = Kvitto från { $class } inläst
did-take-receipts = { $count } kvitton inlästa
did-set-keep-years = Regel för gallring ändrad
did-thin = { $count ->
    [one] En mottagen fil gallrad
   *[other] { $count } mottagna filer gallrade
}
did-merge-districts = { $count ->
    [one] En stadsdel uppgick i { $class }
   *[other] { $count } stadsdelar slogs ihop till { $class }
}
kind-receipt = Kvitton
kind-thinning = Gallringar
package-withheld-receipt = { $count ->
    [one] Ett kvitto på en fil som har kommit fram
   *[other] { $count } kvitton på filer som har kommit fram
}
receipt-saved = Sparat { $when }
receipt-file = kvitto
receipts = { $count ->
    [one] Ett kvitto för den senaste inläsningen.
   *[other] { $count } kvitton för den senaste inläsningen.
}
receipts-saved = { $count ->
    [one] Ett kvitto är sparat i { $folder }
   *[other] { $count } kvitton är sparade i { $folder }
}
receipts-outlived = { $count ->
    [one] Ett kvitto till { $to } är redan sparat: skicka det inte, eller säg till där att filen inte räknas längre.
   *[other] { $count } kvitton är redan sparade, till { $to }: skicka dem inte, eller säg till där att filerna inte räknas längre.
}
receipt-of-last = Mottagen av { $name } { $day }.
receipt-of-earlier = Filen från { $made } är mottagen av { $name } { $day }.
receipt-missing = Det finns inget kvitto på den senaste filen än.
archive-file = mottagna-filer
archive-register = register
archive-kept = { $count ->
    [0] Inga mottagna paket är sparade.
    [one] Ett mottaget paket är sparat.
   *[other] { $count } mottagna paket är sparade. En fil kan innehålla flera paket.
}
archive-kept-undone = { $count ->
    [one] Dessutom är ett paket sparat vars inläsning är ångrad. Det följer med i arkivkopian och står som ångrat i registret.
   *[other] Dessutom är { $count } paket sparade vars inläsning är ångrad. De följer med i arkivkopian och står som ångrade i registret.
}
archive-line-undone = { $unit }, inläst { $day }, ångrad
archive-line = { $unit }, inläst { $day }
archive-rule = { $count ->
    [one] Sparas ett läsår utöver det pågående: filer inlästa före { $before } får gallras.
   *[other] Sparas { $count } läsår utöver det pågående: filer inlästa före { $before } får gallras.
}
archive-thinned = { $count ->
    [one] Ett paket gallrat { $when }
   *[other] { $count } paket gallrade { $when }
}
archive-about-file = las-mig
archive-about =
    Det här är det som har tagits emot i MVP-loggen, sparat för arkivet.

    register.csv har en rad för varje paket: numret, vilken verksamhet eller stadsdel som har skickat det, när det lästes in och när det gjordes (UTC), filen som det kom i, och stadsdelen som skickade det vidare. Avsändarens nyckel och kontrollsummorna visar att paketet är oförändrat. Kolumnerna om gallring säger när och efter vilken regel ett paket har tagits bort.

    I mappen paket ligger varje paket som det kom, underskrivet av avsändaren. Det är en zip-fil med tabeller i CSV, som öppnas i vilket kalkylprogram som helst, och en beskrivning av dem i datapackage.json. En fil kan ha haft flera paket: en fil från en stadsdel har ett för varje verksamhet och ett för stadsdelen själv.
archive-counts = gäller
archive-undone = ångrad
archive-repeat = ångrad; paketet är inläst igen och står på den raden
archive-column-number = Nummer
archive-column-unit = Verksamhet
archive-column-unit_id = Verksamhetens id
archive-column-read = Inläst
archive-column-created = Gjord (UTC)
archive-column-file = Filens namn
archive-column-via = Genom
archive-column-sender = Avsändarens nyckel
archive-column-revisions = Antal uppgifter
archive-column-digest = Kontrollsumma för uppgifterna
archive-column-counts = Läge
archive-column-member = Fil i arkivkopian
archive-column-sha256 = Filens SHA-256
archive-column-thinned = Gallrad
archive-column-rule = Regel för gallring
district-since = sedan { $from }
district-begins = från { $from }
district-until-day = till { $until }
district-between = { $from } – { $until }
district-always = hela tiden
district-became = { $time }, sedan en del av { $successor }
dialog-archive = Spara mottagna filer för arkivet
dialog-receipts = Välj mapp för kvittona
dialog-receipts-open = Välj kvitton
dialog-receipts-kind = Kvitton
error-receipts-none = Det finns inget att kvittera.
    .remedy = Läs in filer från dem som skickar, så går det att spara kvitton för dem.
error-receipt-unknown = Kvittot är underskrivet av { $name }, vars adresskort inte finns här.
    .remedy = Inget har ändrats hos dig. Lägg till mottagarens adresskort, och läs in kvittot igen.
error-receipt-other = Kvittot gäller { $name } och inte er.
    .remedy = Inget har ändrats hos dig. Be avsändaren om ert eget kvitto.
error-archive-none = Det finns inga mottagna filer att spara.
    .remedy = Läs in filer först.
error-thin-rule = Det finns ingen regel för gallring.
    .remedy = Ange hur många läsår mottagna filer ska sparas.
error-thin-none = Inga mottagna filer är äldre än regeln säger.
    .remedy = Inget har gallrats.
error-districts-few = Det behövs minst en stadsdel som går in i en annan.
    .remedy = Välj de stadsdelar som går ihop.
cli-help-receipt = Sparar kvitton för det som är inläst, eller läser in kvitton
cli-usage-receipt = --out MAPP [--all] | add FIL…
cli-option-all = för den senaste filen från varje avsändare, inte bara den senaste inläsningen
cli-help-archive = Sparar mottagna filer för arkivet, med register
cli-usage-archive = --out FIL.zip
cli-help-thin = Gallrar mottagna filer efter en regel, eller visar vad som skulle gallras
cli-usage-thin = [--years ANTAL] [--yes] [--json]
cli-option-years = läsår som mottagna filer sparas utöver det pågående
cli-help-district = Visar, lägger till och slår ihop stadsdelar
cli-usage-district = [NAMN [--from DATUM] [--until DATUM] [--successor NAMN]] | merge NAMN… --into NAMN --from DATUM
cli-option-from = första dagen, eller den första efter sammanslagningen
cli-option-until = sista dagen
cli-option-successor = stadsdelen som den uppgick i
cli-option-into = vad stadsdelarna heter efteråt
