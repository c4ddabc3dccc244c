# Fritidsgård och parklek: "outside-" framför en annan texts namn säger den på deras sätt

outside-nav-classes = Grupper
outside-sample-banner = Du tittar runt i en påhittad verksamhet. Inget här är på riktigt.
outside-welcome-does = Du loggar lektionerna i din verksamhet och ser vad som saknas.
outside-welcome-school = Verksamhetens namn
outside-welcome-classes = Skriv eller klistra in grupperna
outside-welcome-classes-hint = En grupp per rad. Du kan kopiera en kolumn från Excel.
outside-welcome-look-text = Öppna en påhittad verksamhet med grupper, lektioner och personal. Du kan prova allt och tar bort den med ett klick.
outside-welcome-look-button = Titta runt i en påhittad verksamhet
outside-pasted-class = { $name } ({ $count } deltagare)
outside-week-overdue-first = { $count } lektioner väntar på att loggas. Den första i varje grupp står här.
outside-week-classes = Grupper och lektioner
outside-strip-caption = Grupper och lektioner
outside-strip-class = Grupp
outside-log-present = Deltagare på plats
outside-log-present-of = Gruppen har { $enrolled } deltagare. Lämna tomt om du inte vet.
outside-log-note-hint = Skriv inget om enskilda deltagare. Anteckningen stannar i verksamheten.
outside-checklist-engagement = Hur engagerade var deltagarna?
outside-classes-title = Grupper
outside-classes-add = Lägg till grupper
outside-classes-none = Här kommer dina grupper att synas. Börja med att skriva deras namn.
outside-classes-archived = Arkiverade grupper
outside-classes-about = Om grupperna
outside-classes-pupils = Deltagare
outside-class-title = { $name }
outside-class-about = Om gruppen
outside-class-pupils = Antal deltagare
outside-class-archive = Arkivera gruppen
outside-class-restore = Ta tillbaka gruppen
outside-class-is-archived = Gruppen är arkiverad.
outside-class-back = Alla grupper
outside-class-pupils-present = { $count ->
    [one] 1 deltagare
   *[other] { $count } deltagare
}
outside-fidelity-classes = Grupp för grupp
outside-fidelity-class = Grupp
outside-fidelity-all = Alla grupper
outside-fidelity-present = Deltagare på plats
outside-fidelity-engagement = Deltagarnas engagemang
outside-learned-text-hint = Skriv inget om enskilda deltagare.
outside-settings-unit = Om verksamheten
outside-newyear-text = Grupperna följer med till det nya läsåret och fortsätter där de var. Ändra namnen om de blir andra. En grupp utan namn lämnar verksamheten.
outside-newyear-leaves = lämnar verksamheten
outside-newyear-none = Alla grupper är redan med i det läsåret.
outside-newyear-save = Flytta grupperna
outside-evaluation-title = Deltagarnas utvärdering
outside-evaluation-none = Deltagarnas anonyma svar, som antal per fråga.
outside-blank-card-text = En tom checklista för varje lektion, att ta med till gruppen.
outside-settings-participation-none = Lägg in när verksamheten började, även om det var före den här appen.
outside-backup-classes = Grupper
outside-help-classes = En rad är en grupp, en ruta är en lektion. Klicka på en ruta för att logga eller ändra. Klicka på gruppens namn för att ändra deltagare, ledare och plan.
outside-help-class = Till vänster står alla lektioner i ordning. Till höger ändrar du gruppens uppgifter. Allt sparas när du lämnar fältet.
outside-help-settings = Till vänster ställer du in hur appen ser ut och verksamhetens uppgifter. Till höger står allt som har gjorts. Det mesta går att ångra, rad för rad.

outside-did-add-classes = { $count ->
        [one] { $class } tillagd
       *[other] { $count } grupper tillagda
    }
outside-did-new-year = Nytt läsår { $class }: { $count ->
        [one] en grupp
       *[other] { $count } grupper
    }
outside-did-set-evaluation = { $class }: deltagarnas utvärdering ändrad
outside-did-set-focus = Ändrat: vad verksamheten arbetar vidare med
outside-paste-classes = { $count ->
        [0] Inga grupper än
        [one] 1 grupp
       *[other] { $count } grupper
    }
outside-paste-no-name = ”{ $text }” är inget gruppnamn.
outside-paste-too-long = ”{ $text } …” är för långt för ett gruppnamn.
outside-form-whole = Hel grupp
outside-obstacle-school_event = Annat i verksamheten: utflykt, lov, temadag
outside-heading-pupils = Deltagarnas kunskap och attityder
outside-startup-scheduled = Lektionerna inplanerade
outside-startup-pupil_health = Samtalsstöd till deltagarna förberett
outside-startup-evaluation = Utvärdering med deltagarna

