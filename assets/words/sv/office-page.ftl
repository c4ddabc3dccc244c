# Stadsdelens och stadens sidor
nav-units = Skolor
nav-matrix = Matris
nav-overview = Lägesrapport
nav-quality = Datakvalitet
welcome-role = Jag arbetar
welcome-role-unit = på en skola, fritidsgård eller parklek
welcome-role-district = i en stadsdel
welcome-role-city = i staden
welcome-district = Stadsdel
welcome-city = Stadens namn
welcome-office-next = Sedan lägger du till verksamheterna som ska skicka uppgifter.
welcome-city-next = Sedan ger du stadsdelarna ert adresskort och läser in deras filer.
help-units =
    Här ser du vilka verksamheter som har skickat uppgifter och vilka som kan behöva stöd.
    De som kan behöva stöd står först, med skälen i ord.
    Skäl är paus, inga lektioner på fyra veckor fast flera var planerade, och färre än två utbildade ledare.
    Skäl är också att minst två klasser (eller hälften av dem) ligger långt efter planen, har låg metodföljsamhet, har färre än två ledare eller är avbrutna.
    Annat är mindre saker att känna till.
    Det räknas till och med den senaste dagen som verksamhetens uppgifter når.
    Öppna en verksamhet för att se alla siffror.
    Verksamheter utan appen får sina siffror inlagda här.
help-unit = Alla siffror som verksamheten bidrar med, och frågor om dem.
help-matrix = En rad för varje verksamhet och en siffra i varje ruta. Piltangenterna flyttar, Enter öppnar verksamheten.
help-overview =
    Siffrorna räknas ur verksamheternas uppgifter.
    Öppna en siffra för att se vilka som står bakom.
    Skriv över ett utkast så sparas din text.
    Innehållet vid sidan eller överst leder till rapportens delar.
    Spara för utvärdering ger forskare siffror utan namn på personer, klasser eller verksamheter.
