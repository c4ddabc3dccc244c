did-receive = { $count ->
    [one] En fil inläst
   *[other] { $count } filer inlästa
}

did-receive-from = { $count ->
    [one] En fil inläst: { $class }
   *[other] { $count } filer inlästa: { $class }
}

column-of_kind = raderad typ
column-of = raderad post

did-answer-question = En fråga besvarad
did-erase-person = Namn och e-post raderade för en person

questions = { $count ->
    [one] En uppgift har ändrats på två ställen. Välj vad som gäller.
   *[other] { $count } uppgifter har ändrats på två ställen. Välj vad som gäller.
}
question-here = På den här datorn, { $when }
question-elsewhere = På en annan dator, { $when }
question-record = uppgiften
question-removed = Borttagen
question-went-on = Någon har fortsatt med den
question-kept-with = Kvar, med det som hör till: { $what }
question-kept = Kvar: { $changed }
question-moment = { $moment }
question-reason = { $moment }, varför momentet inte gäller
one = { $what }: { $name }
one-unit = Verksamheten
one-participation = Deltagande
one-person = Person
one-person_private = Namn
one-training = Utbildning
one-group = Klass
one-group_alias = Samma klass
one-group_year = Klass
one-run = Program
one-lesson = Lektion
one-note = Anteckning
one-checklist = Checklista
one-startup = Förutsättningar
one-school_break = Lov
one-knowledge_half_day = Kunskapshalvdag
one-supervision = Handledning
one-learned = Lärdom
one-evaluation = Elevernas utvärdering
one-focus = Det skolan arbetar vidare med
one-card = Adresskort
one-edition = Eget program
one-office = Stadsdelen eller staden
one-expected_unit = Väntad verksamhet
one-deadline = Sista dag
one-hand_figures = Siffror inlagda för hand
one-resource = Resurser
one-report_text = Text i lägesrapporten
one-district = Stadsdel
one-receipt = Kvittens
one-thinning = Gallringsregel

receive-new = { $count ->
    [one] En fil är ny.
   *[other] { $count } filer är nya.
}
receive-changed = { $count ->
    [one] En fil har ändringar.
   *[other] { $count } filer har ändringar.
}
receive-look = { $count ->
    [one] En fil behöver din blick.
   *[other] { $count } filer behöver din blick.
}
receive-unchanged = { $count ->
    [one] En fil har inget nytt.
   *[other] { $count } filer har inget nytt.
}
receive-refused = { $count ->
    [one] En fil går inte att läsa in.
   *[other] { $count } filer går inte att läsa in.
}
receive-made = sparad { $when }
receive-read = Redan inläst { $when }.
receive-known = Allt i filen finns redan här.
receive-asks = { $count ->
    [one] En uppgift har ändrats både här och där. Efteråt väljer du vad som gäller.
   *[other] { $count } uppgifter har ändrats både här och där. Efteråt väljer du vad som gäller.
}
receive-erases = { $count ->
    [one] Ett namn raderas för alltid.
   *[other] { $count } namn raderas för alltid.
}
receive-erases-names = { $count ->
    [one] Ett namn raderas för alltid: { $names }.
   *[other] { $count } namn raderas för alltid: { $names }.
}
receive-erases-kind = { $count ->
    [one] En uppgift raderas för alltid: { $what }.
   *[other] { $count } uppgifter raderas för alltid: { $what }.
}
receive-editions = Filen innehåller egna program: { $names }.
# En sorts uppgifter, med antal.
kind-counted = { $what } ({ $count })
receive-hides = Allt är inte med i filen, precis som i en fil till stadsdelen. När den är inläst går det här inte längre att läsa på den här datorn: { $what }. I en fil som är sparad för en kollega, eller i en nyare säkerhetskopia, finns allt. Finns ingen sådan: läs in filen och skriv det som saknas en gång till.
receive-lacks = Allt är inte med i filen, precis som i en fil till stadsdelen. Det här saknas: { $what }. I en fil som är sparad för en kollega, eller i en nyare säkerhetskopia, finns allt.
receive-other-district = Verksamheten är ny här och säger sig höra till { $district }, men kom i filen från { $via }.
receive-new-receiver = { $name } (kontrollnummer { $number })
receive-new-receivers = Filen lägger till adresskort som dina filer sedan också låses till: { $names }. Stämmer det inte, spärra kortet i Inställningar.
receive-sample = Filen är från en påhittad verksamhet.
receive-line = { $unit }: { $told }
receive-ahead = { $unit }: en dators klocka går fel. Uppgifterna är inlästa ändå.
receive-twice = { $unit }: samma uppgifter används på två ställen, till exempel i en kopierad mapp. Inget har gått förlorat.
difference-count = { $what } { $before } → { $after }
difference-first-count = { $what }: { $count }
difference-in = { $told } ({ $classes })
difference-held = Hållna lektioner
difference-held-earlier = Hållna lektioner tidigare läsår
difference-cancelled = Inställda lektioner
difference-cancelled-earlier = Inställda lektioner tidigare läsår
difference-changed = { $what }: { $count ->
    [one] en ändrad
   *[other] { $count } ändrade
}
difference-both = { $what }: { $added ->
    [one] en ny
   *[other] { $added } nya
}, { $removed ->
    [one] en borttagen
   *[other] { $removed } borttagna
}
difference-class-new = { $names } { $count ->
    [one] ny
   *[other] nya
}
difference-class-gone = { $names } { $count ->
    [one] borttagen
   *[other] borttagna
}
difference-class-renamed = { $names }
difference-renamed = { $old } heter nu { $new }
difference-name = Namn: { $old } → { $new }
difference-district = Stadsdel: { $old } → { $new }
difference-more = { $count } till
difference-history = Bara historiken är ny.
difference-office = Stadsdelens egna uppgifter.
difference-first = Inga klasser, lektioner eller personer än.
error-question-gone = Det finns inget att välja längre, eller så har något ändrats sedan frågan visades.
    .remedy = Inget har ändrats. Öppna frågan igen.