outside-error-classes-none = Det finns inga gruppnamn i texten.
    .remedy = Skriv ett gruppnamn på varje rad, till exempel Tisdagsgruppen.
outside-error-class-exists = Det finns redan en grupp som heter { $name }.
outside-error-class-unknown = Det finns ingen grupp som heter { $name }.
    .remedy = Grupperna är: { $known }.
outside-error-class-without-run = { $name } följer inget program än.
    .remedy = Välj ett program för gruppen först.

outside-kind-group = Grupper
outside-kind-group_year = Gruppernas läsår
outside-kind-evaluation = Deltagarnas utvärdering, som antal
outside-kind-focus = Det verksamheten arbetar vidare med
outside-column-group = grupp
outside-column-pupils = antal deltagare
outside-column-form = hel grupp eller halvgrupp
outside-column-pupils_present = deltagare på plats
outside-column-pupil_health = samtalsstöd

outside-report-imprint-sample = Påhittad verksamhet. Beräknat den { $date }, metod { $method }
outside-report-far-none = Ingen grupp följer ett program det här läsåret.
outside-report-far = { $held } av { $lessons } lektioner är hållna i { $classes ->
        [one] en grupp
       *[other] { $classes } grupper
    }; { $planned } var planerade till { $date }.
outside-report-far-in-step = Ingen grupp ligger två lektioner eller mer efter planen.
outside-report-far-behind = { $count ->
        [one] { $classes } ligger minst två lektioner efter planen.
       *[other] { $count } grupper ligger minst två lektioner efter planen: { $classes }.
    }
outside-report-no-classes = Ingen grupp följer ett program det här läsåret. Här kommer gruppernas lektioner att stå.
outside-report-strip = Grupper och lektioner
outside-report-strip-id = grupper-och-lektioner
outside-report-class = Grupp
outside-report-fidelity-caption = Metodföljsamhet per grupp
outside-report-tile-staff-detail = av { $people } i programmet; riktvärde minst 2
outside-report-present = Närvarande deltagare
outside-report-engagement = Deltagarnas engagemang, ledarnas skattning
outside-blank-description = Tom checklista att ta med till gruppen: { $edition }
outside-blank-imprint = Skriv inget om enskilda deltagare.
outside-blank-lines = Grupp ____________  Datum ____________  Ledare ______________________________________________
outside-blank-rest = Deltagare på plats ________  Kvalitet 1  2  3  4  Deltagarnas engagemang 1  2  3  4

outside-sheet-kind-classes = Grupper
outside-sheet-head-classes-name = Grupp
outside-sheet-head-classes-pupils = Antal deltagare
outside-sheet-head-lessons-class = Grupp
outside-sheet-head-lessons-pupils_present = Deltagare på plats
outside-sheet-taken-classes = { $count ->
        [0] Ingen grupp tas in.
        [one] En grupp tas in.
       *[other] { $count } grupper tas in.
    }
outside-did-import-classes = { $count ->
        [one] En grupp hämtad från kalkylark
       *[other] { $count } grupper hämtade från kalkylark
    }
outside-sheets-take-classes = { $count ->
        [one] Ta in en grupp
       *[other] Ta in { $count } grupper
    }
outside-sheet-text-pupils = { $count ->
        [one] 1 deltagare
       *[other] { $count } deltagare
    }
outside-sheet-ask-class-name = Texten är för lång för ett gruppnamn. Skriv ett kortare.
outside-sheet-ask-pupils-sum = Delarna blir { $sum } men antalet deltagare är { $all }. Båda tas in som de står.
outside-sheet-ask-class = Det finns ingen grupp som heter ”{ $given }”. Vilken är det?
outside-sheet-ask-class-without-run = { $given } följer inget program. Välj ett program för gruppen först.
outside-sheets-lead = Grupper, personal eller lektioner från Excel eller LibreOffice. Du ser först vad det blir. Inget ändras förrän du tar in det, och ett klick ångrar allt.
outside-sheets-edition = Program för nya grupper

outside-week-no-classes = Här kommer veckans lektioner att synas. Börja med att lägga till grupperna.
outside-gap-new-year = Läsåret { $year } har börjat. Ta grupperna till det nya läsåret
outside-gap-no-run = { $count ->
        [one] { $classes } följer inget program än
       *[other] { $count } grupper följer inget program än: { $classes }
    }
outside-gap-no-plan = { $count ->
        [one] { $classes } har ingen startdag
       *[other] { $count } grupper har ingen startdag: { $classes }
    }