help-quality = Frågor om uppgifterna, med en text att mejla till verksamheten.
office-period = Period
office-compare = Jämför med
office-compare-none = Ingen jämförelse
office-deadline = Sista dag för filerna, { $period }
units-what = Verksamheter är skolor, fritidsgårdar och parklekar som arbetar med Mentorer i våldsprevention (MVP) eller Agera tillsammans (AT).
units-planned = Planerade är alla lektioner som är planerade i perioden, också de som inte har varit än.
office-add-units = Lägg till verksamheter
office-list = Verksamheter som ska skicka uppgifter
office-list-hint = En på varje rad. Det går att klistra in kolumner med namn, stadsdel och e-post.
office-list-district = Stadsdel för dem som inte har någon
office-list-district-none = Ingen stadsdel
office-list-save = Lägg till
office-unit = Verksamhet
office-unit-name = Namn
office-support = Varför
office-no-need = Inget särskilt
office-data = Uppgifter
office-classes = Klasser
office-lessons = Hållna av planerade
office-trained = Utbildade
office-change = Ändra
office-edit = Ändra
office-edit-unit = Namn och kontakt
office-edit-unit-for = Namn och kontakt för { $name }
office-edit-for = Ändra { $name }
office-by-hand = Lägg in siffror
office-by-hand-for = Lägg in siffror för { $name }
office-by-hand-change = Ändra siffror
office-by-hand-change-for = Ändra siffror för { $name }
office-by-hand-before = Ifyllt med det som ni senast lade in. Se efter att det stämmer för den här perioden.
office-by-hand-hint = Fyll i det du vet. Det som är tomt räknas som okänt.
office-by-hand-programme = Kryssa i programmet. Annars räknas verksamheten inte bland dem som arbetar med MVP eller AT.
office-by-hand-period = Siffrorna gäller
office-by-hand-now = Lägg in siffror för { $period }
office-by-hand-now-for = Lägg in siffror för { $period }: { $name }
office-to-give = Siffror att lägga in
office-hand-mark = inlagt för hand
office-expect = Lägg till på listan
office-expect-all = Lägg till alla { $count } som har skickat på listan över väntade
office-expect-for = Lägg till { $name } på listan
office-none-city = Lägg till alla verksamheter som ni väntar uppgifter om, även dem som skickar till sin stadsdel: då syns det vilka som saknas. Annars syns de här när stadsdelarnas filer är inlästa.
office-none = Här kommer verksamheterna att synas. Börja med att lägga till dem som ska skicka uppgifter.
office-first-card-city = Ge stadsdelarna ert adresskort, till exempel med e-post. Med kortet kan de spara filer som bara ni kan öppna.
office-first-card = Ge verksamheterna ert adresskort, till exempel med e-post. Med kortet kan de spara filer som bara ni kan öppna.
office-no-app = Använder inte appen
office-contact = E-post till verksamheten
office-save = Spara
office-remove = Ta bort från listan
office-remove-figures = Siffrorna som ni har lagt in för { $name } tas bort samtidigt. Ångra tar tillbaka dem.
office-remove-sent = Filen från { $name } räknas också när den inte står på listan. Ska den inte räknas, så ångra inläsningen i Historik. Då ångras allt som lästes in samtidigt.
office-other-district = { $district }, inte er stadsdel
office-not-listed = inte på listan
overview-tables-saved = Tabellerna är sparade: { $path }
office-name-how = Om ni byter stadsdel här står verksamheterna kvar i sin. Adresskort som ni redan har lämnat ut gäller fortfarande.
overview-fill-resources = Fyll i avsatta resurser
office-resources = Avsatta resurser { $year }
office-own-staff = Egen utbildad personal
office-district = Stadsdel
office-sets-aside = Avsätter resurser
office-share = Procent av heltid
office-coordinator = Samordnare
office-for = { $what }, { $name }
office-yes = Ja
office-no = Nej
office-pupils = Elever
office-girls = Flickor
office-boys = Pojkar
office-other = Annat eller okänt
office-held = Hållna lektioner
office-began = Började med programmet
office-source = Var siffrorna kommer från
office-source-hint = Följer med i filen till staden
office-figure = Siffra
office-refers = Avser
office-value = Värde
office-none-of = Inga hos:
office-basis = Underlag
office-lacking = Uppgift saknas från:
office-back = Till alla skolor
office-open = Öppna
office-open-for = Öppna { $name }
office-all = Alla
office-facts = Om stadsdelen
office-facts-city = Om staden
office-name = Namn
office-contact-own = Kontakt
office-contact-hint = Står under texterna till verksamheterna
matrix-shades = Ju mörkare blå ruta, desto större del är gjord: 0, 1–25, 26–50, 51–75, 76–99 och 100 %. – betyder att uppgiften saknas.
matrix-lead = Ordnat efter stadsdel och namn. Välj en verksamhet för att öppna den.
letter-districts = Brev till stadsdelarna
letter-districts-how = Ett för varje stadsdel, med frågorna till alla dess verksamheter. Även till dem som uppgifter saknas från.
letter-show-card = Text att mejla om kortet
letter-show-names = Text att mejla om namnen
letter-show = Text att mejla
letter-show-for = Text att mejla till { $name }
letter-show-support = Text att mejla om stöd
letter-show-questions = Text att mejla om frågorna
letter-to = Till { $contact }
letter-copy = Kopiera texten
letter-copied = Texten till { $name } är kopierad
letter-copied-text = Texten är kopierad
overview-summary = Sammanfattning
overview-jump = Innehåll
overview-text = Text: { $title }
overview-draft = Gå tillbaka till utkastet
overview-draft-for = Gå tillbaka till utkastet: { $title }
overview-changed = Siffrorna har ändrats sedan du skrev texten. Ändra din text, gå tillbaka till utkastet eller behåll texten som den är.
overview-changed-draft = Dagens utkast:
overview-keep = Behåll min text
overview-keep-for = Behåll min text: { $title }
overview-stale = Texten har äldre siffror än tabellerna: { $list }. Se över den innan du sparar rapporten.
office-compare-nothing = Därifrån finns inga uppgifter.
overview-heading = Handläggare och diarienummer (om ni vill)
overview-compare-how = Välj en period att jämföra med överst på sidan, så står jämförelsen här.
overview-support = Ta med en lista med verksamheter som kan behöva stöd, och varför
overview-names = Ta med en lista med namn på utbildad personal
overview-names-hint = På sidan Fil till stadsdelen väljer varje verksamhet om namnen följer med; skyddade personer står aldrig med. Namnen står sedan i rapporten och i alla filer som du sparar av den.
overview-sheet = Spara som kalkylark
overview-tables = Spara tabellerna (CSV i en zip-fil)
research-title = Forskningsuttag
research-what = En zip-fil för forskare och utvärderare med siffror för varje verksamhet och programomgång under perioden. Id är nya i varje fil. Namn och texter är inte med, och inte heller antal under fem. Den som också har lägesrapporten kan ändå känna igen en verksamhet på dess siffror: lämna bara ut filen till dem som får veta det. En förklaring av varje kolumn ligger i filen. Det behövs uppgifter från minst fem verksamheter.
overview-research = Spara för utvärdering (zip-fil)
nav-inbox = Inkorg
inbox-why-trust = Välj först vilka avsändare du litar på, så kan deras filer läsas in.
inbox-why-none = Alla filer är bortvalda. Kryssa i minst en för att läsa in.
help-inbox = Här läser du in filer från dem som skickar till er. Du ser först vad som är nytt och vad som skulle ändras. En knapp läser in, och Ångra tar tillbaka alltihop.
inbox-lead-city = Läs in filer från stadsdelarna
inbox-lead = Läs in filer från verksamheterna
inbox-folder = Välj en mapp
inbox-drop = Dra filerna hit, eller välj dem med knapparna ovan. Inget ändras förrän du har sett vad som är nytt.
inbox-read = { $text }.
inbox-done = Inläst
inbox-file = Filen { $name }
inbox-include = Ta med filen
office-cards = Adresskort
office-cards-how = Ge ert adresskort till verksamheterna, så kan de låsa sina filer för er. Lägg till stadens adresskort, så kan ni låsa er fil för staden.
office-cards-how-city = Ge ert adresskort till stadsdelarna, och till verksamheter som skickar direkt till er. Då kan de låsa sina filer för er.
office-card-own = Ert adresskort
office-cards-add = Lägg till adresskort
overview-bundle = Spara filen till staden
nav-bundle = Fil till staden
bundle-lead = Filen till staden innehåller det som står på den här sidan, och inget annat.
bundle-own = Era egna uppgifter
bundle-files = Verksamheternas uppgifter
bundle-sent = Verksamhet
bundle-goes = Går till staden
bundle-own-how = Det som ni själva har skrivit in i MVP-loggen. Varje rad säger vad som står om det i filen.
bundle-names = Ta med namn på er egen personal
bundle-names-hint = Annars står yrkesroll och utbildning utan namn. Personer med skyddade uppgifter är aldrig med. Vilka namn som finns i verksamheternas filer har de valt själva.
bundle-stays = Det här stannar hos er
bundle-when = Om filen
help-bundle =
    Här sparar du en fil till staden.
    Tabellen säger för varje verksamhet om dess fil går till staden, och varför den inte gör det.
    Under den står vad ni själva har skrivit in.
    Bara staden kan öppna filen.