error-files-none = Det finns inga filer att läsa in.
    .remedy = Välj filer som slutar på .mvpsync, eller en mapp med sådana.
error-file-overflows = Filen och det som finns här blir tillsammans mer än vad som får plats i en fil.
    .remedy = Inget har ändrats hos dig. Fråga avsändaren vad filen innehåller.
error-files-too-much = Filerna är tillsammans för stora för att läsas in på en gång, och den här fick inte plats.
    .remedy = Inget har ändrats hos dig. Läs in de andra filerna först, och sedan den här för sig.
error-file-other-unit = Filen är från { $name } och kan inte läsas in här.
    .remedy = Inget har ändrats hos dig. Här läses bara filer från den egna verksamheten.
error-file-not-accepted = Filen { $name } kan inte läsas in än.
    .remedy = Inget har ändrats hos dig. Läs vad som står vid filen, och välj igen.

cli-help-questions = Visar vad som har ändrats på två ställen
cli-help-answer = Väljer vad som gäller i en sådan fråga
cli-help-erase = Raderar en persons namn och e-post för alltid
cli-usage-questions = [--json]
cli-usage-answer = NUMMER [--side 2|--choose FÄLT=2,FÄLT=1]
cli-usage-erase = --person NAMN --yes
cli-option-side = vilken sida som gäller i allt, räknat från 1
cli-option-choose = vilken sida som gäller för varje fält, till exempel minutes=2
cli-option-person = personens namn
cli-option-yes = ja, radera för alltid
cli-option-accept = godtar avsändaren med detta kontrollnummer. Kan stå flera gånger
cli-option-accept-all = godtar alla nya avsändare utan att kontrollnumren jämförs
cli-option-forget = tar bort en fil som inte gick att läsa in från listan, med dess nummer
cli-option-undo = ångrar den senaste inläsningen
cli-questions-none = Det finns inget att välja.
cli-question-proposed = (förslag: { $side })
erase-text = Namn och e-post för { $person } tas bort för alltid, här och hos alla som läser in nästa fil: kollegor och stadsdelen. Det går inte att ångra, och gamla filer och säkerhetskopior tar inte tillbaka dem. Det personen har gjort finns kvar utan namn, till exempel lektioner och utbildning. Namn som någon har skrivit i anteckningar finns också kvar, så ta bort dem för hand. Säkerhetskopiorna i den här appen gallras inom ett år; om en av dem läggs tillbaka raderas namnet igen. Kopior som du själv har sparat tar du bort själv.

question-open = Välj
question-lead = Två har ändrat samma uppgift utan att veta om varandra.
question-left = { $count ->
    [one] En kvar
   *[other] { $count } kvar
}
question-both = Ändrad på båda ställena.
question-before = Före: { $value }
question-accept = Så är det
receive-open = Läs in filer
receive-heading = Fil från en kollega
receive-lead = Två som arbetar i samma verksamhet kan spara var sin fil och läsa in varandras. Du ser vad som ändras innan något läses in.
receive-told = Att känna till
receive-title = Läs in filer
receive-accept = Kontrollnumret stämmer. Lita på avsändaren.
receive-take = { $count ->
    [0] Läs in
    [one] Läs in en fil
   *[other] Läs in { $count } filer
}
group-look = Behöver din blick
group-new = Nya
group-changed = Ändrade
group-unchanged = Oförändrade
group-refused = Går inte att läsa in
staff-erase = Radera namnet för alltid
staff-erase-now = Radera för alltid
staff-erased = Namnet är raderat för alltid.
dialog-sent = Välj filer att läsa in
dialog-sent-kind = Filer från MVP-loggen
signer-new = Filen är underskriven av { $name }, som inte är känd här än. Jämför kontrollnumret med avsändarens, helst på telefon.
signer-colleague = Filen är underskriven på en annan dator i er egen verksamhet. Jämför kontrollnumret med kollegans, helst på telefon.
signer-place-unit = Verksamheten ser sitt nummer i sin MVP-loggen, på sidan Fil till stadsdelen under Ditt adresskort.
signer-place-district = Stadsdelen ser sitt nummer i sin MVP-loggen, på sidan Fil till staden under Ditt adresskort.
signer-place-city = Staden ser sitt nummer i sin MVP-loggen, i Inställningar under Adresskort.
refused-when = gick inte att läsa in { $when }
signer-moved = Filen säger sig komma från { $name }, men är underskriven med nyckeln som hör till { $owner }. Så kan det vara om { $owner } har börjat om på en ny dator med sitt nyckelblad. Ring { $owner } och fråga innan du läser in den.
signer-second = Filen kommer från en annan dator än den som är känd för { $name }, och har ett nytt kontrollnummer. Fråga avsändaren om de har bytt dator, och jämför numret.