outside-gap-no-leaders = { $count ->
        [one] { $classes } har färre än två ledare
       *[other] { $count } grupper har färre än två ledare: { $classes }
    }
outside-gap-no-pupils = { $count ->
        [one] Antal deltagare saknas för { $classes }
       *[other] Antal deltagare saknas för { $count } grupper: { $classes }
    }
outside-gap-few-trained = { $count ->
        [0] Ingen ledare är utbildad än – riktvärde minst 2
        [one] 1 utbildad ledare – riktvärde minst 2
       *[other] { $count } utbildade ledare – riktvärde minst 2
    }
outside-staff-sentence = { $count ->
        [0] Ingen utbildad ledare – riktvärde minst 2
        [one] 1 utbildad ledare – riktvärde minst 2
       *[other] { $count } utbildade ledare – riktvärde minst 2
    }
outside-idea-training = { $count ->
        [0] Ingen ledare är utbildad – riktvärde minst två
        [one] 1 utbildad ledare – riktvärde minst två
       *[other] { $count } utbildade ledare – riktvärde minst två
    }
outside-classes-sentence = { $classes ->
        [0] Inga grupper än
        [one] 1 grupp, { $held } av { $lessons } lektioner hållna
       *[other] { $classes } grupper, { $held } av { $lessons } lektioner hållna
    }
outside-sum-pupils = { $part } av { $whole } platser
outside-idea-half-group = Halvgruppslektioner hålls i hel grupp
outside-idea-behind = { $count ->
        [one] { $classes } ligger minst två lektioner efter planen
       *[other] { $count } grupper ligger minst två lektioner efter planen: { $classes }
    }
outside-cli-column-class = Grupp

outside-edition-note-settled = Version { $version } används och ändras inte. Ändrar du något här börjar version { $next }, och grupper som redan följer programmet fortsätter i version { $version }.
outside-edition-file-older = { $name }, version { $version } med { $count } lektioner. Du har redan en senare version. Nya grupper fortsätter att få den.
outside-startup-known-scheduled = { $count } av { $all } grupper har en startdag.
outside-startup-known-evaluation = { $count ->
        [one] 1 grupp har svarat.
       *[other] { $count } grupper har svarat.
    }

# Vad en stadsdel eller stad ser av en verksamhet utanför skolan
outside-need-far-behind = { $count ->
    [one] { $classes } ligger minst fyra lektioner efter planen
   *[other] { $count } grupper ligger minst fyra lektioner efter planen: { $classes }
}
outside-need-behind = { $count ->
    [one] { $classes } ligger minst två lektioner efter planen
   *[other] { $count } grupper ligger minst två lektioner efter planen: { $classes }
}
outside-need-only-by-hand = Siffrorna är inlagda för hand: hur det går i grupperna syns inte
outside-need-pair = { $count ->
    [one] { $classes } har färre än två ledare
   *[other] { $count } grupper har färre än två ledare: { $classes }
}
outside-need-low = { $count ->
    [one] Metodföljsamheten är låg i { $classes }
   *[other] Metodföljsamheten är låg i { $count } grupper: { $classes }
}
outside-ask-split = { $class }: flickor, pojkar och andra är tillsammans { $sum }, men gruppen har { $all } deltagare. Vilket stämmer?
outside-ask-present = { $class }: { $count ->
    [one] vid en lektion är
   *[other] vid { $count } lektioner är
} fler deltagare på plats än gruppen har. Stämmer antalet?
outside-ask-no-pupils = { $count ->
    [one] Hur många deltagare har { $classes }?
   *[other] Hur många deltagare har de här grupperna: { $classes }?
}
outside-ask-no-leaders = { $count ->
    [one] Vilka leder { $classes }?
   *[other] Vilka leder de här grupperna: { $classes }?
}
outside-need-stale = { $count ->
    [one] { $classes } har inte haft någon lektion det här läsåret och är inte avslutad
   *[other] { $count } grupper har inte haft någon lektion det här läsåret och är inte avslutade: { $classes }
}
outside-ask-still-open = { $count ->
    [one] { $classes } har inte haft någon lektion det här läsåret. Är programmet avslutat eller avbrutet?
   *[other] De här grupperna har inte haft någon lektion det här läsåret: { $classes }. Är programmet avslutat eller avbrutet?
}
outside-ask-no-plan = { $count ->
    [one] När börjar { $classes }? Startdag saknas.
   *[other] När börjar de här grupperna: { $classes }? Startdag saknas.
}
outside-office-classes = Grupper
outside-office-pupils = Deltagare