signers-title = { $count ->
    [one] En ny avsändare
   *[other] { $count } nya avsändare
}
signers-lead = De har inte skickat hit förut. Kryssa för Lita på vid dem som du känner igen, så kan deras filer läsas in. Ring gärna och jämför kontrollnumret, nu eller senare under Adresskort i Inställningar. Kryssa för Kontrollnumret stämmer när ni har läst upp samma siffror. Samma val finns vid varje fil nedanför.
signers-all = { $count ->
    [one] Lita på avsändaren
   *[other] Lita på alla { $count }
}
signers-name = Avsändare
signers-role = Vad det är
signers-number = Kontrollnummer
signers-trust = Lita på
signers-trust-for = Lita på { $name }
signers-agrees = Kontrollnumret stämmer
signers-agrees-for = Kontrollnumret stämmer med det hos { $name }
signers-unlisted = står inte på listan över väntade
inbox-over = Släpp filerna här
inbox-waits = Väntar på att du litar på { $name }
bundle-no-receiver = Filen låses för staden. Välj stadens adresskort, så kan ingen annan öppna filen.
bundle-no-receiver-how = Be staden skicka sitt adresskort. Det är en liten fil som slutar på .mvpkort.
bundle-city = Stadens adresskort
refused-title = { $count ->
    [0] Filer som inte gick att läsa in tidigare
    [one] En fil gick inte att läsa in tidigare
   *[other] { $count } filer gick inte att läsa in tidigare
}
refused-how = En sådan fil står kvar här tills en fil från samma avsändare har lästs in, eller tills du tar bort den från listan.
refused-letter-for = Text att mejla om filen { $name }
refused-card = Spara ert adresskort
refused-card-for = Spara ert adresskort: { $name }
refused-forget = Ta bort från listan
refused-forget-for = Ta bort från listan: { $name }
refused-back = Ångra
refused-back-for = Ångra: { $name }
refused-gone = { $name } är borttagen från listan.
receipts-title = Kvitton
receipts-not-saved = inte sparat
receipts-how = Skicka kvittot till den som skickade filen. När den läser in det står det där att filen är mottagen.
receipts-save = Spara kvitton
receipts-save-all = Spara kvitton för allas senaste filer ({ $count })
archive-title = Mottagna filer: arkiv och gallring
archive-how = Allt som ni har läst in finns kvar som det kom. Arkivkopian är en zip-fil med filerna och ett register. Filer som inte gick att läsa in är inte med, och inte heller siffror som är inlagda för hand.
archive-save = Spara för arkivet
archive-saved = Arkivkopian är sparad: { $path }
archive-years = Så många läsår sparas filerna
archive-years-hint = Det pågående läsåret räknas inte med. Är fältet tomt sparas allt. Inget gallras av sig självt: när det finns något att gallra visas det här, och ni bestämmer. Siffrorna ändras inte. Det som har gallrats står här under Gallrat.
archive-due = { $count ->
    [one] Ett mottaget paket är äldre än regeln säger och kan gallras.
   *[other] { $count } mottagna paket är äldre än regeln säger och kan gallras.
} { $stay ->
    [0] Inget blir kvar.
    [one] Ett yngre blir kvar.
   *[other] { $stay } yngre blir kvar.
}
archive-due-show = Visa vilka
archive-thin = Gallra dem
archive-thin-now = Gallra för alltid
archive-thin-not = Gallra inte
archive-thin-what = De mottagna filerna tas bort för alltid och går inte att få tillbaka. Uppgifterna som har lästs in ur dem finns kvar, och siffrorna ändras inte. I säkerhetskopior finns filerna kvar tills kopiorna gallras, som längst ett år.
archive-thinned-what = Det går inte att ångra. Uppgifterna som lästes in ur filerna finns kvar, och loggen visar vad som gallrades.
archive-log = Gallrat
district-title = Stadsdelar
district-how = Siffrorna räknas i de stadsdelar som finns i slutet av perioden, eller i dag om den inte är slut. Det som ni ändrar här gäller hos er.
district-now = Stadsdelar som finns i dag
district-coming = Kommande stadsdelar
district-past = { $count ->
    [one] En tidigare stadsdel
   *[other] { $count } tidigare stadsdelar
}
district-time = När
district-units = Verksamheter
district-add = Lägg till en stadsdel
district-merge = Slå ihop stadsdelar
district-merge-later = Det syns i siffrorna från { $day }.
district-merge-how = Åren före jämförs med den nya stadsdelen.
district-merge-which = Stadsdelar som går ihop
district-merge-into = Namn efteråt
district-merge-from = Från och med
district-merge-preview = { $count ->
    [one] { $count } verksamhet räknas sedan i { $name }: { $parts }. Inget som har lästs in ändras.
   *[other] { $count } verksamheter räknas sedan i { $name }: { $parts }. Inget som har lästs in ändras.
}
district-merge-part = { $name } { $count }
district-merge-save = Slå ihop
district-from = Finns från och med
district-until = Sista dag
district-successor = Uppgick i
district-successor-none = Ingen
district-reset = Gå tillbaka till den ursprungliga
receipts-add = Läs in kvitto
sample-banner-district = Du tittar runt i en påhittad stadsdel. Inget här är på riktigt.
sample-banner-city = Du tittar runt i en påhittad stad. Inget här är på riktigt.
welcome-look-text-district = En påhittad stadsdel med skolor, filer och siffror. Du kan ändra vad du vill och ta bort alltihop sedan.
welcome-look-text-city = En påhittad stad med stadsdelar, skolor, filer och siffror. Du kan ändra vad du vill och ta bort alltihop sedan.
welcome-look-button-district = Titta runt i en påhittad stadsdel
welcome-look-button-city = Titta runt i en påhittad stad
welcome-look-busy = Hittar på …
inbox-choose = Välj filer