receive-within = Allt i filen finns också i { $name }.
receive-signers = { $count ->
    [one] En ny avsändare.
   *[other] { $count } nya avsändare.
}
receive-holds = { $files } med uppgifter från { $from }: { $groups }.
receive-files = { $count ->
    [one] En fil
   *[other] { $count } filer
}
receive-cities = { $count ->
    [one] en stad
   *[other] { $count } städer
}
receive-districts = { $count ->
    [one] en stadsdel
   *[other] { $count } stadsdelar
}
receive-units = { $count ->
    [one] en verksamhet
   *[other] { $count } verksamheter
}
receive-group-new = { $count ->
    [one] en ny
   *[other] { $count } nya
}
receive-group-changed = { $count ->
    [one] en ändrad
   *[other] { $count } ändrade
}
receive-group-look = { $count ->
    [one] en behöver din blick
   *[other] { $count } behöver din blick
}
receive-group-unchanged = { $count ->
    [one] en oförändrad
   *[other] { $count } oförändrade
}
receive-group-new-all = alla nya
receive-group-changed-all = alla ändrade
receive-group-look-all = alla behöver din blick
receive-group-unchanged-all = alla oförändrade
receive-refused-parts = { $count ->
    [one] Uppgifterna från en avsändare i en av filerna går inte att läsa in.
   *[other] Uppgifterna från { $count } avsändare i filerna går inte att läsa in.
}
receive-district-now = { $old } räknas nu till { $new }.
receive-via = ur filen från { $district }
receive-passed-over = { $count ->
    [one] En annan fil i mappen är inte en fil till Inkorgen och är inte läst: { $names }.
   *[other] { $count } andra filer i mappen är inte filer till Inkorgen och är inte lästa: { $names }.
}
receive-more = { $count ->
    [one] En fil till får inte plats. Läs in dessa först.
   *[other] { $count } filer till får inte plats. Läs in dessa först.
}
error-file-sample = Filen kommer från { $name }, som är påhittad. Påhittade uppgifter läses inte in bland riktiga.
    .remedy = Inget har ändrats hos dig. Be avsändaren om en fil med riktiga uppgifter.

bundle-read = Inläst { $when }
bundle-units = { $count ->
    [0] Ingen verksamhets fil går till staden än.
    [one] En verksamhets fil går till staden, precis som den kom.
   *[other] { $count } verksamheters filer går till staden, precis som de kom.
}
bundle-units-hand = { $count ->
    [one] För en verksamhet går siffrorna som ni har lagt in för hand.
   *[other] För { $count } verksamheter går siffrorna som ni har lagt in för hand.
}
bundle-units-none = { $count ->
    [one] Från en verksamhet går inget.
   *[other] Från { $count } verksamheter går inget.
}
file-text-stale = Siffrorna har ändrats sedan texten skrevs. Se över den innan du sparar filen.
bundle-goes-file = Ja, hela filen
bundle-goes-hand = Ja, siffrorna som ni har lagt in för hand
bundle-goes-nothing = Nej
bundle-missing-sent = Ingen fil från verksamheten är inläst här.
bundle-missing-file = Filen finns inte kvar här. Be verksamheten skicka den igen.
bundle-not-compared = Avsändarens kontrollnummer är inte jämfört än.
bundle-compare-how = Kontrollnummer jämförs under Adresskort i Inställningar.
signer-vouched = { $district } skickar uppgifter för { $name }, underskrivna med en annan nyckel än förut. Fråga { $name } om de har bytt dator, och jämför kontrollnumret.

refused-unknown = Av filen går det inte att se vem som har skickat den. Se efter i mejlet.
refused-letter-subject = Filen { $file } gick inte att läsa
refused-letter = Vi har fått filen { $file }, men kan inte läsa den. { $why } { $ask }
refused-ask-again = Spara en ny fil i MVP-loggen och skicka den till oss.
refused-ask-file = Välj Spara fil i MVP-loggen och skicka den filen till oss.
refused-ask-card = Vårt adresskort följer med det här mejlet. Lägg till det i MVP-loggen, spara en ny fil och skicka den till oss.
refused-ask-new-card = Skicka oss ett nytt adresskort från MVP-loggen.
refused-ask-real = Skicka en fil med era riktiga uppgifter till oss.
